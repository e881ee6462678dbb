package se.nyckeltal.model;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;
import se.nyckeltal.contract.TableContract;
import se.nyckeltal.lake.DeltaFolder;
import se.nyckeltal.lake.Folders;

/**
 * The marts: one Parquet folder a table and month. A month that is computed again is replaced. A
 * table that is not by month is one folder, replaced as a whole.
 */
public final class MartTables {

  /** Bytes up to which a table is looked through here and not by Spark. */
  private static final long SMALL = 1 << 20;

  private final SparkSession spark;
  private final Path folder;

  /** The marts of a lake. */
  public MartTables(SparkSession spark, Path lake) {
    this.spark = spark;
    this.folder = lake.resolve("mart");
  }

  /** Whether a table was ever written. */
  boolean exists(TableContract contract) {
    return Files.isDirectory(folder.resolve(contract.name()));
  }

  /** All months of a table, with its contract's columns. */
  public Dataset<Row> read(TableContract contract) throws IOException {
    Path table = folder.resolve(contract.name());
    Files.createDirectories(table);
    return spark
        .read()
        .schema(schema(contract))
        .parquet(table.toString())
        .select(contract.columnNames().stream().map(n -> col(n)).toArray(Column[]::new));
  }

  /** Those months of a table. */
  Dataset<Row> read(TableContract contract, Collection<LocalDate> months) throws IOException {
    return read(contract).where(DeltaFolder.inMonths(months));
  }

  /** Replaces those months of a table; a month without rows is left without file. */
  void replace(
      TableContract contract, Dataset<Row> rows, Collection<LocalDate> months, String korningId)
      throws IOException {
    Path fresh = folder.resolve(".ny").resolve(contract.name());
    Folders.delete(fresh);
    rows.withColumn(Lineage.KORNING_ID, lit(korningId))
        .repartition(col(DeltaFolder.MONTH))
        .sortWithinPartitions(contract.keys().stream().map(n -> col(n)).toArray(Column[]::new))
        .write()
        .partitionBy(DeltaFolder.MONTH)
        .parquet(fresh.toString());
    Path table = folder.resolve(contract.name());
    Files.createDirectories(table);
    for (LocalDate month : months) {
      String name = partition(month);
      Folders.delete(table.resolve(name));
      if (Files.exists(fresh.resolve(name))) {
        Files.move(fresh.resolve(name), table.resolve(name), StandardCopyOption.ATOMIC_MOVE);
      }
    }
    Folders.delete(fresh);
  }

  /**
   * Holds months of a table against its contract, as they were written.
   *
   * @throws BrokenContractException if a required value is missing or a key occurs twice
   */
  void check(TableContract contract, Collection<LocalDate> months) throws IOException {
    Path table = folder.resolve(contract.name());
    ParquetCheck check = new ParquetCheck(contract);
    if (Folders.bytes(table, f -> true) > SMALL) {
      ContractCheck.content(contract, read(contract, months));
      return;
    }
    for (LocalDate month : months) {
      for (Path file : parts(table.resolve(partition(month)))) {
        check.read(
            file, Map.of(DeltaFolder.MONTH, month), spark.sparkContext().hadoopConfiguration());
      }
    }
    check.judge();
  }

  /** Holds a table that is not by month against its contract, as it was written. */
  void check(TableContract contract) throws IOException {
    Path table = folder.resolve(contract.name());
    ParquetCheck check = new ParquetCheck(contract);
    if (Folders.bytes(table, f -> true) > SMALL) {
      ContractCheck.content(contract, read(contract));
      return;
    }
    for (Path file : parts(table)) {
      check.read(file, Map.of(), spark.sparkContext().hadoopConfiguration());
    }
    check.judge();
  }

  private static List<Path> parts(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.getFileName().toString().startsWith("part-")).toList();
    }
  }

  /** The folder that a month's rows are in, in a table by month. */
  static String partition(LocalDate month) {
    return DeltaFolder.MONTH + "=" + month;
  }

  /** Replaces a table that is not by month. */
  void replaceAll(TableContract contract, Dataset<Row> rows, String korningId) throws IOException {
    Path fresh = folder.resolve(".ny").resolve(contract.name());
    Folders.delete(fresh);
    rows.withColumn(Lineage.KORNING_ID, lit(korningId))
        .repartition(1)
        .sortWithinPartitions(contract.keys().stream().map(n -> col(n)).toArray(Column[]::new))
        .write()
        .parquet(fresh.toString());
    Path table = folder.resolve(contract.name());
    Folders.delete(table);
    Files.createDirectories(folder);
    Files.move(fresh, table, StandardCopyOption.ATOMIC_MOVE);
  }

  /** The contract's columns as Spark has them. */
  static StructType schema(TableContract contract) {
    StructType schema = new StructType();
    for (se.nyckeltal.contract.Column column : contract.columns()) {
      schema = schema.add(column.name(), DataType.fromDDL(column.type()));
    }
    return schema;
  }
}
