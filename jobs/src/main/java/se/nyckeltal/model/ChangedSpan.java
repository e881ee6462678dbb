package se.nyckeltal.model;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.trunc;

import java.sql.Date;
import java.time.LocalDate;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import se.nyckeltal.contract.TableContract;
import se.nyckeltal.lake.DeltaFolder;

/**
 * The months that changed rows of a core table speak of.
 *
 * @param first first month, or null if the row speaks of all months
 * @param last last month, or null for until further notice
 * @param partition the month whose partition holds the row, for tables by month
 */
record ChangedSpan(LocalDate first, LocalDate last, Optional<LocalDate> partition) {

  /**
   * A day on either side: a visit over midnight, and one that overlaps it, may lie on both sides of
   * a month's end.
   */
  private static final int MARGIN_DAYS = 1;

  /** What {@link #of} reads: first month, last month, partition. */
  static Column[] columns(TableContract contract) {
    Column none = lit(null).cast("DATE");
    Column first = contract.giltighet().map(g -> month(g.fran(), -MARGIN_DAYS)).orElse(none);
    Column last = contract.giltighet().map(g -> month(g.till(), MARGIN_DAYS)).orElse(none);
    Column partition = contract.hasMonth() ? col(DeltaFolder.MONTH) : none;
    return new Column[] {first.as("forsta"), last.as("sista"), partition.as("partition")};
  }

  /** The span in a row of {@link #columns}. */
  static ChangedSpan of(Row row) {
    return new ChangedSpan(date(row, 0), date(row, 1), Optional.ofNullable(date(row, 2)));
  }

  /** The months within the horizon. */
  NavigableSet<LocalDate> months(Horizon horizon) {
    LocalDate from = first == null || first.isBefore(horizon.first()) ? horizon.first() : first;
    LocalDate to = last == null || last.isAfter(horizon.last()) ? horizon.last() : last;
    return from.isAfter(to) ? new TreeSet<>() : new Horizon(from, to).months();
  }

  private static Column month(String column, int margin) {
    return trunc(date_add(to_date(col(column)), margin), "MM");
  }

  private static LocalDate date(Row row, int i) {
    return row.isNullAt(i) ? null : row.<Date>getAs(i).toLocalDate();
  }
}
