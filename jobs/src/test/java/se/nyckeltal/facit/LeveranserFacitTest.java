package se.nyckeltal.facit;

import static org.assertj.core.api.Assertions.assertThat;
import static se.nyckeltal.facit.Prov.AGDA;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Deliveries, independently: snapshots, changes, periods, tombstones and faulty rows")
class LeveranserFacitTest {

  private static final FacitVal VAL = FacitVal.den(LocalDate.of(2026, 2, 28));

  @TempDir private Path folder;

  private void write(String name, String... records) throws IOException {
    Path file = folder.resolve("lifecare").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "[" + String.join(",", records) + "]");
  }

  private static String visit(String id, String start, String end, String changed, String more) {
    return """
        {"ExternalId": "%s", "ReportingSystem": "T", "ClientPersonId": "%s", "Status": "Completed",
         "StartTime": "%s", "EndTime": "%s", "LastUpdatedTime": "%s", "IsDoubleManning": false %s}
        """
        .formatted(id, AGDA, start, end, changed, more);
  }

  private List<List<String>> visits() {
    return visits(VAL);
  }

  private List<List<String>> visits(FacitVal val) {
    try (Facit facit = Facit.berakna(folder, val)) {
      return facit.rader(
          "SELECT externt_id, (slut_us - start_us) // 60000000 FROM reportedvisit ORDER BY 1");
    }
  }

  @Test
  @DisplayName("changes: what changed last is in force, whatever order it came in")
  void changes() throws IOException {
    write(
        "ReportedVisit_20260201T010000.json",
        visit("a", "2026-01-10T10:00:00", "2026-01-10T10:10:00", "2026-01-31T10:00:00Z", ""),
        visit("b", "2026-01-10T11:00:00", "2026-01-10T11:10:00", "2026-01-31T10:00:00Z", ""));
    write(
        "ReportedVisit_20260202T010000.json",
        visit("a", "2026-01-10T10:00:00", "2026-01-10T10:20:00", "2026-01-30T10:00:00Z", ""),
        visit("b", "2026-01-10T11:00:00", "2026-01-10T11:20:00", "2026-01-31T10:00:00Z", ""),
        visit("c", "2026-01-10T12:00:00", "2026-01-10T12:20:00", "2026-01-31T10:00:00Z", ""));
    assertThat(visits())
        .containsExactly(List.of("a", "10"), List.of("b", "20"), List.of("c", "20"));
  }

  @Test
  @DisplayName("a tombstone takes away, unless the row changed after it")
  void tombstones() throws IOException {
    write(
        "ReportedVisit_20260201T010000.json",
        visit("a", "2026-01-10T10:00:00", "2026-01-10T10:10:00", "2026-01-31T10:00:00Z", ""),
        visit("b", "2026-01-10T11:00:00", "2026-01-10T11:10:00", "2026-01-31T10:00:00Z", ""));
    String deleted = ", \"Deleted\": true";
    write(
        "ReportedVisit_20260202T010000.json",
        visit("a", "2026-01-10T10:00:00", "2026-01-10T10:10:00", "2026-02-01T10:00:00Z", deleted),
        visit("b", "2026-01-10T11:00:00", "2026-01-10T11:10:00", "2026-01-30T10:00:00Z", deleted));
    write(
        "ReportedVisit_20260203T010000.json",
        visit("a", "2026-01-10T10:00:00", "2026-01-10T10:30:00", "2026-01-31T12:00:00Z", ""));
    assertThat(visits()).containsExactly(List.of("b", "10"));
  }

  @Test
  @DisplayName("a period's file is the whole truth of its days, and of no others")
  void period() throws IOException {
    write(
        "ReportedVisit_20260201T010000.json",
        visit("a", "2026-01-31T10:00:00", "2026-01-31T10:10:00", "2026-01-31T10:00:00Z", ""),
        visit("b", "2026-02-01T00:00:00", "2026-02-01T00:10:00", "2026-01-31T10:00:00Z", ""),
        visit("c", "2026-01-31T22:30:00Z", "2026-01-31T22:45:00Z", "2026-01-31T10:00:00Z", ""));
    write(
        "ReportedVisit_2026-01_20260205T010000.json",
        visit("d", "2026-01-31T23:59:00", "2026-02-01T00:10:00", "2026-01-31T10:00:00Z", ""));
    assertThat(visits()).containsExactly(List.of("b", "10"), List.of("d", "11"));
  }

  @Test
  @DisplayName("a visit that moved out of a month is not there again when that month comes anew")
  void movedOut() throws IOException {
    write(
        "ReportedVisit_20260201T010000.json",
        visit("a", "2026-02-01T10:00:00", "2026-02-01T10:10:00", "2026-01-31T10:00:00Z", ""));
    write(
        "ReportedVisit_20260202T010000.json",
        visit("a", "2026-01-10T10:00:00", "2026-01-10T10:20:00", "2026-02-01T10:00:00Z", ""));
    write("ReportedVisit_2026-01_20260203T010000.json");
    assertThat(visits()).isEmpty();
  }

  @Test
  @DisplayName("of snapshots the newest by the time in its name, whole")
  void snapshots() throws IOException {
    String unit = "{\"Id\": %d, \"Name\": \"%s\"}";
    write("ProviderUnit_20260202T010000.json", unit.formatted(1, "Ny"));
    write(
        "ProviderUnit_20260201T010000.json",
        unit.formatted(1, "Gammal"),
        unit.formatted(2, "Borta"));
    try (Facit facit = Facit.berakna(folder, VAL)) {
      assertThat(facit.rader("SELECT id, namn FROM providerunit"))
          .containsExactly(List.of("1", "Ny"));
    }
  }

  @Test
  @DisplayName("rows that the contract rejects are left out, and those that the caller names")
  void faultyRows() throws IOException {
    String start = "2026-01-10T10:00:00";
    String end = "2026-01-10T10:10:00";
    write(
        "ReportedVisit.json",
        visit("a", start, end, "", ""),
        visit("b", end, start, "", ""),
        visit("c", "", end, "", ""),
        visit("d", start, "10:10", "", ""),
        visit("", start, end, "", ""),
        visit("e", start, end, "", "").replace("Completed", "Klar"),
        visit("f", start, end, "", "").replace(AGDA, "194013189083"),
        visit("g", start, end, "", ", \"CancelledMinutes\": -1"),
        visit("h", start, end, "", ", \"ServiceCategory\": \"Hemtjänst\""),
        visit("i", start, end, "", ", \"Law\": \"PSL\""),
        visit("j", start, end, "", "").replace("false", "null"),
        visit("k", start, end, "", ""),
        visit("l", start, "2026-01-10T10:20:00", "", ""),
        visit("l", start, end, "", ""));
    assertThat(visits())
        .containsExactly(List.of("a", "10"), List.of("k", "10"), List.of("l", "10"));
    assertThat(visits(VAL.utan(Set.of("lifecare/ReportedVisit.json#12"))))
        .containsExactly(List.of("a", "10"), List.of("l", "10"));
  }

  @Test
  @DisplayName("a shift that comes again replaces all its activities; a revoked one has none")
  void shifts() throws IOException {
    String shift =
        """
        {"Id": "%s", "StartTime": "2026-01-10T07:00:00", "ModificationTime": "2026-01-0%dT07:00:00Z",
         "IsRevoked": %s, "PlannedActivities": [{"Id": "%s", "StartTime": "2026-01-10T08:00:00",
         "Duration": "PT30M", "TypeOfPlannedActivity": "%s", "Client": {"PersonId": "%s"}}]}
        """;
    write(
        "PlannedWorkshift_20260110T010000.json",
        shift.formatted("w1", 1, false, "p1", "Visit", AGDA),
        shift.formatted("w2", 1, false, "p2", "Visit", AGDA),
        shift.formatted("w3", 1, false, "p3", "Pause", AGDA));
    write(
        "PlannedWorkshift_20260111T010000.json",
        shift.formatted("w1", 2, false, "p4", "Visit", AGDA),
        shift.formatted("w2", 2, true, "p2", "Visit", AGDA));
    try (Facit facit = Facit.berakna(folder, VAL)) {
      assertThat(facit.rader("SELECT lifecare_id FROM plan")).containsExactly(List.of("p4"));
    }
  }
}
