package se.nyckeltal.indikator;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.catalyst.analysis.UnresolvedAttribute;
import org.apache.spark.sql.catalyst.analysis.UnresolvedFunction;
import org.apache.spark.sql.catalyst.analysis.UnresolvedStar;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.SubqueryExpression;
import org.apache.spark.sql.catalyst.expressions.WindowExpression;
import org.apache.spark.sql.catalyst.parser.CatalystSqlParser;
import scala.jdk.javaapi.CollectionConverters;

/** An SQL expression over one row, read as Spark reads it but without a session. */
final class Uttryck {

  /** Functions over many rows: the engine sums, an expression speaks of one row. */
  private static final Set<String> OVER_ROWS =
      Set.of(
          "sum",
          "count",
          "count_if",
          "avg",
          "mean",
          "min",
          "max",
          "median",
          "percentile",
          "percentile_approx",
          "approx_percentile",
          "stddev",
          "variance",
          "collect_list",
          "collect_set",
          "first",
          "last",
          "any_value",
          "min_by",
          "max_by");

  private final Set<String> columns = new TreeSet<>();

  private Uttryck() {}

  /**
   * The columns that an expression reads.
   *
   * @throws IllegalArgumentException saying what is wrong with it, in Swedish
   */
  static Set<String> kolumner(String sql) {
    Expression parsed;
    try {
      parsed = new CatalystSqlParser().parseExpression(sql);
    } catch (Exception e) {
      // Scala's checked exception cannot be named in a catch: the parser does not declare it.
      throw new IllegalArgumentException("är inget uttryck som SQL förstår: " + sql, e);
    }
    Uttryck found = new Uttryck();
    found.look(parsed);
    return found.columns;
  }

  private void look(Expression expression) {
    if (expression instanceof SubqueryExpression || expression instanceof WindowExpression) {
      throw new IllegalArgumentException("får bara läsa den egna raden, inte fråga en tabell.");
    }
    if (expression instanceof UnresolvedStar) {
      throw new IllegalArgumentException("får inte läsa alla kolumner med *.");
    }
    if (expression instanceof UnresolvedAttribute attribute) {
      columns.add(String.join(".", names(attribute)));
    }
    if (expression instanceof UnresolvedFunction function) {
      String name =
          CollectionConverters.asJava(function.nameParts()).get(0).toLowerCase(Locale.ROOT);
      if (OVER_ROWS.contains(name)) {
        throw new IllegalArgumentException(
            "%s räknar över rader; skriv vad en rad ger, summan görs av programmet."
                .formatted(name));
      }
    }
    CollectionConverters.asJava(expression.children()).forEach(this::look);
  }

  private static List<String> names(UnresolvedAttribute attribute) {
    return CollectionConverters.asJava(attribute.nameParts());
  }
}
