package se.nyckeltal.generate;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * A person in a household with ekonomiskt bistånd.
 *
 * @param kundnummer Lifecare's number
 * @param personnummer a TF form: nobody has it
 * @param fodd day of birth
 * @param man whether a man or boy
 */
record EbPerson(int kundnummer, String personnummer, LocalDate fodd, boolean man) {

  /** Whole years at the end of a month. */
  int alder(YearMonth month) {
    return (int) fodd.until(month.atEndOfMonth(), ChronoUnit.YEARS);
  }

  boolean arFodd(YearMonth month) {
    return !fodd.isAfter(month.atEndOfMonth());
  }

  /** As ProCapita writes it. */
  String medStreck() {
    return personnummer.substring(0, 8) + "-" + personnummer.substring(8);
  }
}
