package se.nyckeltal.hemtjanst;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Expected seconds are counted by hand from the clock times in each test. */
class TidsfordelningTest {

  private static final String SOL = "SoL|hemtjanst";
  private static final String HSL = "HSL|delegerad_hsl";
  private static final LocalDate MARCH_4 = LocalDate.of(2025, 3, 4);

  private static long micros(String time) {
    return OffsetDateTime.parse(time).toInstant().toEpochMilli() * 1000;
  }

  private static Registrering visit(String id, String group, String start, String end) {
    return new Registrering(id, group, micros(start), micros(end), false);
  }

  private static Registrering doubleStaffed(String id, String start, String end) {
    return new Registrering(id, SOL, micros(start), micros(end), true);
  }

  private static Registrering on4March(String id, String group, String from, String to) {
    return visit(id, group, "2025-03-04T" + from + ":00+01:00", "2025-03-04T" + to + ":00+01:00");
  }

  @Test
  @DisplayName("one visit: its length is both the client's and the staff's time")
  void oneVisit() {
    assertThat(Tidsfordelning.fordela(List.of(on4March("a", SOL, "07:34", "07:59"))))
        .containsExactly(new Andel("a", MARCH_4, 25 * 60, 25 * 60));
  }

  @Test
  @DisplayName("double staffing: overlap is the client's once, from the one that began first")
  void doubleStaffing() {
    assertThat(
            Tidsfordelning.fordela(
                List.of(
                    on4March("b", SOL, "18:05", "18:50"), on4March("a", SOL, "18:00", "18:45"))))
        .containsExactly(
            new Andel("a", MARCH_4, 45 * 60, 45 * 60), new Andel("b", MARCH_4, 5 * 60, 45 * 60));
  }

  @Test
  @DisplayName("the same start: the lower id has the client's time")
  void sameStart() {
    assertThat(
            Tidsfordelning.fordela(
                List.of(
                    on4March("b", SOL, "18:00", "18:40"), on4March("a", SOL, "18:00", "18:30"))))
        .containsExactly(
            new Andel("a", MARCH_4, 30 * 60, 30 * 60), new Andel("b", MARCH_4, 10 * 60, 40 * 60));
  }

  @Test
  @DisplayName("a short visit inside a long one leaves the rest of the long one to it")
  void inside() {
    assertThat(
            Tidsfordelning.fordela(
                List.of(
                    on4March("a", SOL, "08:00", "10:00"),
                    on4March("b", SOL, "08:30", "09:00"),
                    on4March("c", SOL, "09:45", "10:15"))))
        .containsExactly(
            new Andel("a", MARCH_4, 7200, 7200),
            new Andel("b", MARCH_4, 0, 1800),
            new Andel("c", MARCH_4, 900, 1800));
  }

  @Test
  @DisplayName("another lagrum at the same time is time of its own")
  void groupsAreApart() {
    assertThat(
            Tidsfordelning.fordela(
                List.of(
                    on4March("a", SOL, "08:00", "08:30"), on4March("b", HSL, "08:00", "08:10"))))
        .containsExactly(new Andel("a", MARCH_4, 1800, 1800), new Andel("b", MARCH_4, 600, 600));
  }

  @Test
  @DisplayName("flagged as double-staffed without a partner: the staff's time counts twice")
  void flaggedWithoutPartner() {
    assertThat(
            Tidsfordelning.fordela(
                List.of(
                    doubleStaffed("a", "2025-03-04T09:00:00+01:00", "2025-03-04T09:20:00+01:00"))))
        .containsExactly(new Andel("a", MARCH_4, 1200, 2400));
  }

  @Test
  @DisplayName("flagged with a partner: each counts its own; touching ends are no overlap")
  void flaggedWithPartner() {
    Registrering first =
        doubleStaffed("a", "2025-03-04T09:00:00+01:00", "2025-03-04T09:20:00+01:00");
    Registrering partner =
        doubleStaffed("b", "2025-03-04T09:10:00+01:00", "2025-03-04T09:30:00+01:00");
    Registrering after =
        doubleStaffed("c", "2025-03-04T09:30:00+01:00", "2025-03-04T09:40:00+01:00");
    assertThat(Tidsfordelning.fordela(List.of(after, partner, first)))
        .containsExactly(
            new Andel("a", MARCH_4, 1200, 1200),
            new Andel("b", MARCH_4, 600, 1200),
            new Andel("c", MARCH_4, 600, 1200));
  }

  @Test
  @DisplayName("over midnight at a month's end each part belongs to its date")
  void overMidnight() {
    assertThat(
            Tidsfordelning.fordela(
                List.of(visit("a", SOL, "2026-01-31T23:50:00+01:00", "2026-02-01T00:20:00+01:00"))))
        .containsExactly(
            new Andel("a", LocalDate.of(2026, 1, 31), 600, 600),
            new Andel("a", LocalDate.of(2026, 2, 1), 1200, 1200));
  }

  @Test
  @DisplayName("the night 22-06 is 7 hours when the clock goes forward, 9 when it goes back")
  void nightsWhenTheClockChanges() {
    assertThat(
            Tidsfordelning.fordela(
                List.of(visit("a", SOL, "2025-03-29T22:00:00+01:00", "2025-03-30T06:00:00+02:00"))))
        .containsExactly(
            new Andel("a", LocalDate.of(2025, 3, 29), 2 * 3600, 2 * 3600),
            new Andel("a", LocalDate.of(2025, 3, 30), 5 * 3600, 5 * 3600));
    assertThat(
            Tidsfordelning.fordela(
                List.of(visit("b", SOL, "2025-10-25T22:00:00+02:00", "2025-10-26T06:00:00+01:00"))))
        .containsExactly(
            new Andel("b", LocalDate.of(2025, 10, 25), 2 * 3600, 2 * 3600),
            new Andel("b", LocalDate.of(2025, 10, 26), 7 * 3600, 7 * 3600));
  }

  @Test
  @DisplayName("whole days of 23 and 25 hours")
  void daysOf23And25Hours() {
    assertThat(Dygn.split(micros("2025-03-30T00:00:00+01:00"), micros("2025-03-31T00:00:00+02:00")))
        .containsExactlyEntriesOf(
            java.util.Map.of(LocalDate.of(2025, 3, 30), 23L * 3_600_000_000L));
    assertThat(Dygn.split(micros("2025-10-26T00:00:00+02:00"), micros("2025-10-27T00:00:00+01:00")))
        .containsExactlyEntriesOf(
            java.util.Map.of(LocalDate.of(2025, 10, 26), 25L * 3_600_000_000L));
  }

  @Test
  @DisplayName("a visit without length has one part of no time, so that it can be counted")
  void withoutLength() {
    assertThat(Tidsfordelning.fordela(List.of(on4March("a", SOL, "08:00", "08:00"))))
        .containsExactly(new Andel("a", MARCH_4, 0, 0));
  }

  @Test
  @DisplayName("seconds are rounded half up once a visit and date")
  void roundsHalfUp() {
    assertThat(Dygn.seconds(499_999)).isZero();
    assertThat(Dygn.seconds(500_000)).isEqualTo(1);
    assertThat(Dygn.seconds(1_499_999)).isEqualTo(1);
  }
}
