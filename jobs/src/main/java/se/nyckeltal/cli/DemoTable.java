package se.nyckeltal.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import se.nyckeltal.config.Home;

/**
 * Shows the published table {@code hemtjanst_timmar} as a person would sum it: month and unit, the
 * last months.
 */
final class DemoTable {

  private static final int MONTHS = 3;
  private static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");
  private static final String SQL =
      """
      SELECT date_format(manad, 'yyyy-MM') AS manad, enhet,
        sum(beviljade_timmar), sum(planerade_timmar), sum(utforda_timmar),
        max(saknas) LIKE '%%planerade_timmar%%'
      FROM parquet.`%s`
      WHERE lagrum = 'SoL' AND insatsgrupp = 'hemtjanst'
        AND manad > (SELECT add_months(max(manad), -%d) FROM parquet.`%s`)
      GROUP BY 1, 2 ORDER BY 1, 2
      """;

  private DemoTable() {}

  /** A heading and a line a month and unit. */
  static List<String> lines(SparkSession spark, Home home) {
    Path file = home.intern().resolve("tabeller/vo/hemtjanst_timmar.parquet");
    List<String> lines = new ArrayList<>();
    if (!Files.exists(file)) {
      return lines;
    }
    lines.add("Hemtjänst enligt SoL, timmar (ur %s)".formatted(file.getFileName()));
    lines.add(
        "%-8s %-28s %10s %10s %10s".formatted("månad", "enhet", "beviljat", "planerat", "utfört"));
    for (Row row : spark.sql(SQL.formatted(file, MONTHS, file)).collectAsList()) {
      lines.add(
          "%-8s %-28s %10s %10s %10s"
              .formatted(
                  row.getString(0),
                  row.getString(1),
                  hours(row.getDecimal(2)),
                  row.isNullAt(5) || row.isNullAt(3)
                      ? hours(row.getDecimal(3))
                      : hours(row.getDecimal(3)) + "*",
                  hours(row.getDecimal(4))));
    }
    lines.add("– uppgiften finns inte i källsystemet · * finns bara för en del av raderna");
    return lines;
  }

  private static String hours(BigDecimal value) {
    if (value == null) {
      return "–";
    }
    NumberFormat format = NumberFormat.getInstance(SWEDISH);
    format.setMinimumFractionDigits(1);
    format.setMaximumFractionDigits(1);
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format.format(value);
  }
}
