package se.nyckeltal.ingest.value;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.nyckeltal.contract.Field;
import se.nyckeltal.contract.Tidsform;

/** Lengths of time as exports write them, in whole seconds. */
final class DurationText {

  /** HH:MM, HH:MM:SS with optional fraction of zeros, and .NET's d.HH:MM:SS. */
  private static final Pattern TIMESPAN =
      Pattern.compile("(?:(\\d{1,5})\\.)?(\\d{1,4}):([0-5]\\d)(?::([0-5]\\d)(?:\\.0+)?)?");

  private static final int DECIMALS = 6;
  private static final long MILLION = 1_000_000;
  private static final int SECONDS_AN_HOUR = 3600;
  private static final int SECONDS_A_MINUTE = 60;
  private static final int LONGEST_TEXT = 40;

  private final Tidsform form;
  private final NumberText number;

  DurationText(Field field, boolean utf8) {
    form = field.tidsform();
    number = new NumberText(DECIMALS, field.decimalChar(), field.groupChar(), utf8, false);
  }

  /** The length in seconds, or {@link NumberText#NONE}. */
  long seconds(byte[] data, int from, int to) {
    return switch (form) {
      case TIDSLANGD -> timespan(data, from, to);
      case DECIMALTIMMAR -> number(data, from, to, SECONDS_AN_HOUR);
      case MINUTER -> number(data, from, to, SECONDS_A_MINUTE);
    };
  }

  private long number(byte[] data, int from, int to, int unit) {
    long millionths = number.unscaled(data, from, to);
    if (millionths < 0 || millionths > Long.MAX_VALUE / SECONDS_AN_HOUR - MILLION) {
      return NumberText.NONE;
    }
    return (millionths * unit + MILLION / 2) / MILLION;
  }

  private static long timespan(byte[] data, int from, int to) {
    if (to - from == 8 && data[from + 2] == ':' && data[from + 5] == ':') {
      long seconds = TimeText.seconds(data, from, to);
      if (seconds >= 0) {
        return seconds;
      }
    }
    if (to - from > LONGEST_TEXT) {
      return NumberText.NONE;
    }
    String text = new String(data, from, to - from, StandardCharsets.ISO_8859_1);
    Matcher m = TIMESPAN.matcher(text);
    if (m.matches()) {
      long days = m.group(1) == null ? 0 : Long.parseLong(m.group(1));
      long second = m.group(4) == null ? 0 : Long.parseLong(m.group(4));
      long hours = days * 24 + Long.parseLong(m.group(2));
      return (hours * 60 + Long.parseLong(m.group(3))) * 60 + second;
    }
    try {
      Duration iso = Duration.parse(text);
      return iso.isNegative() || iso.getNano() != 0 ? NumberText.NONE : iso.getSeconds();
    } catch (DateTimeException | ArithmeticException e) {
      return NumberText.NONE;
    }
  }
}
