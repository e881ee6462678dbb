package se.nyckeltal.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyckeltal.config.Config;
import se.nyckeltal.config.Home;
import se.nyckeltal.testkit.Duck;
import se.nyckeltal.testkit.Samples;

@DisplayName("The nights after the first")
class NextNightTest {

  private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
  private static final LocalDate FEBRUARY = LocalDate.of(2026, 2, 1);

  @TempDir Path folder;

  @Test
  @DisplayName("nothing new changes nothing; a corrected figure changes its month and no other")
  void nothingNewThenACorrection() throws IOException {
    Home home = Samples.afterFirstNight(folder.resolve("hem"));

    Map<String, FileTime> before = files(home);
    RunResult idle = Samples.run(home);
    assertThat(idle.exitkod()).isEqualTo(ExitCode.NOTHING_NEW);
    assertThat(files(home)).isEqualTo(before);

    Samples.files().forEach((name, content) -> Samples.drop(home, name, content));
    RunResult again = Samples.run(home);
    assertThat(again.exitkod()).isEqualTo(ExitCode.NOTHING_NEW);
    assertThat(again.kandaFiler()).hasSize(Samples.files().size());
    assertThat(files(home)).isEqualTo(before);

    // Agda's morning visit on 3 February ended 08:25, not 08:10.
    String corrected =
        Samples.text("lifecare/ReportedVisit_2026-02.json")
            .replace("2026-02-03T08:10:00", "2026-02-03T08:25:00");
    Samples.drop(home, "lifecare/ReportedVisit_2026-02.json", corrected);
    Map<String, FileTime> january = files(home.lake().resolve("mart"), "manad=2026-01-01");
    RunResult changed = Samples.run(home);
    assertThat(changed.exitkod()).isEqualTo(ExitCode.OK);
    assertThat(changed.manader()).containsExactly(FEBRUARY);
    assertThat(files(home.lake().resolve("mart"), "manad=2026-01-01")).isEqualTo(january);
    // 80 minutes became 95, of which the client had all.
    assertThat(utfordaTimmar(home, FEBRUARY)).isEqualTo("1.5833");
    assertThat(utfordaTimmar(home, JANUARY)).isEqualTo("2.5833");

    // The first version once more, after the correction: it was right after all.
    String name = "lifecare/ReportedVisit_2026-02.json";
    Samples.drop(home, name, Samples.text(name));
    assertThat(Samples.run(home).manader()).containsExactly(FEBRUARY);
    assertThat(utfordaTimmar(home, FEBRUARY)).isEqualTo("1.3333");
  }

  @Test
  @DisplayName("a new month begins without a file: open decisions go on granting time")
  void aNewMonthBegins() throws IOException {
    Home home = Samples.afterFirstNight(folder.resolve("hem"));
    RunResult march = Samples.run(home, Config.defaults(), LocalDate.of(2026, 3, 1));
    // February holds a visit without end that is now to be counted, and plans not yet late.
    assertThat(march.manader()).containsExactly(FEBRUARY, LocalDate.of(2026, 3, 1));
    // Agda has 21 hours a week: 31 days of 3 hours. Gerd has 120 a month, Gustav 28 + 2 a week:
    // 124 hours and 31 days of 2/7.
    assertThat(beviljatIMars(home, "hemtjanst_norr"))
        .containsExactlyInAnyOrder("93.0000", "120.0000", "132.8572");
    assertThat(beviljatIMars(home, "hemtjanst_soder")).hasSize(2);

    // The home counts home care with other help, and ProCapita tells no unit of time. No file
    // comes.
    write(
        home,
        "koder/insats.csv",
        "kod;text;alternativ;insatsgrupp;lagrum;digital\nhemtjanst;Hemtjänst;;ovrigt;;nej\n");
    write(
        home,
        "exports/procapita/beslut.json",
        """
        {"schema": {"fields": [{"name": "Tidsenhet", "nyckeltal:utgar": true}]}}
        """);
    RunResult own = Samples.run(home, Config.defaults(), LocalDate.of(2026, 3, 1));
    assertThat(own.exitkod()).isEqualTo(ExitCode.OK);
    assertThat(own.manader()).containsExactly(JANUARY, FEBRUARY, LocalDate.of(2026, 3, 1));
    assertThat(beviljatIMars(home, "hemtjanst_norr")).isEmpty();
    assertThat(beviljatIMars(home, "hemtjanst_soder")).isEmpty();
    assertThat(Samples.run(home, Config.defaults(), LocalDate.of(2026, 3, 1)).exitkod())
        .isEqualTo(ExitCode.NOTHING_NEW);
  }

  private static List<String> beviljatIMars(Home home, String unit) {
    return Duck.query(
            "SELECT beviljade_timmar::VARCHAR FROM '%s' WHERE manad = DATE '2026-03-01'"
                    .formatted(table(home))
                + " AND enhet = '%s' AND insatsgrupp = 'hemtjanst' AND beviljade_timmar > 0"
                    .formatted(unit))
        .stream()
        .map(row -> row.get(0))
        .toList();
  }

  private static void write(Home home, String name, String text) throws IOException {
    Path file = home.schemas().resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static Path table(Home home) {
    return home.intern().resolve("tabeller/vo/hemtjanst_timmar.parquet");
  }

  private static String utfordaTimmar(Home home, LocalDate month) {
    return Duck.query(
            "SELECT utforda_timmar::VARCHAR FROM '%s' WHERE manad = DATE '%s'"
                    .formatted(table(home), month)
                + " AND enhet = 'hemtjanst_norr' AND insatsgrupp = 'hemtjanst'"
                + " AND aldersgrupp = '80+' AND kon = 'K'")
        .get(0)
        .get(0);
  }

  /** When each file below the lake and bi was last written. */
  private static Map<String, FileTime> files(Home home) throws IOException {
    Map<String, FileTime> times = files(home.lake(), "");
    times.putAll(files(home.intern(), ""));
    return times;
  }

  private static Map<String, FileTime> files(Path root, String part) throws IOException {
    Map<String, FileTime> times = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(root)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        if (file.toString().contains(part) && !file.endsWith("las")) {
          times.put(file.toString(), Files.getLastModifiedTime(file));
        }
      }
    }
    return times;
  }
}
