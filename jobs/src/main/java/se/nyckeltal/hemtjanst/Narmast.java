package se.nyckeltal.hemtjanst;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.TreeMap;

/**
 * Pairs plans with reports, nearest first, one to one; ties by planned start, planned id, reported
 * start, reported id.
 *
 * <p>What lies nearest each other has nothing in between. So it is enough to look at neighbours in
 * time, and the work grows with the number of plans and reports, not with the number of pairs that
 * are close enough.
 */
final class Narmast {

  private final long window;
  private final TreeMap<Long, Moment> moments = new TreeMap<>();
  private final PriorityQueue<Neighbours> near = new PriorityQueue<>(Neighbours.FIRST);
  private final Map<String, String> reportByPlan = new HashMap<>();

  private Narmast(long window) {
    this.window = window;
  }

  /** What begins at one moment and is not paired yet, in order of id. */
  private record Moment(long at, Queue<Handelse> plans, Queue<Handelse> reports) {

    static Moment none(long at) {
      return new Moment(at, new ArrayDeque<>(), new ArrayDeque<>());
    }

    boolean isEmpty() {
      return plans.isEmpty() && reports.isEmpty();
    }
  }

  /** Plans of one moment and reports of another, or the same, with nothing in between. */
  private record Neighbours(Moment planned, Moment reported) {

    private static final Comparator<Neighbours> FIRST =
        Comparator.comparingLong(Neighbours::apart)
            .thenComparingLong(n -> n.planned.at)
            .thenComparingLong(n -> n.reported.at);

    long apart() {
      return Math.abs(planned.at - reported.at);
    }
  }

  /**
   * The pairs.
   *
   * @param window how far apart two starts may be, in microseconds, itself included
   * @return report by plan
   */
  static Map<String, String> para(List<Handelse> plans, List<Handelse> reports, long window) {
    if (plans.isEmpty() || reports.isEmpty()) {
      return Map.of();
    }
    Narmast all = new Narmast(window);
    plans.stream().sorted(Handelse.FIRST).forEach(p -> all.moment(p).plans().add(p));
    reports.stream().sorted(Handelse.FIRST).forEach(r -> all.moment(r).reports().add(r));
    all.pair();
    return all.reportByPlan;
  }

  private Moment moment(Handelse begins) {
    return moments.computeIfAbsent(begins.start(), Moment::none);
  }

  private void pair() {
    List.copyOf(moments.values()).forEach(m -> pair(new Neighbours(m, m)));
    moments.values().forEach(this::lookBack);
    while (!near.isEmpty()) {
      Neighbours next = near.remove();
      if (next.planned.plans.isEmpty() || next.reported.reports.isEmpty()) {
        continue;
      }
      Moment earlier = next.planned.at < next.reported.at ? next.planned : next.reported;
      pair(next);
      Map.Entry<Long, Moment> after = moments.higherEntry(earlier.at);
      if (after != null) {
        lookBack(after.getValue());
      }
    }
  }

  /** Pairs as many as there are of both, and forgets a moment that nothing is left of. */
  private void pair(Neighbours both) {
    while (!both.planned.plans.isEmpty() && !both.reported.reports.isEmpty()) {
      reportByPlan.put(both.planned.plans.remove().id(), both.reported.reports.remove().id());
    }
    for (Moment moment : List.of(both.planned, both.reported)) {
      if (moment.isEmpty()) {
        moments.remove(moment.at);
      }
    }
  }

  /**
   * Finds a moment's neighbour before it, if one has plans, the other reports and both are near.
   */
  private void lookBack(Moment later) {
    Map.Entry<Long, Moment> before = moments.lowerEntry(later.at);
    if (before == null || later.at - before.getKey() > window) {
      return;
    }
    Moment earlier = before.getValue();
    if (!earlier.plans.isEmpty() && !later.reports.isEmpty()) {
      near.add(new Neighbours(earlier, later));
    } else if (!earlier.reports.isEmpty() && !later.plans.isEmpty()) {
      near.add(new Neighbours(later, earlier));
    }
  }
}
