package se.nyckeltal.lake;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.struct;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import se.nyckeltal.contract.ExportContract;
import se.nyckeltal.ingest.LandedSchema;

/**
 * Which of several versions of a record counts: the row's own update time decides, then the
 * delivery's extraction time, then the later row.
 */
record Versions(ExportContract contract) {

  /** Landed column with the extraction time of the delivery. */
  static final String UTTAGEN = "leverans_uttagen";

  private static final String VERSION = "_version";

  /** What decides between rows of one delivery. */
  Column withinDelivery() {
    return struct(columns(List.of()));
  }

  private Column acrossDeliveries() {
    return struct(columns(List.of(UTTAGEN, LandedSchema.LEVERANS_ID)));
  }

  private Column[] columns(List<String> ofDelivery) {
    List<String> order = new ArrayList<>();
    contract.andradColumn().ifPresent(order::add);
    order.addAll(ofDelivery);
    order.add(LandedSchema.RAD);
    return order.stream().map(n -> col(n)).toArray(Column[]::new);
  }

  /** Of several versions of a record all rows of the last one. */
  Dataset<Row> latest(Dataset<Row> rows) {
    Column version = acrossDeliveries();
    return rows.withColumn(VERSION, max(version).over(Window.partitionBy(key())))
        .where(col(VERSION).equalTo(version))
        .drop(VERSION);
  }

  /** The keys of the records in some rows. */
  Dataset<Row> keys(Dataset<Row> rows) {
    return rows.select(key()).distinct();
  }

  /** The rows that are versions of those records. */
  Dataset<Row> ofRecords(Dataset<Row> rows, Dataset<Row> keys) {
    return rows.join(keys, sameKey(rows, keys), "left_semi");
  }

  /** The rows of which there is a later version among others. */
  Dataset<Row> superseded(Dataset<Row> rows, Dataset<Row> others) {
    Dataset<Row> mine = rows.withColumn(VERSION, acrossDeliveries());
    Dataset<Row> theirs = others.withColumn(VERSION, acrossDeliveries()).select(key(VERSION));
    Column later = theirs.col(VERSION).gt(mine.col(VERSION));
    return mine.join(theirs, sameKey(mine, theirs).and(later), "left_semi");
  }

  private Column sameKey(Dataset<Row> left, Dataset<Row> right) {
    return contract.keyColumns().stream()
        .map(k -> left.col(k).eqNullSafe(right.col(k)))
        .reduce(Column::and)
        .orElseThrow();
  }

  private Column[] key(String... more) {
    return Stream.concat(contract.keyColumns().stream(), Stream.of(more))
        .map(n -> col(n))
        .toArray(Column[]::new);
  }
}
