package se.nyckeltal.generate;

import java.time.LocalDate;
import java.time.temporal.IsoFields;

/**
 * Something that a person needs at a time of day.
 *
 * @param nr number within the person's list
 * @param minut wished start, minutes from midnight; over 1,440 is the night after
 * @param langd minutes
 * @param dagar days of the week, Monday is bit 0
 * @param veckor 0 every week, 1 odd weeks, 2 even weeks
 * @param lag law
 * @param insats service
 * @param personal number of staff
 * @param delas whether the other of a couple has it at the same time
 */
record Behov(
    int nr,
    int minut,
    int langd,
    int dagar,
    int veckor,
    Kategori kategori,
    String lag,
    String insats,
    int personal,
    boolean delas) {

  static final int VARJE_DAG = 0b1111111;
  static final String DIGITAL = "Digital tillsyn";
  private static final int NIGHT = 22 * 60;

  /** Whether it falls on a date. */
  boolean galler(LocalDate date) {
    boolean day = (dagar >> (date.getDayOfWeek().getValue() - 1) & 1) == 1;
    return day
        && (veckor == 0
            || date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) % 2 == (veckor == 1 ? 1 : 0));
  }

  boolean natt() {
    return minut >= NIGHT;
  }

  boolean digital() {
    return insats.equals(DIGITAL);
  }

  /** Times in two weeks. */
  int gangerPerTvaVeckor() {
    return Integer.bitCount(dagar) * (veckor == 0 ? 2 : 1);
  }
}
