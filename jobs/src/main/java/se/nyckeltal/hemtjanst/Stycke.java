package se.nyckeltal.hemtjanst;

/**
 * A stretch of a staff member's time.
 *
 * @param fran microseconds since 1970, UTC
 * @param till microseconds since 1970, UTC, after {@code fran}
 * @param antal how many of the staff member's visits share it equally
 */
record Stycke(long fran, long till, int antal) {}
