package se.nyckeltal.ingest.value;

/** Days and months as exports write them, as days since 1970. */
final class DateText {

  /** Stands for a date that means no date (source-formats 2.1, 11.3). */
  static final int SENTINEL = Integer.MIN_VALUE;

  /** Stands for bytes that are no date. */
  static final int NONE = Integer.MIN_VALUE + 1;

  private static final int LONG_FORM = 10;
  private static final int SHORT_FORM = 8;
  private static final int FIRST_YEAR = 1800;
  private static final int LAST_YEAR = 2200;
  private static final int[] DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  private DateText() {}

  /**
   * {@code YYYY-MM-DD}, whatever time and zone follow, or {@code YYYYMMDD}.
   *
   * @return days since 1970, {@link #SENTINEL} or {@link #NONE}
   */
  static int day(byte[] data, int from, int to) {
    int length = to - from;
    if (length >= LONG_FORM) {
      boolean dashes = data[from + 4] == '-' && data[from + 7] == '-';
      boolean ended = length == LONG_FORM || isTime(data[from + LONG_FORM]);
      return dashes && ended ? day(data, from, from + 5, from + 8) : NONE;
    }
    return length == SHORT_FORM ? day(data, from, from + 4, from + 6) : NONE;
  }

  private static boolean isTime(byte b) {
    return b == 'T' || b == ' ';
  }

  private static int day(byte[] data, int yearAt, int monthAt, int dayAt) {
    return day(Digits.four(data, yearAt), Digits.two(data, monthAt), Digits.two(data, dayAt));
  }

  private static int day(int year, int month, int day) {
    if ((year | month | day) < 0) {
      return NONE;
    }
    if (isSentinel(year, month, day)) {
      return SENTINEL;
    }
    if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1) {
      return NONE;
    }
    boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    int last = month == 2 && leap ? 29 : DAYS[month - 1];
    return day > last ? NONE : epochDay(year, month, day);
  }

  private static boolean isSentinel(int year, int month, int day) {
    return (year == 0 && month == 0 && day == 0)
        || (year == 1 && month == 1 && day == 1)
        || (year == 9999 && ((month == 99 && day == 99) || (month == 12 && day == 31)));
  }

  /** Days since 1970, counted with years that begin in March, so that a leap day comes last. */
  private static int epochDay(int year, int month, int day) {
    int y = month > 2 ? year : year - 1;
    int m = month > 2 ? month - 3 : month + 9;
    int dayOfYear = (153 * m + 2) / 5 + day - 1;
    return 365 * y + y / 4 - y / 100 + y / 400 + dayOfYear - 719_468;
  }

  /**
   * First day of {@code YYYY-MM}, {@code YYYYMM} or of the month of a day (source-formats 11.4).
   */
  static int month(byte[] data, int from, int to) {
    int length = to - from;
    if (length == 7 && data[from + 4] == '-') {
      return day(Digits.four(data, from), Digits.two(data, from + 5), 1);
    }
    if (length == 6) {
      return day(Digits.four(data, from), Digits.two(data, from + 4), 1);
    }
    int day = day(data, from, to);
    if (day == NONE || day == SENTINEL) {
      return day;
    }
    int dayOfMonth = Digits.two(data, length >= LONG_FORM ? from + 8 : from + 6);
    return day - dayOfMonth + 1;
  }
}
