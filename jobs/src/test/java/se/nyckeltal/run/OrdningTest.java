package se.nyckeltal.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.nyckeltal.config.Config;
import se.nyckeltal.config.Home;
import se.nyckeltal.generate.Filval;
import se.nyckeltal.generate.Stad;
import se.nyckeltal.generate.StadVal;
import se.nyckeltal.testkit.Publicerat;
import se.nyckeltal.testkit.Samples;

/**
 * Months that come one by one, in any order, give what they give together (O3). It is also what
 * holds the nights that compute some months against the one that computes all.
 */
@DisplayName("Deliveries in any order")
@EnabledIfSystemProperty(named = "ordningar", matches = "\\d+")
class OrdningTest {

  private static final List<String> MONTHS = List.of("2025-12", "2026-01", "2026-02");

  /**
   * A monthly file's name tells its month; one of a correction tells only when it was taken out.
   */
  private static final Pattern LATE =
      Pattern.compile("lifecare/(ReportedVisit|PlannedWorkshift)_\\d{8}T\\d{6}\\.json");

  @TempDir static Path folder;

  private static Path town;
  private static LocalDate kordatum;
  private static Home together;

  @BeforeAll
  static void allAtOnce() throws IOException {
    town = folder.resolve("stad");
    kordatum =
        new Stad(
                StadVal.forval()
                    .medBrukare(12)
                    .medPeriod(YearMonth.of(2025, 12), MONTHS.size())
                    .medBrytdatum(LocalDate.of(2026, 1, 1))
                    .medFiler(Filval.MANAD)
                    .medFro(4))
            .skriv(town)
            .kordatum();
    together = Samples.emptyHome(folder.resolve("pa-en-gang"));
    drop(together, ".*");
    assertThat(night(together).exitkod()).isIn(ExitCode.OK, ExitCode.WARNINGS);
  }

  static List<List<String>> orders() {
    List<List<String>> all = new ArrayList<>();
    for (String first : MONTHS) {
      for (String second : MONTHS) {
        for (String third : MONTHS) {
          List<String> order = List.of(first, second, third);
          if (order.stream().distinct().count() == MONTHS.size()) {
            all.add(order);
          }
        }
      }
    }
    // The last of them is backwards.
    return all.subList(all.size() - Integer.getInteger("ordningar"), all.size());
  }

  @ParameterizedTest
  @MethodSource("orders")
  @DisplayName("month by month as all at once")
  void anyOrder(List<String> order) throws IOException {
    Home home = monthByMonth(String.join("_", order), order);
    drop(home, LATE.pattern());
    night(home);
    assertThat(Publicerat.differences(home, together)).isEmpty();
  }

  /** The months in that order, a night each but for the last, whose files lie in the inbox. */
  private static Home monthByMonth(String name, List<String> order) throws IOException {
    Home home = Samples.emptyHome(folder.resolve(name));
    drop(home, "(?!.*_20\\d\\d-\\d\\d_)(?!" + LATE.pattern() + ").*");
    for (String month : order) {
      drop(home, ".*_" + month + "_.*");
      if (!month.equals(order.get(order.size() - 1))) {
        night(home);
      }
    }
    return home;
  }

  @Test
  @DisplayName("what comes late leaves the months far from it, file by file")
  void late() throws IOException {
    Home home = monthByMonth("sena", MONTHS);
    night(home);
    assertThat(Publicerat.differences(home, together)).isNotEmpty();
    Map<Path, FileTime> before = files(home);
    drop(home, LATE.pattern());
    RunResult last = night(home);
    assertThat(last.manader()).isNotEmpty();
    assertThat(Publicerat.differences(home, together)).isEmpty();
    for (LocalDate month = LocalDate.of(2025, 12, 1);
        month.isBefore(kordatum);
        month = month.plusMonths(1)) {
      if (!last.manader().contains(month)) {
        assertThat(of(month, files(home))).isEqualTo(of(month, before));
      }
    }
  }

  @Test
  @DisplayName("a lake that is lost is made again from the archive")
  void fromTheArchive() throws IOException {
    Home home = Samples.emptyHome(folder.resolve("ur-arkivet"));
    Files.copy(together.key(), home.key(), StandardCopyOption.REPLACE_EXISTING);
    try (Stream<Path> files = Files.walk(together.archive())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path system = together.archive().relativize(file).getName(0);
        Samples.drop(home, system + "/" + file.getFileName(), Files.readAllBytes(file));
      }
    }
    night(home);
    assertThat(Publicerat.differences(home, together)).isEmpty();
  }

  private static Map<Path, FileTime> of(LocalDate month, Map<Path, FileTime> files) {
    Map<Path, FileTime> found = new TreeMap<>(files);
    found.keySet().removeIf(f -> !f.toString().contains("manad=" + month));
    return found;
  }

  /** The files of marts and when they were written. */
  private static Map<Path, FileTime> files(Home home) throws IOException {
    Map<Path, FileTime> times = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(home.lake().resolve("mart"))) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        times.put(home.lake().relativize(file), Files.getLastModifiedTime(file));
      }
    }
    return times;
  }

  private static RunResult night(Home home) {
    return Samples.run(home, Config.defaults(), kordatum);
  }

  /** Puts those files of the town in a home's inbox. */
  private static void drop(Home home, String pattern) throws IOException {
    try (Stream<Path> files = Files.walk(town)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = town.relativize(file).toString();
        if (name.matches(pattern)) {
          Samples.drop(home, name, Files.readAllBytes(file));
        }
      }
    }
  }
}
