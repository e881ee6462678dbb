package se.nyckeltal.model;

import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * A table made by one SQL file. Only the declared sources are views while it is planned, so that a
 * table that the contract does not list cannot be found.
 *
 * @param name of the table
 * @param sql the file's content
 */
record SqlComputation(String name, String sql) implements Computation {

  /** Views belong to the session: one model is planned at a time. */
  private static final Object PLANNING = new Object();

  @Override
  public Dataset<Row> rows(Sources sources) {
    synchronized (PLANNING) {
      return plan(sources);
    }
  }

  private Dataset<Row> plan(Sources sources) {
    sources.tables().forEach((view, rows) -> rows.createOrReplaceTempView(view));
    try {
      return WithParts.inPlace(sources.spark().sql(sql));
    } catch (Exception e) {
      if (e instanceof AnalysisException wrong) {
        throw new IllegalStateException(
            "SQL-filen %s.sql går inte att tolka; dess kontrakt anger kallor %s. %s"
                .formatted(name, sources.tables().keySet(), wrong.getMessage()),
            wrong);
      }
      throw e;
    } finally {
      sources.tables().keySet().forEach(view -> sources.spark().catalog().dropTempView(view));
    }
  }
}
