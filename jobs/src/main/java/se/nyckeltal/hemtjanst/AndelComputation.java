package se.nyckeltal.hemtjanst;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.unix_micros;

import java.sql.Date;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import se.nyckeltal.model.Computation;
import se.nyckeltal.model.Sources;

/**
 * The tables {@code utford_andel} and {@code planerad_andel}: {@link Tidsfordelning} for every
 * client of a view of visits.
 *
 * @param visits the view, with the columns of {@code utfort_besok_grupp}
 */
public record AndelComputation(String visits) implements Computation {

  private static final StructType SCHEMA =
      StructType.fromDDL("besok_id STRING, datum DATE, kundtid_sek BIGINT, personaltid_sek BIGINT");

  /** The computations of this package by table. */
  public static Map<String, Computation> all() {
    return Map.of(
        "utford_andel", new AndelComputation("utfort_besok_grupp"),
        "planerad_andel", new AndelComputation("planerat_besok_grupp"));
  }

  @Override
  public Dataset<Row> rows(Sources sources) {
    return sources
        .table(visits)
        .where(col("har_tid"))
        .select(
            col("person_id"),
            col("besok_id"),
            concat_ws("|", col("lagrum"), col("insatsgrupp")),
            unix_micros(col("start")),
            unix_micros(col("slut")),
            col("dubbelbemanning"))
        .groupByKey((MapFunction<Row, String>) r -> r.getString(0), Encoders.STRING())
        .flatMapGroups(
            (FlatMapGroupsFunction<String, Row, Row>) (person, rows) -> parts(rows),
            Encoders.row(SCHEMA));
  }

  private static Iterator<Row> parts(Iterator<Row> rows) {
    List<Registrering> visits = new ArrayList<>();
    rows.forEachRemaining(
        r ->
            visits.add(
                new Registrering(
                    r.getString(1), r.getString(2), r.getLong(3), r.getLong(4), r.getBoolean(5))));
    return Tidsfordelning.fordela(visits).stream()
        .map(
            a ->
                RowFactory.create(
                    a.besokId(), Date.valueOf(a.datum()), a.kundtidSek(), a.personaltidSek()))
        .iterator();
  }
}
