package se.nyckeltal.ingest;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;

/**
 * Days of which a delivery is the whole truth.
 *
 * @param fran first day
 * @param till last day
 */
public record Period(LocalDate fran, LocalDate till) {

  /** The period that {@code 2026}, {@code 2026-01} or {@code 2026-01-31} names. */
  static Period parse(String text) {
    return switch (text.length()) {
      case 4 -> new Period(Year.parse(text).atDay(1), Year.parse(text).atMonth(12).atEndOfMonth());
      case 7 -> new Period(YearMonth.parse(text).atDay(1), YearMonth.parse(text).atEndOfMonth());
      default -> new Period(LocalDate.parse(text), LocalDate.parse(text));
    };
  }

  /** Whether both days and all between lie in the period. */
  public boolean covers(LocalDate first, LocalDate last) {
    return !first.isBefore(fran) && !last.isAfter(till);
  }
}
