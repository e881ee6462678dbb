package se.nyckeltal.generate;

import java.time.LocalDate;

/** Days of intervals whose end may be open (null). */
final class Dagar {

  private Dagar() {}

  /** Whether two intervals have a day in common. */
  static boolean overlap(LocalDate from, LocalDate to, LocalDate otherFrom, LocalDate otherTo) {
    return (to == null || !to.isBefore(otherFrom)) && (otherTo == null || !otherTo.isBefore(from));
  }

  /** The later start. */
  static LocalDate last(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }

  /** The earlier end. */
  static LocalDate first(LocalDate a, LocalDate b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return a.isBefore(b) ? a : b;
  }
}
