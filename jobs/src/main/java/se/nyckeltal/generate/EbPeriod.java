package se.nyckeltal.generate;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A true spell: months in a row with bistånd but for short gaps.
 *
 * @param start first month
 * @param langd months from the first to the last
 * @param luckor months without bistånd, by number from 0; never the first or the last
 * @param slutorsak why it ended, as ProCapita says it
 */
record EbPeriod(YearMonth start, int langd, Set<Integer> luckor, String slutorsak) {

  YearMonth sista() {
    return start.plusMonths(langd - 1L);
  }

  /** Its first months; it goes on in another household. */
  EbPeriod till(int months) {
    return new EbPeriod(start, months, luckor, "");
  }

  /** What comes after its first months. */
  EbPeriod fran(int months) {
    Set<Integer> rest =
        luckor.stream().filter(n -> n >= months).map(n -> n - months).collect(Collectors.toSet());
    return new EbPeriod(start.plusMonths(months), langd - months, rest, slutorsak);
  }

  List<YearMonth> manader() {
    List<YearMonth> months = new ArrayList<>();
    for (int nr = 0; nr < langd; nr++) {
      if (!luckor.contains(nr)) {
        months.add(start.plusMonths(nr));
      }
    }
    return months;
  }
}
