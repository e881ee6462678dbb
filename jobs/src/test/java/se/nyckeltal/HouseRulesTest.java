package se.nyckeltal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The house rules of CONTRIBUTING.md")
class HouseRulesTest {

  private static final Path ROOT = Path.of("..");
  private static final int LONGEST_FILE = 400;

  private static List<Path> files(String... endings) throws IOException {
    List<Path> found = new ArrayList<>();
    for (String folder : List.of("jobs/src", "schemas", "docs")) {
      try (Stream<Path> walk = Files.walk(ROOT.resolve(folder))) {
        walk.filter(Files::isRegularFile)
            .filter(f -> Stream.of(endings).anyMatch(f.toString()::endsWith))
            .forEach(found::add);
      }
    }
    return found;
  }

  private static List<String> linesWith(String regex, Predicate<Path> where) throws IOException {
    Pattern pattern = Pattern.compile(regex);
    List<String> found = new ArrayList<>();
    for (Path file : files(".java", ".sql")) {
      if (where.test(file) && !file.endsWith("HouseRulesTest.java")) {
        Files.readString(file)
            .lines()
            .filter(l -> pattern.matcher(l).find())
            .forEach(l -> found.add(file.getFileName() + ": " + l.strip()));
      }
    }
    return found;
  }

  @Test
  @DisplayName("no file is longer than 400 lines")
  void filesAreShort() throws IOException {
    for (Path file : files(".java", ".sql", ".json", ".yaml", ".md")) {
      if (file.endsWith("docs/indikatorer.md")) {
        continue; // made of the catalogue, an indicator after another
      }
      assertThat(Files.readString(file).lines().count())
          .as(file.toString())
          .isLessThanOrEqualTo(LONGEST_FILE);
    }
  }

  @Test
  @DisplayName("nothing is left to do, no import takes a whole package, only cli/ prints")
  void noSmells() throws IOException {
    assertThat(linesWith("\\b(TODO|FIXME|XXX)\\b", f -> true)).isEmpty();
    assertThat(linesWith("^import .*\\*;", f -> true)).isEmpty();
    assertThat(
            linesWith(
                "System\\.(out|err)|printStackTrace",
                f -> !f.toString().contains("/cli/") && f.toString().contains("/main/")))
        .isEmpty();
  }

  @Test
  @DisplayName("only the command line looks at the clock")
  void onlyTheCommandLineLooksAtTheClock() throws IOException {
    assertThat(
            linesWith(
                "(Instant|LocalDate|LocalDateTime|ZonedDateTime)\\.now|currentTimeMillis",
                f -> f.toString().contains("/main/") && !f.toString().contains("/cli/")))
        .isEmpty();
    assertThat(
            linesWith(
                "(?i)\\b(current_date|current_timestamp|localtimestamp|now\\s*\\(|curdate)",
                f -> f.toString().endsWith(".sql")))
        .isEmpty();
  }

  @Test
  @DisplayName("what Spark needs open is the same in the launcher, on a cluster and in the tests")
  void opened() throws IOException {
    Set<String> tests = found(ROOT.resolve("jobs/pom.xml"), "java\\.base/([a-z.]+)=ALL-UNNAMED");
    assertThat(tests).hasSizeGreaterThan(10);
    for (String script : List.of("nyckeltal", "deploy/spark-submit.sh")) {
      assertThat(
              found(ROOT.resolve(script), "[ (\n](java\\.[a-z.]+|sun\\.[a-z]+\\.[a-z]+)(?=[ )\n])"))
          .as(script)
          .containsAll(tests);
    }
  }

  private static Set<String> found(Path file, String regex) throws IOException {
    return Pattern.compile(regex)
        .matcher(Files.readString(file))
        .results()
        .map(m -> m.group(1))
        .collect(Collectors.toSet());
  }

  @Test
  @DisplayName("README is at most 120 lines")
  void readmeIsShort() throws IOException {
    assertThat(Files.readString(ROOT.resolve("README.md")).lines().count())
        .isLessThanOrEqualTo(120);
  }
}
