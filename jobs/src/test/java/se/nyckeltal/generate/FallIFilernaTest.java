package se.nyckeltal.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.nyckeltal.testkit.Duck;

@DisplayName("The cases stand in Lifecare's files")
class FallIFilernaTest {

  private static final Pattern PLAN =
      Pattern.compile(
          "\"Id\":\"(a[^\"]+)\",\"PlanningUnitId\":\"[^\"]+\",\"StartTime\":\"([^\"]+)\"");
  private static final Pattern VISIT =
      Pattern.compile("\"StartTime\":\"([^\"]+)\"[^\n]*\"PlannedVisitId\":\"([^\"]+)\"");

  @TempDir static Path folder;

  private static Sanning made;

  @BeforeAll
  static void makeTheTown() throws IOException {
    StadVal val = StadVal.forval().medBrukare(60).medPeriod(YearMonth.of(2025, 3), 12);
    made = new Stad(val).skriv(folder);
  }

  private static List<List<String>> query(String sql) {
    return Duck.query(
        sql.replaceAll(
            "\\$(\\w+)",
            "read_json('"
                + folder.resolve("lifecare")
                + "/$1_*.json', format = 'array', union_by_name = true, filename = true)"));
  }

  private static long count(String sql) {
    return Long.parseLong(query(sql).get(0).get(0));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ReportedVisit | Status = 'Started' AND EndTime IS NULL
          ReportedVisit | Status = 'Completed' AND EndTime IS NULL
          ReportedVisit | Status = 'Cancelled' AND CancelledMinutes IS NULL
          ReportedVisit | Status = 'Cancelled' AND CancelledMinutes > 0
          ReportedVisit | Status = 'Cancelled' AND CancelledReason = 'Brukaren på sjukhus'
          ReportedVisit | Status = 'Declined'
          ReportedVisit | Status = 'CompletedAndChangedTime' AND OriginalEndTime <> EndTime
          ReportedVisit | StartQuittanceType = 'None' AND Status = 'Completed'
          ReportedVisit | PersonnelPersonId IS NULL
          ReportedVisit | PlannedVisitId IS NULL
          ReportedVisit | PlannedVisitId LIKE '%z'
          ReportedVisit | IsDoubleManning
          ReportedVisit | Deleted
          ReportedVisit | NOT Approved
          ReportedVisit | Law = 'HSL'
          ReportedVisit | Law = 'LSS'
          ReportedVisit | Law = 'FTJ'
          ReportedVisit | ServiceCategory.Text = 'Trygghetslarm'
          ReportedVisit | ReportingSystem = 'TES'
          PlannedWorkshift | IsRevoked
          Client | ProtectedRegistration
          Client | NOT ProtectedRegistration AND Addresses[1].Protected
          Client | Deregistration.Reason = 'Decease'
          Client | Deregistration.Reason = 'Emigrated'
          Decision | HourType.Text IN ('per dag', 'h/dag') AND Hour > 0
          Decision | HourType.Text = 'per månad' AND Hour > 0
          Decision | HourType.Text = 'per kvartal'
          Decision | Hour IS NULL AND ServiceCategory.Text = 'Hemtjänst' AND Type.Text = 'Bifall'
          Decision | Type.Text = 'Avslag'
          Decision | Code.Code = 12
          LssDecision | Hour > 0
          OrderedService | Hours.Value > 0
          OrderedService | Details[1].Frequency > 0
          ServicePeriod | Details[1].HoursEachTime > 0
          ExecutingProvider | EndDate IS NOT NULL
          Execution | EndReasonText = 'Byte av utförare'
          Execution | EndReasonText = 'Flyttat till särskilt boende'
          ClientAbsence | EndDate IS NULL
          ClientAbsence | Reason.Text = 'Korttidsboende'
          ExecutedService | VisitId IS NULL
          ExecutedService | VisitId IS NOT NULL
          """)
  @DisplayName("each at least once")
  void stands(String export, String condition) {
    assertThat(count("SELECT count(*) FROM $" + export + " WHERE " + condition)).isPositive();
  }

  @Test
  @DisplayName("the night patrol works while the clock is changed, with the right offsets")
  void theClockIsChanged() {
    String night =
        "SELECT DISTINCT substr(StartTime, 20) FROM"
            + " (SELECT StartTime::VARCHAR AS StartTime, ProviderUnitId FROM read_json('"
            + folder.resolve("lifecare")
            + "/ReportedVisit_*.json', columns = {StartTime: 'VARCHAR', ProviderUnitId: 'INT'}))"
            + " WHERE ProviderUnitId = 90 AND StartTime >= '%s' AND StartTime < '%s' ORDER BY 1";
    assertThat(Duck.query(night.formatted("2025-03-30T00:00", "2025-03-30T02:00")))
        .containsOnly(List.of("+01:00"));
    assertThat(Duck.query(night.formatted("2025-03-30T02:00", "2025-03-30T03:00"))).isEmpty();
    assertThat(Duck.query(night.formatted("2025-03-30T03:00", "2025-03-30T07:00")))
        .containsOnly(List.of("+02:00"));
    assertThat(Duck.query(night.formatted("2025-10-26T01:00", "2025-10-26T05:00")))
        .containsExactly(List.of("+01:00"), List.of("+02:00"));
  }

  @Test
  @DisplayName("late and corrected visits stand in a file of changes, with a later time of update")
  void lateAndCorrected() {
    String late = "filename LIKE '%ReportedVisit_20260228T213000.json'";
    long known =
        count(
            "SELECT count(*) FROM $ReportedVisit s JOIN $ReportedVisit m"
                + " ON m.ExternalId = s.ExternalId AND m.LastUpdatedTime < s.LastUpdatedTime"
                + " WHERE s.%s AND NOT m.%s".formatted(late, late));
    long all = count("SELECT count(*) FROM $ReportedVisit WHERE " + late);
    assertThat(known).isEqualTo(made.antal(Fall.RATTELSE) + made.antal(Fall.BORTTAGET));
    assertThat(all - known).isEqualTo(made.antal(Fall.SEN_LEVERANS));
  }

  @Test
  @DisplayName("couples at one address are helped at the same time, by one or by two")
  void couples() {
    String together =
        "SELECT count(*) FROM $ReportedVisit a JOIN $ReportedVisit b"
            + " ON a.StartTime = b.StartTime AND a.ClientPersonId < b.ClientPersonId"
            + " JOIN $Client c ON c.PersonId = a.ClientPersonId"
            + " JOIN $Client d ON d.PersonId = b.ClientPersonId"
            + " AND c.Addresses[1].StreetAddress = d.Addresses[1].StreetAddress WHERE ";
    assertThat(count(together + "a.PersonnelPersonId = b.PersonnelPersonId")).isPositive();
    assertThat(count(together + "a.PersonnelPersonId <> b.PersonnelPersonId")).isPositive();
  }

  @Test
  @DisplayName("a plan at ten to midnight is begun on the next date")
  void begunAfterMidnight() throws IOException {
    Map<String, String> planned = starts("PlannedWorkshift", PLAN, 1, 2);
    Map<String, String> begun = starts("ReportedVisit", VISIT, 2, 1);
    assertThat(planned).hasSizeGreaterThan(10_000);
    assertThat(
            begun.entrySet().stream()
                .filter(v -> planned.getOrDefault(v.getKey(), "").contains("T23:50"))
                .filter(v -> v.getValue().contains("T00:0")))
        .isNotEmpty();
  }

  private static Map<String, String> starts(String export, Pattern pattern, int id, int start)
      throws IOException {
    Map<String, String> found = new HashMap<>();
    for (Path file : Granskning.filer(folder)) {
      if (file.getFileName().toString().startsWith(export)) {
        Matcher m = pattern.matcher(Files.readString(file));
        while (m.find()) {
          found.put(m.group(id), m.group(start));
        }
      }
    }
    return found;
  }
}
