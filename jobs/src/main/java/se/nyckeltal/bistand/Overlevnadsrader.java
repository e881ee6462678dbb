package se.nyckeltal.bistand;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** The rows of a cohort in the tables of how long spells last. */
final class Overlevnadsrader {

  private Overlevnadsrader() {}

  /** {@code bistand_overlevnad}: a row a group and month. */
  static List<Row> overlevnad(int kohort, NavigableMap<String, Livstabell> grupper) {
    List<Row> rows = new ArrayList<>();
    grupper.forEach(
        (grupp, spells) -> {
          for (KaplanMeier.Manad m : KaplanMeier.av(spells).manader()) {
            rows.add(
                RowFactory.create(
                    kohort,
                    grupp,
                    m.nr(),
                    m.underRisk(),
                    m.avslut(),
                    m.censurerade(),
                    m.overlevnad(),
                    m.nedre(),
                    m.ovre()));
          }
        });
    return rows;
  }

  /** {@code bistand_median}: a row a group. */
  static List<Row> median(int kohort, NavigableMap<String, Livstabell> grupper) {
    List<Row> rows = new ArrayList<>();
    grupper.forEach(
        (grupp, spells) -> {
          KaplanMeier.Median median = KaplanMeier.av(spells).median();
          rows.add(RowFactory.create(kohort, grupp, median.varde(), median.nedre(), median.ovre()));
        });
    return rows;
  }

  /** {@code bistand_gruppskillnad}: a row a division into groups, such as {@code kon}. */
  static List<Row> gruppskillnad(int kohort, NavigableMap<String, Livstabell> grupper) {
    NavigableMap<String, List<Livstabell>> byDivision = new TreeMap<>();
    grupper.forEach(
        (grupp, spells) -> {
          int end = grupp.indexOf('=');
          if (end > 0) {
            byDivision.computeIfAbsent(grupp.substring(0, end), d -> new ArrayList<>()).add(spells);
          }
        });
    List<Row> rows = new ArrayList<>();
    byDivision.forEach(
        (indelning, groups) -> {
          LogRank test = LogRank.av(groups);
          rows.add(
              RowFactory.create(
                  kohort,
                  indelning,
                  test.grupper(),
                  test.perioder(),
                  test.chi2(),
                  test.frihetsgrader(),
                  test.pVarde()));
        });
    return rows;
  }
}
