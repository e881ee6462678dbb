package se.nyckeltal.ingest.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;

/**
 * Decimal numbers as exports write them. An amount is exact or no number at all; of another number
 * decimals past those that are kept are rounded away half up, and it is said.
 */
final class NumberText {

  /** Stands for bytes that are no number. */
  static final long NONE = Long.MIN_VALUE;

  private static final int DIGITS = 18;
  private static final int NO_BREAK_SPACE = 0xA0;

  private final int scale;
  private final byte decimal;
  private final boolean spaces;
  private final byte group;
  private final boolean utf8;
  private final boolean exact;
  private boolean rounded;

  /**
   * Numbers of that form.
   *
   * @param scale decimals that are kept
   * @param decimalChar decimal sign, null for a point
   * @param groupChar sign between groups of three, a space for any kind of space, null for none
   * @param utf8 whether a hard space takes more than one byte
   * @param exact whether more decimals than are kept make it no number
   */
  NumberText(int scale, String decimalChar, String groupChar, boolean utf8, boolean exact) {
    this.exact = exact;
    this.scale = scale;
    this.decimal = (byte) (decimalChar == null ? '.' : decimalChar.charAt(0));
    this.spaces = groupChar != null && groupChar.isBlank();
    this.group = (byte) (groupChar == null || spaces ? 0 : groupChar.charAt(0));
    this.utf8 = utf8;
  }

  /** Whether the last number was rounded. */
  boolean rounded() {
    return rounded;
  }

  /** The number times ten to the power of the scale, or {@link #NONE}. */
  long unscaled(byte[] data, int from, int to) {
    int i = from;
    boolean negative = data[i] == '-';
    if (negative || data[i] == '+') {
      i++;
    }
    rounded = false;
    long value = 0;
    int digits = 0;
    int sinceGroup = -1;
    int decimals = -1;
    for (; i < to; i++) {
      byte b = data[i];
      if (b >= '0' && b <= '9') {
        decimals += decimals < 0 ? 0 : 1;
        sinceGroup += sinceGroup < 0 ? 0 : 1;
        if (decimals > scale) {
          value += drop(b - '0', decimals);
          continue;
        }
        value = value * 10 + (b - '0');
        digits += value == 0 ? 0 : 1;
        if (digits > DIGITS) {
          return NONE;
        }
      } else if (b == decimal && decimals < 0 && whole(sinceGroup)) {
        decimals = 0;
        sinceGroup = -1;
      } else if (decimals < 0 && whole(sinceGroup) && i > from && separator(data, i, to) > 0) {
        i += separator(data, i, to) - 1;
        sinceGroup = 0;
      } else {
        return exponent(data, from, to);
      }
    }
    boolean signOnly = to - from <= (negative ? 1 : 0);
    boolean broken = decimals == 0 || !whole(sinceGroup) || !isDigit(data[to - 1]);
    if (signOnly || broken || (exact && rounded)) {
      return NONE;
    }
    return scaled(negative ? -value : value, digits, Math.min(Math.max(decimals, 0), scale));
  }

  /**
   * What a digit past the last decimal that is kept adds to it: one, if it is the first and five.
   */
  private int drop(int digit, int place) {
    rounded |= digit != 0;
    return place == scale + 1 && digit >= 5 ? 1 : 0;
  }

  /** Whether no group is begun, or one of exactly three digits is done. */
  private static boolean whole(int sinceGroup) {
    return sinceGroup < 0 || sinceGroup == 3;
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }

  private long scaled(long value, int digits, int decimals) {
    long result = value;
    int shift = scale - decimals;
    if (digits + shift > DIGITS) {
      return NONE;
    }
    for (; shift > 0; shift--) {
      result *= 10;
    }
    return result;
  }

  /** Bytes of a group sign that stands there, 0 if none does. */
  private int separator(byte[] data, int i, int to) {
    int b = data[i] & 0xff;
    if (group != 0 && data[i] == group) {
      return 1;
    }
    if (!spaces) {
      return 0;
    }
    if (b == ' ' || (!utf8 && b == NO_BREAK_SPACE)) {
      return 1;
    }
    if (utf8 && b == 0xC2 && i + 1 < to && (data[i + 1] & 0xff) == NO_BREAK_SPACE) {
      return 2;
    }
    boolean narrow =
        utf8
            && b == 0xE2
            && i + 2 < to
            && (data[i + 1] & 0xff) == 0x80
            && ((data[i + 2] & 0xff) == 0xAF || (data[i + 2] & 0xff) == 0x89);
    return narrow ? 3 : 0;
  }

  /** JSON's form with an exponent, which only a point as decimal sign goes with. */
  private long exponent(byte[] data, int from, int to) {
    if (decimal != '.' || to - from > 40) {
      return NONE;
    }
    for (int i = from; i < to; i++) {
      byte b = data[i];
      if (!isDigit(b) && b != '.' && b != '-' && b != '+' && b != 'e' && b != 'E') {
        return NONE;
      }
    }
    try {
      BigDecimal value =
          new BigDecimal(new String(data, from, to - from, StandardCharsets.US_ASCII));
      if (Math.abs((long) value.scale()) > 100) {
        return NONE;
      }
      BigDecimal kept =
          value.setScale(scale, exact ? RoundingMode.UNNECESSARY : RoundingMode.HALF_UP);
      rounded = kept.compareTo(value) != 0;
      return kept.precision() > DIGITS ? NONE : kept.unscaledValue().longValueExact();
    } catch (ArithmeticException | NumberFormatException e) {
      return NONE;
    }
  }
}
