package se.nyckeltal.hemtjanst;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.unix_micros;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import se.nyckeltal.model.Computation;
import se.nyckeltal.model.Sources;

/** The table {@code besoksmatchning}: {@link Matchning} for every client. */
public record MatchningComputation() implements Computation {

  private static final long MINUTE = 60_000_000;

  private static final StructType EVENTS =
      StructType.fromDDL(
          "person_id STRING, planerat BOOLEAN, besok_id STRING, personal_id STRING,"
              + " planerat_besok_id STRING, start BIGINT");

  private static final StructType SCHEMA =
      StructType.fromDDL("planerat_besok_id STRING, utfort_besok_id STRING, satt STRING");

  @Override
  public Dataset<Row> rows(Sources sources) {
    int minutes = sources.table("konfiguration").select(col("matchning_minuter")).first().getInt(0);
    long window = minutes * MINUTE;
    Dataset<Row> plans = sources.table("planerat_besok").withColumn("plan", lit(null));
    Dataset<Row> reports =
        sources.table("rapporterat_besok").withColumn("plan", col("planerat_besok_id"));
    return events(plans, true)
        .unionAll(events(reports, false))
        .groupBy(col("person_id"))
        .as(Encoders.STRING(), Encoders.row(EVENTS))
        .flatMapGroups(
            (FlatMapGroupsFunction<String, Row, Row>) (client, rows) -> pairs(rows, window),
            Encoders.row(SCHEMA));
  }

  private static Dataset<Row> events(Dataset<Row> rows, boolean planned) {
    return rows.where(col("start").isNotNull())
        .select(
            col("person_id"),
            lit(planned),
            col("besok_id"),
            col("personal_id"),
            col("plan").cast("STRING"),
            unix_micros(col("start")))
        .toDF(EVENTS.fieldNames());
  }

  private static Iterator<Row> pairs(Iterator<Row> rows, long window) {
    List<Handelse> plans = new ArrayList<>();
    List<Handelse> reports = new ArrayList<>();
    Map<String, String> named = new HashMap<>();
    rows.forEachRemaining(
        r -> {
          Handelse event = new Handelse(r.getString(2), r.getString(3), r.getLong(5));
          (r.getBoolean(1) ? plans : reports).add(event);
          if (!r.isNullAt(4)) {
            named.put(event.id(), r.getString(4));
          }
        });
    return Matchning.para(plans, reports, named, window).stream()
        .map(
            p ->
                RowFactory.create(
                    p.planId(), p.besokId(), p.satt().name().toLowerCase(Locale.ROOT)))
        .iterator();
  }
}
