package se.nyckeltal.hemtjanst;

import static org.assertj.core.api.Assertions.assertThat;
import static se.nyckeltal.hemtjanst.Besoksfall.HSL;
import static se.nyckeltal.hemtjanst.Besoksfall.SOL;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Rules 2 to 4. Expected seconds, kundtid/personaltid, are counted by hand from the clock times.
 */
@DisplayName("Kundtid and personaltid of visits")
class TidsfordelningTest {

  @Test
  @DisplayName("one visit: its length is both the client's and the staff's time")
  void oneVisit() {
    assertThat(new Besoksfall().visit("a", "P", "k", "07:34", "07:59").time("a"))
        .isEqualTo("1500/1500");
  }

  @Test
  @DisplayName("double staffing: the overlap is the client's once, from the one that began first")
  void doubleStaffing() {
    Besoksfall both =
        new Besoksfall()
            .visit("b", "Q", "k", "18:05", "18:50")
            .visit("a", "P", "k", "18:00", "18:45");
    assertThat(both.time("a")).isEqualTo("2700/2700");
    assertThat(both.time("b")).isEqualTo("300/2700");
  }

  @Test
  @DisplayName("the same start: the lower id has the client's time")
  void sameStart() {
    Besoksfall both =
        new Besoksfall()
            .visit("b", "Q", "k", "18:00", "18:40")
            .visit("a", "P", "k", "18:00", "18:30");
    assertThat(both.time("a")).isEqualTo("1800/1800");
    assertThat(both.time("b")).isEqualTo("600/2400");
  }

  @Test
  @DisplayName("visits nested in a long one take none of the client's time from it")
  void nested() {
    Besoksfall all =
        new Besoksfall()
            .visit("a", "P", "k", "08:00", "10:00")
            .visit("b", "Q", "k", "08:30", "09:00")
            .visit("c", "R", "k", "09:45", "10:15");
    assertThat(all.time("a")).isEqualTo("7200/7200");
    assertThat(all.time("b")).isEqualTo("0/1800");
    assertThat(all.time("c")).isEqualTo("900/1800");
  }

  @Test
  @DisplayName("a couple with one staff member: 30 minutes together are 15 and 15")
  void coupleWithOneStaff() {
    Besoksfall couple =
        new Besoksfall()
            .visit("a", "P", "k1", "H", SOL, "08:00", "08:30", false)
            .visit("b", "P", "k2", "H", SOL, "08:00", "08:30", false);
    assertThat(couple.time("a")).isEqualTo("900/900");
    assertThat(couple.time("b")).isEqualTo("900/900");
  }

  @Test
  @DisplayName("a couple with two staff members: each client 30 minutes, nothing is shared")
  void coupleWithTwoStaff() {
    Besoksfall couple =
        new Besoksfall()
            .visit("a", "P", "k1", "H", SOL, "08:00", "08:30", false)
            .visit("b", "Q", "k2", "H", SOL, "08:00", "08:30", false);
    assertThat(couple.time("a")).isEqualTo("1800/1800");
    assertThat(couple.time("b")).isEqualTo("1800/1800");
  }

  @Test
  @DisplayName("two staff members register both of a couple: one of the halves is the client's")
  void coupleWithBothStaffAtBoth() {
    Besoksfall couple =
        new Besoksfall()
            .visit("a1", "P", "k1", "H", SOL, "08:00", "08:30", false)
            .visit("a2", "P", "k2", "H", SOL, "08:00", "08:30", false)
            .visit("b1", "Q", "k1", "H", SOL, "08:00", "08:30", false)
            .visit("b2", "Q", "k2", "H", SOL, "08:00", "08:30", false);
    // Each instant is half a share of each staff member; the largest share is a half.
    assertThat(couple.time("a1")).isEqualTo("900/900");
    assertThat(couple.time("b1")).isEqualTo("0/900");
    assertThat(couple.time("a2")).isEqualTo("900/900");
    assertThat(couple.time("b2")).isEqualTo("0/900");
  }

