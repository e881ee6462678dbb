package se.nyckeltal.generate;

import java.util.stream.Stream;
import se.nyckeltal.generate.Person.Slag;

/**
 * What cases fall on a person.
 *
 * @param ordning number among those of the same sort, by which cases are dealt
 * @param parminut when a couple's morning begins
 */
record Egenskaper(
    int nr, Slag slag, int ordning, boolean par, int parminut, boolean enkel, StadVal val) {

  /** Whether a case falls on the person. */
  boolean har(Fall fall) {
    return Slump.evenly(val.fall().av(fall), ordning, val.fro(), fall);
  }

  /** How many times a case falls on the person, that occurs so often a year. */
  int antal(Fall fall) {
    double expected = val.fall().av(fall) * val.manader() / 12;
    int whole = (int) expected;
    return whole + (Slump.evenly(expected - whole, ordning, val.fro(), fall) ? 1 : 0);
  }

  /** Why the person's help ends within the period: one reason at most, else null. */
  Fall slut() {
    return Stream.of(Fall.FLYTT, Fall.SARSKILT_BOENDE, Fall.DODSFALL)
        .filter(this::har)
        .findFirst()
        .orElse(null);
  }

  boolean dubbel() {
    return !par && har(Fall.DUBBELBEMANNING);
  }

  boolean hsl() {
    return har(Fall.DELEGERAD_HSL);
  }

  boolean ftj() {
    return har(Fall.FTJ);
  }

  boolean natt() {
    return har(Fall.NATTPATRULL);
  }

  boolean overMidnatt() {
    return har(Fall.OVER_MIDNATT);
  }

  boolean digital() {
    return har(Fall.DIGITAL_TILLSYN);
  }
}
