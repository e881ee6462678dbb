package se.nyckeltal.testkit;

import java.util.stream.LongStream;

/**
 * Seeds of generated tests. The seed is in the test's name, and {@code -Dseed=17} runs that one
 * alone: {@code mvn -B test -Dtest=DirtyFilesTest -Dseed=17}.
 */
public final class Seeds {

  private Seeds() {}

  /** So many seeds from 1, or the one that is asked for. */
  public static LongStream of(int count) {
    Long asked = Long.getLong("seed");
    return asked == null ? LongStream.rangeClosed(1, count) : LongStream.of(asked);
  }
}