  @Test
  @DisplayName("the larger share has the instant, though it began later")
  void largestShare() {
    Besoksfall all =
        new Besoksfall()
            // P shares 08:00-08:30 with the other of the couple.
            .visit("a", "P", "k1", "H", SOL, "08:00", "08:40", false)
            .visit("x", "P", "k2", "H", SOL, "08:00", "08:30", false)
            // Q is whole from 08:10 to 08:20.
            .visit("b", "Q", "k1", "H", SOL, "08:10", "08:20", false);
    // a: 10 min + 10 min at half, then 10 min whole; staff 15 + 10 min.
    assertThat(all.time("a")).isEqualTo("1200/1500");
    assertThat(all.time("b")).isEqualTo("600/600");
    assertThat(all.time("x")).isEqualTo("900/900");
  }

  @Test
  @DisplayName("the same start in two homes: the time is shared until the first ends")
  void sameStartInTwoHomes() {
    Besoksfall both =
        new Besoksfall()
            .visit("a", "P", "k1", "08:00", "08:30")
            .visit("b", "P", "k2", "08:00", "08:20");
    assertThat(both.time("a")).isEqualTo("1200/1200");
    assertThat(both.time("b")).isEqualTo("600/600");
  }

  @Test
  @DisplayName("a forgotten stop counts until the next home begins")
  void forgottenStop() {
    Besoksfall day =
        new Besoksfall()
            .visit("a", "P", "k1", "08:00", "17:00")
            .visit("b", "P", "k2", "08:30", "09:00");
    assertThat(day.time("a")).isEqualTo("1800/1800");
    assertThat(day.time("b")).isEqualTo("1800/1800");
  }

  @Test
  @DisplayName("one staff member with SoL and HSL for one client at once: half of each")
  void solAndHslAtOnce() {
    Besoksfall both =
        new Besoksfall()
            .visit("a", "P", "k", "k", SOL, "08:00", "08:30", false)
            .visit("b", "P", "k", "k", HSL, "08:00", "08:30", false);
    assertThat(both.time("a")).isEqualTo("900/900");
    assertThat(both.time("b")).isEqualTo("900/900");
  }

  @Test
  @DisplayName("another lagrum by other staff at the same time is time of its own")
  void groupsAreApart() {
    Besoksfall both =
        new Besoksfall()
            .visit("a", "P", "k", "k", SOL, "08:00", "08:30", false)
            .visit("b", "Q", "k", "k", HSL, "08:00", "08:10", false);
    assertThat(both.time("a")).isEqualTo("1800/1800");
    assertThat(both.time("b")).isEqualTo("600/600");
  }

  @Test
  @DisplayName("one registration twice by one staff member is one stay, shared and counted once")
  void sameStaffTwice() {
    Besoksfall both =
        new Besoksfall()
            .visit("a", "P", "k", "08:00", "08:30")
            .visit("b", "P", "k", "08:00", "08:30");
    assertThat(both.time("a")).isEqualTo("900/900");
    assertThat(both.time("b")).isEqualTo("0/900");
  }

  @Test
  @DisplayName("without staff id each visit is its own staff member: neither cut nor shared")
  void withoutStaff() {
    Besoksfall all =
        new Besoksfall()
            .visit("a", null, "k1", "08:00", "09:00")
            .visit("b", null, "k2", "08:30", "09:30")
            .visit("c", null, "k1", "08:45", "09:15");
    assertThat(all.time("a")).isEqualTo("3600/3600");
    assertThat(all.time("b")).isEqualTo("3600/3600");
    assertThat(all.time("c")).isEqualTo("900/1800");
  }

  @Test
  @DisplayName("flagged without a partner: the staff's time counts twice")
  void flaggedWithoutPartner() {
    assertThat(
            new Besoksfall()
                .visit("a", "P", "k", "k", SOL, "09:00", "09:20", true)
                .visit("b", "Q", "k", "k", SOL, "09:20", "09:30", false)
                .visit("c", "R", "k", "k", SOL, "09:10", "09:10", false)
                .time("a"))
        .isEqualTo("1200/2400");
  }

