package se.nyckeltal.lake;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.trunc;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import se.nyckeltal.contract.ExportContract;
import se.nyckeltal.ingest.Delivery;
import se.nyckeltal.ingest.LandedSchema;
import se.nyckeltal.ingest.Period;

/**
 * Puts one delivery into its landed table, in one commit, by what its contract says of its relation
 * to what was there. Within a key the row's own update time decides, then the delivery's extraction
 * time, then the later row.
 */
public final class LandedWriter {

  private static final String UTTAGEN = "leverans_uttagen";
  private static final String WINNER = "_vinnare";
  private static final String DAY = "_dag";
  private static final String ROWS = "_rader";
  private static final String FIRST = "_forsta";
  private static final String LAST = "_sista";

  private final ExportContract contract;
  private final DeltaFolder table;

  /** A writer of that export's landed table. */
  public LandedWriter(LandedTables landed, ExportContract contract) {
    this.contract = contract;
    this.table = landed.folder(contract);
  }

  /**
   * What a delivery holds.
   *
   * @param kept rows that are left when duplicates within the delivery are gone
   * @param days first and last day in it, for exports with months and at least one row
   */
  public record Contents(long kept, Optional<Period> days) {}

  /** Reads a whole delivery, lands nothing, and tells what it holds. */
  public Contents contents(Dataset<Row> accepted) {
    Column day = contract.manadColumn().map(c -> to_date(col(c))).orElse(lit(null).cast("DATE"));
    Column version = struct(versionColumns(false));
    Row sums =
        accepted
            .withColumn(WINNER, version)
            .withColumn(DAY, day)
            .groupBy(columns(contract.keyColumns(), WINNER))
            .agg(count(lit(1)).as(ROWS), min(DAY).as(FIRST), max(DAY).as(LAST))
            .groupBy(columns(contract.keyColumns()))
            .agg(max_by(col(ROWS), col(WINNER)).as(ROWS), min(FIRST).as(FIRST), max(LAST).as(LAST))
            .agg(sum(ROWS), min(FIRST), max(LAST))
            .first();
    Optional<Period> days =
        sums.isNullAt(1)
            ? Optional.empty()
            : Optional.of(
                new Period(sums.<Date>getAs(1).toLocalDate(), sums.<Date>getAs(2).toLocalDate()));
    return new Contents(sums.isNullAt(0) ? 0 : sums.getLong(0), days);
  }

  /**
   * Lands a delivery.
   *
   * @param delivery what came
   * @param accepted its accepted rows
   * @param days first and last day in it, null for exports without months
   */
  public void write(Delivery delivery, Dataset<Row> accepted, Period days) {
    Dataset<Row> marked = accepted.withColumn(UTTAGEN, lit(Timestamp.from(delivery.uttagen())));
    Dataset<Row> incoming =
        latest(
            contract
                .manadColumn()
                .map(c -> marked.withColumn(DeltaFolder.MONTH, trunc(to_date(col(c)), "MM")))
                .orElse(marked));
    switch (contract.leverans()) {
      case SNAPSHOT -> snapshot(incoming);
      case PERIOD -> period(incoming, delivery.period().orElse(days));
      case DELTA -> {
        // A name with a period makes even a delta export the whole truth of that period.
        if (delivery.period().isPresent()) {
          period(incoming, delivery.period().get());
        } else {
          delta(incoming);
        }
      }
      default -> throw new IllegalStateException("Okänd leveranstyp: " + contract.leverans());
    }
  }

  private void snapshot(Dataset<Row> incoming) {
    if (contract.manadColumn().isPresent() && table.exists()) {
      Set<LocalDate> all = months(incoming);
      all.addAll(months(table.read()));
      table.overwriteMonths(incoming, all);
    } else if (contract.manadColumn().isPresent()) {
      table.overwriteMonths(incoming, List.of());
    } else {
      table.overwrite(incoming);
    }
  }

  private void period(Dataset<Row> incoming, Period period) {
    if (period == null || !table.exists()) {
      table.overwriteMonths(incoming, List.of());
      return;
    }
    List<LocalDate> months =
        period
            .fran()
            .withDayOfMonth(1)
            .datesUntil(period.till().plusDays(1), java.time.Period.ofMonths(1))
            .toList();
    Column day = to_date(col(contract.manadColumn().orElseThrow()));
    Dataset<Row> outside =
        table
            .read()
            .where(DeltaFolder.inMonths(months))
            .where(not(day.between(lit(period.fran()), lit(period.till()))));
    table.overwriteMonths(outside.unionByName(incoming, true), months);
  }

  private void delta(Dataset<Row> incoming) {
    if (!table.exists()) {
      table.overwriteMonths(incoming, List.of());
      return;
    }
    Dataset<Row> keys = incoming.select(columns(contract.keyColumns())).distinct();
    Set<LocalDate> months = months(incoming);
    months.addAll(months(sameKeys(table.read(), keys)));
    Dataset<Row> old = table.read().where(DeltaFolder.inMonths(months));
    table.overwriteMonths(latest(old.unionByName(incoming, true)), months);
  }

  private Dataset<Row> sameKeys(Dataset<Row> rows, Dataset<Row> keys) {
    Column same =
        contract.keyColumns().stream()
            .map(k -> rows.col(k).eqNullSafe(keys.col(k)))
            .reduce(Column::and)
            .orElseThrow();
    return rows.join(keys, same, "left_semi");
  }

  /** Of several versions of a record all rows of the last one. */
  private Dataset<Row> latest(Dataset<Row> rows) {
    Column version = struct(versionColumns(true));
    return rows.withColumn(
            WINNER, max(version).over(Window.partitionBy(columns(contract.keyColumns()))))
        .where(col(WINNER).equalTo(version))
        .drop(WINNER);
  }

  /** What decides between versions of a record, most important first. */
  private Column[] versionColumns(boolean acrossDeliveries) {
    List<Column> order = new ArrayList<>();
    contract.andradColumn().ifPresent(c -> order.add(col(c)));
    if (acrossDeliveries) {
      order.add(col(UTTAGEN));
      order.add(col(LandedSchema.LEVERANS_ID));
    }
    order.add(col(LandedSchema.RAD));
    return order.toArray(Column[]::new);
  }

  private static Set<LocalDate> months(Dataset<Row> rows) {
    return new TreeSet<>(
        rows.select(DeltaFolder.MONTH).distinct().as(Encoders.LOCALDATE()).collectAsList());
  }

  private static Column[] columns(List<String> names, String... more) {
    return Stream.concat(names.stream(), Stream.of(more)).map(n -> col(n)).toArray(Column[]::new);
  }
}
