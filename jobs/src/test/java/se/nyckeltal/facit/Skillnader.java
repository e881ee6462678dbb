package se.nyckeltal.facit;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import se.nyckeltal.testkit.Duck;

/** Where a published table of cells and this calculation differ: cell, measure, and both values. */
public final class Skillnader {

  private static final List<String> CELL =
      List.of("manad", "enhet", "insatsgrupp", "lagrum", "malgrupp", "aldersgrupp", "kon");
  private static final BigDecimal TIMME = BigDecimal.valueOf(3600);
  private static final BigDecimal NARA = new BigDecimal("0.2");

  private Skillnader() {}

  /** A line per difference; none if every cell and measure is the same in both. */
  public static List<String> mellan(List<FacitRad> facit, Path parquet) {
    List<String> columns =
        Duck.columns(parquet).stream().map(c -> c.substring(0, c.indexOf(' '))).toList();
    Map<String, Map<String, String>> published = new LinkedHashMap<>();
    for (List<String> row : Duck.query("FROM '%s'".formatted(parquet))) {
      Map<String, String> values = new LinkedHashMap<>();
      for (int i = 0; i < columns.size(); i++) {
        values.put(columns.get(i), row.get(i));
      }
      published.put(String.join(" · ", CELL.stream().map(values::get).toList()), values);
    }
    Map<String, FacitRad> computed = new LinkedHashMap<>();
    facit.forEach(r -> computed.put(String.join(" · ", r.cell()), r));

    List<String> differences = new ArrayList<>();
    TreeSet<String> cells = new TreeSet<>(published.keySet());
    cells.addAll(computed.keySet());
    for (String cell : cells) {
      if (!computed.containsKey(cell)) {
        differences.add(cell + ": published only, " + some(published.get(cell)));
      } else if (!published.containsKey(cell)) {
        differences.add(cell + ": computed only, " + computed.get(cell).some());
      } else {
        compare(cell, published.get(cell), computed.get(cell), differences);
      }
    }
    return differences;
  }

  private static void compare(
      String cell, Map<String, String> published, FacitRad computed, List<String> differences) {
    for (String measure : computed.matt().keySet()) {
      String ours = published.get(measure);
      String theirs = computed.publicerat(measure);
      if (!Objects.equals(ours, theirs) || !near(measure, ours, computed.matt().get(measure))) {
        differences.add("%s: %s published %s, computed %s".formatted(cell, measure, ours, theirs));
      }
    }
    String why = Objects.requireNonNullElse(computed.saknas(), "");
    if (!published.get("saknas").equals(why)) {
      differences.add(
          "%s: saknas published %s, computed %s".formatted(cell, published.get("saknas"), why));
    }
  }

  /** Whether hours are the whole seconds that they were made of. */
  private static boolean near(String measure, String hours, Long seconds) {
    return seconds == null
        || !FacitRad.arTimmar(measure)
        || new BigDecimal(hours)
                .multiply(TIMME)
                .subtract(BigDecimal.valueOf(seconds))
                .abs()
                .compareTo(NARA)
            < 0;
  }

  private static String some(Map<String, String> values) {
    List<String> some = new ArrayList<>();
    values.forEach(
        (name, value) -> {
          if (!CELL.contains(name) && !value.matches("|0|0\\.0+")) {
            some.add(name + "=" + value);
          }
        });
    return some.toString();
  }
}
