package se.nyckeltal.lake;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;

import java.math.BigDecimal;
import java.sql.Date;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.RelationalGroupedDataset;
import org.apache.spark.sql.Row;
import se.nyckeltal.contract.ExportContract;
import se.nyckeltal.ingest.Mangd;

/**
 * Counts rows of an export and sums the fields that its contract names, exactly. Spark counts for
 * itself, so that what the reader counted can be held against it.
 */
record LandedCounts(ExportContract contract) {

  /** A landed number has six decimals; sums of them are exact. */
  private static final String EXACT = "DECIMAL(28,6)";

  private static final String WINNER = "_vinnare";
  private static final String ROWS = "_rader";
  private static final String SUM = "_summa_";
  private static final String KEPT = "_kvar";
  private static final String FIRST = "_forsta";
  private static final String LAST = "_sista";

  /** Rows and sums of any landed rows. */
  Mangd of(Dataset<Row> rows) {
    return mangd(aggregate(rows.groupBy(), totals()).first(), 0);
  }

  /**
   * Rows and sums in one pass: of all rows, and of those that are left when of several versions of
   * a record only the last counts.
   *
   * @param version what decides between versions
   * @param day the day that a row belongs to, or NULL
   * @return a row with all, then with what is left, then first and last day
   */
  Counted versions(Dataset<Row> rows, Column version, Column day) {
    List<Column> perVersion = new ArrayList<>(totals());
    perVersion.add(min(day).as(FIRST));
    perVersion.add(max(day).as(LAST));
    Dataset<Row> byVersion =
        aggregate(rows.withColumn(WINNER, version).groupBy(keys(WINNER)), perVersion);
    List<Column> perRecord = measures(n -> n, n -> sum(col(n)));
    perRecord.addAll(measures(n -> KEPT + n, n -> max_by(col(n), col(WINNER))));
    perRecord.addAll(days());
    Dataset<Row> records = aggregate(byVersion.groupBy(keys()), perRecord);
    List<Column> all = measures(n -> n, n -> sum(col(n)));
    all.addAll(measures(n -> KEPT + n, n -> sum(col(KEPT + n))));
    all.addAll(days());
    Row row = aggregate(records.groupBy(), all).first();
    int width = 1 + contract.kontrollsummor().size();
    return new Counted(
        mangd(row, 0), mangd(row, width), row.getDate(2 * width), row.getDate(2 * width + 1));
  }

  /**
   * What {@link #versions} found.
   *
   * @param all of all rows
   * @param kept of the last version of each record
   * @param first first day, or null
   * @param last last day, or null
   */
  record Counted(Mangd all, Mangd kept, Date first, Date last) {}

  /** Number of rows and the sums, straight from rows. */
  private List<Column> totals() {
    List<Column> columns = new ArrayList<>();
    columns.add(count(lit(1)).as(ROWS));
    for (int i = 0; i < contract.kontrollsummor().size(); i++) {
      String column = contract.field(contract.kontrollsummor().get(i)).kolumn();
      Column exact = coalesce(sum(col(column).cast(EXACT)), lit(0).cast(EXACT));
      columns.add(exact.as(SUM + i));
    }
    return columns;
  }

  /** The same measure of every total so far. */
  private List<Column> measures(UnaryOperator<String> name, Measure measure) {
    List<Column> columns = new ArrayList<>();
    columns.add(measure.of(ROWS).as(name.apply(ROWS)));
    for (int i = 0; i < contract.kontrollsummor().size(); i++) {
      columns.add(measure.of(SUM + i).as(name.apply(SUM + i)));
    }
    return columns;
  }

  /** A measure of a column. */
  @FunctionalInterface
  private interface Measure {
    Column of(String column);
  }

  private static List<Column> days() {
    return List.of(min(col(FIRST)).as(FIRST), max(col(LAST)).as(LAST));
  }

  private static Dataset<Row> aggregate(RelationalGroupedDataset groups, List<Column> columns) {
    return groups.agg(columns.get(0), columns.subList(1, columns.size()).toArray(Column[]::new));
  }

  private Mangd mangd(Row row, int at) {
    Map<String, BigDecimal> sums = new TreeMap<>();
    for (int i = 0; i < contract.kontrollsummor().size(); i++) {
      BigDecimal sum = row.isNullAt(at + 1 + i) ? BigDecimal.ZERO : row.getDecimal(at + 1 + i);
      sums.put(contract.kontrollsummor().get(i), sum);
    }
    return new Mangd(row.isNullAt(at) ? 0 : row.getLong(at), sums);
  }

  private Column[] keys(String... more) {
    return Stream.concat(contract.keyColumns().stream(), Stream.of(more))
        .map(n -> col(n))
        .toArray(Column[]::new);
  }
}
