package se.nyckeltal.model;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** How a table is made from the tables that its contract names. */
@FunctionalInterface
public interface Computation {

  /**
   * Plans the table.
   *
   * @param sources gives the tables that the contract names, and refuses any other
   * @return the rows, in any column order; little is computed yet
   */
  Dataset<Row> rows(Sources sources);
}
