package se.nyckeltal.ingest.traps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static se.nyckeltal.ingest.ExportReadings.only;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyckeltal.ingest.ExportReadings;
import se.nyckeltal.ingest.Readings;

/**
 * The traps of source-formats 11 about visits: 5–10 and 15. They are about meaning, so what the
 * reader owes is that all of it lands, typed; docs/inkorg-exempel.md says which stage uses it.
 */
class TrapsOfVisitsTest {

  private static final String VISIT =
      """
      {"ExternalId": "ph-1", "ReportingSystem": "Phoniro", "ClientPersonId": "194003189083",
       "PersonnelPersonId": "198201012385", "StartTime": "2026-01-05T07:34:00+01:00",
       "EndTime": "2026-01-05T07:59:00+01:00", "Status": "Completed", "IsDoubleManning": false%s}
      """;
  private static final String SHIFT =
      """
      [{"Id": "w1", "StartTime": "2026-01-05T07:00:00+01:00", "PlannedActivities": [%s]}]
      """;
  private static final String ACTIVITY =
      """
      {"Id": "%s", "StartTime": "2026-01-05T07:30:00+01:00", "Duration": "00:30:00",
       "TypeOfPlannedActivity": "%s", "TraveltimeToActivity": "00:06:00"%s}
      """;

  @TempDir Path folder;

  private ExportReadings exports;

  @BeforeEach
  void makeAKey() {
    exports = new ExportReadings(folder);
  }

  private Readings.Read visits(String... more) throws IOException {
    List<String> all = Arrays.stream(more).map(VISIT::formatted).toList();
    return exports.read("lifecare_ReportedVisit", "[" + String.join(",", all) + "]");
  }

  @Test
  @DisplayName("5 not done on two levels: a cancelled visit, and a visit done without a service")
  void notDone() throws IOException {
    String service =
        ", \"Services\": [{\"Status\": \"%s\", \"ServiceType\": {\"Code\": 1, \"Text\": \"Dusch\"}},"
            + " {\"Status\": \"%s\", \"ServiceType\": {\"Code\": 2, \"Text\": \"Tillsyn\"}}]";
    Readings.Read read =
        visits(
            service.formatted("NotDone", "Done"),
            ", \"CancelledMinutes\": 45, \"CancelledReason\": \"Sjukhus\"");
    assertThat(read.rejects()).isEmpty();
    // A service's own status is not landed, for no table counts services: the visit's time counts
    // whole. That a service was not done neither rejects the visit nor makes it another.
    assertThat(read.rows().get(0))
        .contains(
            entry("Status", "utford"),
            entry("Services_ServiceType_Text", List.of("dusch", "tillsyn")));
    assertThat(read.rows().get(0)).doesNotContainKey("Services_Status");
    assertThat(read.rows().get(1))
        .contains(entry("CancelledMinutes", 45L), entry("CancelledReason", "sjukhus"));
    Readings.Read cancelled =
        exports.read(
            "lifecare_ReportedVisit",
            ("[" + VISIT.formatted("") + "," + VISIT.formatted("") + "]")
                .replaceFirst("Completed", "Cancelled")
                .replaceFirst("Completed", "Declined"));
    assertThat(cancelled.column("Status")).containsExactly("installd", "avbojd");
  }

  @Test
  @DisplayName("6 original and changed times stand side by side")
  void changedTimes() throws IOException {
    Readings.Read read =
        visits(
            ", \"OriginalStartTime\": \"2026-01-05T07:34:00+01:00\","
                + " \"OriginalEndTime\": \"2026-01-05T07:52:00+01:00\"");
    assertThat(only(read))
        .contains(
            entry("StartTime", Instant.parse("2026-01-05T06:34:00Z")),
            entry("EndTime", Instant.parse("2026-01-05T06:59:00Z")),
            entry("OriginalStartTime", Instant.parse("2026-01-05T06:34:00Z")),
            entry("OriginalEndTime", Instant.parse("2026-01-05T06:52:00Z")));
  }

