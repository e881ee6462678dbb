package se.nyckeltal.lake;

import java.util.Map;
import org.apache.spark.sql.SparkSession;

/**
 * The two ways in which one run asks Spark. Compiling a query costs a second or more and pays only
 * over many rows; most deliveries and tables of a night are small, and a few are large.
 *
 * @param compiled compiles queries and splits work over all cores
 * @param interpreted interprets queries and does each in one piece
 */
public record Sessions(SparkSession compiled, SparkSession interpreted) {

  /**
   * Bytes of a delivery's file under which reading it is interpreted. Measured a delivery and table
   * at a time on the demo of 150 clients and 24 months, two cores: every file up to 7 MB was read
   * faster so (small ones in half the time), files of 81 and 99 MB slower by 40 %.
   */
  private static final long SMALL_FILE = 16L << 20;

  /**
   * The same for kept tables, which are compressed about tenfold: all but one from 6 MB up were
   * faster compiled, up to three times, and all but one below it interpreted.
   */
  private static final long SMALL_TABLES = 6L << 20;

  private static final Map<String, String> INTERPRETED =
      Map.of(
          "spark.sql.shuffle.partitions", "1",
          "spark.sql.leafNodeDefaultParallelism", "1",
          "spark.sql.files.minPartitionNum", "1",
          "spark.databricks.delta.snapshotPartitions", "1",
          "spark.sql.adaptive.enabled", "false",
          "spark.sql.codegen.wholeStage", "false",
          "spark.sql.codegen.factoryMode", "NO_CODEGEN");

  /** Both ways, by a session that compiles. */
  static Sessions of(SparkSession compiled) {
    SparkSession interpreted = compiled.newSession();
    compiled.conf().getAll().foreach(setting -> set(interpreted, setting._1(), setting._2()));
    INTERPRETED.forEach((name, value) -> interpreted.conf().set(name, value));
    return new Sessions(compiled, interpreted);
  }

  private static Void set(SparkSession session, String name, String value) {
    if (session.conf().isModifiable(name)) {
      session.conf().set(name, value);
    }
    return null;
  }

  /** The session that reads a delivered file of that many bytes. */
  public SparkSession forFile(long bytes) {
    return bytes < SMALL_FILE ? interpreted : compiled;
  }

  /** The session that computes from kept tables of that many bytes in all. */
  public SparkSession forTables(long bytes) {
    return bytes < SMALL_TABLES ? interpreted : compiled;
  }
}
