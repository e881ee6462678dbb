package se.nyckeltal.ingest.cut;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** The numbers of a sheet's cells as the texts that a text file would have. */
final class SheetNumbers {

  /** Excel itself keeps fifteen digits; the rest is what binary numbers leave behind. */
  private static final MathContext EXCEL = new MathContext(15);

  private static final Pattern NUMBER =
      Pattern.compile(
          "[-+]?([0-9]{1,400}(\\.[0-9]{0,400})?|\\.[0-9]{1,400})([eE][-+]?[0-9]{1,3})?");
  private static final BigDecimal MILLIS_A_DAY = BigDecimal.valueOf(86_400_000);
  private static final long DAY = 86_400_000;
  private static final long HOUR = 3_600_000;
  private static final long MINUTE = 60_000;
  private static final long SECOND = 1000;
  private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 30);
  private static final LocalDate FIRST_1904 = LocalDate.of(1904, 1, 1);

  /** Excel has a 29 February 1900, which never was; days before it count one less. */
  private static final long FALSE_LEAP_DAY = 60;

  /** The day after 31 December 9999. */
  private static final BigDecimal END = BigDecimal.valueOf(2_958_466);

  /** A time of so many days is no length of time but a moment whose day is not shown. */
  private static final long LONGEST_TIME = 366;

  private final boolean from1904;
  private final String decimal;

  SheetNumbers(boolean from1904, String decimal) {
    this.from1904 = from1904;
    this.decimal = decimal;
  }

  /** The text of a number as the file has it, by its format. */
  String text(String raw, SheetFormat format) {
    if (!NUMBER.matcher(raw).matches()) {
      throw SheetXml.damaged();
    }
    BigDecimal number = new BigDecimal(raw).round(EXCEL);
    boolean timely = number.signum() >= 0 && number.compareTo(END) < 0;
    return switch (format.kind()) {
      case NUMBER -> filled(plain(number), format.digits());
      case PERCENT -> plain(number.movePointRight(2)) + "%";
      case DATE -> timely ? moment(millis(number)) : plain(number);
      case TIME -> timely ? time(millis(number)) : plain(number);
      case ELAPSED -> timely ? clock(millis(number)) : plain(number);
    };
  }

  private String plain(BigDecimal number) {
    String text = number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    return text.replace(".", decimal);
  }

  private static String filled(String text, int digits) {
    boolean whole = text.chars().allMatch(c -> c >= '0' && c <= '9');
    return whole && text.length() < digits ? "0".repeat(digits - text.length()) + text : text;
  }

  private static long millis(BigDecimal days) {
    return days.multiply(MILLIS_A_DAY).setScale(0, RoundingMode.HALF_UP).longValue();
  }

  private String moment(long millis) {
    if (millis < DAY) {
      return clock(millis);
    }
    String day = day(millis / DAY);
    return millis % DAY == 0 ? day : day + "T" + clock(millis % DAY);
  }

  private String time(long millis) {
    return millis < LONGEST_TIME * DAY ? clock(millis) : moment(millis);
  }

  private String day(long number) {
    if (from1904) {
      return FIRST_1904.plusDays(number).toString();
    }
    if (number == FALSE_LEAP_DAY) {
      return "1900-02-29";
    }
    return BEFORE_1900.plusDays(number < FALSE_LEAP_DAY ? number + 1 : number).toString();
  }

  /** Hours, which may be more than a day has, and minutes; what is smaller where there is any. */
  private static String clock(long millis) {
    String text = "%02d:%02d".formatted(millis / HOUR, millis % HOUR / MINUTE);
    long rest = millis % MINUTE;
    if (rest == 0) {
      return text;
    }
    String seconds = "%s:%02d".formatted(text, rest / SECOND);
    return rest % SECOND == 0 ? seconds : "%s.%03d".formatted(seconds, rest % SECOND);
  }
}
