package se.nyckeltal.ingest.value;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Date-times as exports write them: {@code YYYY-MM-DDTHH:MM[:SS[.fraction]]}, a space for the T
 * allowed, then nothing, {@code Z} or {@code +HH:MM}. Holds the parts of the last one.
 */
final class InstantText {

  /** What the bytes were. */
  enum Form {
    /** No date-time. */
    NONE,
    /** A date-time that means none. */
    SENTINEL,
    /** A moment. */
    WITH_OFFSET,
    /** A local time. */
    LOCAL
  }

  private static final int SECONDS_A_DAY = 86_400;
  private static final int SHORTEST = 16;
  private static final int FRACTION_DIGITS = 9;
  private static final int MICRO_DIGITS = 6;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** {@code 00:00:00}: what is left when it is taken away is digits and nothing. */
  private static final long CLOCK = 0x30303A30303A3030L;

  /** Lifts a digit above nine out of its four bits. */
  private static final long NINE_FITS = 0x0606000606000606L;

  /** The bits that are set in no digit and, at the colons, no bit at all. */
  private static final long NO_DIGIT = 0xF0F0FFF0F0FFF0F0L;

  private long dayFirst;
  private int dayLast;
  private int day = DateText.NONE;
  private long seconds;
  private int fraction;
  private int next;

  /** Seconds since 1970, in UTC or local by the form. */
  long seconds() {
    return seconds;
  }

  /** Microseconds within the second. */
  int fraction() {
    return fraction;
  }

  /** Reads a date-time. */
  Form parse(byte[] data, int from, int to) {
    if (to - from < SHORTEST || (data[from + 10] != 'T' && data[from + 10] != ' ')) {
      return Form.NONE;
    }
    int day = day(data, from);
    if (day == DateText.NONE) {
      return Form.NONE;
    }
    int time = time(data, from + 11, to);
    if (time < 0) {
      return Form.NONE;
    }
    if (day == DateText.SENTINEL) {
      return Form.SENTINEL;
    }
    seconds = (long) day * SECONDS_A_DAY + time;
    return next == to ? Form.LOCAL : offset(data, next, to);
  }

  /** The day; times that stand together mostly have the same. */
  private int day(byte[] data, int from) {
    long first = (long) LONGS.get(data, from);
    int last = (data[from + 8] << 8) | (data[from + 9] & 0xff);
    if (first != dayFirst || last != dayLast) {
      day = DateText.day(data, from, from + 10);
      dayFirst = first;
      dayLast = last;
    }
    return day;
  }

  /** Seconds since midnight, or -1; leaves where the time ends. */
  private int time(byte[] data, int from, int to) {
    fraction = 0;
    if (from + 8 <= to && data[from + 5] == ':') {
      next = from + 8;
      int seconds = clock((long) LONGS.get(data, from));
      return seconds >= 0 && fraction(data, to) ? seconds : -1;
    }
    int hour = Digits.two(data, from);
    int minute = Digits.two(data, from + 3);
    next = from + 5;
    if (data[from + 2] != ':' || hour < 0 || hour > 23 || minute < 0 || minute > 59) {
      return -1;
    }
    return (hour * 60 + minute) * 60;
  }

  /** Seconds of the eight bytes {@code HH:MM:SS}, the first lowest, or -1. */
  private static int clock(long eight) {
    long digits = eight ^ CLOCK;
    if (((digits | (digits + NINE_FITS)) & NO_DIGIT) != 0) {
      return -1;
    }
    int hour = two(digits, 0);
    int minute = two(digits, 24);
    int second = two(digits, 48);
    return hour > 23 || minute > 59 || second > 59 ? -1 : (hour * 60 + minute) * 60 + second;
  }

  private static int two(long digits, int shift) {
    return (int) ((digits >>> shift) & 0xF) * 10 + (int) ((digits >>> (shift + 8)) & 0xF);
  }

  private boolean fraction(byte[] data, int to) {
    if (next == to || data[next] != '.') {
      return true;
    }
    int start = ++next;
    for (; next < to && Digits.one(data, next) >= 0; next++) {
      if (next - start < MICRO_DIGITS) {
        fraction = fraction * 10 + Digits.one(data, next);
      }
    }
    int digits = next - start;
    for (int i = digits; i < MICRO_DIGITS; i++) {
      fraction *= 10;
    }
    return digits > 0 && digits <= FRACTION_DIGITS;
  }

  private Form offset(byte[] data, int from, int to) {
    if (to - from == 1 && data[from] == 'Z') {
      return Form.WITH_OFFSET;
    }
    if (to - from != 6 || data[from + 3] != ':') {
      return Form.NONE;
    }
    int hours = Digits.two(data, from + 1);
    int minutes = Digits.two(data, from + 4);
    if (hours < 0 || hours > 18 || minutes < 0 || minutes > 59) {
      return Form.NONE;
    }
    int away = (hours * 60 + minutes) * 60;
    if (data[from] == '+') {
      seconds -= away;
    } else if (data[from] == '-') {
      seconds += away;
    } else {
      return Form.NONE;
    }
    return Form.WITH_OFFSET;
  }
}
