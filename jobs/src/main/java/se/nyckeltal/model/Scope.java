package se.nyckeltal.model;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import se.nyckeltal.contract.Lager;
import se.nyckeltal.contract.TableContract;
import se.nyckeltal.lake.DeltaFolder;

/**
 * What a model sees of tables by month when it is computed for some months. What is by month is
 * made of rows of the same month and the ones beside it, and of nothing further away; the views
 * that a model reads see what it sees.
 *
 * @param months the months it is computed for
 * @param seen the months it sees of core; empty if all
 * @param landed whether it sees only those of exports too
 */
record Scope(Collection<LocalDate> months, Optional<Set<LocalDate>> seen, boolean landed) {

  /**
   * What a table sees that is computed for those months; without months all of it is made, and a
   * table that is not by month is always made as a whole.
   */
  static Scope of(TableContract contract, Collection<LocalDate> months) {
    boolean core = contract.lager() == Lager.CORE;
    boolean whole = core ? months.isEmpty() : contract.lager().byMonth() && !contract.hasMonth();
    return whole
        ? new Scope(months, Optional.empty(), false)
        : new Scope(months, Optional.of(withNeighbours(months)), core);
  }

  /** Those months and the ones beside them. */
  static Set<LocalDate> withNeighbours(Collection<LocalDate> months) {
    Set<LocalDate> wider = new TreeSet<>();
    for (LocalDate month : months) {
      wider.addAll(List.of(month.minusMonths(1), month, month.plusMonths(1)));
    }
    return wider;
  }

  /** Of a table by month the rows that are seen. */
  Dataset<Row> cut(Dataset<Row> rows) {
    return seen.map(m -> rows.where(DeltaFolder.inMonths(m))).orElse(rows);
  }
}
