package se.nyckeltal.model;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sequence;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.trunc;

import java.time.LocalDate;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import se.nyckeltal.contract.TableContract;

/** From changed rows to the months that must be computed again. */
final class MonthsConcerned {

  /**
   * A day on either side: a visit over midnight, and one that overlaps it, may lie on both sides of
   * a month's end.
   */
  private static final int MARGIN_DAYS = 1;

  private MonthsConcerned() {}

  /**
   * The months that rows speak of, within the horizon.
   *
   * @param rows changed rows, as they were and as they become
   * @param bounds columns of their first and last moment; no last moment means until further notice
   */
  static SortedSet<LocalDate> of(
      Dataset<Row> rows, TableContract.Giltighet bounds, Horizon horizon) {
    Column first = greatest(day(bounds.fran(), -MARGIN_DAYS), lit(horizon.first()));
    Column last =
        least(coalesce(day(bounds.till(), MARGIN_DAYS), lit(horizon.last())), lit(horizon.last()));
    Column firstMonth = trunc(first, "MM");
    Column lastMonth = trunc(last, "MM");
    return new TreeSet<>(
        rows.select(firstMonth.as("fran"), lastMonth.as("till"))
            .where(col("fran").leq(col("till")))
            .distinct()
            .select(explode(sequence(col("fran"), col("till"), expr("INTERVAL 1 MONTH"))).as("m"))
            .distinct()
            .as(Encoders.LOCALDATE())
            .collectAsList());
  }

  private static Column day(String column, int margin) {
    return date_add(to_date(col(column)), margin);
  }
}
