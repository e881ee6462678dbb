package se.nyckeltal.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The cases of real exports")
class FallTest {

  @TempDir Path folder;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  @DisplayName("all occur in a town of 60 persons and a year")
  void allOccur(long seed) throws IOException {
    StadVal val = StadVal.forval().medBrukare(60).medPeriod(YearMonth.of(2025, 3), 12).medFro(seed);
    Sanning made = new Stad(val).skriv(folder);
    Set<Fall> missing = EnumSet.noneOf(Fall.class);
    Arrays.stream(Fall.values()).filter(f -> made.antal(f) == 0).forEach(missing::add);
    assertThat(missing).containsExactly(Fall.SAMMA_BESOK_I_BADA);
  }

  @Test
  @DisplayName("with both systems the same visit stands in both")
  void theSameVisitInBoth() throws IOException {
    StadVal val =
        StadVal.forval()
            .medBrukare(30)
            .medPeriod(YearMonth.of(2025, 11), 3)
            .medBrytdatum(LocalDate.of(2025, 12, 10));
    assertThat(new Stad(val).skriv(folder).antal(Fall.SAMMA_BESOK_I_BADA)).isPositive();
  }

  @Test
  @DisplayName("can all be turned off, and one be turned on alone")
  void canBeTurnedOff() throws IOException {
    StadVal val =
        StadVal.forval()
            .medBrukare(30)
            .medPeriod(YearMonth.of(2026, 1), 2)
            .medFall(Fallgrad.inga());
    assertThat(new Stad(val).skriv(folder.resolve("inga")).fall()).isEmpty();
    StadVal one = val.medFall(Fallgrad.inga().med(Fall.AVBOJT, 0.2));
    Sanning made = new Stad(one).skriv(folder.resolve("en"));
    assertThat(made.fall()).containsOnlyKeys(Fall.AVBOJT);
    assertThat(made.avbojda()).isEqualTo(made.antal(Fall.AVBOJT)).isPositive();
  }
}
