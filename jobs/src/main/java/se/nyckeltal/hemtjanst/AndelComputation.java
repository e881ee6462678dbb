package se.nyckeltal.hemtjanst;

import static org.apache.spark.sql.functions.col;

import java.util.Map;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import se.nyckeltal.model.Computation;
import se.nyckeltal.model.Sources;

/**
 * The tables {@code utford_andel} and {@code planerad_andel}: {@link Vemstid} for every staff
 * member of a view of visits, then {@link Tidsfordelning} for every client.
 *
 * @param visits the view, with the columns of {@code utfort_besok_grupp}
 */
public record AndelComputation(String visits) implements Computation {

  /** The computations of this package by table. */
  public static Map<String, Computation> all() {
    return Map.of(
        "besoksmatchning", new MatchningComputation(),
        "utford_andel", new AndelComputation("utfort_besok_grupp"),
        "planerad_andel", new AndelComputation("planerat_besok_grupp"));
  }

  @Override
  public Dataset<Row> rows(Sources sources) {
    Dataset<Row> registered = Besoksrad.of(sources.table(visits));
    // A visit without staff id is its own staff member: nothing to cut or share.
    Dataset<Row> alone = registered.where(col("personal_id").isNull());
    return registered
        .where(col("personal_id").isNotNull())
        .groupBy(col("personal_id"))
        .as(Encoders.STRING(), Encoders.row(Besoksrad.SCHEMA))
        .flatMapGroups(
            (FlatMapGroupsFunction<String, Row, Row>) (staff, rows) -> Personalsteg.rows(rows),
            Encoders.row(Besoksrad.SCHEMA))
        .unionAll(alone)
        .groupBy(col("person_id"))
        .as(Encoders.STRING(), Encoders.row(Besoksrad.SCHEMA))
        .flatMapGroups(
            (FlatMapGroupsFunction<String, Row, Row>) (client, rows) -> Personsteg.rows(rows),
            Encoders.row(Personsteg.SCHEMA));
  }
}
