package se.nyckeltal.hemtjanst;

/**
 * A planned activity and the report of it.
 *
 * @param planId the planned activity
 * @param besokId the report
 * @param satt how they were found to belong together
 */
record Par(String planId, String besokId, Satt satt) {

  /** How a report is found to be of a plan. */
  enum Satt {
    /** The report names the plan. */
    ID,
    /** They begin close to each other. */
    TID
  }
}
