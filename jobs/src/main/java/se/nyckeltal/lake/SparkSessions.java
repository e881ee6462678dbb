package se.nyckeltal.lake;

import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;

/** The one Spark session of a run. */
public final class SparkSessions {

  private SparkSessions() {}

  /**
   * A session for this machine, or for the cluster that {@code spark-submit} names.
   *
   * @param scratch folder for Spark's own files
   */
  public static SparkSession open(Path scratch) {
    int cores = Runtime.getRuntime().availableProcessors();
    SparkSession.Builder builder =
        SparkSession.builder()
            .appName("nyckeltal")
            .config("spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension")
            .config(
                "spark.sql.catalog.spark_catalog",
                "org.apache.spark.sql.delta.catalog.DeltaCatalog")
            .config("spark.sql.session.timeZone", "Europe/Stockholm")
            .config("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS")
            .config("spark.sql.parquet.compression.codec", "zstd")
            .config("spark.sql.shuffle.partitions", Math.max(2, cores))
            .config("spark.sql.warehouse.dir", scratch.resolve("warehouse").toUri().toString())
            .config("spark.local.dir", scratch.toString())
            .config("spark.databricks.delta.snapshotPartitions", 2)
            // Plain tables: what every reader of Delta understands.
            .config("spark.databricks.delta.properties.defaults.enableDeletionVectors", "false")
            .config("spark.ui.enabled", "false")
            .config("spark.ui.showConsoleProgress", "false")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.driver.host", "127.0.0.1");
    if (System.getProperty("spark.master") == null) {
      builder = builder.master("local[" + cores + "]");
    }
    return builder.getOrCreate();
  }
}
