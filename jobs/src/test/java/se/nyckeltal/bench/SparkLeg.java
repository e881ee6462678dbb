package se.nyckeltal.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import se.nyckeltal.bench.OurSparkLeg.SparkSums;
import se.nyckeltal.contract.Field;

/**
 * Spark's own readers with the same types, no validation and no pseudonyms. JSON is read a line at
 * a time, a record a line: Spark's mode for a whole array keeps all of it in memory.
 */
record SparkLeg(SparkSession spark, Material material) implements Leg {

  @Override
  public String name() {
    return "Sparks egen";
  }

  @Override
  public Total run() {
    PeerSchema peer = new PeerSchema(material);
    boolean csv = material.contract().format().equals("csv");
    String file = material.file().toString();
    Dataset<Row> rows =
        csv
            ? spark.read().schema(schema(peer)).option("sep", ";").option("header", true).csv(file)
            : spark.read().schema(schema(peer)).option("mode", "DROPMALFORMED").json(file);
    return SparkSums.of(rows, peer.names(), peer.each(SparkLeg::column), peer.each(SparkLeg::sum));
  }

  private static StructType schema(PeerSchema peer) {
    List<StructField> columns = new ArrayList<>();
    peer.byTopName()
        .forEach(
            (name, fields) ->
                columns.add(
                    DataTypes.createStructField(
                        name,
                        PeerSchema.nested(fields) ? struct(fields) : type(fields.get(0)),
                        true)));
    return DataTypes.createStructType(columns);
  }

  private static StructType struct(List<Field> fields) {
    return DataTypes.createStructType(
        fields.stream()
            .map(f -> DataTypes.createStructField(PeerSchema.below(f), type(f), true))
            .toList());
  }

  private static DataType type(Field field) {
    if (PeerSchema.isList(field)) {
      DataType type = DataTypes.StringType;
      List<String> steps = new ArrayList<>(PeerSchema.within(field));
      Collections.reverse(steps);
      for (String step : steps) {
        type = DataTypes.createStructType(List.of(DataTypes.createStructField(step, type, true)));
      }
      return DataTypes.createArrayType(type);
    }
    return switch (field.type()) {
      case INTEGER -> DataTypes.LongType;
      case NUMBER -> DataTypes.createDecimalType(18, 6);
      case BOOLEAN -> DataTypes.BooleanType;
      default -> DataTypes.StringType;
    };
  }

  private static String column(Field field) {
    if (PeerSchema.isList(field)) {
      return "`" + PeerSchema.top(field) + "`";
    }
    return "`" + field.name().replace(".", "`.`") + "`";
  }

  private static String sum(Field field) {
    return switch (field.type()) {
      case LIST -> "sum(size(%s))".formatted(column(field));
      case INTEGER, NUMBER -> "sum(%s)".formatted(column(field));
      case BOOLEAN -> SparkSums.truth(column(field));
      case DATETIME -> SparkSums.instant("to_timestamp(%s)".formatted(column(field)));
      default -> SparkSums.text(column(field));
    };
  }
}
