package se.nyckeltal.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyckeltal.config.Home;
import se.nyckeltal.ingest.Leverans;
import se.nyckeltal.ingest.Regel;
import se.nyckeltal.testkit.Duck;
import se.nyckeltal.testkit.Samples;

@DisplayName("A night on files that are not as they should be")
class FaultsTest {

  private static final String BESLUT = "procapita/beslut_20260228T220000.csv";

  @TempDir Path folder;

  private static Path published(Home home) {
    return home.intern().resolve("tabeller/vo/hemtjanst_timmar.parquet");
  }

  private static List<List<String>> rows(Home home) {
    return Duck.query(
        "SELECT COLUMNS(*)::VARCHAR FROM '%s' ORDER BY ALL".formatted(published(home)));
  }

  @Test
  @DisplayName(
      "a refused export publishes nothing (4); mended, the next night is as if it never was")
  void refusedThenMended() throws IOException {
    Home whole = Samples.home(folder.resolve("hel"));
    Samples.run(whole);

    Home home = Samples.home(folder.resolve("trasig"));
    Samples.drop(home, BESLUT, Samples.text(BESLUT).replace(";Timmar;", ";Tim;"));
    Path stray = home.inbox().resolve("lifecare/Okand_2026-01.json");
    Files.writeString(stray, "[]");
    RunResult stopped = Samples.run(home);
    assertThat(stopped.exitkod()).isEqualTo(ExitCode.STOPPED);
    assertThat(published(home)).doesNotExist();
    assertThat(stopped.okandaFiler()).containsExactly("Okand_2026-01.json");
    assertThat(stopped.avvisadeFiler())
        .singleElement()
        .satisfies(
            l -> {
              assertThat(l.regel()).isEqualTo(Regel.FEL_RUBRIK.code());
              assertThat(l.skal()).contains("Saknas: Timmar");
            });
    assertThat(names(home.rejects()))
        .contains("orsak.txt", "beslut_20260228T220000.csv", "Okand_2026-01.json");

    // It stays so until the export comes as it should.
    RunResult waiting = Samples.run(home);
    assertThat(waiting.exitkod()).isEqualTo(ExitCode.STOPPED);
    assertThat(waiting.stoppande())
        .extracting(Leverans::export)
        .containsExactly("procapita_beslut");
    assertThat(published(home)).doesNotExist();

    Samples.drop(home, BESLUT, Samples.text(BESLUT));
    assertThat(Samples.run(home).exitkod()).isEqualTo(ExitCode.OK);
    assertThat(rows(home)).isEqualTo(rows(whole)).hasSize(33);

    // A row without person is rejected, the rest is published (3).
    Samples.drop(
        home,
        "procapita/beslut_20260228T230000.csv",
        Samples.text(BESLUT) + ";;2005;Hemtjänst;SoL;;2026-01-01;;1;per dag;Söder\r\n");
    RunResult remarks = Samples.run(home);
    assertThat(remarks.exitkod()).isEqualTo(ExitCode.WARNINGS);
    assertThat(remarks.avvisadeRader()).isEqualTo(1);
    assertThat(rows(home)).isEqualTo(rows(whole));

    // An older snapshot that comes late is refused with its reason and stops nothing.
    Samples.drop(home, "procapita/beslut_20260101T000000.csv", Samples.text(BESLUT) + "\r\n");
    RunResult late = Samples.run(home);
    assertThat(late.exitkod()).isEqualTo(ExitCode.WARNINGS);
    assertThat(late.avvisadeFiler())
        .extracting(Leverans::regel)
        .containsExactly(Regel.ALDRE_LEVERANS.code());
    assertThat(rows(home)).isEqualTo(rows(whole));
  }

