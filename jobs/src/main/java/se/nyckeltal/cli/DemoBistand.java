package se.nyckeltal.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import se.nyckeltal.config.Home;

/** Shows the published table {@code bistand_varaktighet}: all adults, the last years. */
final class DemoBistand {

  private static final int YEARS = 3;
  private static final String SQL =
      """
      SELECT CAST(ar AS STRING), CAST(mottagare AS STRING), CAST(langvariga AS STRING),
        coalesce(CAST(mycket_langvariga AS STRING), '–'),
        coalesce(replace(CAST(median_km AS STRING), '.', ','), '–')
      FROM parquet.`%s`
      WHERE grupp = 'alla'
      ORDER BY ar DESC
      LIMIT %d
      """;

  private DemoBistand() {}

  /** A heading and a line a year, the last first; nothing without a whole year. */
  static List<String> lines(SparkSession spark, Home home) {
    Path file = home.intern().resolve("tabeller/ifo/bistand_varaktighet.parquet");
    List<String> lines = new ArrayList<>();
    if (!Files.exists(file)) {
      return lines;
    }
    for (Row row : spark.sql(SQL.formatted(file, YEARS)).collectAsList()) {
      lines.add(
          "%-8s %10s %12s %20s %16s"
              .formatted(
                  row.getString(0),
                  row.getString(1),
                  row.getString(2),
                  row.getString(3),
                  row.getString(4)));
    }
    if (!lines.isEmpty()) {
      lines.add(
          0,
          "%-8s %10s %12s %20s %16s"
              .formatted("år", "mottagare", "långvariga", "mycket långvariga", "median, månader"));
      lines.add(0, "Vuxna med ekonomiskt bistånd (ur %s)".formatted(file.getFileName()));
    }
    return lines;
  }
}
