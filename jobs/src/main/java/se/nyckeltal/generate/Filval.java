package se.nyckeltal.generate;

/** How visits are delivered. */
public enum Filval {
  /** One file. */
  EN,
  /** A file a month. */
  MANAD
}
