package se.nyckeltal.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyckeltal.testkit.TestSpark;

@DisplayName("A Delta table in a folder")
class DeltaFolderTest {

  private static final LocalDate FEBRUARY = LocalDate.of(2026, 2, 1);

  @TempDir Path folder;

  private static Dataset<Row> rows(String values) {
    return TestSpark.session()
        .sql("SELECT * FROM VALUES %s AS t(manad, tal)".formatted(values))
        .selectExpr("manad", "tal");
  }

  private static List<String> shown(Dataset<Row> rows) {
    return rows.collectAsList().stream().map(Row::toString).sorted().toList();
  }

  @Test
  @DisplayName("is read as it stands after each commit, whatever its folder is called")
  void readsTheFilesOfTheLastCommit() {
    SparkSession spark = TestSpark.session();
    DeltaFolder table = new DeltaFolder(spark, folder.resolve("hem å 100% + 1/tabell"));
    table.overwriteMonths(rows("(DATE'2026-01-01', 1), (DATE'2026-02-01', 2)"), List.of());
    assertThat(shown(table.read())).containsExactly("[2026-01-01,1]", "[2026-02-01,2]");

    table.overwriteMonths(rows("(DATE'2026-02-01', 3)"), List.of(FEBRUARY));
    assertThat(shown(table.read())).containsExactly("[2026-01-01,1]", "[2026-02-01,3]");
    assertThat(shown(table.read().where(DeltaFolder.inMonths(List.of(FEBRUARY)))))
        .containsExactly("[2026-02-01,3]");

    table.overwriteMonths(rows("(DATE'2026-02-01', 0)").where("tal > 0"), List.of(FEBRUARY));
    assertThat(shown(table.read())).containsExactly("[2026-01-01,1]");
  }

  @Test
  @DisplayName("without rows has its columns all the same")
  void empty() {
    DeltaFolder table = new DeltaFolder(TestSpark.session(), folder.resolve("tom"));
    table.overwrite(rows("(DATE'2026-01-01', 1)").where("tal > 1"));
    assertThat(table.read().columns()).containsExactly("manad", "tal");
    assertThat(table.read().count()).isZero();
  }

  @Test
  @DisplayName("that is more than its files, as with deletion vectors, is read by Delta itself")
  void deletionVectors() {
    SparkSession spark = TestSpark.session();
    Path path = folder.resolve("borttaget");
    rows("(DATE'2026-01-01', 1), (DATE'2026-01-01', 2)")
        .coalesce(1)
        .write()
        .format("delta")
        .option("delta.enableDeletionVectors", "true")
        .save(path.toString());
    spark.sql("DELETE FROM delta.`%s` WHERE tal = 1".formatted(path));
    assertThat(shown(new DeltaFolder(spark, path).read())).containsExactly("[2026-01-01,2]");
  }
}
