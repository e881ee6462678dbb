package se.nyckeltal.hemtjanst;

import java.util.List;

/** How many staff members each visit of a client stands for. */
final class Dubbelbemanning {

  private final int[] staff;

  /**
   * Counts.
   *
   * @param ordered all visits of one client in the order they began
   */
  Dubbelbemanning(List<Besok> ordered) {
    this.staff = new int[ordered.size()];
    boolean[] overlapped = overlapped(ordered);
    for (int i = 0; i < staff.length; i++) {
      staff[i] = ordered.get(i).dubbelbemanning() && !overlapped[i] ? 2 : 1;
    }
  }

  /** 2 for a visit that is flagged as double-staffed and shares no time with any other, else 1. */
  int at(int visit) {
    return staff[visit];
  }

  /** The nearest before that reaches in, or the nearest after that it reaches into. */
  private static boolean[] overlapped(List<Besok> ordered) {
    boolean[] overlapped = new boolean[ordered.size()];
    int furthest = -1;
    for (int i = 0; i < overlapped.length; i++) {
      Besok visit = ordered.get(i);
      if (visit.start() == visit.slut()) {
        continue;
      }
      if (furthest >= 0 && visit.start() < ordered.get(furthest).slut()) {
        overlapped[i] = true;
        overlapped[furthest] = true;
      }
      if (furthest < 0 || visit.slut() > ordered.get(furthest).slut()) {
        furthest = i;
      }
    }
    return overlapped;
  }
}
