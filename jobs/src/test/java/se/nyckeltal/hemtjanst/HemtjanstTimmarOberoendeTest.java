package se.nyckeltal.hemtjanst;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.nyckeltal.config.Config;
import se.nyckeltal.config.ConfigReader;
import se.nyckeltal.config.Home;
import se.nyckeltal.facit.Facit;
import se.nyckeltal.facit.FacitRad;
import se.nyckeltal.facit.FacitVal;
import se.nyckeltal.facit.Skillnader;
import se.nyckeltal.generate.Filval;
import se.nyckeltal.generate.Kallval;
import se.nyckeltal.generate.Stad;
import se.nyckeltal.generate.StadVal;
import se.nyckeltal.testkit.Samples;
import se.nyckeltal.testkit.Seeds;

@DisplayName("Every cell of hemtjanst_timmar is what an independent calculation gives")
class HemtjanstTimmarOberoendeTest {

  /** In each build two towns, in CI of every kind: {@code -Dstader=4}. */
  private static final int SEEDS = Integer.getInteger("stader", 2);

  private static final int KINDS = 4;
  private static final LocalDate BRYTDATUM = LocalDate.of(2025, 10, 16);

  @TempDir private Path folder;

  static LongStream seeds() {
    return Seeds.of(SEEDS);
  }

  /** The kinds of town come in turn: every case, both systems, faulty rows, ProCapita alone. */
  private static StadVal stad(long seed) {
    StadVal val = StadVal.forval().medBrukare(30).medFro(seed);
    return switch ((int) (seed % KINDS)) {
      case 1 -> val.medPeriod(YearMonth.of(2025, 10), 3);
      case 2 -> val.medPeriod(YearMonth.of(2025, 9), 3).medBrytdatum(BRYTDATUM);
      case 3 -> val.medPeriod(YearMonth.of(2026, 2), 3).medSmuts(0.004).medFiler(Filval.EN);
      default -> val.medPeriod(YearMonth.of(2026, 1), 2).medSystem(Kallval.PROCAPITA);
    };
  }

  @ParameterizedTest(name = "town {0}")
  @MethodSource("seeds")
  void town(long seed) throws IOException {
    StadVal val = stad(seed);
    Home home = Samples.emptyHome(folder.resolve("hem"));
    Path copy = folder.resolve("kopia");
    LocalDate kordatum = new Stad(val).skriv(copy).kordatum();
    new Stad(val).skriv(home.inbox());
    FacitVal facitVal = FacitVal.den(kordatum);
    Config config = Config.defaults();
    if (val.system() == Kallval.BADA) {
      facitVal = facitVal.medBrytdatum(BRYTDATUM, Map.of());
      config = config(home, "brytdatum:\n  vo: " + BRYTDATUM + "\n");
    }

    List<FacitRad> facit = Facit.celler(copy, facitVal);
    Samples.run(home, config, kordatum);

    assertThat(facit).hasSizeGreaterThan(20);
    assertThat(
            Skillnader.mellan(facit, home.intern().resolve("tabeller/vo/hemtjanst_timmar.parquet")))
        .isEmpty();
  }

  private static Config config(Home home, String yaml) throws IOException {
    Files.writeString(home.config(), yaml);
    return ConfigReader.read(home);
  }
}
