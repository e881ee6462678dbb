package se.nyckeltal.generate;

/** Which system the town uses. */
public enum Kallval {
  /** Lifecare the whole period. */
  LIFECARE,
  /** ProCapita the whole period. */
  PROCAPITA,
  /** ProCapita until the cut-over date, Lifecare from it. */
  BADA
}
