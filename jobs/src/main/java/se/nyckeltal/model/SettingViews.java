package se.nyckeltal.model;

import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import se.nyckeltal.config.Kallval;
import se.nyckeltal.config.Settings;

/**
 * The built-in views of what the municipality has chosen. {@code konfiguration} has one row, a
 * column a choice; {@code vantade_exporter} (export), {@code brytdatum_enheter} (enhet, datum) and
 * {@code kallval} (enhet, fran, till, kalla) have a row for each choice about a unit. A model that
 * reads one says so among its sources.
 */
final class SettingViews {

  /** Name of the view of one row. */
  static final String VIEW = "konfiguration";

  /** Name of the view of units with a cut-over day of their own. */
  static final String CUT_OVER = "brytdatum_enheter";

  /** Name of the view of units whose source is chosen. */
  static final String SOURCES = "kallval";

  /** Name of the view of exports that are expected to come. */
  static final String EXPECTED = "vantade_exporter";

  private SettingViews() {}

  /** The view {@code konfiguration}. */
  static Dataset<Row> choices(SparkSession spark, Settings settings) {
    StructType schema = new StructType();
    Map<String, Object> ordered = new TreeMap<>(settings.columns());
    for (Map.Entry<String, Object> setting : ordered.entrySet()) {
      schema = schema.add(setting.getKey(), type(setting.getValue()));
    }
    Object[] row = ordered.values().stream().map(SettingViews::value).toArray();
    return spark.createDataFrame(List.of(RowFactory.create(row)), schema);
  }

  /** The view {@code brytdatum_enheter}. */
  static Dataset<Row> cutOver(SparkSession spark, Settings settings) {
    List<Row> rows =
        settings.brytdatum().entrySet().stream()
            .map(e -> RowFactory.create(e.getKey(), Date.valueOf(e.getValue())))
            .toList();
    return spark.createDataFrame(rows, StructType.fromDDL("enhet STRING, datum DATE"));
  }

  /** The view {@code kallval}. */
  static Dataset<Row> sources(SparkSession spark, Settings settings) {
    List<Row> rows = settings.kallor().stream().map(SettingViews::row).toList();
    return spark.createDataFrame(
        rows, StructType.fromDDL("enhet STRING, fran DATE, till DATE, kalla STRING"));
  }

  /** The view {@code vantade_exporter}. */
  static Dataset<Row> expected(SparkSession spark, Settings settings) {
    List<Row> rows = settings.vantade().stream().map(e -> RowFactory.create(e)).toList();
    return spark.createDataFrame(rows, StructType.fromDDL("export STRING"));
  }

  private static Row row(Kallval choice) {
    return RowFactory.create(
        choice.enhet(),
        value(choice.fran()),
        value(choice.till()),
        choice.kalla().name().toLowerCase(Locale.ROOT));
  }

  private static Object value(Object setting) {
    if (setting instanceof Optional<?> day) {
      return day.map(d -> Date.valueOf((LocalDate) d)).orElse(null);
    }
    return setting;
  }

  private static DataType type(Object value) {
    if (value instanceof Boolean) {
      return DataTypes.BooleanType;
    }
    if (value instanceof Integer) {
      return DataTypes.IntegerType;
    }
    if (value instanceof BigDecimal number) {
      return DataTypes.createDecimalType(number.scale() + 2, number.scale());
    }
    return value instanceof Optional ? DataTypes.DateType : DataTypes.StringType;
  }
}
