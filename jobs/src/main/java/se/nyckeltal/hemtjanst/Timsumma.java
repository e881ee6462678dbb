package se.nyckeltal.hemtjanst;

import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A visit's kundtid by date and clock hour. The date's sum is rounded once; an hour is what the
 * rounded sum grew by, so that hours add up to their date.
 */
final class Timsumma {

  private final Delning delning;
  private final SortedMap<LocalDate, SortedMap<Integer, Long>> seconds;
  private LocalDate date;
  private Summa sum;
  private long counted;

  /**
   * An empty sum.
   *
   * @param seconds where the hours are put
   */
  Timsumma(Delning delning, SortedMap<LocalDate, SortedMap<Integer, Long>> seconds) {
    this.delning = delning;
    this.seconds = seconds;
  }

  /** Adds a part of one hour; parts come in order of time. */
  void plus(Dygn.Del part) {
    if (!part.datum().equals(date)) {
      date = part.datum();
      sum = new Summa(delning);
      counted = 0;
    }
    sum.plus(part.fran(), part.till());
    long rounded = sum.sekunder(1);
    if (rounded > counted) {
      seconds
          .computeIfAbsent(date, d -> new TreeMap<>())
          .merge(part.timme(), rounded - counted, Long::sum);
      counted = rounded;
    }
  }
}
