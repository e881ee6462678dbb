package se.nyckeltal.model;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.xxhash64;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import se.nyckeltal.contract.TableContract;
import se.nyckeltal.lake.DeltaFolder;

/**
 * The Delta tables of core. A table is written only where it says something new, and what is new
 * tells which months must be computed again.
 */
final class CoreTables {

  private static final String CONTENT = "_innehall";
  private static final String SIDE = "_sida";

  private final SparkSession spark;
  private final Path folder;
  private final String korningId;
  private final Map<String, Boolean> agreed = new ConcurrentHashMap<>();

  CoreTables(SparkSession spark, Path lake, String korningId) {
    this.spark = spark;
    this.folder = lake.resolve("core");
    this.korningId = korningId;
  }

  DeltaFolder folder(TableContract contract) {
    return new DeltaFolder(spark, folder.resolve(contract.name()));
  }

  /** The table's rows; none of a table that nothing was ever delivered to. */
  Dataset<Row> read(TableContract contract) {
    DeltaFolder folder = folder(contract);
    return folder.exists()
        ? folder.read().drop(Lineage.KORNING_ID)
        : spark.createDataFrame(List.of(), MartTables.schema(contract));
  }

  /**
   * What changes when a table gets new rows.
   *
   * @param months months that any changed row speaks of, as it was or as it becomes
   * @param partitions months whose rows must be replaced, for tables by month
   * @param any whether anything changes at all
   */
  record Change(NavigableSet<LocalDate> months, NavigableSet<LocalDate> partitions, boolean any) {}

  /**
   * Compares new rows with those that are there; where a row came from does not count.
   *
   * @param months the months that the new rows are all of; empty if they are the whole table
   */
  Change compare(
      TableContract contract,
      Dataset<Row> fresh,
      Horizon horizon,
      Optional<NavigableSet<LocalDate>> months) {
    Dataset<Row> changed = changed(contract, fresh, months);
    List<Row> spans = changed.select(ChangedSpan.columns(contract)).distinct().collectAsList();
    NavigableSet<LocalDate> concerned = new TreeSet<>();
    NavigableSet<LocalDate> partitions = new TreeSet<>();
    for (Row row : spans) {
      ChangedSpan span = ChangedSpan.of(row);
      if (!contract.isIfo()) {
        concerned.addAll(span.months(horizon));
      }
      span.partition().ifPresent(partitions::add);
    }
    return new Change(concerned, partitions, !spans.isEmpty());
  }

  /** Writes the rows: the changed months of a monthly table, else all. */
  void write(TableContract contract, Dataset<Row> fresh, Change change) {
    Dataset<Row> rows = fresh.withColumn(Lineage.KORNING_ID, lit(korningId));
    if (!contract.hasMonth()) {
      folder(contract).overwrite(rows.coalesce(1));
    } else if (isAsAgreed(contract)) {
      folder(contract)
          .overwriteMonths(
              rows.where(DeltaFolder.inMonths(change.partitions())).repartition(month()),
              change.partitions());
    } else {
      folder(contract).overwriteAll(rows.repartition(month()));
    }
    agreed.remove(contract.name());
  }

  /**
   * Whether the table is there with its contract's columns. One that an older version left with
   * others is made anew: what is in core can always be made of what is landed.
   */
  boolean isAsAgreed(TableContract contract) {
    // Asked before and after the table is computed: its log need not be read each time.
    return agreed.computeIfAbsent(
        contract.name(),
        name -> folder(contract).exists() && columns(contract).equals(agreed(contract)));
  }

  private Set<String> columns(TableContract contract) {
    Set<String> columns = new HashSet<>(folder(contract).columns());
    columns.remove(Lineage.KORNING_ID);
    return columns;
  }

  private static Set<String> agreed(TableContract contract) {
    Set<String> columns = new HashSet<>(contract.columnNames());
    columns.remove(Lineage.KORNING_ID);
    return columns;
  }

  private static Column month() {
    return col(DeltaFolder.MONTH);
  }

  /** Rows that are new, gone, or before and after a change. */
  private Dataset<Row> changed(
      TableContract contract, Dataset<Row> fresh, Optional<NavigableSet<LocalDate>> months) {
    Dataset<Row> after = bounded(contract, fresh);
    if (!isAsAgreed(contract)) {
      return after;
    }
    Dataset<Row> all = folder(contract).read();
    Dataset<Row> before =
        bounded(contract, months.map(m -> all.where(DeltaFolder.inMonths(m))).orElse(all));
    // What is in both weighs nothing: one grouping instead of two differences.
    Column[] columns = Arrays.stream(after.columns()).map(n -> col(n)).toArray(Column[]::new);
    return after
        .withColumn(SIDE, lit(1))
        .union(before.withColumn(SIDE, lit(-1)))
        .groupBy(columns)
        .agg(sum(SIDE).as(SIDE))
        .where(col(SIDE).notEqual(0))
        .drop(SIDE);
  }

  /** A row's key, its bounds in time and a hash of all it says. */
  private static Dataset<Row> bounded(TableContract contract, Dataset<Row> rows) {
    List<Column> content = new ArrayList<>();
    for (String name : contract.columnNames()) {
      if (!Lineage.isLineage(name)) {
        content.add(col(name));
      }
    }
    List<String> kept = new ArrayList<>(contract.keys());
    contract.giltighet().ifPresent(g -> addMissing(kept, List.of(g.fran(), g.till())));
    if (contract.hasMonth()) {
      addMissing(kept, List.of(DeltaFolder.MONTH));
    }
    List<Column> columns = new ArrayList<>();
    kept.forEach(name -> columns.add(col(name)));
    columns.add(xxhash64(content.toArray(Column[]::new)).as(CONTENT));
    return rows.select(columns.toArray(Column[]::new));
  }

  private static void addMissing(List<String> names, List<String> more) {
    more.stream().filter(n -> !names.contains(n)).forEach(names::add);
  }
}
