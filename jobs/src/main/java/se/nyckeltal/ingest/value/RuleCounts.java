package se.nyckeltal.ingest.value;

import java.util.Map;
import java.util.TreeMap;
import se.nyckeltal.ingest.Regel;

/** How many rows each rule was noted of. */
public final class RuleCounts {

  private final long[] counts = new long[Regel.values().length];

  /** Counts one more. */
  public void add(Regel regel) {
    counts[regel.ordinal()]++;
  }

  /** The counts that are not zero, by rule code. */
  public Map<String, Long> byCode() {
    Map<String, Long> byCode = new TreeMap<>();
    for (Regel regel : Regel.values()) {
      if (counts[regel.ordinal()] > 0) {
        byCode.put(regel.code(), counts[regel.ordinal()]);
      }
    }
    return byCode;
  }
}
