package se.nyckeltal.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
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

  @TempDir Path folder;

  private Readings readings;

  static LongStream seeds() {
    return Seeds.of(200);
  }

  @BeforeEach
  void makeAKey() {
    readings = new Readings(folder);
  }

  private Readings.Read read(DirtyFile file) throws IOException {
    return readings.read(file.contract(), file.name(), file.content());
  }

  @ParameterizedTest(name = "-Dseed={0}")
  @DisplayName("rows in = accepted + rejected + blank, as many of each as were written")
  @MethodSource("seeds")
  void everyRow(long seed) throws IOException {
    DirtyFile file = DirtyFile.of(seed);
    Readings.Read read = read(file);
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
    DirtyFile file = DirtyFile.of(seed);
    BigDecimal landed =
        read(file).column("Belopp").stream()
            .filter(Objects::nonNull)
            .map(BigDecimal.class::cast)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(landed).isEqualByComparingTo(file.facit().acceptedAmount());
  }

  @ParameterizedTest(name = "-Dseed={0}")
  @DisplayName("the control sum in = accepted + rejected, each to the öre")
  @MethodSource("seeds")
  void everyOre(long seed) throws IOException {
    DirtyFile file = DirtyFile.of(seed);
    Kontrollsumma sum = read(file).result().summor().get("Belopp");
    assertThat(sum).isNotNull();
    assertThat(sum.in()).isEqualByComparingTo(file.facit().amountIn());
    assertThat(sum.accepterade()).isEqualByComparingTo(file.facit().acceptedAmount());
    assertThat(sum.avvisade()).isEqualByComparingTo(file.facit().rejectedAmount());
  }

  @ParameterizedTest(name = "-Dseed={0}")
  @DisplayName("reading again gives the same rows, counts and rejects")
  @MethodSource("seeds")
  void again(long seed) throws IOException {
    DirtyFile file = DirtyFile.of(seed);
    Readings.Read first = read(file);
    Readings.Read second = read(file);
    assertThat(second.result()).isEqualTo(first.result());
    assertThat(second.rejects()).isEqualTo(first.rejects());
    assertThat(second.unknownCodes()).isEqualTo(first.unknownCodes());
    assertThat(second.rows()).isEqualTo(first.rows());
  }
}
