package se.nyckeltal.model;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The built-in view {@code konfiguration}: one row with every choice of the municipality that a
 * calculation depends on. A model that reads it says so among its sources.
 */
final class Settings {

  /** Name of the view. */
  static final String VIEW = "konfiguration";

  private Settings() {}

  /** One row, a column a setting. */
  static Dataset<Row> of(SparkSession spark, Map<String, Object> settings) {
    StructType schema = new StructType();
    Map<String, Object> ordered = new TreeMap<>(settings);
    for (Map.Entry<String, Object> setting : ordered.entrySet()) {
      schema = schema.add(setting.getKey(), type(setting.getValue()));
    }
    return spark.createDataFrame(List.of(RowFactory.create(ordered.values().toArray())), schema);
  }

  private static DataType type(Object value) {
    if (value instanceof Boolean) {
      return DataTypes.BooleanType;
    }
    if (value instanceof Integer) {
      return DataTypes.IntegerType;
    }
    return DataTypes.StringType;
  }
}
