package se.nyckeltal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.nyckeltal.config.Home;
import se.nyckeltal.ingest.Leverans;
import se.nyckeltal.ingest.Regel;
import se.nyckeltal.publish.CurrentSnapshot;
import se.nyckeltal.run.Brist;
import se.nyckeltal.run.ExitCode;
import se.nyckeltal.run.RunResult;

class SammanfattningTest {

  private static Leverans receipt(String file, Regel rule, long rejected) {
    return new Leverans(
        "id_" + file,
        "procapita_beslut",
        file,
        "0",
        null,
        null,
        Instant.EPOCH,
        Instant.EPOCH,
        rule == null ? Leverans.Status.INLAST : Leverans.Status.AVVISAD,
        rule == null ? null : rule.code(),
        rule == null ? null : "Skälet till " + file + ".",
        1000,
        1000 - rejected,
        rejected,
        0,
        0,
        0,
        Map.of(),
        Map.of(),
        Map.of(),
        "k");
  }

  private static List<String> lines(ExitCode exit, List<Leverans> taken, List<Leverans> stopping) {
    return lines(exit, taken, stopping, List.of());
  }

  private static List<String> lines(
      ExitCode exit,
      List<Leverans> taken,
      List<Leverans> stopping,
      List<Brist> brister,
      LocalDate... closed) {
    List<CurrentSnapshot.Tabell> published =
        exit == ExitCode.STOPPED
            ? List.of()
            : List.of(new CurrentSnapshot.Tabell("leverans", "1.0.0", "x", 1, 1, "0"));
    RunResult result =
        new RunResult(
            "k",
            LocalDate.of(2026, 2, 28),
            Instant.EPOCH,
            Instant.EPOCH,
            exit,
            taken,
            stopping,
            brister,
            List.of(),
            List.of(),
            0,
            new TreeSet<>(),
            new TreeSet<>(List.of(closed)),
            published,
            Map.of(),
            null,
            Map.of(),
            null);
    return Sammanfattning.lines(result, new Home(Path.of("hem")));
  }

  @Test
  @DisplayName("a delivery that is missing or too small is asked for by name")
  void missing() {
    Brist small = new Brist("lifecare_ReportedVisit", LocalDate.of(2026, 2, 28), 49, 100L, false);
    Brist late = new Brist("procapita_beslut", LocalDate.of(2026, 1, 2), 7, null, true);
    Brist never = new Brist("lifecare_Client", null, 0, null, false);
    assertThat(lines(ExitCode.LATE, List.of(), List.of(), List.of(small, late)))
        .contains(
            "Att göra:    Leverera procapita_beslut: den senaste är från 2026-01-02 (och 1 export till).");
    assertThat(lines(ExitCode.WARNINGS, List.of(), List.of(), List.of(small)))
        .contains(
            "Att göra:    Leverera lifecare_ReportedVisit på nytt: den har 49 rader, vanligt är 100 rader.");
    assertThat(lines(ExitCode.WARNINGS, List.of(), List.of(), List.of(never)))
        .contains("Att göra:    Leverera lifecare_Client: den har aldrig kommit.");
  }

  @Test
  @DisplayName("closed months that have news are told of when nothing else is to be done")
  void closedMonths() {
    assertThat(
            lines(
                ExitCode.OK,
                List.of(),
                List.of(),
                List.of(),
                LocalDate.of(2024, 1, 1),
                LocalDate.of(2024, 3, 1)))
        .contains(
            "Att göra:    Stängda månader har fått nya uppgifter (2024-01, 2024-03). run --oppna-stangd räknar om dem.");
  }

  @Test
  @DisplayName("files with too many faults are told apart, and their rows are no rows of their own")
  void tooManyFaults() {
    List<Leverans> refused =
        List.of(
            receipt("a.csv", Regel.FOR_MANGA_AVVISADE, 120), receipt("b.csv", Regel.AVKORTAD, 0));
    List<Leverans> taken = List.of(refused.get(0), refused.get(1), receipt("c.csv", null, 3));
    assertThat(lines(ExitCode.STOPPED, taken, refused))
        .containsExactly(
            "Läst:        1 fil, 1\u00a0000 rader",
            "Avvisat:     2 hela filer (1 för sina många fel) och 3 rader",
            "Publicerat:  inget, körningen stoppades",
            "Att göra:    a.csv: Skälet till a.csv. (och 1 fil till)");
    assertThat(lines(ExitCode.STOPPED, List.of(), refused.subList(1, 2)).get(3))
        .isEqualTo("Att göra:    Leverera b.csv på nytt. Skälet till b.csv.");
  }

  @Test
  @DisplayName("a fault of our own is what there is to do, whatever else was refused")
  void ourOwnFault() {
    List<Leverans> stopping =
        List.of(receipt("b.csv", Regel.AVKORTAD, 0), receipt("d.csv", Regel.AVSTAMNING, 0));
    assertThat(lines(ExitCode.STOPPED, List.of(), stopping).get(3))
        .isEqualTo("Att göra:    d.csv: Skälet till d.csv. (och 1 fil till)");
  }

  @Test
  @DisplayName("a night that changed no month still says what it published")
  void noMonth() {
    assertThat(lines(ExitCode.OK, List.of(receipt("c.csv", null, 0)), List.of()).get(2))
        .isEqualTo("Publicerat:  1 tabell, 1 rad; ingen månad omräknad");
  }
}
