package se.nyckeltal.ingest;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;

/**
 * Local Swedish time to instants (tables.md rule 1), independent of the machine's own zone. In the
 * repeated hour the first is meant unless that puts an end before its start; in the missing hour
 * one hour is added.
 */
public final class Stockholm {

  /** The zone of all local times. */
  public static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

  private static final ZoneRules RULES = ZONE.getRules();

  private Stockholm() {}

  /**
   * An instant and how it came about.
   *
   * @param instant the moment
   * @param flag {@link Regel#TVETYDIG_TID}, {@link Regel#OBEFINTLIG_TID} or null
   */
  public record Resolved(Instant instant, Regel flag) {}

  /** The moment of a local time; of two the first. */
  public static Resolved resolve(LocalDateTime local) {
    List<ZoneOffset> offsets = RULES.getValidOffsets(local);
    if (offsets.size() == 1) {
      return new Resolved(local.toInstant(offsets.get(0)), null);
    }
    if (offsets.isEmpty()) {
      ZoneOffsetTransition gap = RULES.getTransition(local);
      return new Resolved(local.toInstant(gap.getOffsetBefore()), Regel.OBEFINTLIG_TID);
    }
    return new Resolved(local.toInstant(offsets.get(0)), Regel.TVETYDIG_TID);
  }

  /** The moment of a local end time: the later of two if the first lies before the start. */
  public static Resolved resolveEnd(LocalDateTime local, Instant start) {
    Resolved first = resolve(local);
    if (first.flag() == Regel.TVETYDIG_TID && first.instant().isBefore(start)) {
      ZoneOffset later = RULES.getValidOffsets(local).get(1);
      return new Resolved(local.toInstant(later), Regel.TVETYDIG_TID);
    }
    return first;
  }
}
