package se.nyckeltal.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import se.nyckeltal.contract.ExportContracts;
import se.nyckeltal.testkit.Kontrakt;

/** What the benchmark reads, and all ways to read it. */
final class Materials {

  private Materials() {}

  /** A made file of that format, {@code csv} or {@code json}. */
  static Material make(String format, long rows, long seed, Path folder) throws IOException {
    return format.equals("csv")
        ? new Material(
            Kontrakt.named("bench_besok"), VisitFiles.csv(folder, rows, seed), rows, folder)
        : new Material(
            ExportContracts.shipped().get("lifecare_ReportedVisit"),
            VisitFiles.json(folder, rows, seed),
            rows,
            folder);
  }

  /** The legs in the order in which they take turns; ours first, DuckDB last. */
  static List<Leg> legs(SparkSession spark, Material material, int threads) {
    return List.of(
        new OurSparkLeg(spark, material),
        new OurPlainLeg(spark, material),
        new SparkLeg(spark, material),
        new DuckLeg(material, threads));
  }
}
