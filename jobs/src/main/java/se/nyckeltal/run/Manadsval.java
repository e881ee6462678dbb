package se.nyckeltal.run;

import java.time.LocalDate;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import se.nyckeltal.lake.State;

/**
 * Which months a run computes, and which of those with news it leaves because they are closed
 * (design 5).
 *
 * @param beraknas months to compute
 * @param stangda closed months whose figures the lake no longer agrees with
 */
record Manadsval(NavigableSet<LocalDate> beraknas, NavigableSet<LocalDate> stangda) {

  /**
   * What bears on the choice besides what the last run left.
   *
   * @param sammaRegler whether the rules of calculation are those of the last run
   * @param sammaKolumner whether the tables have the columns of the last run: a table has one shape
   *     in all its months, so that others open every month
   * @param orolig first month in which the run date itself can have changed a figure
   * @param forstaOppna first month that is not closed
   * @param oppnas closed months that the one who ordered the run wants computed again
   */
  record Skal(
      boolean sammaRegler,
      boolean sammaKolumner,
      LocalDate orolig,
      LocalDate forstaOppna,
      Predicate<LocalDate> oppnas) {}

  /** The choice among all months that there are figures for. */
  static Manadsval of(NavigableSet<LocalDate> all, State state, Skal skal) {
    NavigableSet<LocalDate> open = new TreeSet<>();
    NavigableSet<LocalDate> closed = new TreeSet<>();
    for (LocalDate month : all) {
      if (hasNews(month, state, skal)) {
        (isClosed(month, state, skal) ? closed : open).add(month);
      }
    }
    return new Manadsval(open, closed);
  }

  private static boolean hasNews(LocalDate month, State state, Skal skal) {
    return !skal.sammaRegler()
        || !state.beraknadeManader().contains(month)
        || state.vantandeManader().contains(month)
        || state.stangdaManader().contains(month)
        || !month.isBefore(skal.orolig());
  }

  /** A month that was never computed has no figures that anybody relies on. */
  private static boolean isClosed(LocalDate month, State state, Skal skal) {
    return month.isBefore(skal.forstaOppna())
        && state.beraknadeManader().contains(month)
        && skal.sammaKolumner()
        && !skal.oppnas().test(month);
  }
}
