package se.nyckeltal.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import se.nyckeltal.ingest.source.ExportSource;

/** Our reader inside Spark: validated, pseudonymised, every column summed. */
record OurSparkLeg(SparkSession spark, Material material) implements Leg {

  @Override
  public String name() {
    return "nyckeltal i Spark";
  }

  @Override
  public Total run() {
    Dataset<Row> rows = ExportSource.read(spark, material.request());
    List<String> columns = new ArrayList<>();
    List<String> sums = new ArrayList<>();
    for (StructField field : rows.schema().fields()) {
      columns.add(field.name());
      sums.add(sum("`" + field.name() + "`", field.dataType()));
    }
    return SparkSums.of(rows, columns, columns.stream().map(c -> "`" + c + "`").toList(), sums);
  }

  private static String sum(String column, DataType type) {
    if (type.equals(DataTypes.StringType)) {
      return SparkSums.text(column);
    }
    if (type.equals(DataTypes.TimestampType)) {
      return SparkSums.instant(column);
    }
    if (type.equals(DataTypes.BooleanType)) {
      return SparkSums.truth(column);
    }
    if (type instanceof ArrayType) {
      return "sum(size(%s))".formatted(column);
    }
    return type.equals(DataTypes.DateType)
        ? "sum(unix_date(%s))".formatted(column)
        : "sum(%s)".formatted(column);
  }

  /** The aggregate that both legs in Spark end in. */
  static final class SparkSums {

    private SparkSums() {}

    static String text(String column) {
      return "sum(octet_length(%s))".formatted(column);
    }

    static String instant(String column) {
      return "sum(unix_seconds(%s))".formatted(column);
    }

    static String truth(String column) {
      return "count_if(%s)".formatted(column);
    }

    static Total of(
        Dataset<Row> rows, List<String> names, List<String> columns, List<String> sums) {
      List<String> aggregates = new ArrayList<>(List.of("count(1)"));
      for (int i = 0; i < columns.size(); i++) {
        aggregates.add("count(%s)".formatted(columns.get(i)));
        aggregates.add(sums.get(i));
      }
      Row row = rows.selectExpr(aggregates.toArray(String[]::new)).first();
      Map<String, Total.Sum> totals = new LinkedHashMap<>();
      for (int i = 0; i < names.size(); i++) {
        totals.put(
            names.get(i), Leg.sum(row.getLong(1 + 2 * i), String.valueOf(row.get(2 + 2 * i))));
      }
      return new Total(row.getLong(0), totals);
    }
  }
}