  @Test
  @DisplayName(
      "deltas: a correction replaces its visit, a tombstone removes it, a revoked shift all")
  void deltas() throws IOException {
    Home home = Samples.afterFirstNight(folder.resolve("hem"));
    Samples.drop(
        home,
        "lifecare/ReportedVisit_20260301T060000.json",
        """
        [{"ExternalId":"ph-10","ReportingSystem":"Phoniro","ClientPersonId":"194003189083",
          "ExecutionId":5001,"ProviderUnitId":12,"StartTime":"2026-01-20T12:00:00+01:00",
          "EndTime":"2026-01-20T12:15:00+01:00","LastUpdatedTime":"2026-03-01T05:00:00+01:00",
          "Status":"Completed","IsDoubleManning":false,"Deleted":true},
         {"ExternalId":"ph-1","ReportingSystem":"Phoniro","ClientPersonId":"194003189083",
          "ExecutionId":5001,"ProviderUnitId":12,"StartTime":"2026-01-05T07:34:00+01:00",
          "EndTime":"2026-01-05T08:04:00+01:00","LastUpdatedTime":"2026-03-01T05:00:00+01:00",
          "Status":"CompletedAndChangedTime","IsDoubleManning":false,"Deleted":false},
         {"ExternalId":"ph-2","ReportingSystem":"Phoniro","ClientPersonId":"194003189083",
          "ExecutionId":5001,"ProviderUnitId":12,"StartTime":"2026-01-05T18:00:00+01:00",
          "EndTime":"2026-01-05T23:00:00+01:00","LastUpdatedTime":"2025-12-01T05:00:00+01:00",
          "Status":"Completed","IsDoubleManning":false,"Deleted":false}]
        """);
    Samples.drop(
        home,
        "lifecare/PlannedWorkshift_20260301T060000.json",
        """
        [{"Id":"w-0112-1","StartTime":"2026-01-12T07:00:00+01:00","IsRevoked":true,
          "ModificationTime":"2026-03-01T05:00:00+01:00","PlannedActivities":[]},
         {"Id":"w-0105-1","StartTime":"2026-01-05T07:00:00+01:00","PlanningUnitId":"pu-12",
          "ModificationTime":"2026-03-01T05:00:00+01:00","IsRevoked":false,
          "PlannedActivities":[{"Id":"a-1","StartTime":"2026-01-05T07:30:00+01:00",
            "Duration":"00:40:00","TypeOfPlannedActivity":"Visit",
            "Client":{"PersonId":"194003189083"}}]}]
        """);
    assertThat(Samples.run(home).exitkod()).isEqualTo(ExitCode.OK);
    // Performed: 155 minutes - 15 (tombstone) + 5 (correction); the older ph-2 changes nothing.
    // Planned: 205 - 30 (revoked) + 10 (longer) - 0: a-3 still covers the evening for a-2.
    assertThat(
            Duck.query(
                    "SELECT utforda_timmar::VARCHAR, planerade_timmar::VARCHAR,"
                        + " planerade_besok::VARCHAR FROM '%s' WHERE enhet = 'hemtjanst_norr'"
                            .formatted(published(home))
                        + " AND manad = DATE '2026-01-01' AND insatsgrupp = 'hemtjanst'"
                        + " AND aldersgrupp = '80+'")
                .get(0))
        .containsExactly("2.4167", "3.0833", "5");
  }

  @Test
  @DisplayName("two runs at once: the second changes nothing (5)")
  void locked() throws IOException {
    Home home = Samples.home(folder.resolve("hem"));
    try (RunLock lock = RunLock.take(home.lake(), Instant.EPOCH).orElseThrow()) {
      assertThat(lock).isNotNull();
      assertThat(RunLock.owner(home.lake()))
          .startsWith("process " + ProcessHandle.current().pid() + ", användare ")
          .endsWith(", sedan 1970-01-01T00:00:00Z");
      assertThat(Samples.run(home).exitkod()).isEqualTo(ExitCode.LOCKED);
    }
    assertThat(names(home.inbox())).hasSize(Samples.files().size());
  }

  private static List<String> names(Path root) throws IOException {
    try (Stream<Path> walk = Files.walk(root)) {
      return walk.filter(Files::isRegularFile).map(f -> f.getFileName().toString()).toList();
    }
  }
}
