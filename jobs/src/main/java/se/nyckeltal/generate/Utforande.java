package se.nyckeltal.generate;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.nyckeltal.generate.Del.Utfall;

/** How the day went: when each task was really begun and how long it took. */
final class Utforande {

  private static final int MINUTE = 60;
  private static final int EARLIEST = -8;
  private static final int LATEST = 14;
  private static final int MIDNIGHT_LATE = 15;

  private final StadVal val;
  private final Bokforing bok;
  private final Map<Personal, Long> free = new HashMap<>();

  Utforande(StadVal val, Bokforing bok) {
    this.val = val;
    this.bok = bok;
  }

  /** Performs tasks in the order of the plan. */
  void utfor(List<Uppdrag> tasks) {
    tasks.sort(
        Comparator.comparingLong((Uppdrag u) -> u.planStart)
            .thenComparing(u -> u.delar.get(0).planId));
    tasks.forEach(this::utfor);
  }

  private void utfor(Uppdrag task) {
    long start = task.planStart + drift(task);
    boolean anyone = task.delar.stream().anyMatch(d -> d.utfall == Utfall.UTFORD);
    if (!anyone) {
      return;
    }
    for (int i = 0; i < task.antalPersonal; i++) {
      Long until = free.get(task.personal[i]);
      start = until == null ? start : Math.max(start, until + task.restid);
    }
    start = whole(start);
    long end = start;
    for (Del part : task.delar) {
      part.start = start + part.efter;
      part.slut = part.start + length(part, task);
      end = part.utfall == Utfall.UTFORD ? Math.max(end, part.slut) : end;
    }
    for (int i = 0; i < task.antalPersonal; i++) {
      free.put(task.personal[i], end);
    }
  }

  private long drift(Uppdrag task) {
    if (val.arEnkel()) {
      return 0;
    }
    int seconds = MINUTE * Slump.between(task.slump, EARLIEST, LATEST) + task.slump.nextInt(MINUTE);
    boolean midnight = task.delar.get(0).behov.minut() == 1430;
    if (midnight && task.slump.nextDouble() < val.fall().av(Fall.FORSENAT_OVER_MIDNATT)) {
      bok.fall(Fall.FORSENAT_OVER_MIDNATT);
      return MIDNIGHT_LATE * MINUTE;
    }
    return seconds;
  }

  private long length(Del part, Uppdrag task) {
    double spread = val.arEnkel() ? 1 : 0.75 + 0.5 * task.slump.nextDouble();
    return Math.max(MINUTE, whole(Math.round(part.planLangd() * val.utforandegrad() * spread)));
  }

  private long whole(long seconds) {
    return val.helaMinuter()
        ? Math.floorDiv(seconds + MINUTE / 2, (long) MINUTE) * MINUTE
        : seconds;
  }
}
