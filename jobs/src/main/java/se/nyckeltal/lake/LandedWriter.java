package se.nyckeltal.lake;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.trunc;

import java.io.IOException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import se.nyckeltal.contract.ExportContract;
import se.nyckeltal.contract.Leveranstyp;
import se.nyckeltal.ingest.Delivery;
import se.nyckeltal.ingest.LandedSchema;
import se.nyckeltal.ingest.Mangd;
import se.nyckeltal.ingest.Period;

/**
 * Puts one delivery into its landed table, in one commit, by what its contract says of its relation
 * to what was there. Within a key the row's own update time decides, then the delivery's extraction
 * time, then the later row.
 */
public final class LandedWriter {

  private final ExportContract contract;
  private final DeltaFolder table;
  private final LandedCounts counts;
  private final Versions versions;

  /** A writer of that export's landed table. */
  public LandedWriter(LandedTables landed, ExportContract contract) {
    this.contract = contract;
    this.table = landed.folder(contract);
    this.counts = new LandedCounts(contract);
    this.versions = new Versions(contract);
  }

  /**
   * What a delivery holds, as Spark saw it.
   *
   * @param accepted all its rows
   * @param kept those that are left when duplicates within the delivery are gone
   * @param days first and last day in it, for exports with months and at least one row
   */
  public record Contents(Mangd accepted, Mangd kept, Optional<Period> days) {}

  /** Reads a whole delivery, lands nothing, and tells what it holds. */
  public Contents contents(Dataset<Row> accepted) {
    Column day = contract.manadColumn().map(c -> to_date(col(c))).orElse(lit(null).cast("DATE"));
    LandedCounts.Counted counted = counts.versions(accepted, versions.withinDelivery(), day);
    Optional<Period> days =
        counted.first() == null
            ? Optional.empty()
            : Optional.of(new Period(counted.first().toLocalDate(), counted.last().toLocalDate()));
    return new Contents(counted.all(), counted.kept(), days);
  }

  /**
   * What became of a delivery that was landed.
   *
   * @param landed its rows in the table, read back after the commit
   * @param superseded its rows that are not there because the table has a later version of the
   *     record
   * @param months the only months whose rows it can have changed; empty if any
   */
  public record Landed(Mangd landed, Mangd superseded, Optional<NavigableSet<LocalDate>> months) {}

  /**
   * Lands a delivery, in one commit, and reads back what became of it.
   *
   * @param delivery what came
   * @param accepted its accepted rows
   * @param contents what they hold
   */
  public Landed write(Delivery delivery, Dataset<Row> accepted, Contents contents)
      throws IOException {
    Dataset<Row> incoming = incoming(delivery, accepted);
    Optional<Collection<LocalDate>> months =
        switch (contract.leverans()) {
          case SNAPSHOT -> snapshot(incoming);
          case PERIOD -> period(incoming, delivery.period().or(contents::days));
          // A name with a period makes even a delta export the whole truth of that period.
          case DELTA ->
              delivery.period().isPresent()
                  ? period(incoming, delivery.period())
                  : delta(incoming, delivery.leveransId());
          default -> throw new IllegalStateException("Okänd leveranstyp: " + contract.leverans());
        };
    if (isAllOfTheTable()) {
      return new Landed(new Mangd(table.rows(), Map.of()), Mangd.INGEN, Optional.empty());
    }
    Dataset<Row> now = table.read();
    Dataset<Row> touched = months.map(m -> now.where(DeltaFolder.inMonths(m))).orElse(now);
    Mangd landed = counts.of(touched.where(comesWith(delivery.leveransId())));
    boolean mayLose = !delivery.wholeTruth() && landed.rader() < contents.kept().rader();
    return new Landed(
        landed,
        mayLose
            ? counts.of(
                versions.superseded(incoming, touched.where(not(comesWith(delivery.leveransId())))))
            : Mangd.INGEN,
        months.map(TreeSet::new));
  }

  /** Whether the delivery is the table, and only its rows are counted: its files tell. */
  private boolean isAllOfTheTable() {
    return contract.leverans() == Leveranstyp.SNAPSHOT
        && contract.manadColumn().isEmpty()
        && contract.kontrollsummor().isEmpty();
  }

  private Dataset<Row> incoming(Delivery delivery, Dataset<Row> accepted) {
    Dataset<Row> marked =
        accepted.withColumn(Versions.UTTAGEN, lit(Timestamp.from(delivery.uttagen())));
    return versions.latest(
        contract
            .manadColumn()
            .map(c -> marked.withColumn(DeltaFolder.MONTH, trunc(to_date(col(c)), "MM")))
            .orElse(marked));
  }

  private static Column comesWith(String leveransId) {
    return col(LandedSchema.LEVERANS_ID).equalTo(leveransId);
  }

  /** Replaces all. Like the ways below it tells which months it wrote, if not all. */
  private Optional<Collection<LocalDate>> snapshot(Dataset<Row> incoming) {
    if (contract.manadColumn().isPresent() && table.exists()) {
      Set<LocalDate> all = months(incoming);
      all.addAll(months(table.read()));
      table.overwriteMonths(incoming, all);
    } else if (contract.manadColumn().isPresent()) {
      table.overwriteMonths(incoming, List.of());
    } else {
      table.overwrite(incoming);
    }
    return Optional.empty();
  }

  private Optional<Collection<LocalDate>> period(Dataset<Row> incoming, Optional<Period> period) {
    if (period.isEmpty() || !table.exists()) {
      table.overwriteMonths(incoming, List.of());
      return Optional.empty();
    }
    LocalDate from = period.get().fran();
    LocalDate to = period.get().till();
    List<LocalDate> months =
        from.withDayOfMonth(1).datesUntil(to.plusDays(1), java.time.Period.ofMonths(1)).toList();
    Column day = to_date(col(contract.manadColumn().orElseThrow()));
    Dataset<Row> outside =
        table
            .read()
            .where(DeltaFolder.inMonths(months))
            .where(not(day.between(lit(from), lit(to))));
    table.overwriteMonths(outside.unionByName(incoming, true), months);
    return Optional.of(months);
  }

  private Optional<Collection<LocalDate>> delta(Dataset<Row> incoming, String leveransId) {
    if (!table.exists()) {
      table.overwriteMonths(incoming, List.of());
      return Optional.empty();
    }
    Dataset<Row> keys = versions.keys(incoming);
    Set<LocalDate> months = months(incoming);
    months.addAll(months(versions.ofRecords(table.read(), keys)));
    // A run that died before its receipt lands the same again: its rows must not stand twice.
    Dataset<Row> old =
        table.read().where(DeltaFolder.inMonths(months)).where(not(comesWith(leveransId)));
    table.overwriteMonths(versions.latest(old.unionByName(incoming, true)), months);
    return Optional.of(months);
  }

  private static Set<LocalDate> months(Dataset<Row> rows) {
    return new TreeSet<>(
        rows.select(DeltaFolder.MONTH).distinct().as(Encoders.LOCALDATE()).collectAsList());
  }
}
