package se.nyckeltal.bistand;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.not;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import se.nyckeltal.model.Computation;
import se.nyckeltal.model.Sources;

/**
 * A table of how long spells last, made of the view {@code bistand_overlevnad_underlag}. Spark
 * counts spells by cohort, group and length; what is left is small, and is calculated here.
 *
 * @param columns the table's columns as DDL
 * @param calculation from a cohort and its groups to rows
 */
public record OverlevnadComputation(
    String columns, BiFunction<Integer, NavigableMap<String, Livstabell>, List<Row>> calculation)
    implements Computation {

  private static final String SPELLS = "bistand_overlevnad_underlag";

  /** The computations of this package by table. */
  public static Map<String, Computation> all() {
    return Map.of(
        "bistand_overlevnad",
        new OverlevnadComputation(
            "kohort INT, grupp STRING, manad_nr INT, under_risk BIGINT, avslut BIGINT,"
                + " censurerade BIGINT, overlevnad DOUBLE, nedre95 DOUBLE, ovre95 DOUBLE",
            Overlevnadsrader::overlevnad),
        "bistand_median",
        new OverlevnadComputation(
            "kohort INT, grupp STRING, median_km DOUBLE, median_nedre95 DOUBLE,"
                + " median_ovre95 DOUBLE",
            Overlevnadsrader::median),
        "bistand_gruppskillnad",
        new OverlevnadComputation(
            "kohort INT, indelning STRING, grupper INT, perioder BIGINT, chi2 DOUBLE,"
                + " frihetsgrader INT, p_varde DOUBLE",
            Overlevnadsrader::gruppskillnad));
  }

  @Override
  public Dataset<Row> rows(Sources sources) {
    Map<Integer, NavigableMap<String, Livstabell>> cohorts = new TreeMap<>();
    for (Row row : counts(sources).collectAsList()) {
      cohorts
          .computeIfAbsent(row.getInt(0), c -> new TreeMap<>())
          .computeIfAbsent(row.getString(1), g -> Livstabell.tom())
          .med(row.getInt(2), row.getLong(3), row.getLong(4));
    }
    List<Row> rows =
        cohorts.entrySet().stream()
            .flatMap(c -> calculation.apply(c.getKey(), c.getValue()).stream())
            .toList();
    return sources.spark().createDataFrame(rows, StructType.fromDDL(columns));
  }

  private static Dataset<Row> counts(Sources sources) {
    return sources
        .table(SPELLS)
        .groupBy("kohort", "grupp", "langd")
        .agg(
            count_if(col("avslutad")).as("avslut"),
            count_if(not(col("avslutad"))).as("censurerade"));
  }
}
