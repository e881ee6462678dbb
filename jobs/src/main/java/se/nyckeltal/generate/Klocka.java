package se.nyckeltal.generate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;

/** Swedish time as seconds since 1970 and as exports write it. */
final class Klocka {

  private static final ZoneRules RULES = ZoneId.of("Europe/Stockholm").getRules();
  private static final int DAY = 86_400;
  private static final int MINUTE = 60;
  private static final int HOUR = 3600;

  private Klocka() {}

  /**
   * The instant of a local time, in minutes from midnight; it may lie on the day after. A time that
   * does not exist is an hour later, of two the first is meant.
   */
  static long seconds(LocalDate date, int minutes) {
    return seconds(LocalDateTime.of(date, LocalTime.MIN).plusMinutes(minutes));
  }

  /** The instant of a local time, as above. */
  static long seconds(LocalDateTime local) {
    ZoneOffset offset = RULES.getOffset(local);
    return local.toEpochSecond(offset);
  }

  /** Whether a local time is one of the two that are called the same. */
  static boolean twice(LocalDate date, int minutes) {
    return RULES.getValidOffsets(date.atStartOfDay().plusMinutes(minutes)).size() > 1;
  }

  /** The Swedish date of an instant. */
  static LocalDate date(long seconds) {
    return LocalDate.ofEpochDay(Math.floorDiv(local(seconds), (long) DAY));
  }

  /** Minutes from Swedish midnight. */
  static int minute(long seconds) {
    return (int) (Math.floorMod(local(seconds), (long) DAY) / MINUTE);
  }

  private static long local(long seconds) {
    return seconds + offset(seconds);
  }

  private static int offset(long seconds) {
    return RULES.getOffset(Instant.ofEpochSecond(seconds)).getTotalSeconds();
  }

  /** As {@code 2026-01-05T07:34:00+01:00}. */
  static String withOffset(long seconds) {
    int offset = offset(seconds);
    StringBuilder text = new StringBuilder(25);
    dateTime(text, seconds + offset, 'T');
    text.append('+');
    two(text, offset / HOUR);
    text.append(':');
    two(text, offset % HOUR / MINUTE);
    return text.toString();
  }

  /** As {@code 2026-01-05 07:34:00}, Swedish time. */
  static String local19(long seconds) {
    StringBuilder text = new StringBuilder(19);
    dateTime(text, local(seconds), ' ');
    return text.toString();
  }

  /** As {@code 07:34}, Swedish time. */
  static String clock(long seconds) {
    StringBuilder text = new StringBuilder(5);
    int minute = minute(seconds);
    two(text, minute / MINUTE);
    text.append(':');
    two(text, minute % MINUTE);
    return text.toString();
  }

  /** As {@code 00:30:00}. */
  static String length(long seconds) {
    StringBuilder text = new StringBuilder(8);
    time(text, (int) seconds);
    return text.toString();
  }

  private static void dateTime(StringBuilder text, long local, char between) {
    LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(local, (long) DAY));
    two(text, date.getYear() / 100);
    two(text, date.getYear() % 100);
    text.append('-');
    two(text, date.getMonthValue());
    text.append('-');
    two(text, date.getDayOfMonth());
    text.append(between);
    time(text, (int) Math.floorMod(local, (long) DAY));
  }

  private static void time(StringBuilder text, int seconds) {
    two(text, seconds / HOUR);
    text.append(':');
    two(text, seconds % HOUR / MINUTE);
    text.append(':');
    two(text, seconds % MINUTE);
  }

  private static void two(StringBuilder text, int number) {
    text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
  }
}
