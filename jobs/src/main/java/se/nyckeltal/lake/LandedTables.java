package se.nyckeltal.lake;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import se.nyckeltal.contract.ExportContract;
import se.nyckeltal.ingest.LandedSchema;

/**
 * The landed tables, one an export.
 *
 * @param spark the run's session
 * @param lake the lake's folder
 */
public record LandedTables(SparkSession spark, Path lake) {

  /** The Delta table of an export. */
  public DeltaFolder folder(ExportContract contract) {
    return new DeltaFolder(spark, lake.resolve("landed").resolve(contract.name()));
  }

  /**
   * What an export says now, without tombstones, with exactly its contract's columns. An export
   * that never came is empty; a column that came into the contract later is NULL in older rows.
   */
  public Dataset<Row> view(ExportContract contract) {
    StructType schema = LandedSchema.of(contract);
    DeltaFolder folder = folder(contract);
    if (!folder.exists()) {
      return spark.createDataFrame(List.of(), schema);
    }
    Dataset<Row> rows = folder.read();
    List<String> present = Arrays.asList(rows.columns());
    Column[] columns =
        Arrays.stream(schema.fields())
            .map(
                f ->
                    present.contains(f.name())
                        ? col(f.name())
                        : lit(null).cast(f.dataType()).as(f.name()))
            .toArray(Column[]::new);
    Dataset<Row> selected = rows.select(columns);
    return contract
        .borttagenColumn()
        .map(c -> selected.where(coalesce(col(c), lit(false)).equalTo(false)))
        .orElse(selected);
  }
}
