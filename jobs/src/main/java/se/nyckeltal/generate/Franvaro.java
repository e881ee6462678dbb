package se.nyckeltal.generate;

import java.time.LocalDate;

/**
 * An absence.
 *
 * @param till last day, or null
 * @param orsak as a text that the code list knows
 * @param planerad whether it was known when the day was planned
 */
record Franvaro(int id, LocalDate fran, LocalDate till, String orsak, boolean planerad) {

  private static final int NOON = 12 * 60;

  /** Whether the person is away at a time of that date: leaves at noon and comes back at noon. */
  boolean borta(LocalDate date, int minut) {
    if (date.isBefore(fran) || (till != null && date.isAfter(till))) {
      return false;
    }
    if (date.equals(fran) && minut < NOON) {
      return false;
    }
    return till == null || !date.equals(till) || minut < NOON;
  }
}