  @Test
  @DisplayName("7 double staffing: two rows with a staff each, or one row with a flag")
  void doubleStaffing() throws IOException {
    Readings.Read flag = visits("");
    assertThat(only(flag)).containsEntry("IsDoubleManning", false);
    String two =
        ("[" + VISIT.formatted("") + "," + VISIT.formatted("") + "]")
            .replaceFirst("ph-1", "ph-2")
            .replaceFirst("198201012385", "198201012393")
            .replace("\"IsDoubleManning\": false", "\"IsDoubleManning\": true");
    Readings.Read rows = exports.read("lifecare_ReportedVisit", two);
    assertThat(rows.column("IsDoubleManning")).containsExactly(true, true);
    assertThat(rows.column("personal_id").stream().distinct()).hasSize(2);
    assertThat(rows.column("person_id").stream().distinct()).hasSize(1);
    assertThat(rows.column("ExternalId")).containsExactly("ph-2", "ph-1");
  }

  @Test
  @DisplayName("8, 9 travel and other work are types of their own; the plan has a length, no end")
  void typesAndLengths() throws IOException {
    String client = ", \"Client\": {\"PersonId\": \"194003189083\"}";
    Readings.Read read =
        exports.read(
            "lifecare_PlannedWorkshift",
            SHIFT.formatted(
                String.join(
                    ",",
                    ACTIVITY.formatted("a1", "Visit", client),
                    ACTIVITY.formatted("a2", "MiscPersonnelJob", ""),
                    ACTIVITY.formatted("a3", "Pause", ""),
                    ACTIVITY.formatted("a4", "Restid", ""))));
    assertThat(read.column("PlannedActivities_TypeOfPlannedActivity"))
        .containsExactly("Visit", "MiscPersonnelJob", "Pause");
    assertThat(read.column("person_kon")).containsExactly("K", null, null);
    assertThat(read.rows().get(0))
        .contains(
            entry("PlannedActivities_StartTime", Instant.parse("2026-01-05T06:30:00Z")),
            entry("PlannedActivities_Duration", 1800L),
            entry("PlannedActivities_TraveltimeToActivity", 360L));
    // A type that the vendor has not told of is rejected, not counted as a visit.
    assertThat(read.rejects()).contains("TypeOfPlannedActivity\";otillatet-varde;");
  }

  @Test
  @DisplayName("10 a visit without plan is a visit: the id is empty, neither invented nor required")
  void withoutPlan() throws IOException {
    Readings.Read read = visits("", ", \"PlannedVisitId\": \"\"", ", \"PlannedVisitId\": \"a-1\"");
    assertThat(read.rejects()).isEmpty();
    assertThat(read.column("PlannedVisitId")).containsExactly(null, null, "a-1");
    // What a match on time needs instead.
    assertThat(read.rows()).allSatisfy(r -> assertThat(r.get("person_id")).isNotNull());
    assertThat(read.rows()).allSatisfy(r -> assertThat(r.get("StartTime")).isNotNull());
  }

  @Test
  @DisplayName("15 approved, not approved and not said are three things; a locked period is told")
  void approved() throws IOException {
    Readings.Read read = visits(", \"Approved\": true", ", \"Approved\": false", "");
    assertThat(read.column("Approved")).containsExactly(true, false, null);
    Readings.Read tes =
        exports.read(
            "tes_besok",
            """
            externt_id;rapporterande_system;personal_id;utforarenhet;start_tid;status;dubbelbemanning;godkand;period_last
            1;TES;17;Norr;2026-01-05 07:34;Utförd;0;Ja;1
            2;TES;17;Norr;2026-01-05 08:34;Utförd;0;;
            """);
    assertThat(tes.column("godkand")).containsExactly(true, null);
    assertThat(tes.column("period_last")).containsExactly(true, null);
  }
}
