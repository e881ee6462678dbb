package se.nyckeltal.generate;

import java.util.SplittableRandom;

/**
 * Chance that is the same every time. Each person, day and shift has a stream of its own, made of
 * the seed and their numbers, so that one more person disturbs no other.
 */
final class Slump {

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private Slump() {}

  /** A stream of its own for those numbers. */
  static SplittableRandom stream(long seed, long... numbers) {
    return new SplittableRandom(mix(seed, numbers));
  }

  /** A number made of those numbers, evenly spread. */
  static long mix(long seed, long... numbers) {
    long mixed = finish(seed + GOLDEN);
    for (long number : numbers) {
      mixed = finish(mixed ^ (number * GOLDEN + 1));
    }
    return mixed;
  }

  private static long finish(long z) {
    long y = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    y = (y ^ (y >>> 27)) * 0x94D049BB133111EBL;
    return y ^ (y >>> 31);
  }

  /** A share in [0, 1) made of those numbers. */
  static double share(long seed, long... numbers) {
    return (mix(seed, numbers) >>> 11) * 0x1.0p-53;
  }

  /**
   * Whether a case falls on the one of that number: evenly spread, so that of 1/rate in a row one
   * is hit.
   */
  static boolean evenly(double rate, long number, long seed, Fall fall) {
    double phase = share(seed, fall.name().hashCode(), 77);
    return Math.floor((number + 1) * rate + phase) > Math.floor(number * rate + phase);
  }

  /** A whole number between two, both included. */
  static int between(SplittableRandom random, int least, int most) {
    return most <= least ? least : random.nextInt(least, most + 1);
  }

  /** One of those. */
  @SafeVarargs
  static <T> T one(SplittableRandom random, T... all) {
    return all[random.nextInt(all.length)];
  }
}
