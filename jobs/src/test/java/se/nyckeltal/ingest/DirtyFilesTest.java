package se.nyckeltal.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.nyckeltal.testkit.Seeds;

/**
 * Promise Q3 on 200 generated dirty files: every row and every öre is accounted for, by a count
 * that the generator holds.
 */
class DirtyFilesTest {

  @TempDir static Path parent;

  private static final Map<Long, Dirty> READ = new HashMap<>();

  /** A file, what it came to, and what can read it again under the same key. */
  private record Dirty(DirtyFile file, Readings readings, Readings.Read read) {

    Readings.Read again() throws IOException {
      return readings.read(file.contract(), file.name(), file.content());
    }
  }

  static LongStream seeds() {
    return Seeds.of(200);
  }

  @AfterAll
  static void forget() {
    READ.clear();
  }

  /** Each file is read once for all that is asked of it. */
  private static Dirty dirty(long seed) throws IOException {
    Dirty known = READ.get(seed);
    if (known == null) {
      DirtyFile file = DirtyFile.of(seed);
      Readings readings = new Readings(Files.createDirectory(parent.resolve("frö-" + seed)));
      known =
          new Dirty(file, readings, readings.read(file.contract(), file.name(), file.content()));
      READ.put(seed, known);
    }
    return known;
  }

  @ParameterizedTest(name = "-Dseed={0}")
  @DisplayName("rows in = accepted + rejected + blank, as many of each as were written")
  @MethodSource("seeds")
  void everyRow(long seed) throws IOException {
    DirtyFile file = dirty(seed).file();
    Readings.Read read = dirty(seed).read();
    SplitResult result = read.result();
    assertThat(
            "in %d, accepterade %d, avvisade %d, tomma %d, rapportrader %d"
                .formatted(
                    result.radInlasta(),
                    result.accepterade(),
                    result.avvisade(),
                    result.tomma(),
                    result.rapportrader()))
        .isEqualTo(file.facit().toString());
    assertThat(read.rows()).hasSize((int) file.facit().accepted());
  }

  @ParameterizedTest(name = "-Dseed={0}")
  @DisplayName("the amounts of the landed rows are those of the rows that should be accepted")
  @MethodSource("seeds")
  void everyLandedAmount(long seed) throws IOException {
    DirtyFile file = dirty(seed).file();
    BigDecimal landed =
        dirty(seed).read().column("Belopp").stream()
            .filter(Objects::nonNull)
            .map(BigDecimal.class::cast)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(landed).isEqualByComparingTo(file.facit().acceptedAmount());
  }

  @ParameterizedTest(name = "-Dseed={0}")
  @DisplayName("the control sum in = accepted + rejected, each to the öre")
  @MethodSource("seeds")
  void everyOre(long seed) throws IOException {
    DirtyFile file = dirty(seed).file();
    Kontrollsumma sum = dirty(seed).read().result().summor().get("Belopp");
    assertThat(sum).isNotNull();
    assertThat(sum.in()).isEqualByComparingTo(file.facit().amountIn());
    assertThat(sum.accepterade()).isEqualByComparingTo(file.facit().acceptedAmount());
    assertThat(sum.avvisade()).isEqualByComparingTo(file.facit().rejectedAmount());
  }

  @ParameterizedTest(name = "-Dseed={0}")
  @DisplayName("reading again gives the same rows, counts and rejects")
  @MethodSource("seeds")
  void again(long seed) throws IOException {
    Readings.Read first = dirty(seed).read();
    Readings.Read second = dirty(seed).again();
    assertThat(second.result()).isEqualTo(first.result());
    assertThat(second.rejects()).isEqualTo(first.rejects());
    assertThat(second.unknownCodes()).isEqualTo(first.unknownCodes());
    assertThat(second.rows()).isEqualTo(first.rows());
  }
}
