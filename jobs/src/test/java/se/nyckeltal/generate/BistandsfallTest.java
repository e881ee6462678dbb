package se.nyckeltal.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyckeltal.contract.Hashes;
import se.nyckeltal.testkit.Duck;

/** Ten years of households: every case occurs, and the same choices are the same files. */
class BistandsfallTest {

  private static final StadVal TOWN =
      StadVal.forval()
          .medBrukare(1)
          .medPeriod(YearMonth.of(2026, 2), 1)
          .medBistand(300, 120)
          .medBrytdatum(LocalDate.of(2025, 7, 1));

  private static Map<String, String> files(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file).toString(), Hashes.sha256(file));
      }
    }
    return files;
  }

  @Test
  @DisplayName("every case occurs, and the seed decides the bytes")
  void casesAndSeeds(@TempDir Path folder) throws IOException {
    Bistandssanning truth = new Stad(TOWN).skriv(folder.resolve("a")).bistand();
    for (Bistandsfall one : Bistandsfall.values()) {
      assertThat(truth.antal(one)).as(one.name()).isPositive();
    }
    assertThat(truth.manader()).hasSizeGreaterThan(300);
    Bistandssanning again = new Stad(TOWN).skriv(folder.resolve("b")).bistand();
    assertThat(again).isEqualTo(truth);
    assertThat(files(folder.resolve("b"))).isEqualTo(files(folder.resolve("a")));
    Bistandssanning other = new Stad(TOWN.medFro(2)).skriv(folder.resolve("c")).bistand();
    assertThat(other.manader()).isNotEqualTo(truth.manader());
  }

  @Test
  @DisplayName("no two payments or decisions of a large town share a number")
  void numbersOfTheirOwn(@TempDir Path folder) throws IOException {
    new Stad(TOWN.medSystem(Kallval.LIFECARE)).skriv(folder);
    for (String export : List.of("Extract_Payments", "Extract_Decisions")) {
      assertThat(
              Duck.query(
                  """
                  SELECT Id FROM (
                    SELECT unnest(Result)->>'Id' AS Id
                    FROM read_json('%s/lifecare/%s*.json', columns = {Result: 'JSON[]'}))
                  GROUP BY Id HAVING count(*) > 1
                  """
                      .formatted(folder, export)))
          .as(export)
          .isEmpty();
    }
  }

  @Test
  @DisplayName("half of the true spells are as long as the true median, or shorter")
  void trueMedian(@TempDir Path folder) throws IOException {
    Bistandssanning truth = new Stad(TOWN).skriv(folder).bistand();
    // Of those that begin in the period: older ones are there only because they are long.
    long all = truth.perioder().stream().filter(p -> begins(p.start())).count();
    long within =
        truth.perioder().stream()
            .filter(p -> begins(p.start()) && p.manader() <= EbPerioder.sannMedian())
            .count();
    assertThat(all).isGreaterThan(250);
    assertThat((double) within / all).isBetween(0.45, 0.62);
  }

  private static boolean begins(YearMonth start) {
    return !start.isBefore(TOWN.bistandFran());
  }

  @Test
  @DisplayName("without households there are no files about them")
  void without(@TempDir Path folder) throws IOException {
    Sanning made = new Stad(TOWN.medBistand(0, 12)).skriv(folder);
    assertThat(made.bistand()).isNull();
    assertThat(files(folder).keySet()).noneMatch(f -> f.contains("ifo_") || f.contains("Extract_"));
  }
}
