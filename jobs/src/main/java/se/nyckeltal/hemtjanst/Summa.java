package se.nyckeltal.hemtjanst;

import java.math.BigInteger;

/** A sum of a visit's time, exact until it is asked for in whole seconds. */
final class Summa {

  private static final BigInteger MICROS = BigInteger.valueOf(1_000_000);

  private final Delning delning;
  private long micros;
  private BigInteger taget = BigInteger.ZERO;

  /** No time yet, of a visit whose staff member's time runs so. */
  Summa(Delning delning) {
    this.delning = delning;
  }

  /** Adds the time in between, in microseconds since 1970. */
  void plus(long fran, long till) {
    micros += till - fran;
    if (!delning.ingen()) {
      taget = taget.add(delning.taget(fran, till));
    }
  }

  /**
   * So many times the sum in seconds, rounded half up.
   *
   * @param staff 1, or 2 where a visit stands for two staff members
   */
  long sekunder(int staff) {
    if (taget.signum() == 0) {
      return Dygn.seconds(staff * micros);
    }
    BigInteger second = delning.delar().multiply(MICROS);
    BigInteger sum = delning.delar().multiply(BigInteger.valueOf(micros)).subtract(taget);
    return sum.multiply(BigInteger.valueOf(2L * staff))
        .add(second)
        .divide(second.shiftLeft(1))
        .longValueExact();
  }
}
