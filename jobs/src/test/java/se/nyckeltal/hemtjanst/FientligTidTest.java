package se.nyckeltal.hemtjanst;

import static org.assertj.core.api.Assertions.assertThat;
import static se.nyckeltal.hemtjanst.Besoksfall.SOL;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.nyckeltal.hemtjanst.Besoksfall.Visit;

/** Visits that no home has had, and that a broken export may well say. */
@DisplayName("10,000 visits at once")
@Timeout(60)
class FientligTidTest {

  private static final long SECOND = 1_000_000;
  private static final int MANY = 10_000;

  private static long kundtid(Map<String, List<Andel>> parts) {
    return parts.values().stream().flatMap(List::stream).mapToLong(Andel::kundtidSek).sum();
  }

  private static Visit visit(int i, String staff, String client, long start, long end) {
    return new Visit(
        "v%05d".formatted(i), staff, client, client, SOL, start * SECOND, end * SECOND, false);
  }

  @Test
  @DisplayName("one staff member, one client: the clock is shared by all of them")
  void oneOfEach() {
    Besoksfall visits = new Besoksfall();
    IntStream.range(0, MANY).forEach(i -> visits.add(visit(i, "P", "k", i, 2L * MANY - i)));
    Map<String, List<Andel>> parts = visits.parts();
    // The first is alone for a second, then shares with one more each second, and back.
    double first = IntStream.rangeClosed(1, MANY).mapToDouble(n -> 2.0 / n).sum();
    assertThat(parts.get("v00000").stream().mapToLong(Andel::personaltidSek).sum())
        .isEqualTo(Math.round(first));
    // All of the client's time is a share of the first to come, for as long as it stays.
    assertThat(kundtid(parts)).isEqualTo(Math.round(first));
  }

  @Test
  @DisplayName("each its own staff member, one client: the clock once")
  void manyStaff() {
    Besoksfall visits = new Besoksfall();
    IntStream.range(0, MANY).forEach(i -> visits.add(visit(i, "P" + i, "k", i, 2L * MANY - i)));
    assertThat(kundtid(visits.parts())).isEqualTo(2L * MANY);
  }

  @Test
  @DisplayName("one staff member, 1,000 homes, the same start: each its share")
  void manyHomes() {
    Besoksfall visits = new Besoksfall();
    IntStream.range(0, 1000).forEach(i -> visits.add(visit(i, "P", "k" + i, 0, 1000L * (i + 1))));
    // The first: 1,000 s in 1,000. The last: 1,000 × the 1,000th harmonic number, 7.485471,
    // rounded on each of 12 dates.
    Map<String, List<Andel>> parts = visits.parts();
    assertThat(parts.get("v00000").get(0).personaltidSek()).isEqualTo(1);
    assertThat(parts.get("v00999").stream().mapToLong(Andel::personaltidSek).sum())
        .isBetween(7485L - 6, 7485L + 6);
  }
}
