package se.nyckeltal.lake;

import static org.apache.spark.sql.functions.col;

import io.delta.tables.DeltaTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/**
 * One Delta table in a folder. No column has statistics: Delta writes them in clear to its log,
 * where nothing about a person may stand.
 *
 * @param spark the run's session
 * @param path the folder
 */
public record DeltaFolder(SparkSession spark, Path path) {

  /** Column that monthly tables are partitioned by: the month's first day. */
  public static final String MONTH = "manad";

  private static final String COLUMNS_WITH_STATISTICS = "delta.dataSkippingNumIndexedCols";

  /** Whether anything was ever written. */
  public boolean exists() {
    return Files.isDirectory(path.resolve("_delta_log"));
  }

  /** The largest file that small ones are joined to. */
  private static final long FULL_FILE = 128L << 20;

  /**
   * Joins small files of the same month, so that a table of many nights is read as fast as one of
   * few. A month of one file is left as it is, and rows are the same.
   *
   * @return number of files that became fewer
   */
  public long compact() {
    if (!hasSmallFiles()) {
      return 0;
    }
    spark.conf().set("spark.databricks.delta.optimize.maxFileSize", FULL_FILE);
    spark.conf().set("spark.databricks.delta.optimize.minFileSize", FULL_FILE);
    Row metrics =
        DeltaTable.forPath(spark, path.toString())
            .optimize()
            .executeCompaction()
            .select("metrics.numFilesRemoved")
            .first();
    return metrics.getLong(0);
  }

  private boolean hasSmallFiles() {
    Set<String> folders = new HashSet<>();
    return DeltaFiles.of(path, spark.sparkContext().hadoopConfiguration())
        .map(DeltaFiles::paths)
        .orElse(List.of())
        .stream()
        .anyMatch(file -> !folders.add(file.substring(0, file.lastIndexOf('/'))));
  }

  /** Number of rows, by what each of its files says of itself. */
  public long rows() throws IOException {
    Configuration hadoop = spark.sparkContext().hadoopConfiguration();
    Optional<DeltaFiles> files = DeltaFiles.of(path, hadoop);
    return files.isPresent() ? files.get().rows(hadoop) : read().count();
  }

  /** Names of its columns, by its log alone. */
  public List<String> columns() {
    return DeltaFiles.of(path, spark.sparkContext().hadoopConfiguration())
        .map(files -> List.of(files.schema().fieldNames()))
        .orElseGet(() -> List.of(read().columns()));
  }

  /** The table as it stands. */
  public Dataset<Row> read() {
    return DeltaFiles.of(path, spark.sparkContext().hadoopConfiguration())
        .map(this::read)
        .orElseGet(() -> spark.read().format("delta").load(path.toString()));
  }

  private Dataset<Row> read(DeltaFiles files) {
    if (files.paths().isEmpty()) {
      return spark.createDataFrame(List.of(), files.schema());
    }
    return spark
        .read()
        .schema(files.schema())
        .option("basePath", path.toAbsolutePath().toString())
        .parquet(files.paths().toArray(String[]::new))
        .select(Arrays.stream(files.schema().fieldNames()).map(n -> col(n)).toArray(Column[]::new));
  }

  /** Replaces all rows in one commit. */
  public void overwrite(Dataset<Row> rows) {
    writer(rows).option("overwriteSchema", "true").save(path.toString());
  }

  /** Replaces all rows and columns of a table by month in one commit. */
  public void overwriteAll(Dataset<Row> rows) {
    writer(rows).partitionBy(MONTH).option("overwriteSchema", "true").save(path.toString());
  }

  /** Replaces all rows of those months in one commit; no other month is touched. */
  public void overwriteMonths(Dataset<Row> rows, Collection<LocalDate> months) {
    DataFrameWriter<Row> writer = writer(rows).partitionBy(MONTH);
    if (exists()) {
      writer = writer.option("replaceWhere", inMonths(months)).option("mergeSchema", "true");
    }
    writer.save(path.toString());
  }

  /** {@code manad IN (…)}, for pruning; no months gives a condition that nothing fulfils. */
  public static String inMonths(Collection<LocalDate> months) {
    return months.isEmpty()
        ? "false"
        : months.stream()
            .sorted()
            .map(m -> "DATE'" + Date.valueOf(m) + "'")
            .collect(Collectors.joining(",", MONTH + " IN (", ")"));
  }

  private static DataFrameWriter<Row> writer(Dataset<Row> rows) {
    return rows.write().format("delta").mode(SaveMode.Overwrite).option(COLUMNS_WITH_STATISTICS, 0);
  }
}
