package se.nyckeltal.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyckeltal.config.Config;
import se.nyckeltal.config.ConfigException;
import se.nyckeltal.config.Forvantad;
import se.nyckeltal.config.Home;
import se.nyckeltal.ingest.Ledger;
import se.nyckeltal.testkit.Configs;
import se.nyckeltal.testkit.Kvitton;
import se.nyckeltal.testkit.Samples;

@DisplayName("Deliveries that are expected")
class LeveranskalenderTest {

  private static final String VISITS = "lifecare_ReportedVisit";
  private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

  @TempDir Path folder;

  private static Config config(Integer days, Integer percent, Config.JaNej stop) {
    return Configs.of(
        "leveranser: [{export: %s, hogst_dagar: %s, minst_procent: %s, stopp: %s}]"
            .formatted(
                VISITS, days, percent, stop == null ? null : stop.name().toLowerCase(Locale.ROOT)));
  }

  /** A night without files at a home that has had visits delivered those times. */
  private RunResult night(Config config, String... times) throws IOException {
    return night(config, 100, times);
  }

  private RunResult night(Config config, long lastRows, String... times) throws IOException {
    Home home = Samples.emptyHome(folder.resolve("hem" + System.nanoTime()));
    Ledger ledger = new Ledger(home.lake().resolve("leveranser"));
    for (int i = 0; i < times.length; i++) {
      long rows = i == times.length - 1 ? lastRows : 100;
      ledger.write(Kvitton.inlast(VISITS, Instant.parse(times[i]), rows));
    }
    return Samples.run(home, config, DAY);
  }

  @Test
  @DisplayName("one that never came, or is a day too old, ends the night with 7")
  void missing() throws IOException {
    RunResult never = night(config(1, null, null));
    assertThat(never.exitkod()).isEqualTo(ExitCode.LATE);
    assertThat(never.brister()).containsExactly(new Brist(VISITS, null, 0, null, true));
    assertThat(never.publicerat()).isEmpty();

    // Half past midnight on the 9th in Sweden is still the 8th in UTC.
    assertThat(night(config(1, null, null), "2026-03-08T23:30:00Z").exitkod())
        .isEqualTo(ExitCode.NOTHING_NEW);
    RunResult late = night(config(1, null, null), "2026-03-08T22:30:00Z");
    assertThat(late.exitkod()).isEqualTo(ExitCode.LATE);
    assertThat(late.brister())
        .containsExactly(new Brist(VISITS, LocalDate.of(2026, 3, 8), 100, null, true));
    assertThat(night(config(1, null, Config.JaNej.NEJ), "2026-03-08T22:30:00Z").exitkod())
        .isEqualTo(ExitCode.WARNINGS);
  }

  @Test
  @DisplayName("one with under half the usual rows ends it with 4, if three came before")
  void small() throws IOException {
    String[] four = {
      "2026-03-06T02:00:00Z", "2026-03-07T02:00:00Z", "2026-03-08T02:00:00Z", "2026-03-10T02:00:00Z"
    };
    assertThat(night(config(1, 50, null), 50, four).exitkod()).isEqualTo(ExitCode.NOTHING_NEW);
    RunResult small = night(config(1, 50, null), 49, four);
    assertThat(small.exitkod()).isEqualTo(ExitCode.STOPPED);
    assertThat(small.brister())
        .containsExactly(new Brist(VISITS, LocalDate.of(2026, 3, 10), 49, 100L, true));
    assertThat(night(config(1, 50, Config.JaNej.NEJ), 49, four).exitkod())
        .isEqualTo(ExitCode.WARNINGS);
    // Two before are too few; one that is 29 days older does not count.
    four[0] = "2026-02-09T01:00:00Z";
    assertThat(night(config(1, 50, null), 49, four).exitkod()).isEqualTo(ExitCode.NOTHING_NEW);
  }

  @Test
  @DisplayName("an export that does not exist is a fault of the configuration")
  void unknown() {
    Config config = Configs.of("leveranser: [{export: lifecare_Visit}]");
    assertThatThrownBy(() -> night(config))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("exporten lifecare_Visit finns inte");
    assertThatThrownBy(() -> new Forvantad(VISITS, -1, null, null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Forvantad(" ", 1, 101, null))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
