package se.nyckeltal.hemtjanst;

import static org.assertj.core.api.Assertions.assertThat;
import static se.nyckeltal.hemtjanst.Besoksfall.SOL;
import static se.nyckeltal.hemtjanst.Besoksfall.micros;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Rules 1 and 2: midnights, month ends and the nights when the clock changes. */
@DisplayName("Visits over midnight and over clock changes")
class DygnTest {

  private static Besoksfall one(String start, String end) {
    return new Besoksfall().visit("a", "P", "k", start, end);
  }

  @Test
  @DisplayName("over midnight at a month's end each part belongs to its date")
  void overMidnight() {
    assertThat(one("2026-01-31T23:50", "2026-02-01T00:20").timeByDate("a"))
        .isEqualTo(Map.of("2026-01-31", "600/600", "2026-02-01", "1200/1200"));
  }

  @Test
  @DisplayName("until midnight sharp: nothing on the next date")
  void untilMidnight() {
    assertThat(one("2026-01-31T23:50", "2026-02-01T00:00").timeByDate("a"))
        .isEqualTo(Map.of("2026-01-31", "600/600"));
  }

  @Test
  @DisplayName("the night 22-06 is 7 hours when the clock goes forward, 9 when it goes back")
  void nightsWhenTheClockChanges() {
    assertThat(one("2025-03-29T22:00", "2025-03-30T06:00").timeByDate("a"))
        .isEqualTo(Map.of("2025-03-29", "7200/7200", "2025-03-30", "18000/18000"));
    assertThat(one("2025-10-25T22:00", "2025-10-26T06:00").timeByDate("a"))
        .isEqualTo(Map.of("2025-10-25", "7200/7200", "2025-10-26", "25200/25200"));
  }

  @Test
  @DisplayName("whole days of 23 and 25 hours")
  void daysOf23And25Hours() {
    assertThat(one("2025-03-30T00:00", "2025-03-31T00:00").time("a")).isEqualTo("82800/82800");
    assertThat(one("2025-10-26T00:00", "2025-10-27T00:00").time("a")).isEqualTo("90000/90000");
  }

  @Test
  @DisplayName("clock hours: hour 2 does not exist in March and is two hours long in October")
  void clockHours() {
    assertThat(one("2025-03-30T01:30", "2025-03-30T03:30").hours("a"))
        .isEqualTo(Map.of(1, 1800L, 3, 1800L));
    assertThat(one("2025-10-26T01:30", "2025-10-26T03:30").hours("a"))
        .isEqualTo(Map.of(1, 1800L, 2, 7200L, 3, 1800L));
    assertThat(one("07:50", "09:10").hours("a")).isEqualTo(Map.of(7, 600L, 8, 3600L, 9, 600L));
  }

  @Test
  @DisplayName("a night patrol shares and cuts in real time while the clock changes")
  void patrolInMarch() {
    // 01:50-03:10 is 20 minutes that night, and the next home begins at 03:05.
    Besoksfall night =
        new Besoksfall()
            .visit("a", "P", "k1", "2025-03-30T01:50", "2025-03-30T03:10")
            .visit("b", "P", "k2", "2025-03-30T03:05", "2025-03-30T03:20");
    assertThat(night.time("a")).isEqualTo("900/900");
    assertThat(night.time("b")).isEqualTo("900/900");
  }

  @Test
  @DisplayName("02:30 comes twice in October: the second is an hour later")
  void patrolInOctober() {
    Besoksfall night =
        new Besoksfall()
            .visit("a", "P", "k1", "2025-10-26T02:30:00+02:00", "2025-10-26T02:40:00+01:00")
            .visit("b", "P", "k2", "2025-10-26T02:30:00+01:00", "2025-10-26T02:45:00+01:00");
    assertThat(night.time("a")).isEqualTo("3600/3600");
    assertThat(night.time("b")).isEqualTo("900/900");
    assertThat(night.hours("a")).isEqualTo(Map.of(2, 3600L));
  }

  @Test
  @DisplayName("each date is rounded by itself, and hours add up to their date")
  void hoursAddUp() {
    // A third of 23:59:50-01:00:05: 10/3 s before midnight, then 3600/3 and 5/3 s after.
    Besoksfall three = new Besoksfall();
    for (String id : List.of("a", "b", "c")) {
      three.visit(id, "P", "k" + id, "H", SOL, "23:59:50", "2025-03-05T01:00:05", false);
    }
    List<Andel> parts = three.parts().get("a");
    assertThat(parts.get(0).kundtidSek()).isEqualTo(3);
    assertThat(parts.get(0).perTimme()).isEqualTo(Map.of(23, 3L));
    // 3605/3 = 1201.67
    assertThat(parts.get(1).kundtidSek()).isEqualTo(1202);
    assertThat(parts.get(1).perTimme()).isEqualTo(Map.of(0, 1200L, 1, 2L));
  }

  @Test
  @DisplayName("an hour in which the sum does not reach another second is left out")
  void hoursWithoutSecond() {
    // 1 s in three before 09:00 is 0.33; with 1 s more it is 0.67, which is the second's hour.
    Besoksfall three = new Besoksfall();
    for (String id : List.of("a", "b", "c")) {
      three.visit(id, "P", "k" + id, "H", SOL, "08:59:59", "09:00:01", false);
    }
    assertThat(three.hours("a")).isEqualTo(Map.of(9, 1L));
  }

  @Test
  @DisplayName("intervals are cut where the local clock is whole, to the microsecond")
  void cuts() {
    long noon = micros("2025-03-04T12:00");
    assertThat(Dygn.timmar(noon - 1, noon + 1))
        .extracting(Dygn.Del::till)
        .containsExactly(noon, noon + 1);
    assertThat(Dygn.timmar(noon, noon)).isEmpty();
    assertThat(Dygn.dagar(noon, noon)).isEmpty();
    // Local mean time in Stockholm was one hour, 12 minutes and 12 seconds: still hours and days.
    assertThat(Dygn.timmar(micros("1878-12-31T22:00"), micros("1879-01-02T00:00")))
        .hasSizeBetween(25, 28);
  }
}
