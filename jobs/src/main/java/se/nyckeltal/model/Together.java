package se.nyckeltal.model;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.plans.logical.LocalRelation;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.Union;
import org.apache.spark.sql.classic.Dataset$;
import org.apache.spark.sql.classic.SparkSession;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Many tables of the same columns as one. Spark's own union takes two at a time, and looks through
 * all that is there already each time.
 */
public final class Together {

  private Together() {}

  /** Whether a table is known to be without rows, without a look in any file. */
  public static boolean isEmpty(Dataset<Row> table) {
    return table instanceof org.apache.spark.sql.classic.Dataset<Row> classic
        && classic.queryExecution().analyzed() instanceof LocalRelation local
        && local.data().isEmpty();
  }

  /** All rows of tables whose columns are the same, in the same order. */
  public static Dataset<Row> of(List<Dataset<Row>> tables) {
    if (tables.size() > 1 && tables.get(0).sparkSession() instanceof SparkSession session) {
      List<LogicalPlan> plans = new ArrayList<>();
      for (Dataset<Row> table : tables) {
        plans.add(((org.apache.spark.sql.classic.Dataset<Row>) table).queryExecution().analyzed());
      }
      return Dataset$.MODULE$.ofRows(
          session, new Union(CollectionConverters.asScala(plans).toSeq(), false, false));
    }
    return tables.stream()
        .reduce(Dataset::union)
        .orElseThrow(() -> new IllegalStateException("Inga tabeller att lägga ihop."));
  }
}
