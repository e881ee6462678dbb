package se.nyckeltal.hemtjanst;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Gives each instant to one of the claims on it. */
final class Foretrade {

  private Foretrade() {}

  /**
   * A claim on the time between two moments.
   *
   * @param fran microseconds since 1970
   * @param till microseconds since 1970, after {@code fran}
   * @param antal how many visits share the time: fewer is a larger share, which goes first
   * @param besok the visit's place in the order they began, which decides between equals
   */
  record Ansprak(long fran, long till, int antal, int besok) {

    private static final Comparator<Ansprak> FIRST =
        Comparator.comparingInt(Ansprak::antal).thenComparingInt(Ansprak::besok);
  }

  /**
   * What each claim wins.
   *
   * @param claims in any order
   * @return in order of time, apart
   */
  static List<Ansprak> avgor(List<Ansprak> claims) {
    if (claims.size() < 2) {
      return claims;
    }
    List<Ansprak> waiting =
        claims.stream().sorted(Comparator.comparingLong(Ansprak::fran)).toList();
    PriorityQueue<Ansprak> open = new PriorityQueue<>(Ansprak.FIRST);
    List<Ansprak> won = new ArrayList<>(claims.size());
    long at = Long.MIN_VALUE;
    for (int next = 0; next < waiting.size() || !open.isEmpty(); ) {
      if (open.isEmpty()) {
        at = waiting.get(next).fran();
      }
      while (next < waiting.size() && waiting.get(next).fran() <= at) {
        open.add(waiting.get(next++));
      }
      Ansprak first = open.element();
      if (first.till() <= at) {
        open.remove();
        continue;
      }
      long until =
          next < waiting.size() ? Math.min(first.till(), waiting.get(next).fran()) : first.till();
      won.add(new Ansprak(at, until, first.antal(), first.besok()));
      at = until;
    }
    return won;
  }
}
