package se.nyckeltal.lake;

import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.delta.DeltaLog;

/** Starts Spark for a run. */
public final class SparkSessions {

  private SparkSessions() {}

  /**
   * Sessions that are stopped when it is closed, unless Spark ran before. One that goes on is left
   * without the logs of the tables it read: each holds about a megabyte until an hour has gone.
   *
   * @param sessions the two sessions
   * @param own whether it was started for the one who asked
   */
  public record Lease(Sessions sessions, boolean own) implements AutoCloseable {
    @Override
    public void close() {
      if (own) {
        sessions.compiled().stop();
      } else {
        DeltaLog.clearCache();
      }
    }
  }

  /**
   * Sessions for this machine, or for the cluster that {@code spark-submit} names.
   *
   * @param scratch folder for Spark's own files
   */
  public static Lease open(Path scratch) {
    boolean own = SparkSession.getDefaultSession().isEmpty();
    int cores = Runtime.getRuntime().availableProcessors();
    SparkSession.Builder builder =
        SparkSession.builder()
            .appName("nyckeltal")
            .config("spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension")
            .config(
                "spark.sql.catalog.spark_catalog",
                "org.apache.spark.sql.delta.catalog.DeltaCatalog")
            .config("spark.delta.logStore.file.impl", PosixLogStore.class.getName())
            .config("spark.sql.session.timeZone", "Europe/Stockholm")
            .config("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS")
            .config("spark.sql.parquet.compression.codec", "zstd")
            .config("spark.sql.shuffle.partitions", Math.max(2, cores))
            .config("spark.sql.warehouse.dir", scratch.resolve("warehouse").toUri().toString())
            .config("spark.local.dir", scratch.toString())
            .config("spark.databricks.delta.snapshotPartitions", 2)
            // Plain tables: what every reader of Delta understands.
            .config("spark.databricks.delta.properties.defaults.enableDeletionVectors", "false")
            // A list of files beside each commit has its price, and outside UTC each commit would
            // read the whole log again to check it.
            .config("spark.databricks.delta.allFilesInCrc.enabled", "false")
            .config("spark.databricks.delta.stats.collect", "false")
            // Files are listed here, whatever their number: a listing by Spark is a job.
            .config("spark.sql.sources.parallelPartitionDiscovery.threshold", 100_000)
            .config("spark.hadoop.fs.file.impl", ForklessLocalFiles.class.getName())
            .config(
                "spark.hadoop.fs.AbstractFileSystem.file.impl",
                ForklessLocalFiles.Context.class.getName())
            .config("spark.ui.enabled", "false")
            // Nobody looks at past queries: no text is made of plans, and none is kept.
            .config("spark.sql.ui.explainMode", "simple")
            .config("spark.sql.debug.maxToStringFields", 1)
            .config("spark.sql.maxPlanStringLength", 1000)
            .config("spark.sql.ui.retainedExecutions", 1)
            .config("spark.ui.retainedJobs", 1)
            .config("spark.ui.retainedStages", 1)
            .config("spark.ui.retainedTasks", 100)
            .config("spark.ui.showConsoleProgress", "false")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.driver.host", "127.0.0.1");
    if (System.getProperty("spark.master") == null) {
      builder = builder.master("local[" + cores + "]");
    }
    return new Lease(Sessions.of(builder.getOrCreate()), own);
  }
}
