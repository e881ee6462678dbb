package se.nyckeltal.hemtjanst;

import java.util.Comparator;

/**
 * A visit as its client's time is told from it, after {@link Vemstid} has told its staff's.
 *
 * @param besokId the visit
 * @param grupp lagrum and insatsgrupp: kundtid is allocated within a group
 * @param start as registered, in microseconds since 1970, UTC
 * @param slut after the cut, in microseconds since 1970, UTC, not before the start
 * @param dubbelbemanning whether the source says that more than one staff member was there
 * @param delning how the staff member's time runs; all of one staff member have the same
 */
record Besok(
    String besokId, String grupp, long start, long slut, boolean dubbelbemanning, Delning delning) {

  /** The order in which visits begin; the lower id first of those that begin together. */
  static final Comparator<Besok> BEGUN =
      Comparator.comparingLong(Besok::start).thenComparing(Besok::besokId);
}
