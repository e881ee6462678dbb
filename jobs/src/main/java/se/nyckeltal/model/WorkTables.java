package se.nyckeltal.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import se.nyckeltal.contract.TableContract;
import se.nyckeltal.lake.Folders;

/**
 * Steps of a calculation that several tables read, as Parquet in a folder that a run leaves empty.
 * Kept as files and not in memory: a reader then plans from a file and not from all that made it,
 * which is most of a small night, and a large one needs no heap for them.
 */
final class WorkTables {

  private final SparkSession spark;
  private final Path folder;

  /** The steps of a run on that lake. */
  WorkTables(SparkSession spark, Path lake) {
    this.spark = spark;
    this.folder = folder(lake);
  }

  /** Where the steps of a run on that lake are. */
  static Path folder(Path lake) {
    return lake.resolve(".arbete").resolve("steg");
  }

  /** Keeps a step for the rest of the computation. */
  void write(TableContract contract, Dataset<Row> rows) {
    rows.write().mode("overwrite").parquet(path(contract).toString());
  }

  /** Whether the step was computed for the months at hand. */
  boolean has(TableContract contract) {
    return Files.exists(path(contract));
  }

  /** What was kept. */
  Dataset<Row> read(TableContract contract) {
    return spark.read().schema(MartTables.schema(contract)).parquet(path(contract).toString());
  }

  /** Forgets all: the next computation is of other months. */
  void forget() throws IOException {
    Folders.delete(folder);
  }

  private Path path(TableContract contract) {
    return folder.resolve(contract.name());
  }
}
