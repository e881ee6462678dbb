package se.nyckeltal.bistand;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * How many spells ended and were censored at each length: all that survival statistics need.
 *
 * @param handelser what happened by length in whole months
 */
record Livstabell(NavigableMap<Integer, Handelser> handelser) {

  /**
   * What happened at one length.
   *
   * @param avslut spells that ended
   * @param censurerade spells that may go on
   */
  record Handelser(long avslut, long censurerade) {

    private static final Handelser INGA = new Handelser(0, 0);

    Handelser plus(Handelser other) {
      return new Handelser(avslut + other.avslut, censurerade + other.censurerade);
    }

    long alla() {
      return avslut + censurerade;
    }
  }

  /** A table without spells. */
  static Livstabell tom() {
    return new Livstabell(new TreeMap<>());
  }

  /**
   * Counts more spells in.
   *
   * @throws IllegalArgumentException if a spell is shorter than one month
   */
  Livstabell med(int langd, long avslut, long censurerade) {
    if (langd < 1) {
      throw new IllegalArgumentException("En period är minst en månad, inte %d.".formatted(langd));
    }
    handelser.merge(langd, new Handelser(avslut, censurerade), Handelser::plus);
    return this;
  }

  /** All spells of both. */
  Livstabell plus(Livstabell other) {
    other.handelser.forEach((langd, h) -> med(langd, h.avslut(), h.censurerade()));
    return this;
  }

  /** What happened at that length. */
  Handelser vid(int langd) {
    return handelser.getOrDefault(langd, Handelser.INGA);
  }

  /** Spells that lasted at least so long. */
  long underRisk(int langd) {
    return handelser.tailMap(langd, true).values().stream().mapToLong(Handelser::alla).sum();
  }

  /** All spells. */
  long antal() {
    return underRisk(1);
  }

  /** The longest length; 0 without spells. */
  int langst() {
    return handelser.isEmpty() ? 0 : handelser.lastKey();
  }

  /** Lengths at which spells ended, in order. */
  int[] avslutslangder() {
    return handelser.entrySet().stream()
        .filter(e -> e.getValue().avslut() > 0)
        .mapToInt(Map.Entry::getKey)
        .toArray();
  }
}
