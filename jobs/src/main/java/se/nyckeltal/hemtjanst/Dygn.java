package se.nyckeltal.hemtjanst;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Local days as lengths of real time: 23 or 25 hours when the clock changes (tables.md 1, 2). */
final class Dygn {

  private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
  private static final long MICROS = 1_000_000;
  private static final int HOUR = 3600;

  private Dygn() {}

  /**
   * A part of one local day or hour.
   *
   * @param datum local date
   * @param timme local clock hour at {@code fran}
   * @param fran microseconds since 1970, UTC
   * @param till microseconds since 1970, UTC
   */
  record Del(LocalDate datum, int timme, long fran, long till) {}

  /** The local date of a moment. */
  static LocalDate date(long micros) {
    return local(micros).toLocalDate();
  }

  /** Cuts an interval at local midnights; one without length gives nothing. */
  static List<Del> dagar(long start, long slut) {
    List<Del> parts = new ArrayList<>(2);
    for (long from = start, to; from < slut; from = to) {
      ZonedDateTime local = local(from);
      Instant midnight = local.toLocalDate().plusDays(1).atStartOfDay(ZONE).toInstant();
      to = Math.min(slut, ChronoUnit.MICROS.between(Instant.EPOCH, midnight));
      parts.add(new Del(local.toLocalDate(), local.getHour(), from, to));
    }
    return parts;
  }

  /** Cuts an interval at whole hours of the local clock; the repeated hour is two parts. */
  static List<Del> timmar(long start, long slut) {
    List<Del> parts = new ArrayList<>(2);
    for (long from = start, to; from < slut; from = to) {
      ZonedDateTime local = local(from);
      int intoHour = local.toLocalTime().toSecondOfDay() % HOUR;
      to = Math.min(slut, (Math.floorDiv(from, MICROS) + HOUR - intoHour) * MICROS);
      parts.add(new Del(local.toLocalDate(), local.getHour(), from, to));
    }
    return parts;
  }

  /** Whole seconds, rounded half up. */
  static long seconds(long micros) {
    return Math.floorDiv(2 * micros + MICROS, 2 * MICROS);
  }

  private static ZonedDateTime local(long micros) {
    return Instant.ofEpochSecond(Math.floorDiv(micros, MICROS)).atZone(ZONE);
  }
}
