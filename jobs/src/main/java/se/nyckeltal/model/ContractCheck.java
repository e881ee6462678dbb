package se.nyckeltal.model;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructField;
import se.nyckeltal.contract.Column;
import se.nyckeltal.contract.TableContract;

/** Holds a computed table against its contract. */
final class ContractCheck {

  private ContractCheck() {}

  /**
   * The table's columns in the contract's order.
   *
   * @throws BrokenContractException if a column is missing, unknown or of another type
   */
  static Dataset<Row> shape(TableContract contract, Dataset<Row> rows) {
    Map<String, String> found = new HashMap<>();
    for (StructField field : rows.schema().fields()) {
      found.put(field.name(), field.dataType().sql());
    }
    List<String> faults = new ArrayList<>();
    for (Column column : contract.columns()) {
      String type = found.remove(column.name());
      if (type == null) {
        faults.add("kolumnen %s saknas".formatted(column.name()));
      } else if (!sameType(type, column.type())) {
        faults.add("kolumnen %s är %s, inte %s".formatted(column.name(), type, column.type()));
      }
    }
    found.keySet().forEach(name -> faults.add("kolumnen %s står inte där".formatted(name)));
    if (!faults.isEmpty()) {
      throw new BrokenContractException(contract.name(), faults);
    }
    return rows.select(
        contract.columnNames().stream()
            .map(n -> col(n))
            .toArray(org.apache.spark.sql.Column[]::new));
  }

  private static boolean sameType(String found, String promised) {
    // Inside an array or a struct Spark also says what is never null; a contract does not.
    return found
        .replace(" NOT NULL", "")
        .replace(" ", "")
        .toUpperCase(Locale.ROOT)
        .equals(promised.replace(" ", "").toUpperCase(Locale.ROOT));
  }

  /**
   * Looks through the rows for a missing required value or a key that occurs twice.
   *
   * @return number of rows
   * @throws BrokenContractException naming the columns, never a value
   */
  static long content(TableContract contract, Dataset<Row> rows) {
    List<String> required =
        contract.columns().stream().filter(Column::required).map(Column::name).toList();
    List<org.apache.spark.sql.Column> counts = new ArrayList<>();
    counts.add(count(lit(1)));
    counts.add(
        count_distinct(
            struct(
                contract.keys().stream()
                    .map(n -> col(n))
                    .toArray(org.apache.spark.sql.Column[]::new))));
    required.forEach(n -> counts.add(count_if(col(n).isNull())));
    Row row =
        rows.agg(
                counts.get(0),
                counts.subList(1, counts.size()).toArray(org.apache.spark.sql.Column[]::new))
            .first();
    Map<String, Long> missing = new TreeMap<>();
    for (int i = 0; i < required.size(); i++) {
      missing.put(required.get(i), row.getLong(i + 2));
    }
    judge(contract, row.getLong(0), row.getLong(1), missing);
    return row.getLong(0);
  }

  /**
   * Judges what was counted.
   *
   * @param missing rows without a value, by required column
   * @throws BrokenContractException naming the columns, never a value
   */
  static void judge(TableContract contract, long rows, long keys, Map<String, Long> missing) {
    List<String> faults = new ArrayList<>();
    if (rows != keys) {
      faults.add(
          "%d rader har samma nyckel (%s) som en annan"
              .formatted(rows - keys, String.join(", ", contract.keys())));
    }
    missing.forEach(
        (column, count) -> {
          if (count > 0) {
            faults.add("%s saknas i %d rader".formatted(column, count));
          }
        });
    if (!faults.isEmpty()) {
      throw new BrokenContractException(contract.name(), faults);
    }
  }
}
