package se.nyckeltal.ingest.value;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import se.nyckeltal.ingest.Regel;

/** How many rows each rule was noted of. */
public final class RuleCounts {

  private final Map<Regel, long[]> counts = new EnumMap<>(Regel.class);

  /** Counts one more. */
  public void add(Regel regel) {
    counts.computeIfAbsent(regel, r -> new long[1])[0]++;
  }

  /** The counts that are not zero, by rule code. */
  public Map<String, Long> byCode() {
    Map<String, Long> byCode = new TreeMap<>();
    counts.forEach((regel, count) -> byCode.put(regel.code(), count[0]));
    return byCode;
  }
}
