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
import org.apache.spark.sql.types.StructType;
import se.nyckeltal.contract.ContractException;
import se.nyckeltal.model.Computation;
import se.nyckeltal.model.Sources;
import se.nyckeltal.model.Together;

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

  private static final String EMPTY =
      "indikator STRING, manad DATE, niva STRING, enhet STRING, kon STRING,"
          + " taljare DECIMAL(28,6), namnare DECIMAL(28,6), median DOUBLE, antal BIGINT,"
          + " uteslutna BIGINT, tackning_taljare DECIMAL(28,6), tackning_namnare DECIMAL(28,6)";

  private static final String SUMS = "DECIMAL(28,6)";
  private static final String UNKNOWN_AREA = "(okänt)";
  private static final String ALL = "samtliga";

  @Override
  public Dataset<Row> rows(Sources sources) {
    List<Dataset<Row>> parts = new ArrayList<>();
    for (Kallgrupp group : Kallgrupp.av(katalog)) {
      if (Together.isEmpty(sources.table(group.tabell()))) {
        continue;
      }
      try {
        parts.add(rows(group, sources));
      } catch (Exception e) {
        if (e instanceof AnalysisException) {
          analysed(group, sources);
        }
        throw e;
      }
    }
    return parts.isEmpty()
        ? sources.spark().createDataFrame(List.of(), StructType.fromDDL(EMPTY))
        : Together.of(parts);
  }

  /** What Spark cannot make of an expression is the file's fault, and is told as such. */
  private static void analysed(Kallgrupp group, Sources sources) {
    for (Indikator one : group.indikatorer()) {
      try {
        table(group, sources).select(summed(one));
      } catch (Exception e) {
        if (e instanceof AnalysisException wrong) {
          throw new ContractException(
              "indikatorer/%s.yaml: ett uttryck går inte att räkna på tabellen %s. %s"
                  .formatted(one.id(), one.tabell(), wrong.getSimpleMessage()));
        }
        throw e;
      }
    }
  }

  private static Dataset<Row> table(Kallgrupp group, Sources sources) {
    Dataset<Row> table = sources.table(group.tabell());
    return group.indikatorer().stream().anyMatch(i -> i.toString().contains(CHOICES + "."))
        ? table.crossJoin(sources.table(CHOICES).select(struct(col("*")).as(CHOICES)))
        : table;
  }

  /** Few steps: Spark looks through all of a plan again at each. */
  private static Dataset<Row> rows(Kallgrupp group, Sources sources) {
    Dataset<Row> placed = onLevels(group, table(group, sources), sources.table("enhet_tidslinje"));
    List<Column> sums = new ArrayList<>();
    List<Column> each = new ArrayList<>();
    for (Indikator one : group.indikatorer()) {
      sums.add(summed(one).as(one.id()));
      each.add(
          struct(
              lit(one.id()).as("indikator"),
              lit(String.join(",", one.nivaer())).as("nivaer"),
              col(one.id()).as("s")));
    }
    return placed
        .groupBy(col("manad__"), col("p__.niva"), col("p__.enhet"), col("p__.kon"))
        .agg(sums.get(0), sums.subList(1, sums.size()).toArray(Column[]::new))
        .select(
            col("manad__"),
            col("niva"),
            col("enhet"),
            col("kon"),
            explode(array(each.toArray(Column[]::new))).as("i"))
        .where(
            "manad__ IS NOT NULL AND niva IS NOT NULL AND kon IS NOT NULL"
                + " AND find_in_set(niva, i.nivaer) > 0 AND i.s.rader + i.s.uteslutna_rader > 0")
        .selectExpr(
            "i.indikator",
            "manad__ AS manad",
            "niva",
            "enhet",
            "kon",
            "i.s.taljare",
            "i.s.namnare",
            "i.s.median",
            "i.s.antal",
            "i.s.uteslutna",
            "i.s.tackning_taljare",
            "i.s.tackning_namnare");
  }

  /** Each row once for each level and sex that it counts in, as {@code p__}; its month beside. */
  private static Dataset<Row> onLevels(Kallgrupp group, Dataset<Row> table, Dataset<Row> areas) {
    Indikator.Indelning places = group.indelning();
    List<String> columns = Arrays.asList(table.columns());
    Column month = expr(or(places.manad(), "manad")).cast("DATE");
    if (places.niva() != null || columns.contains("niva")) {
      return placed(
          table,
          month,
          places,
          List.of(level(expr(or(places.niva(), "niva")), expr(or(places.enhet(), "enhet")))));
    }
    if (places.enhet() == null && !columns.contains("enhet")) {
      return placed(table, month, places, List.of(level(lit("kommun"), lit(ALL))));
    }
    Column unit = expr(or(places.enhet(), "enhet"));
    Dataset<Row> areaOf =
        areas.selectExpr("enhet AS enhet__", "manad AS i__", "omrade AS omrade__");
    return placed(
        table.join(areaOf, unit.equalTo(col("enhet__")).and(month.equalTo(col("i__"))), "left"),
        month,
        places,
        List.of(
            level(lit("kommun"), lit(ALL)),
            level(lit("omrade"), coalesce(col("omrade__"), lit(UNKNOWN_AREA))),
            level(lit("enhet"), unit)));
  }

  private record Level(Column niva, Column enhet) {}

  private static Level level(Column niva, Column enhet) {
    return new Level(niva, enhet);
  }

  /** Both sexes together are summed here, unless the table has such rows itself. */
  private static Dataset<Row> placed(
      Dataset<Row> rows, Column month, Indikator.Indelning places, List<Level> levels) {
    List<Column> sexes =
        places.kon() != null
            ? List.of(expr(places.kon()))
            : Arrays.asList(rows.columns()).contains("kon")
                ? List.of(col("kon"), lit(ALL))
                : List.of(lit(ALL));
    List<Column> all = new ArrayList<>();
    for (Level level : levels) {
      for (Column sex : sexes) {
        all.add(struct(level.niva().as("niva"), level.enhet().as("enhet"), sex.as("kon")));
      }
    }
    return rows.select(
        col("*"), month.as("manad__"), explode(array(all.toArray(Column[]::new))).as("p__"));
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
