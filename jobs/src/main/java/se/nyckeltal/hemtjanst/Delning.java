package se.nyckeltal.hemtjanst;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How a staff member's time runs: at full speed for one visit, and 1/antal for each visit of a
 * stretch that several share. Exact: time is counted in whole parts of a microsecond that every
 * antal divides.
 */
final class Delning {

  /** Nothing is shared. */
  static final Delning INGEN = new Delning(List.of());

  private final List<Stycke> shared;
  private final long[] begins;

  /** Parts of a microsecond: the least common multiple of all antal. */
  private final BigInteger parts;

  /** What the others have taken before each stretch, in parts of a microsecond. */
  private final BigInteger[] lost;

  private Delning(List<Stycke> shared) {
    this.shared = shared;
    this.begins = shared.stream().mapToLong(Stycke::fran).toArray();
    this.parts = leastCommonMultiple(shared);
    this.lost = new BigInteger[shared.size()];
    BigInteger sum = BigInteger.ZERO;
    for (int i = 0; i < lost.length; i++) {
      lost[i] = sum;
      sum = sum.add(takenByOthers(i, shared.get(i).till()));
    }
  }

  /**
   * Those shared stretches.
   *
   * @param shared in order, apart, each of two visits or more
   */
  static Delning av(List<Stycke> shared) {
    return shared.isEmpty() ? INGEN : new Delning(List.copyOf(shared));
  }

  private static BigInteger leastCommonMultiple(List<Stycke> shared) {
    BigInteger multiple = BigInteger.ONE;
    for (int antal : shared.stream().mapToInt(Stycke::antal).distinct().toArray()) {
      BigInteger n = BigInteger.valueOf(antal);
      multiple = multiple.multiply(n.divide(n.gcd(multiple.mod(n))));
    }
    return multiple;
  }

  /** What the others take of a stretch until then. */
  private BigInteger takenByOthers(int stretch, long until) {
    Stycke s = shared.get(stretch);
    BigInteger antal = BigInteger.valueOf(s.antal());
    return parts
        .subtract(parts.divide(antal))
        .multiply(BigInteger.valueOf(Math.max(0, Math.min(until, s.till()) - s.fran())));
  }

  private BigInteger takenBefore(long at) {
    int stretch = lastBegunBy(at);
    return stretch < 0 ? BigInteger.ZERO : lost[stretch].add(takenByOthers(stretch, at));
  }

  private int lastBegunBy(long at) {
    int found = Arrays.binarySearch(begins, at);
    return found >= 0 ? found : -found - 2;
  }

  /** Whether nothing is shared, so that time is whole microseconds. */
  boolean ingen() {
    return begins.length == 0;
  }

  /** Parts of a microsecond that {@link #taget} counts in. */
  BigInteger delar() {
    return parts;
  }

  /** What the others take of a visit's time in between, in parts of a microsecond. */
  BigInteger taget(long fran, long till) {
    return takenBefore(till).subtract(takenBefore(fran));
  }

  /** The time in between by how many share it, in order. */
  List<Stycke> stycken(long fran, long till) {
    List<Stycke> all = new ArrayList<>();
    long at = fran;
    for (Stycke s : inom(fran, till)) {
      if (at < s.fran()) {
        all.add(new Stycke(at, s.fran(), 1));
      }
      all.add(s);
      at = s.till();
    }
    if (at < till) {
      all.add(new Stycke(at, till, 1));
    }
    return all;
  }

  /** The shared stretches in between, cut to it. */
  List<Stycke> inom(long fran, long till) {
    List<Stycke> inside = new ArrayList<>();
    for (int i = Math.max(0, lastBegunBy(fran)); i < begins.length && begins[i] < till; i++) {
      Stycke s = shared.get(i);
      Stycke part = new Stycke(Math.max(fran, s.fran()), Math.min(till, s.till()), s.antal());
      if (part.fran() < part.till()) {
        inside.add(part);
      }
    }
    return inside;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Delning that && shared.equals(that.shared);
  }

  @Override
  public int hashCode() {
    return shared.hashCode();
  }
}
