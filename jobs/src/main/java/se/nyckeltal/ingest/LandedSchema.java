package se.nyckeltal.ingest;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import se.nyckeltal.contract.ExportContract;
import se.nyckeltal.contract.Field;
import se.nyckeltal.contract.FieldType;
import se.nyckeltal.contract.Roll;

/** The columns that an export lands as. */
public final class LandedSchema {

  /** Which delivery a row came with. */
  public static final String LEVERANS_ID = "leverans_id";

  /** Line or record number in the delivery. */
  public static final String RAD = "rad";

  /** Digits after the decimal sign of a landed number. */
  public static final int SCALE = 6;

  /** Digits of a landed number. */
  public static final int PRECISION = 18;

  private LandedSchema() {}

  /**
   * All landed columns: the contract's fields, its instants, its household, then where the row came
   * from.
   */
  public static StructType of(ExportContract contract) {
    List<StructField> columns = new ArrayList<>();
    for (Field field : contract.fields()) {
      if (field.landed()) {
        columns.addAll(columns(field));
      }
    }
    contract.tidpunkter().forEach(t -> columns.add(column(t.kolumn(), DataTypes.TimestampType)));
    contract.hushallColumn().ifPresent(k -> columns.add(column(k, DataTypes.StringType)));
    columns.add(column(LEVERANS_ID, DataTypes.StringType));
    columns.add(column(RAD, DataTypes.LongType));
    return new StructType(columns.toArray(StructField[]::new));
  }

  private static List<StructField> columns(Field field) {
    if (field.roll() == Roll.PERSON) {
      return List.of(
          column(field.kolumn() + "_id", DataTypes.StringType),
          column(field.kolumn() + "_fodelsemanad", DataTypes.DateType),
          column(field.kolumn() + "_kon", DataTypes.StringType),
          column(field.kolumn() + "_forskning", DataTypes.BooleanType));
    }
    return List.of(column(field.kolumn(), type(field)));
  }

  private static DataType type(Field field) {
    return field.type() == FieldType.LIST
        ? DataTypes.createArrayType(scalar(field.itemType()), false)
        : scalar(field.type());
  }

  private static DataType scalar(FieldType type) {
    return switch (type) {
      case STRING -> DataTypes.StringType;
      case INTEGER, DURATION -> DataTypes.LongType;
      case NUMBER -> DataTypes.createDecimalType(PRECISION, SCALE);
      case BOOLEAN -> DataTypes.BooleanType;
      case DATE, YEARMONTH -> DataTypes.DateType;
      case DATETIME -> DataTypes.TimestampType;
      case TIME, LIST -> throw new IllegalArgumentException("Landas inte som ett värde: " + type);
    };
  }

  private static StructField column(String name, DataType type) {
    return DataTypes.createStructField(name, type, true);
  }
}
