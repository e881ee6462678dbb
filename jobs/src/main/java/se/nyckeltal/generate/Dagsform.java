package se.nyckeltal.generate;

/** How varied a person's days are. */
enum Dagsform {
  /** As in a real town. */
  VARIERAD,
  /** Morning and evening every day, without overlaps, hours by the week. */
  ENKEL
}
