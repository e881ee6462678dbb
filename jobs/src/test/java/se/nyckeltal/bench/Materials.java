package se.nyckeltal.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import se.nyckeltal.contract.ExportContract;
import se.nyckeltal.contract.ExportContracts;
import se.nyckeltal.contract.Json;
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
            withoutLists(ExportContracts.shipped().get("lifecare_ReportedVisit")),
            VisitFiles.json(folder, rows, seed),
            rows,
            folder);
  }

  /** The same without fields of several values, which the peers have no common sum for. */
  private static ExportContract withoutLists(ExportContract contract) throws IOException {
    JsonNode json = Json.JSON.readTree(contract.toJson());
    Iterator<JsonNode> fields = json.path("schema").path("fields").elements();
    while (fields.hasNext()) {
      if (fields.next().path("type").asText().equals("list")) {
        fields.remove();
      }
    }
    return ExportContract.fromJson(json.toString());
  }

  /** The legs in the order in which they take turns; ours first, DuckDB last. */
  static List<Leg> legs(SparkSession spark, Material material, int threads) {
    return List.of(
        new OurSparkLeg(spark, material),
        new OurPlainLeg(spark, material, 1),
        new OurPlainLeg(spark, material, threads),
        new SparkLeg(spark, material),
        new DuckLeg(material, threads));
  }
}