  @Test
  @DisplayName("flagged with a partner, of any lagrum: each counts its own")
  void flaggedWithPartner() {
    Besoksfall both =
        new Besoksfall()
            .visit("a", "P", "k", "k", SOL, "09:00", "09:20", true)
            .visit("b", "Q", "k", "k", HSL, "09:10", "09:30", true);
    assertThat(both.time("a")).isEqualTo("1200/1200");
    assertThat(both.time("b")).isEqualTo("1200/1200");
  }

  @Test
  @DisplayName("flagged, and the cut took the overlap with the partner: doubled")
  void partnerLostByTheCut() {
    Besoksfall all =
        new Besoksfall()
            .visit("a", "P", "k", "k", SOL, "09:00", "09:20", true)
            // Would reach into a, had its staff not begun elsewhere at 08:50.
            .visit("b", "Q", "k", "k", SOL, "08:30", "09:10", false)
            .visit("x", "Q", "m", "m", SOL, "08:50", "09:30", false);
    assertThat(all.time("a")).isEqualTo("1200/2400");
    assertThat(all.time("b")).isEqualTo("1200/1200");
  }

  @Test
  @DisplayName("doubled after the share and before the rounding: 100 s in three, twice, are 67 s")
  void doubledBeforeRounded() {
    Besoksfall all =
        new Besoksfall()
            .visit("a", "P", "k1", "H", SOL, "09:00:00", "09:01:40", true)
            .visit("b", "P", "k2", "H", SOL, "09:00:00", "09:01:40", false)
            .visit("c", "P", "k3", "H", SOL, "09:00:00", "09:01:40", false);
    assertThat(all.time("a")).isEqualTo("33/67");
    assertThat(all.time("b")).isEqualTo("33/33");
  }

  @Test
  @DisplayName("half a second is a second: 1 s in two")
  void roundsHalfUp() {
    Besoksfall both =
        new Besoksfall()
            .visit("a", "P", "k1", "H", SOL, "09:00:00", "09:00:01", false)
            .visit("b", "P", "k2", "H", SOL, "09:00:00", "09:00:01", false);
    assertThat(both.time("a")).isEqualTo("1/1");
    assertThat(Dygn.seconds(499_999)).isZero();
    assertThat(Dygn.seconds(500_000)).isEqualTo(1);
    assertThat(Dygn.seconds(1_499_999)).isEqualTo(1);
  }

  @Test
  @DisplayName("a group activity of 30 clients who leave one a minute")
  void groupActivity() {
    Besoksfall group = new Besoksfall();
    for (int i = 1; i <= 30; i++) {
      group.visit(
          "v%02d".formatted(i),
          "P",
          "k" + i,
          "k" + i,
          SOL,
          "13:00:00",
          "13:%02d:00".formatted(i),
          false);
    }
    // 60 s by 30 = 2; the next leaves after 60/30 + 60/29 = 4.07.
    assertThat(group.time("v01")).isEqualTo("2/2");
    assertThat(group.time("v02")).isEqualTo("4/4");
    // 60 × (1/30 + 1/29 + ... + 1/21) = 60 × 0.39725 = 23.84.
    assertThat(group.time("v10")).isEqualTo("24/24");
    // 60 × the 30th harmonic number, 3.994987, = 239.70.
    assertThat(group.time("v30")).isEqualTo("240/240");
  }

  @Test
  @DisplayName("a visit without length has one part of no time, so that it can be counted")
  void withoutLength() {
    assertThat(new Besoksfall().visit("a", "P", "k", "08:00", "08:00").timeByDate("a"))
        .isEqualTo(Map.of("2025-03-04", "0/0"));
  }

  @Test
  @DisplayName("a visit that the cut left nothing of has its day all the same")
  void nothingLeft() {
    Besoksfall both =
        new Besoksfall()
            .visit("a", "P", "k", "08:00", "09:00")
            .visit("b", "Q", "k", "07:00", "10:00");
    assertThat(both.timeByDate("a")).isEqualTo(Map.of("2025-03-04", "0/3600"));
  }
}
