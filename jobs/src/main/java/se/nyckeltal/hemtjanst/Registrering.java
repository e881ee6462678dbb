package se.nyckeltal.hemtjanst;

/**
 * A visit with a client, as time is allocated from it.
 *
 * @param besokId the visit
 * @param grupp lagrum and insatsgrupp: time is allocated within a group
 * @param start microseconds since 1970, UTC
 * @param slut microseconds since 1970, UTC, not before the start
 * @param dubbelbemanning whether the source says that more than one staff member was there
 */
record Registrering(String besokId, String grupp, long start, long slut, boolean dubbelbemanning) {

  /** Whether the two share any time. */
  boolean overlaps(Registrering other) {
    return start < other.slut && other.start < slut;
  }
}
