package se.nyckeltal.model;

import java.sql.Date;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * The built-in view {@code denna_korning}: one row with the id of the run that computes and its run
 * date, the only "today" that a calculation knows.
 */
final class ThisRun {

  /** Name of the view. */
  static final String VIEW = "denna_korning";

  private static final StructType SCHEMA = StructType.fromDDL("korning_id STRING, kordatum DATE");

  private ThisRun() {}

  /** One row. */
  static Dataset<Row> of(SparkSession spark, Engine.Run run) {
    return spark.createDataFrame(
        List.of(RowFactory.create(run.korningId(), Date.valueOf(run.kordatum()))), SCHEMA);
  }
}
