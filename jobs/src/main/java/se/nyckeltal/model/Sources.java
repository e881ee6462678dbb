package se.nyckeltal.model;

import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * What a model may read.
 *
 * @param spark the run's session
 * @param tables the declared tables by name
 */
public record Sources(SparkSession spark, Map<String, Dataset<Row>> tables) {

  /**
   * A declared table.
   *
   * @throws IllegalArgumentException if the contract does not list it
   */
  public Dataset<Row> table(String name) {
    Dataset<Row> table = tables.get(name);
    if (table == null) {
      throw new IllegalArgumentException(
          "Tabellen %s står inte bland kontraktets kallor: %s.".formatted(name, tables.keySet()));
    }
    return table;
  }
}
