package se.nyckeltal.lake;

import static java.util.Map.entry;

import java.nio.file.Path;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.delta.DeltaLog;

/** Starts Spark for a run. */
public final class SparkSessions {

  /** What figures, the lake's files or the time of a night depend on, wherever work is done. */
  private static final Map<String, String> SAME_EVERYWHERE =
      Map.ofEntries(
          entry("spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension"),
          entry(
              "spark.sql.catalog.spark_catalog", "org.apache.spark.sql.delta.catalog.DeltaCatalog"),
          entry("spark.delta.logStore.file.impl", PosixLogStore.class.getName()),
          entry("spark.sql.session.timeZone", "Europe/Stockholm"),
          entry("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS"),
          entry("spark.sql.parquet.compression.codec", "zstd"),
          entry("spark.databricks.delta.snapshotPartitions", "2"),
          // Plain tables: what every reader of Delta understands.
          entry("spark.databricks.delta.properties.defaults.enableDeletionVectors", "false"),
          // A list of files beside each commit has its price, and outside UTC each commit would
          // read the whole log again to check it.
          entry("spark.databricks.delta.allFilesInCrc.enabled", "false"),
          entry("spark.databricks.delta.stats.collect", "false"),
          // Files are listed here, whatever their number: a listing by Spark is a job.
          entry("spark.sql.sources.parallelPartitionDiscovery.threshold", "100000"),
          // Delta's cleaning lists by Spark all the same: not in thousands of tasks a table.
          entry("spark.sql.sources.parallelPartitionDiscovery.parallelism", "2"),
          // The home is a path on a disk, also where Hadoop's own settings name another store.
          entry("spark.hadoop.fs.defaultFS", "file:///"),
          entry("spark.hadoop.fs.file.impl", ForklessLocalFiles.class.getName()),
          entry(
              "spark.hadoop.fs.AbstractFileSystem.file.impl",
              ForklessLocalFiles.Context.class.getName()),
          entry("spark.ui.enabled", "false"),
          // Nobody looks at past queries: no text is made of plans, and none is kept.
          entry("spark.sql.ui.explainMode", "simple"),
          entry("spark.sql.debug.maxToStringFields", "1"),
          entry("spark.sql.maxPlanStringLength", "1000"),
          entry("spark.sql.ui.retainedExecutions", "1"),
          entry("spark.ui.retainedJobs", "1"),
          entry("spark.ui.retainedStages", "1"),
          entry("spark.ui.retainedTasks", "100"),
          entry("spark.ui.showConsoleProgress", "false"));

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
   * Sessions for this machine, or for the cluster that {@code spark-submit} names. On a cluster
   * what it says of places and of how work is split stands: this process knows neither the other
   * machines' disks nor how many cores they have.
   *
   * @param scratch folder for Spark's own files
   */
  public static Lease open(Path scratch) {
    boolean own = SparkSession.getDefaultSession().isEmpty();
    SparkSession.Builder builder = SparkSession.builder().appName("nyckeltal");
    SAME_EVERYWHERE.forEach(builder::config);
    // As a path: of a URI Spark would make a folder named by it, with %20 for a space.
    builder.config("spark.sql.warehouse.dir", scratch.resolve("warehouse").toString());
    if (System.getProperty("spark.master") == null) {
      int cores = Runtime.getRuntime().availableProcessors();
      builder
          .master("local[" + cores + "]")
          .config("spark.sql.shuffle.partitions", Math.max(2, cores))
          .config("spark.local.dir", scratch.toString())
          .config("spark.driver.bindAddress", "127.0.0.1")
          .config("spark.driver.host", "127.0.0.1");
    }
    return new Lease(Sessions.of(builder.getOrCreate()), own);
  }
}
