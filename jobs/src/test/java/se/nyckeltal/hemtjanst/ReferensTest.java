package se.nyckeltal.hemtjanst;

import static org.assertj.core.api.Assertions.assertThat;
import static se.nyckeltal.hemtjanst.Besoksfall.HSL;
import static se.nyckeltal.hemtjanst.Besoksfall.SOL;
import static se.nyckeltal.hemtjanst.Besoksfall.micros;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.nyckeltal.hemtjanst.Besoksfall.Visit;
import se.nyckeltal.testkit.Seeds;

/** Random visits, many at once, around moments where the local clock does something. */
@DisplayName("Time on random visits")
class ReferensTest {

  private static final List<String> MOMENTS =
      List.of(
          "2025-03-04T09:00",
          "2025-03-05T00:00",
          "2025-03-01T00:00",
          "2025-03-30T03:00",
          "2025-10-26T02:00:00+02:00",
          "2025-10-26T02:00:00+01:00",
          "2025-10-26T03:00");

  static LongStream seeds() {
    return Seeds.of(400);
  }

  private static long moment(Random random, long middle, int width) {
    return middle + (random.nextInt(2 * width + 1) - width) * Referens.STEP;
  }

  /** At most six visits, so that at most six share. */
  static Besoksfall random(long seed) {
    Random random = new Random(seed);
    long middle = micros(MOMENTS.get(random.nextInt(MOMENTS.size())));
    int width = 1 + random.nextInt(40);
    int staff = 1 + random.nextInt(3);
    Besoksfall visits = new Besoksfall();
    for (int i = 1 + random.nextInt(6); i > 0; i--) {
      long a = moment(random, middle, width);
      long b = moment(random, middle, width);
      int client = random.nextInt(3);
      visits.add(
          new Visit(
              "v" + i,
              random.nextInt(8) == 0 ? null : "P" + random.nextInt(staff),
              "k" + client,
              // Two of the clients live together.
              "H" + client / 2,
              random.nextInt(3) == 0 ? HSL : SOL,
              Math.min(a, b),
              Math.max(a, b),
              random.nextInt(3) == 0));
    }
    return visits;
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  @DisplayName("the same as when every half second is looked at")
  void asWhenEveryInstantIsLookedAt(long seed) {
    Besoksfall visits = random(seed);
    Referens reference = new Referens(visits.visits());
    Map<String, List<Andel>> parts = visits.parts();
    for (int i = 0; i < visits.visits().size(); i++) {
      Map<String, String> told = new TreeMap<>();
      for (Andel a : parts.get(visits.visits().get(i).id())) {
        told.put(
            a.datum().toString(),
            "%d/%d %s".formatted(a.kundtidSek(), a.personaltidSek(), a.perTimme()));
      }
      assertThat(told).as(visits.visits().get(i).id()).isEqualTo(reference.of(i));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  @DisplayName("nobody gives more than the clock, nobody gets more than is covered")
  void neverMoreThanTheClock(long seed) {
    Besoksfall visits = random(seed);
    Referens reference = new Referens(visits.visits());
    Map<String, List<Andel>> parts = visits.parts();
    Map<String, Long> byStaff = new TreeMap<>();
    Map<String, Long> byGroup = new TreeMap<>();
    for (Visit v : visits.visits()) {
      for (Andel a : parts.get(v.id())) {
        assertThat(a.kundtidSek()).isLessThanOrEqualTo(a.personaltidSek());
        assertThat(a.perTimme().values().stream().mapToLong(s -> s).sum())
            .isEqualTo(a.kundtidSek());
        byGroup.merge(v.client() + " " + v.group(), a.kundtidSek(), Long::sum);
        if (v.staff() != null && !v.flagged()) {
          byStaff.merge(v.staff(), a.personaltidSek(), Long::sum);
        }
      }
    }
    // Each visit and date may be rounded up by half a second.
    long rounding = visits.visits().size();
    byGroup.forEach(
        (group, seconds) -> {
          String[] name = group.split(" ", -1);
          assertThat(seconds)
              .isLessThanOrEqualTo(reference.covered(name[0], name[1]) / 1_000_000 + rounding);
        });
    long first = visits.visits().stream().mapToLong(Visit::start).min().orElse(0);
    long last = visits.visits().stream().mapToLong(Visit::end).max().orElse(0);
    byStaff
        .values()
        .forEach(s -> assertThat(s).isLessThanOrEqualTo((last - first) / 1_000_000 + rounding));
  }
}
