package se.nyckeltal.hemtjanst;

import java.util.Comparator;

/**
 * A visit as its staff member's time is told from it.
 *
 * @param besokId the visit
 * @param hushall the home it was made to
 * @param start microseconds since 1970, UTC
 * @param slut microseconds since 1970, UTC, not before the start
 */
record Registrering(String besokId, String hushall, long start, long slut) {

  /** The order in which visits begin; the lower id first of those that begin together. */
  static final Comparator<Registrering> BEGUN =
      Comparator.comparingLong(Registrering::start).thenComparing(Registrering::besokId);
}
