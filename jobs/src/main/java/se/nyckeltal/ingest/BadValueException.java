package se.nyckeltal.ingest;

/** A value breaks a rule. It carries the rule and never the value, and no stack trace. */
final class BadValueException extends Exception {

  private static final long serialVersionUID = 1L;

  private final Regel regel;

  BadValueException(Regel regel) {
    super(regel.code(), null, false, false);
    this.regel = regel;
  }

  Regel regel() {
    return regel;
  }
}
