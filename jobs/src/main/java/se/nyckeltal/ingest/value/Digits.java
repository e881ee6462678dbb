package se.nyckeltal.ingest.value;

/** Numbers of fixed width in bytes; the caller knows that the bytes are there. */
final class Digits {

  private Digits() {}

  /** One digit, or -1. */
  static int one(byte[] data, int at) {
    int digit = data[at] - '0';
    return digit >= 0 && digit <= 9 ? digit : -1;
  }

  /** Two digits, or a negative number. */
  static int two(byte[] data, int at) {
    int tens = data[at] - '0';
    int ones = data[at + 1] - '0';
    return (tens | ones) < 0 || tens > 9 || ones > 9 ? -1 : tens * 10 + ones;
  }

  /** Four digits, or a negative number. */
  static int four(byte[] data, int at) {
    int high = two(data, at);
    int low = two(data, at + 2);
    return (high | low) < 0 ? -1 : high * 100 + low;
  }
}
