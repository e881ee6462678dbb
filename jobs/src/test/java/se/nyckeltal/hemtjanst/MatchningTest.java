package se.nyckeltal.hemtjanst;

import static org.assertj.core.api.Assertions.assertThat;
import static se.nyckeltal.hemtjanst.Besoksfall.micros;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.nyckeltal.testkit.Seeds;

/** Rule 6, on one client's plans and reports. */
@DisplayName("Matching of planned and reported visits")
class MatchningTest {

  private static final long MINUTE = 60_000_000;

  private final List<Handelse> plans = new ArrayList<>();
  private final List<Handelse> reports = new ArrayList<>();
  private final Map<String, String> named = new HashMap<>();

  private static long at(String time) {
    return micros(time.contains("T") ? time : "2025-03-04T" + time);
  }

  private MatchningTest plan(String id, String staff, String time) {
    plans.add(new Handelse(id, staff, at(time)));
    return this;
  }

  private MatchningTest report(String id, String staff, String time) {
    reports.add(new Handelse(id, staff, at(time)));
    return this;
  }

  private MatchningTest report(String id, String staff, String time, String plan) {
    named.put(id, plan);
    return report(id, staff, time);
  }

  private List<String> pairs() {
    return Matchning.para(plans, reports, named, 60 * MINUTE).stream()
        .map(p -> p.planId() + "=" + p.besokId() + " " + p.satt())
        .sorted()
        .toList();
  }

  @Test
  @DisplayName("a report that names its plan is its report, however late and whoever came")
  void byId() {
    plan("p", "P", "08:00").report("r", "Q", "16:00", "p");
    assertThat(pairs()).containsExactly("p=r ID");
  }

  @Test
  @DisplayName("three reports name one plan: the earliest has it, the others are matched by time")
  void threeReportsOnePlan() {
    plan("p", "P", "08:00")
        .plan("q", "P", "08:30")
        .report("r3", "P", "08:02", "p")
        .report("r1", "P", "08:20", "p")
        .report("r2", "P", "08:02", "p");
    // r2 and r3 begin together: the lower id. r1 is nearer q than r3 is.
    assertThat(pairs()).containsExactly("p=r2 ID", "q=r1 TID");
  }

  @Test
  @DisplayName("a report that names a plan that does not exist is matched by time")
  void missingPlan() {
    plan("p", "P", "08:00").report("r", "P", "08:10", "upphävd");
    assertThat(pairs()).containsExactly("p=r TID");
  }

  @Test
  @DisplayName("what a report names goes before what lies nearer")
  void idBeforeTime() {
    plan("p", "P", "08:00").report("a", "P", "08:00").report("b", "P", "08:50", "p");
    assertThat(pairs()).containsExactly("p=b ID");
  }

  @Test
  @DisplayName("60 minutes are near, before and after; 61 are not, nor a microsecond more")
  void window() {
    plan("p", "P", "08:00").report("r", "P", "09:00");
    plan("q", "P", "12:00").report("s", "P", "11:00");
    plan("x", "P", "16:00").report("y", "P", "17:01");
    plans.add(new Handelse("z", "P", at("20:00")));
    reports.add(new Handelse("w", "P", at("21:00") + 1));
    assertThat(pairs()).containsExactly("p=r TID", "q=s TID");
  }

  @Test
  @DisplayName("planned 23:50 and begun 00:05, on the next date and in the next month")
  void overMidnight() {
    plan("p", "P", "2025-02-28T23:50").report("r", "P", "2025-03-01T00:05");
    assertThat(pairs()).containsExactly("p=r TID");
  }

  @Test
  @DisplayName("the hour that is skipped in March is no distance")
  void clockGoesForward() {
    plan("p", "P", "2025-03-30T01:30").report("r", "P", "2025-03-30T03:30");
    assertThat(pairs()).containsExactly("p=r TID");
  }

  @Test
  @DisplayName("two carers at once: each plan has its own staff's report, though other is nearer")
  void twoCarers() {
    plan("p", "P", "08:00")
        .plan("q", "Q", "08:00")
        .report("r", "Q", "08:01")
        .report("s", "P", "08:30");
    assertThat(pairs()).containsExactly("p=s TID", "q=r TID");
  }

  @Test
  @DisplayName("other staff, and unknown staff, are matched when the same staff is served")
  void otherStaff() {
    plan("p", "P", "08:00").plan("q", null, "09:00");
    report("r", "Q", "08:05").report("s", null, "09:05");
    assertThat(pairs()).containsExactly("p=r TID", "q=s TID");
  }

