package se.nyckeltal.ingest;

import java.math.BigDecimal;

/**
 * Sum of a field over the rows of a delivery, exact.
 *
 * @param in over all rows in which the field can be read
 * @param accepterade over accepted rows, duplicates among them
 * @param avvisade over rejected rows in which the field can be read
 */
public record Kontrollsumma(BigDecimal in, BigDecimal accepterade, BigDecimal avvisade) {

  /** No rows. */
  public static final Kontrollsumma NOLL =
      new Kontrollsumma(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

  /** The sum of accepted and rejected rows. */
  public static Kontrollsumma of(BigDecimal accepterade, BigDecimal avvisade) {
    return new Kontrollsumma(accepterade.add(avvisade), accepterade, avvisade);
  }

  /** Both together. */
  public Kontrollsumma plus(Kontrollsumma other) {
    return new Kontrollsumma(
        in.add(other.in), accepterade.add(other.accepterade), avvisade.add(other.avvisade));
  }
}
