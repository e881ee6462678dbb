package se.nyckeltal.identity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Swedish identity in its twelve-character form: personnummer, samordningsnummer (day + 60) or
 * Lifecare's TF number (a letter in ninth place). The form is checked, not the check digit: a wrong
 * check digit is a warning, for Lifecare's own TF numbers never fulfil it.
 *
 * <p>{@link #toString()} never shows the identity.
 */
public final class Identity {

  /** Letters that stand in ninth place of an interim number (personnummer/meta 3.1). */
  private static final String INTERIM = "TRSUWXJKLMN";

  private static final Pattern TWELVE =
      Pattern.compile("(\\d{4})(\\d{2})(\\d{2})[-+]?([\\d" + INTERIM + "]\\d{3})");

  private static final Pattern TEN =
      Pattern.compile("(\\d{2})(\\d{4})([-+]?)([\\d" + INTERIM + "]\\d{3})");

  /** An identity in any spelling inside a longer text. */
  private static final Pattern INSIDE =
      Pattern.compile(
          "(?<!\\d)((?:18|19|20)?)(\\d{6})[-+ ]?(\\d{4}|[" + INTERIM + "]\\d{3})(?!\\d)");

  private static final int SAMORDNING = 60;

  private final String twelve;
  private final LocalDate birthMonth;
  private final int day;

  private Identity(String twelve, LocalDate birthMonth, int day) {
    this.twelve = twelve;
    this.birthMonth = birthMonth;
    this.day = day;
  }

  /**
   * Reads {@code YYYYMMDDNNNN} or {@code YYYYMMDD-NNNN}, spaces around it allowed.
   *
   * @return empty if the text has not the form or names a day that does not exist
   */
  public static Optional<Identity> parse(String text) {
    Matcher m = TWELVE.matcher(text.strip());
    if (!m.matches()) {
      return Optional.empty();
    }
    int day = Integer.parseInt(m.group(3));
    int calendarDay = day > SAMORDNING ? day - SAMORDNING : day;
    // Day 60 is a samordningsnummer whose day of birth is unknown.
    int checkedDay = day == SAMORDNING ? 1 : calendarDay;
    try {
      LocalDate birth =
          LocalDate.of(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)), checkedDay);
      String twelve = m.group(1) + m.group(2) + m.group(3) + m.group(4);
      return Optional.of(
          new Identity(twelve, birth.withDayOfMonth(1), day == SAMORDNING ? 0 : calendarDay));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /**
   * Reads what {@link #parse(String)} does, and the form without century, {@code YYMMDD-NNNN},
   * {@code +} for {@code -} from a hundred years of age.
   *
   * @param referens day by which the age counts
   */
  public static Optional<Identity> parse(String text, LocalDate referens) {
    Matcher m = TEN.matcher(text.strip());
    if (!m.matches()) {
      return parse(text);
    }
    int century = referens.getYear() / 100;
    String rest = m.group(1) + m.group(2) + m.group(4);
    Optional<Identity> latest = parse(century + rest);
    if (latest.isEmpty() || latest.get().birthMonth.isAfter(referens)) {
      latest = parse(--century + rest);
    }
    return m.group(3).equals("+") ? parse(century - 1 + rest) : latest;
  }

  /**
   * Whether an identity stands somewhere in a text, with ten or twelve characters. Digits count
   * only if they name a day and the check digit holds: most long numbers are not identities.
   */
  public static boolean occursIn(String text) {
    Matcher m = INSIDE.matcher(text);
    while (m.find()) {
      String century = m.group(1).isEmpty() ? "19" : m.group(1);
      Optional<Identity> identity = parse(century + m.group(2) + m.group(3));
      boolean interim = !Character.isDigit(m.group(3).charAt(0));
      if (identity.filter(i -> interim || i.checksumHolds()).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** The twelve characters, for the pseudonym only. */
  String twelve() {
    return twelve;
  }

  /** First day of the month of birth; it gives the age on the last day of any month. */
  public LocalDate birthMonth() {
    return birthMonth;
  }

  /** {@code K} or {@code M}, by the eleventh character. */
  public String kon() {
    return (twelve.charAt(10) - '0') % 2 == 0 ? "K" : "M";
  }

  /** Born on the 5th, 15th or 25th: kept for research when others are weeded. */
  public boolean research() {
    return day % 10 == 5;
  }

  /** Whether the last digit is the Luhn digit of the nine before it. */
  public boolean checksumHolds() {
    int sum = 0;
    for (int i = 2; i < 12; i++) {
      char c = twelve.charAt(i);
      int digit = Character.isDigit(c) ? c - '0' : 1;
      int product = digit * (i % 2 == 0 ? 2 : 1);
      sum += product / 10 + product % 10;
    }
    return sum % 10 == 0;
  }

  @Override
  public String toString() {
    return "Identity(dold)";
  }
}
