package se.nyckeltal.model;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.optimizer.InlineCTE;
import org.apache.spark.sql.classic.Dataset$;
import org.apache.spark.sql.classic.SparkSession;

/**
 * Puts the parts that a query names by {@code WITH} where they are used, once. Spark does so itself
 * each time anything is added to a query, to check it: for the long queries of a night that was a
 * seventh of all work. Touches Spark's plans, which no other class does.
 */
final class WithParts {

  private WithParts() {}

  /** The same query without named parts. */
  static Dataset<Row> inPlace(Dataset<Row> query) {
    if (query instanceof org.apache.spark.sql.classic.Dataset<Row> classic
        && query.sparkSession() instanceof SparkSession session) {
      return Dataset$.MODULE$.ofRows(
          session, new InlineCTE(true, false).apply(classic.queryExecution().analyzed()));
    }
    return query;
  }
}
