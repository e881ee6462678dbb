package se.nyckeltal.hemtjanst;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Whose one staff member's time is (tables.md rule 3): nobody is in two homes at a time, and what
 * visits to one home overlap they share equally.
 */
final class Vemstid {

  private final List<Registrering> visits;
  private final long[] slut;
  private final Delning delning;

  private Vemstid(List<Registrering> visits, long[] slut) {
    this.visits = visits;
    this.slut = slut;
    this.delning = share(visits, slut);
  }

  /**
   * Cuts and shares.
   *
   * @param visits of one staff member, in any order
   */
  static Vemstid av(List<Registrering> visits) {
    return new Vemstid(visits, cut(visits));
  }

  /** When a visit ends after the cut, in microseconds. */
  long slut(int visit) {
    return slut[visit];
  }

  /** How many microseconds another home took from the end of a visit. */
  long kapat(int visit) {
    return visits.get(visit).slut() - slut[visit];
  }

  /** The stretches that visits share; the rest of each visit is its own. */
  Delning delning() {
    return delning;
  }

  /** A visit's time after the cut, by how many share it. */
  List<Stycke> stycken(int visit) {
    return delning.stycken(visits.get(visit).start(), slut[visit]);
  }

  /**
   * A visit ends at the latest where the next visit to another home begins. Going backwards in time
   * it is enough to know the two nearest beginnings in different homes.
   */
  private static long[] cut(List<Registrering> visits) {
    Integer[] latestFirst = new Integer[visits.size()];
    Arrays.setAll(latestFirst, i -> i);
    Arrays.sort(
        latestFirst, Comparator.comparingLong((Integer i) -> visits.get(i).start()).reversed());
    long[] slut = new long[visits.size()];
    Next next = new Next(null, Long.MAX_VALUE, Long.MAX_VALUE);
    for (int from = 0, to; from < latestFirst.length; from = to) {
      long start = visits.get(latestFirst[from]).start();
      for (to = from; to < latestFirst.length; to++) {
        Registrering visit = visits.get(latestFirst[to]);
        if (visit.start() != start) {
          break;
        }
        slut[latestFirst[to]] = Math.min(visit.slut(), next.elsewhere(visit.hushall()));
      }
      // Only now: visits that begin together do not end each other.
      for (int i = from; i < to; i++) {
        next = next.before(visits.get(latestFirst[i]).hushall(), start);
      }
    }
    return slut;
  }

  /**
   * What begins next, seen from a moment.
   *
   * @param hushall where
   * @param start when
   * @param other when something next begins in any other home
   */
  private record Next(String hushall, long start, long other) {

    long elsewhere(String home) {
      return home.equals(hushall) ? other : start;
    }

    Next before(String home, long earlier) {
      return new Next(home, earlier, home.equals(hushall) ? other : start);
    }
  }

  /** Counts the visits at each instant; the stretches with several are what is shared. */
  private static Delning share(List<Registrering> visits, long[] slut) {
    long[] begins = new long[visits.size()];
    long[] ends = new long[visits.size()];
    int n = 0;
    for (int i = 0; i < slut.length; i++) {
      if (visits.get(i).start() < slut[i]) {
        begins[n] = visits.get(i).start();
        ends[n++] = slut[i];
      }
    }
    Arrays.sort(begins, 0, n);
    Arrays.sort(ends, 0, n);
    List<Stycke> shared = new ArrayList<>();
    for (int begun = 0, ended = 0; ended < n; ) {
      boolean begin = begun < n && begins[begun] < ends[ended];
      long at = begin ? begins[begun++] : ends[ended++];
      long until =
          Math.min(begun < n ? begins[begun] : Long.MAX_VALUE, ended < n ? ends[ended] : at);
      int antal = begun - ended;
      if (antal > 1 && at < until) {
        append(shared, at, until, antal);
      }
    }
    return Delning.av(shared);
  }

  /** One stretch, not two, where one visit ends as another begins. */
  private static void append(List<Stycke> shared, long fran, long till, int antal) {
    Stycke last = shared.isEmpty() ? null : shared.get(shared.size() - 1);
    if (last != null && last.till() == fran && last.antal() == antal) {
      shared.set(shared.size() - 1, new Stycke(last.fran(), till, antal));
    } else {
      shared.add(new Stycke(fran, till, antal));
    }
  }
}
