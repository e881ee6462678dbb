package se.nyckeltal.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyckeltal.config.Config;
import se.nyckeltal.config.Home;
import se.nyckeltal.testkit.Publicerat;
import se.nyckeltal.testkit.Samples;
import se.nyckeltal.testkit.TestSpark;

/** No figure depends on when a night was run, only on the date that it was run for (O2). */
@DisplayName("The same night a month later")
class SammaNattTest {

  private static final Duration MONTH = Duration.ofDays(30);

  @TempDir Path folder;

  @Test
  @DisplayName("gives the same tables, row by row; another run date does not")
  void sameNight() throws IOException {
    Home now = Samples.afterFirstNight(folder.resolve("nu"));
    Home later = Samples.home(folder.resolve("sedan"));
    // The same key: pseudonyms decide nothing but ties.
    Files.copy(now.key(), later.key(), StandardCopyOption.REPLACE_EXISTING);
    Instant then = Instant.now().plus(MONTH);
    for (Path file : files(later.inbox())) {
      Files.setLastModifiedTime(file, FileTime.from(then));
    }
    night(later, Samples.KORDATUM, then);
    assertThat(Publicerat.differences(now, later)).isEmpty();
    // Control: in March February's plans are late, and granted time goes on.
    night(later, LocalDate.of(2026, 3, 20), then.plus(MONTH));
    assertThat(Publicerat.differences(now, later)).isNotEmpty();
  }

  private static void night(Home home, LocalDate kordatum, Instant start) throws IOException {
    TestSpark.session();
    new Nightly(home, Config.defaults(), e -> {}).run(Nightly.Order.natt(kordatum, true, start));
  }

  private static Iterable<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
