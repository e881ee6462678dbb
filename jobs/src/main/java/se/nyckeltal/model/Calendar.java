package se.nyckeltal.model;

import java.sql.Date;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** The built-in view {@code manader}: the months that a run computes. */
final class Calendar {

  /** Name of the view. */
  static final String VIEW = "manader";

  private static final StructType SCHEMA =
      StructType.fromDDL("manad DATE, sista_dag DATE, dagar INT");

  private Calendar() {}

  /** One row a month: first day, last day, number of days. */
  static Dataset<Row> of(SparkSession spark, Collection<LocalDate> months) {
    List<Row> rows = new ArrayList<>();
    for (LocalDate month : months) {
      YearMonth m = YearMonth.from(month);
      rows.add(
          RowFactory.create(
              Date.valueOf(month), Date.valueOf(m.atEndOfMonth()), m.lengthOfMonth()));
    }
    return spark.createDataFrame(rows, SCHEMA);
  }
}
