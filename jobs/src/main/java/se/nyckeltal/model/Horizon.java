package se.nyckeltal.model;

import java.time.LocalDate;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * The months that figures are computed for.
 *
 * @param first first day of the first month
 * @param last first day of the last month: that of the run date
 */
public record Horizon(LocalDate first, LocalDate last) {

  /** All months from the first to the last. */
  public NavigableSet<LocalDate> months() {
    NavigableSet<LocalDate> months = new TreeSet<>();
    for (LocalDate m = first; !m.isAfter(last); m = m.plusMonths(1)) {
      months.add(m);
    }
    return months;
  }
}
