package se.nyckeltal.bistand;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyckeltal.generate.Bistandssanning;
import se.nyckeltal.generate.Stad;
import se.nyckeltal.generate.StadVal;
import se.nyckeltal.lake.Folders;
import se.nyckeltal.testkit.ModelRows;
import se.nyckeltal.testkit.TestSpark;

/**
 * Ten generated years: the true median of the spells is within the estimate's interval in nine
 * towns of ten, {@code -Dmedianer} of them. The months are the towns' truth, which {@link
 * BistandsstadTest} shows that a night finds; spells and curves are made of them as every night.
 */
class MedianTest {

  private static final int TOWNS = Integer.getInteger("medianer", 3);

  /** A cohort with years before and after it. */
  private static final int COHORT = 2020;

  private static final StructType MONTHS =
      StructType.fromDDL(
          "person_id STRING, bistandsmanad DATE, roll STRING, kon STRING, aldersgrupp STRING,"
              + " hushallstyp STRING, forsorjningshinder STRING, antal_barn BIGINT");

  private static Dataset<Row> months(Bistandssanning truth) {
    List<Row> rows = new ArrayList<>();
    truth
        .manader()
        .forEach(
            (identity, months) -> {
              LocalDate born =
                  LocalDate.of(
                      Integer.parseInt(identity.substring(0, 4)),
                      Integer.parseInt(identity.substring(4, 6)),
                      1);
              for (YearMonth month : months) {
                boolean grown = born.until(month.atDay(1), ChronoUnit.YEARS) >= 18;
                rows.add(
                    RowFactory.create(
                        identity,
                        Date.valueOf(month.atDay(1)),
                        grown ? "vuxen" : "barn",
                        "K",
                        "alla",
                        "5",
                        "okand",
                        0L));
              }
            });
    return TestSpark.session().createDataFrame(rows, MONTHS);
  }

  /** The median and its limits of the cohort in one town; an empty limit is not reached. */
  private static Row estimate(StadVal town, Path folder) throws IOException {
    Bistandssanning truth = new Stad(town).skriv(folder).bistand();
    Folders.delete(folder);
    Bistandsrader known = new Bistandsrader().kant(town.bistandFran().toString(), "2026-01");
    Dataset<Row> spells =
        known
            .modell("bistand_spell", "bistand_tackning", "konfiguration", "eb_avslut")
            .with("bistandsmanad", months(truth))
            .rows();
    Dataset<Row> grouped =
        ModelRows.of("bistand_overlevnad_underlag").with("bistand_spell", spells).rows();
    return ModelRows.of("bistand_median")
        .with("bistand_overlevnad_underlag", grouped)
        .rows()
        .where("grupp = 'alla' AND kohort = " + COHORT)
        .first();
  }

  @Test
  @DisplayName("the true median is within the interval in nine towns of ten")
  void recovers(@TempDir Path folder) throws IOException {
    int truth = Bistandssanning.sannMedian();
    int within = 0;
    StringBuilder said = new StringBuilder("Sant %d. ".formatted(truth));
    for (int seed = 1; seed <= TOWNS; seed++) {
      StadVal town =
          StadVal.forval()
              .medBrukare(1)
              .medPeriod(YearMonth.of(2026, 2), 1)
              .medFro(seed)
              .medBistand(250, 120);
      Row found = estimate(town, folder.resolve("fro" + seed));
      boolean above = found.isNullAt(3) || found.getDouble(3) <= truth;
      boolean below = found.isNullAt(4) || truth <= found.getDouble(4);
      within += above && below ? 1 : 0;
      said.append(
          "%s (%s–%s)%s "
              .formatted(found.get(2), found.get(3), found.get(4), above && below ? "" : "!"));
    }
    said.append("%d av %d".formatted(within, TOWNS));
    assertThat(within).as(said.toString()).isGreaterThanOrEqualTo((int) (0.9 * TOWNS));
    if (TOWNS > 3) {
      Files.writeString(Path.of("target/medianer.txt"), said);
    }
  }
}
