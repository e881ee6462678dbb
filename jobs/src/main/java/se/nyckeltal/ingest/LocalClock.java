package se.nyckeltal.ingest;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Local Swedish times to instants by the rule of {@link Stockholm}, quick for many times of the
 * same days: on a day when the clock does not change one look a day is enough. For one thread.
 */
public final class LocalClock {

  private static final int SECONDS_A_DAY = 86_400;

  private long day = Long.MIN_VALUE;
  private int offset;
  private boolean changes;
  private Regel flag;

  /** The moment of a local time, of two the first; both in seconds since 1970. */
  public long resolve(long local) {
    flag = null;
    long thisDay = Math.floorDiv(local, SECONDS_A_DAY);
    if (thisDay != day) {
      look(thisDay);
    }
    return changes ? resolved(Stockholm.resolve(time(local))) : local - offset;
  }

  /** The moment of a local end time: the later of two if the first lies before the start. */
  public long resolveEnd(long local, long start) {
    return resolved(Stockholm.resolveEnd(time(local), Instant.ofEpochSecond(start)));
  }

  /** What must be told of the last time, or null. */
  public Regel flag() {
    return flag;
  }

  private long resolved(Stockholm.Resolved resolved) {
    flag = resolved.flag();
    return resolved.instant().getEpochSecond();
  }

  private static LocalDateTime time(long local) {
    return LocalDateTime.ofEpochSecond(local, 0, ZoneOffset.UTC);
  }

  private void look(long thisDay) {
    LocalDateTime midnight = time(thisDay * SECONDS_A_DAY);
    ZoneOffset first = Stockholm.ZONE.getRules().getOffset(midnight);
    day = thisDay;
    offset = first.getTotalSeconds();
    changes = !first.equals(Stockholm.ZONE.getRules().getOffset(midnight.plusDays(1)));
  }
}
