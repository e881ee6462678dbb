package se.nyckeltal.hemtjanst;

import java.util.Comparator;

/**
 * A planned activity or a report, as they are matched.
 *
 * @param id of the plan or the report
 * @param personalId the staff member, NULL if unknown
 * @param start microseconds since 1970, UTC
 */
record Handelse(String id, String personalId, long start) {

  /** The one that begins first, then the lower id. */
  static final Comparator<Handelse> FIRST =
      Comparator.comparingLong(Handelse::start).thenComparing(Handelse::id);
}
