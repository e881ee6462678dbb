package se.nyckeltal.indikator;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import se.nyckeltal.contract.ContractException;
import se.nyckeltal.model.Computation;
import se.nyckeltal.model.Sources;

/**
 * {@code indikatorunderlag}: each indicator's sums by month, level, unit and sex. A row of the
 * source is in numerator and denominator both, or excluded and in neither: also when either of them
 * is not known.
 *
 * @param katalog the home's indicators
 */
record UnderlagComputation(Indikatorkatalog katalog) implements Computation {

  /** What the municipality has chosen, one struct beside each row. */
  static final String CHOICES = "konfiguration";

  private static final String SUMS = "DECIMAL(28,6)";
  private static final String UNKNOWN_AREA = "(okänt)";
  private static final String ALL = "samtliga";

  @Override
  public Dataset<Row> rows(Sources sources) {
    return Kallgrupp.av(katalog).stream()
        .map(group -> rows(group, sources))
        .reduce(Dataset::unionByName)
        .orElseThrow(() -> new IllegalStateException("Katalogen har inga indikatorer."));
  }

  private static Dataset<Row> rows(Kallgrupp group, Sources sources) {
    Dataset<Row> table =
        sources
            .table(group.tabell())
            .crossJoin(sources.table(CHOICES).select(struct(col("*")).as(CHOICES)));
    for (Indikator one : group.indikatorer()) {
      analysed(one, table);
    }
    Dataset<Row> placed = onLevels(group, table, sources.table("omrade_manad"));
    List<Column> sums = new ArrayList<>();
    group.indikatorer().forEach(one -> sums.add(summed(one).as(one.id())));
    Dataset<Row> summed =
        placed
            .groupBy("manad__", "niva__", "enhet__", "kon__")
            .agg(sums.get(0), sums.subList(1, sums.size()).toArray(Column[]::new));
    Column each =
        explode(
            array(
                group.indikatorer().stream()
                    .map(
                        one ->
                            struct(
                                lit(one.id()).as("indikator"),
                                lit(String.join(",", one.nivaer())).as("nivaer"),
                                col(one.id()).as("s")))
                    .toArray(Column[]::new)));
    return summed
        .select(col("manad__"), col("niva__"), col("enhet__"), col("kon__"), each.as("i"))
        .where("find_in_set(niva__, i.nivaer) > 0 AND i.s.rader + i.s.uteslutna_rader > 0")
        .selectExpr(
            "i.indikator",
            "manad__ AS manad",
            "niva__ AS niva",
            "enhet__ AS enhet",
            "kon__ AS kon",
            "i.s.taljare",
            "i.s.namnare",
            "i.s.median",
            "i.s.antal",
            "i.s.uteslutna",
            "i.s.tackning_taljare",
            "i.s.tackning_namnare");
  }

  /** What Spark cannot make of an expression is the file's fault, and is told as such. */
  private static void analysed(Indikator one, Dataset<Row> table) {
    try {
      table.select(summed(one));
    } catch (Exception e) {
      if (e instanceof AnalysisException wrong) {
        throw new ContractException(
            "indikatorer/%s.yaml: ett uttryck går inte att räkna på tabellen %s. %s"
                .formatted(one.id(), one.tabell(), wrong.getSimpleMessage()));
      }
      throw e;
    }
  }

  private static Dataset<Row> onLevels(Kallgrupp group, Dataset<Row> table, Dataset<Row> areas) {
    Indikator.Indelning places = group.indelning();
    List<String> columns = Arrays.asList(table.columns());
    Dataset<Row> rows =
        table
            .withColumn("manad__", expr(or(places.manad(), "manad")).cast("DATE"))
            .withColumn("kon__", explode(sexes(places, columns)));
    if (places.niva() != null || columns.contains("niva")) {
      return rows.withColumn("niva__", expr(or(places.niva(), "niva")))
          .withColumn("enhet__", expr(or(places.enhet(), "enhet")))
          .where("manad__ IS NOT NULL AND niva__ IS NOT NULL AND kon__ IS NOT NULL");
    }
    if (places.enhet() == null && !columns.contains("enhet")) {
      return rows.withColumn("niva__", lit("kommun"))
          .withColumn("enhet__", lit(ALL))
          .where("manad__ IS NOT NULL AND kon__ IS NOT NULL");
    }
    Column unit = col("enhet__");
    Column level =
        explode(
            array(
                struct(lit("kommun").as("niva"), lit(ALL).as("enhet")),
                struct(
                    lit("omrade").as("niva"),
                    coalesce(col("omrade__"), lit(UNKNOWN_AREA)).as("enhet")),
                struct(lit("enhet").as("niva"), unit.as("enhet"))));
    return rows.withColumn("enhet__", expr(or(places.enhet(), "enhet")))
        .join(
            areas.selectExpr("enhet AS enhet__", "manad AS manad__", "omrade AS omrade__"),
            new String[] {"enhet__", "manad__"},
            "left")
        .withColumn("pa__", level)
        .withColumn("niva__", col("pa__.niva"))
        .withColumn("enhet__", col("pa__.enhet"))
        .where("manad__ IS NOT NULL AND kon__ IS NOT NULL");
  }

  /** Both sexes together are summed here, unless the table has such rows itself. */
  private static Column sexes(Indikator.Indelning places, List<String> columns) {
    if (places.kon() != null) {
      return array(expr(places.kon()));
    }
    return columns.contains("kon") ? array(col("kon"), lit(ALL)) : array(lit(ALL));
  }

  private static Column summed(Indikator one) {
    Column chosen = coalesce(expr(or(one.urval(), "true")), lit(false));
    Column out = coalesce(expr(or(one.uteslut(), "false")), lit(false));
    for (String needed : Arrays.asList(one.taljare(), one.namnare(), one.median())) {
      out = needed == null ? out : out.or(expr(needed).isNull());
    }
    Column used = chosen.and(not(out));
    Column left = chosen.and(out);
    Column number = one.raknas().map(sql -> expr(sql)).orElse(lit(1));
    Indikator.Tackning cover = one.tackning();
    return struct(
        total(one.taljare(), used).as("taljare"),
        total(one.namnare(), used).as("namnare"),
        (one.isMedian() ? max(when(used, expr(one.median()))) : lit(null))
            .cast("DOUBLE")
            .as("median"),
        sum(when(used, number)).cast("BIGINT").as("antal"),
        // Where not even the number is known, one at least is left out.
        coalesce(sum(when(left, coalesce(number, lit(1)))), lit(0)).cast("BIGINT").as("uteslutna"),
        total(cover == null ? null : cover.taljare(), chosen).as("tackning_taljare"),
        total(cover == null ? null : cover.namnare(), chosen).as("tackning_namnare"),
        count_if(used).as("rader"),
        count_if(left).as("uteslutna_rader"));
  }

  private static Column total(String sql, Column used) {
    Column sum = sql == null ? lit(null) : sum(when(used, expr(sql)));
    return sum.cast(SUMS);
  }

  private static String or(String sql, String usual) {
    return sql == null ? usual : sql;
  }
}