  @Test
  @DisplayName("two unknown staff members are not the same: the nearest is matched first")
  void unknownStaffIsNobody() {
    plan("p", null, "08:00").report("r", null, "08:10").report("s", "P", "08:05");
    assertThat(pairs()).containsExactly("p=s TID");
  }

  @Test
  @DisplayName("one to one: the nearest pair first, and what is left finds another")
  void oneToOne() {
    plan("p", "P", "08:00").plan("q", "P", "08:40");
    report("r", "P", "08:30").report("s", "P", "08:45");
    // q=s is 5 minutes apart; r is then 30 from p.
    assertThat(pairs()).containsExactly("p=r TID", "q=s TID");
    report("t", "P", "08:31");
    assertThat(pairs()).containsExactly("p=r TID", "q=s TID");
  }

  @Test
  @DisplayName("a nearest pair may leave the others too far apart: nearest is the rule")
  void nearestNotMost() {
    plan("p", "P", "08:00").plan("q", "P", "08:50");
    report("r", "P", "08:45").report("s", "P", "09:45");
    // q=r first; p and s are 105 minutes apart.
    assertThat(pairs()).containsExactly("q=r TID");
  }

  @Test
  @DisplayName("as near: planned start, then planned id, reported start, reported id")
  void ties() {
    plan("p2", "P", "08:20").plan("p1", "P", "08:00").report("r", "P", "08:10");
    assertThat(pairs()).containsExactly("p1=r TID");
    plans.clear();
    plan("b", "P", "08:10").plan("a", "P", "08:10");
    assertThat(pairs()).containsExactly("a=r TID");
    reports.clear();
    plans.remove(0);
    report("r2", "P", "08:20").report("r1", "P", "08:00").report("r0", "P", "08:20");
    assertThat(pairs()).containsExactly("a=r1 TID");
    reports.remove(1);
    assertThat(pairs()).containsExactly("a=r0 TID");
  }

  @Test
  @DisplayName("no plans or no reports: no pairs")
  void nothing() {
    assertThat(pairs()).isEmpty();
    assertThat(plan("p", "P", "08:00").pairs()).isEmpty();
    plans.clear();
    assertThat(report("r", "P", "08:00", "p").pairs()).isEmpty();
  }

  /** All pairs that are near, in the rule's order, taken greedily. */
  private List<String> greedy() {
    record Near(Handelse plan, Handelse report) {
      boolean otherStaff() {
        return plan.personalId() == null || !plan.personalId().equals(report.personalId());
      }
    }
    List<Near> near = new ArrayList<>();
    for (Handelse plan : plans) {
      for (Handelse report : reports) {
        if (Math.abs(plan.start() - report.start()) <= 60 * MINUTE) {
          near.add(new Near(plan, report));
        }
      }
    }
    near.sort(
        Comparator.comparing(Near::otherStaff)
            .thenComparing(n -> Math.abs(n.plan.start() - n.report.start()))
            .thenComparing(n -> n.plan.start())
            .thenComparing(n -> n.plan.id())
            .thenComparing(n -> n.report.start())
            .thenComparing(n -> n.report.id()));
    Set<Handelse> taken = new HashSet<>();
    List<String> pairs = new ArrayList<>();
    for (Near n : near) {
      if (!taken.contains(n.plan) && !taken.contains(n.report)) {
        taken.add(n.plan);
        taken.add(n.report);
        pairs.add(n.plan.id() + "=" + n.report.id() + " TID");
      }
    }
    return pairs.stream().sorted().toList();
  }

  static LongStream seeds() {
    return Seeds.of(300);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  @DisplayName("the same pairs as when every pair is tried in the rule's order")
  void asWhenEveryPairIsTried(long seed) {
    Random random = new Random(seed);
    int minutes = 1 + random.nextInt(300);
    String[] staff = {"P", "Q", null};
    for (int i = random.nextInt(15); i > 0; i--) {
      plans.add(new Handelse("p" + i, staff[random.nextInt(3)], random.nextInt(minutes) * MINUTE));
    }
    for (int i = random.nextInt(15); i > 0; i--) {
      reports.add(
          new Handelse("r" + i, staff[random.nextInt(3)], random.nextInt(minutes) * MINUTE));
    }
    assertThat(pairs()).isEqualTo(greedy());
  }

  @Test
  @DisplayName("20,000 plans and reports within the same hour take no pairwise work")
  void hostile() {
    for (int i = 0; i < 20_000; i++) {
      plans.add(new Handelse("p" + i, "P" + i % 7, i * 37L % 3600 * 1_000_000));
      reports.add(new Handelse("r" + i, "P" + i % 5, i * 53L % 3600 * 1_000_000));
    }
    assertThat(pairs()).hasSize(20_000);
  }
}
