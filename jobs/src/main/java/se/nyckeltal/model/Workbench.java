package se.nyckeltal.model;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import se.nyckeltal.config.Settings;
import se.nyckeltal.contract.CodeLists;
import se.nyckeltal.contract.ExportContracts;
import se.nyckeltal.contract.ResourceFolder;

/**
 * All tables as one Spark session sees them, and the SQL functions that the models share.
 *
 * @param spark the session
 * @param sources what models read
 * @param core what core models write
 * @param marts what marts and published tables write
 * @param work what steps write
 */
record Workbench(
    SparkSession spark, SourceTables sources, CoreTables core, MartTables marts, WorkTables work) {

  private static final String FUNCTIONS = "sql/funktioner";

  /** What benches of the same run have in common. */
  record Plan(
      Models models,
      ExportContracts exports,
      CodeLists codes,
      Path lake,
      Settings settings,
      Engine.Run run) {}

  /** A bench in that session. */
  static Workbench of(SparkSession spark, Plan plan) {
    ResourceFolder.files(FUNCTIONS)
        .values()
        .forEach(sql -> spark.sql(new String(sql, StandardCharsets.UTF_8)));
    CoreTables core = new CoreTables(spark, plan.lake(), plan.run().korningId());
    MartTables marts = new MartTables(spark, plan.lake());
    WorkTables work = new WorkTables(spark, plan.lake());
    return new Workbench(
        spark, new SourceTables(spark, plan, core, marts, work), core, marts, work);
  }
}
