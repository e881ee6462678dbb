package se.nyckeltal.hemtjanst;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.SortedMap;
import java.util.TreeMap;

/** Local days as lengths of real time: 23 or 25 hours when the clock changes (tables.md 1, 2). */
final class Dygn {

  private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
  private static final long MICROS = 1_000_000;

  private Dygn() {}

  /** The local date of a moment. */
  static LocalDate date(long micros) {
    return Instant.ofEpochSecond(Math.floorDiv(micros, MICROS)).atZone(ZONE).toLocalDate();
  }

  /**
   * Cuts an interval at local midnights.
   *
   * @return microseconds by date; an interval without length gives nothing
   */
  static SortedMap<LocalDate, Long> split(long start, long slut) {
    SortedMap<LocalDate, Long> parts = new TreeMap<>();
    long from = start;
    while (from < slut) {
      LocalDate date = date(from);
      long midnight = micros(date.plusDays(1).atStartOfDay(ZONE).toInstant());
      long to = Math.min(slut, midnight);
      parts.put(date, to - from);
      from = to;
    }
    return parts;
  }

  /** Whole seconds, rounded half up. */
  static long seconds(long micros) {
    return Math.floorDiv(2 * micros + MICROS, 2 * MICROS);
  }

  private static long micros(Instant instant) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }
}
