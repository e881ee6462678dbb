package se.nyckeltal.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyckeltal.config.Config;
import se.nyckeltal.config.Home;
import se.nyckeltal.testkit.Configs;
import se.nyckeltal.testkit.Duck;
import se.nyckeltal.testkit.Samples;

@DisplayName("Closed months, and months computed again")
class StangdaManaderTest {

  private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
  private static final LocalDate FEBRUARY = LocalDate.of(2026, 2, 1);
  private static final LocalDate MARCH_DAY = LocalDate.of(2026, 3, 20);

  /** On a day of March, January is closed and February is not. */
  private static final Config CLOSING = Configs.of("perioder: {stang_manad_efter: 1}");

  @TempDir Path folder;

  private RunResult again(Home home, YearMonth from, YearMonth to, boolean open)
      throws IOException {
    return new Nightly(home, CLOSING, e -> {})
        .run(
            new Nightly.Order(
                MARCH_DAY, true, Instant.now(), Optional.of(new Nightly.Manader(from, to)), open));
  }

  private static void longer(Home home, String name, String ended, String ends) {
    String text = Samples.text(name);
    // No text of the file in what a failing test says.
    assertThat(text.contains(ended)).isTrue();
    Samples.drop(home, name, text.replace(ended, ends));
  }

  private static String hours(Home home, LocalDate month) {
    return Duck.query(
            "SELECT sum(utforda_timmar)::VARCHAR FROM '%s' WHERE manad = DATE '%s'"
                .formatted(home.intern().resolve("tabeller/vo/hemtjanst_timmar.parquet"), month))
        .get(0)
        .get(0);
  }

  @Test
  @DisplayName("what comes late to a closed month waits until somebody opens it")
  void late() throws IOException {
    Home home = Samples.afterFirstNight(folder.resolve("hem"));
    String january = hours(home, JANUARY);
    String february = hours(home, FEBRUARY);

    // A visit of each month took a quarter of an hour more.
    longer(
        home, "lifecare/ReportedVisit_2026-01.json", "2026-01-05T07:59:00", "2026-01-05T08:14:00");
    longer(
        home, "lifecare/ReportedVisit_2026-02.json", "2026-02-03T08:10:00", "2026-02-03T08:25:00");
    RunResult night = Samples.run(home, CLOSING, MARCH_DAY);
    assertThat(night.exitkod()).isEqualTo(ExitCode.OK);
    assertThat(night.manader()).contains(FEBRUARY).doesNotContain(JANUARY);
    assertThat(night.stangdaManader()).containsExactly(JANUARY);
    assertThat(hours(home, JANUARY)).isEqualTo(january);
    assertThat(hours(home, FEBRUARY)).isNotEqualTo(february);

    // It is remembered, and a night without files has nothing to do.
    assertThat(Samples.run(home, CLOSING, MARCH_DAY).exitkod()).isEqualTo(ExitCode.NOTHING_NEW);
    assertThat(Status.of(home, CLOSING, Instant.now()).vantar().stangdaManader())
        .containsExactly(JANUARY);

    // Nor does computing it again open it, unless that is what was asked for.
    RunResult shut = again(home, YearMonth.of(2026, 1), YearMonth.of(2026, 2), false);
    assertThat(shut.manader()).containsExactly(FEBRUARY);
    assertThat(hours(home, JANUARY)).isEqualTo(january);
    RunResult opened = again(home, YearMonth.of(2026, 1), YearMonth.of(2026, 1), true);
    assertThat(opened.manader()).containsExactly(JANUARY);
    assertThat(opened.stangdaManader()).isEmpty();
    assertThat(hours(home, JANUARY)).isNotEqualTo(january);
  }
}
