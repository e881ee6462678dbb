package se.nyckeltal.ingest;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates, times and lengths of time as exports write them. */
final class TemporalText {

  /** Dates that mean no date (source-formats 2.1, 11.3). */
  private static final Set<String> SENTINELS =
      Set.of("00000000", "99999999", "0001-01-01", "9999-12-31");

  private static final Pattern OFFSET = Pattern.compile(".*(Z|[+-]\\d{2}:\\d{2})$");
  private static final Pattern COMPACT_DATE = Pattern.compile("\\d{8}");
  private static final Pattern CLOCK = Pattern.compile("(\\d{1,2}):(\\d{2})(?::(\\d{2}))?");

  /** HH:MM, HH:MM:SS with optional fraction of zeros, and .NET's d.HH:MM:SS. */
  private static final Pattern TIMESPAN =
      Pattern.compile("(?:(\\d+)\\.)?(\\d{1,4}):([0-5]\\d)(?::([0-5]\\d)(?:\\.0+)?)?");

  private TemporalText() {}

  /** A day, or null for a sentinel. Time and zone after the first ten characters do not count. */
  static LocalDate date(String text) throws BadValueException {
    String day = text.length() > 10 ? text.substring(0, 10) : text;
    if (SENTINELS.contains(day)) {
      return null;
    }
    try {
      if (COMPACT_DATE.matcher(day).matches()) {
        return LocalDate.of(
            Integer.parseInt(day.substring(0, 4)),
            Integer.parseInt(day.substring(4, 6)),
            Integer.parseInt(day.substring(6)));
      }
      return LocalDate.parse(day);
    } catch (DateTimeException e) {
      throw new BadValueException(Regel.OGILTIGT_DATUM);
    }
  }

  /** Whether a date-time says its own offset from UTC. */
  static boolean hasOffset(String text) {
    return OFFSET.matcher(text).matches();
  }

  /** An instant with offset. */
  static Instant instant(String text) throws BadValueException {
    try {
      return OffsetDateTime.parse(text.replace(' ', 'T')).toInstant();
    } catch (DateTimeException e) {
      throw new BadValueException(Regel.OGILTIG_TIDPUNKT);
    }
  }

  /** A date-time without offset. */
  static LocalDateTime local(String text) throws BadValueException {
    try {
      return LocalDateTime.parse(text.replace(' ', 'T'));
    } catch (DateTimeException e) {
      throw new BadValueException(Regel.OGILTIG_TIDPUNKT);
    }
  }

  /** A time of day. */
  static LocalTime time(String text) throws BadValueException {
    Matcher m = CLOCK.matcher(text);
    try {
      if (!m.matches()) {
        throw new BadValueException(Regel.OGILTIGT_KLOCKSLAG);
      }
      int second = m.group(3) == null ? 0 : Integer.parseInt(m.group(3));
      return LocalTime.of(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)), second);
    } catch (DateTimeException e) {
      throw new BadValueException(Regel.OGILTIGT_KLOCKSLAG);
    }
  }

  /** A length of time in whole seconds. */
  static long seconds(String text) throws BadValueException {
    Matcher m = TIMESPAN.matcher(text);
    if (m.matches()) {
      long days = m.group(1) == null ? 0 : Long.parseLong(m.group(1));
      long second = m.group(4) == null ? 0 : Long.parseLong(m.group(4));
      long hours = days * 24 + Long.parseLong(m.group(2));
      return (hours * 60 + Long.parseLong(m.group(3))) * 60 + second;
    }
    try {
      Duration iso = Duration.parse(text);
      if (iso.isNegative() || iso.getNano() != 0) {
        throw new BadValueException(Regel.OGILTIG_LANGD);
      }
      return iso.getSeconds();
    } catch (DateTimeException | ArithmeticException e) {
      throw new BadValueException(Regel.OGILTIG_LANGD);
    }
  }
}
