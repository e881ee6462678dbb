package se.nyckeltal.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.nyckeltal.lake.State;

@DisplayName("Which months a run computes")
class ManadsvalTest {

  private static final NavigableSet<LocalDate> ALL = months(1, 2, 3, 4, 5, 6);

  private static NavigableSet<LocalDate> months(int... numbers) {
    NavigableSet<LocalDate> months = new TreeSet<>();
    Arrays.stream(numbers).forEach(m -> months.add(LocalDate.of(2026, m, 1)));
    return months;
  }

  private static State state(
      NavigableSet<LocalDate> waiting,
      NavigableSet<LocalDate> computed,
      NavigableSet<LocalDate> closed) {
    return new State(
        "r",
        "i",
        new TreeSet<>(),
        new TreeMap<>(),
        waiting,
        new TreeSet<>(),
        computed,
        closed,
        "k");
  }

  /** June is unsettled, March the first open month. */
  private static Manadsval.Skal usual() {
    return skal(true, true, false);
  }

  private static Manadsval.Skal skal(boolean rules, boolean columns, boolean open) {
    return new Manadsval.Skal(
        rules, columns, LocalDate.of(2026, 6, 1), LocalDate.of(2026, 3, 1), m -> open);
  }

  @Test
  @DisplayName("those that were never computed, that wait, or that the date itself can change")
  void news() {
    Manadsval val = Manadsval.of(ALL, state(months(4), months(1, 2, 3, 4, 6), months()), usual());
    assertThat(val.beraknas()).isEqualTo(months(4, 5, 6));
    assertThat(val.stangda()).isEmpty();
  }

  @Test
  @DisplayName("a closed month with news is told of and left; the month at the border is open")
  void closed() {
    State state = state(months(2, 3), months(1, 2, 3, 4, 5, 6), months(1));
    Manadsval val = Manadsval.of(ALL, state, usual());
    assertThat(val.beraknas()).isEqualTo(months(3, 6));
    assertThat(val.stangda()).isEqualTo(months(1, 2));
  }

  @Test
  @DisplayName("whoever opens closed months gets those that have news, old and new")
  void opened() {
    State state = state(months(2), months(1, 2, 3, 4, 5, 6), months(1));
    Manadsval val = Manadsval.of(ALL, state, skal(true, true, true));
    assertThat(val.beraknas()).isEqualTo(months(1, 2, 6));
    assertThat(val.stangda()).isEmpty();
  }

  @Test
  @DisplayName("other rules compute every open month; other columns every month")
  void rulesAndColumns() {
    State state = state(months(), months(1, 2, 3, 4, 5, 6), months());
    Manadsval rules = Manadsval.of(ALL, state, skal(false, true, false));
    assertThat(rules.beraknas()).isEqualTo(months(3, 4, 5, 6));
    assertThat(rules.stangda()).isEqualTo(months(1, 2));
    Manadsval columns = Manadsval.of(ALL, state, skal(false, false, false));
    assertThat(columns.beraknas()).isEqualTo(ALL);
  }

  @Test
  @DisplayName("a month that was never computed is computed however old it is")
  void first() {
    Manadsval val = Manadsval.of(ALL, state(months(), months(3, 4, 5, 6), months()), usual());
    assertThat(val.beraknas()).isEqualTo(months(1, 2, 6));
  }
}
