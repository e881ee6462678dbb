package se.nyckeltal.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyckeltal.config.Home;
import se.nyckeltal.ingest.Leverans;
import se.nyckeltal.ingest.Regel;
import se.nyckeltal.testkit.Landed;
import se.nyckeltal.testkit.Samples;

@DisplayName("Deliveries that come again, corrected, late or empty")
class DeliveriesTest {

  private static final String VISITS = "procapita/utforda_insatser_2026-01.csv";

  @TempDir Path folder;

  private Home home;
  private Landed procapita;

  @BeforeEach
  void oneExport() {
    home = Samples.emptyHome(folder.resolve("hem"));
    procapita = new Landed(home, "procapita_utforda_insatser");
  }

  /** The days but one. */
  private static Map<String, String> without(Map<String, String> days, String day) {
    Map<String, String> rest = new TreeMap<>(days);
    rest.remove(day);
    return rest;
  }

  @Test
  @DisplayName("R6: the same delivery three times is one commit; a correction one more")
  void sameDeliveryIsOneCommit() {
    String february = "procapita/utforda_insatser_2026-02.csv";
    Samples.drop(home, february, Samples.text(february));
    Samples.drop(home, VISITS, Samples.text(VISITS));
    assertThat(Samples.run(home).exitkod()).isEqualTo(ExitCode.OK);
    long commits = procapita.commits();
    Map<String, String> before = procapita.days();
    // Erik's three on the 3rd and one on the 4th, Frida's on the 14th.
    assertThat(before.keySet()).contains("2026-01-03", "2026-01-04", "2026-01-14");
    assertThat(before.get("2026-01-03")).startsWith("3 ");

    for (int i = 0; i < 2; i++) {
      Samples.drop(home, VISITS, Samples.text(VISITS));
      RunResult again = Samples.run(home);
      assertThat(again.exitkod()).isEqualTo(ExitCode.NOTHING_NEW);
      assertThat(again.kandaFiler()).containsExactly("utforda_insatser_2026-01.csv");
    }
    assertThat(procapita.commits()).isEqualTo(commits);
    assertThat(procapita.days()).isEqualTo(before);

    // Frida's visit on the 14th ended 15:00. January is replaced, February is not touched.
    Samples.drop(home, VISITS, Samples.text(VISITS).replace("13:00;14:45", "13:00;15:00"));
    assertThat(Samples.run(home).exitkod()).isEqualTo(ExitCode.OK);
    assertThat(procapita.commits()).isEqualTo(commits + 1);
    Map<String, String> after = procapita.days();
    assertThat(after.keySet()).isEqualTo(before.keySet());
    after.forEach(
        (day, rows) -> {
          if (day.startsWith("2026-02")) {
            assertThat(rows).as(day).isEqualTo(before.get(day));
          } else {
            assertThat(rows).as(day).isNotEqualTo(before.get(day));
          }
        });
  }

  @Test
  @DisplayName("three copies in one night are one commit; the later two are known")
  void copiesInOneNight() {
    Samples.drop(home, "procapita/beslut_20260226T220000.csv", decisions());
    Samples.drop(home, "procapita/beslut_20260227T220000.csv", decisions());
    Samples.drop(home, "procapita/beslut_20260228T220000.csv", decisions());
    RunResult night = Samples.run(home);
    assertThat(night.leveranser()).hasSize(1);
    assertThat(night.kandaFiler())
        .containsExactlyInAnyOrder("beslut_20260227T220000.csv", "beslut_20260228T220000.csv");
    assertThat(new Landed(home, "procapita_beslut").commits()).isEqualTo(1);

    // An older one is refused with its reason, without starting Spark, and stops nothing.
    Samples.drop(home, "procapita/beslut_20260101T000000.csv", decisions().replace("10,5", "11,5"));
    RunResult late = Samples.run(home);
    assertThat(late.exitkod()).isEqualTo(ExitCode.WARNINGS);
    assertThat(late.sekunder()).doesNotContainKey("start");
    assertThat(late.avvisadeFiler())
        .singleElement()
        .satisfies(
            l -> {
              assertThat(l.regel()).isEqualTo(Regel.ALDRE_LEVERANS.code());
              assertThat(l.skal())
                  .isEqualTo(
                      "En nyare leverans är redan inläst. Den heter beslut_20260226T220000.csv.");
            });
    assertThat(new Landed(home, "procapita_beslut").commits()).isEqualTo(1);
    assertThat(home.rejects().resolve(late.leveranser().get(0).leveransId()).resolve("orsak.txt"))
        .exists();
    assertThat(Samples.run(home).exitkod()).isEqualTo(ExitCode.NOTHING_NEW);
  }

  private static String decisions() {
    return Samples.text("procapita/beslut_20260228T220000.csv");
  }

  @Test
  @DisplayName(
      "R7: an empty file named by a day removes that day and leaves the others as they are")
  void anEmptyDay() {
    String json = "lifecare/ReportedVisit_2026-01.json";
    Landed lifecare = new Landed(home, "lifecare_ReportedVisit");
    Samples.drop(home, VISITS, Samples.text(VISITS));
    Samples.drop(home, json, Samples.text(json));
    Samples.run(home);
    Map<String, String> visits = procapita.days();
    Map<String, String> reported = lifecare.days();
    assertThat(reported.get("2026-01-05")).startsWith("3 ");

    String header = Samples.text(VISITS).lines().findFirst().orElseThrow() + "\r\n";
    Samples.drop(home, "procapita/utforda_insatser_2026-01-03.csv", header);
    Samples.drop(home, "lifecare/ReportedVisit_2026-01-05.json", "[]");
    RunResult emptied = Samples.run(home);
    assertThat(emptied.exitkod()).isEqualTo(ExitCode.OK);
    assertThat(emptied.leveranser()).extracting(Leverans::raderIn).containsOnly(0L);
    assertThat(procapita.days()).isEqualTo(without(visits, "2026-01-03")).hasSize(2);
    assertThat(lifecare.days()).isEqualTo(without(reported, "2026-01-05"));

    // Another day, with the very same content: it says something else.
    Samples.drop(home, "lifecare/ReportedVisit_2026-01-12.json", "[]");
    assertThat(Samples.run(home).kandaFiler()).isEmpty();
    assertThat(lifecare.days()).isEqualTo(without(without(reported, "2026-01-05"), "2026-01-12"));
    Samples.drop(home, "lifecare/ReportedVisit_2026-01-12.json", "[]");
    assertThat(Samples.run(home).exitkod()).isEqualTo(ExitCode.NOTHING_NEW);
  }
}
