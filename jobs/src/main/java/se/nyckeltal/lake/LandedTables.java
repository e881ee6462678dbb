package se.nyckeltal.lake;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
    return view(contract, Optional.empty(), Optional.empty());
  }

  /**
   * The same with the columns of the shipped contract too, NULL where the home's own contract has
   * left them out: calculations count on them.
   *
   * @param months which months of an export by month are wanted, see {@link DeltaFolder#inMonths}
   */
  public Dataset<Row> view(
      ExportContract contract, Optional<ExportContract> shipped, Optional<String> months) {
    Dataset<Row> rows = own(contract, months.filter(m -> contract.manadColumn().isPresent()));
    List<String> present = Arrays.asList(rows.columns());
    List<Column> columns = new ArrayList<>(present.stream().map(n -> col(n)).toList());
    shipped.map(LandedSchema::of).map(StructType::fields).stream()
        .flatMap(Arrays::stream)
        .filter(f -> !present.contains(f.name()))
        .forEach(f -> columns.add(lit(null).cast(f.dataType()).as(f.name())));
    return rows.select(columns.toArray(Column[]::new));
  }

  private Dataset<Row> own(ExportContract contract, Optional<String> months) {
    StructType schema = LandedSchema.of(contract);
    DeltaFolder folder = folder(contract);
    if (!folder.exists()) {
      return spark.createDataFrame(List.of(), schema);
    }
    Dataset<Row> all = folder.read();
    Dataset<Row> rows = months.map(all::where).orElse(all);
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
