package se.nyckeltal.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Deals a date's tasks to staff, so that each goes from home to home with time to travel. A task is
 * moved a little where it must be.
 */
final class Turlista {

  private static final int HOUR = 3600;
  private static final int MOST_LATE = HOUR / 2;
  private static final int LEAST_TRAVEL = 3;
  private static final int MOST_TRAVEL = 12;

  private final LocalDate date;
  private final List<Pass> pass = new ArrayList<>();
  private final Map<String, Pass> working = new HashMap<>();

  Turlista(LocalDate date) {
    this.date = date;
  }

  /** Staff who may work a turn, in order of preference. */
  record Lag(Enhet enhet, List<Personal> personal, char tur) {}

  /** Deals tasks to a team. */
  void fordela(List<Uppdrag> tasks, Lag team) {
    tasks.sort(
        Comparator.comparingLong((Uppdrag u) -> u.onskad)
            .thenComparing(u -> u.delar.get(0).planId));
    for (Uppdrag task : tasks) {
      task.restid = 60 * Slump.between(task.slump, LEAST_TRAVEL, MOST_TRAVEL);
      Pass first = best(task, team, null);
      Pass second = task.antalPersonal == 2 ? best(task, team, first) : null;
      long start = Math.max(task.onskad, free(first, task));
      if (second != null) {
        start = Math.max(start, free(second, task));
        task.planera(start, first.personal, second.personal);
        take(second, task, start);
      } else {
        task.planera(start, first.personal);
      }
      take(first, task, start);
    }
  }

  private static void take(Pass shift, Uppdrag task, long start) {
    shift.uppdrag.add(task);
    shift.ledig = start + task.planLangd();
  }

  private static long free(Pass shift, Uppdrag task) {
    return shift.uppdrag.isEmpty() ? task.onskad : shift.ledig + task.restid;
  }

  /** The first who is free in time; else a new shift; else who is free first. */
  private Pass best(Uppdrag task, Lag team, Pass not) {
    Pass soonest = null;
    for (Personal staff : team.personal()) {
      Pass shift = shift(staff, team);
      if (shift == not) {
        continue;
      }
      if (free(shift, task) <= task.onskad + MOST_LATE) {
        return shift;
      }
      if (soonest == null || shift.ledig < soonest.ledig) {
        soonest = shift;
      }
    }
    return soonest;
  }

  private Pass shift(Personal staff, Lag team) {
    String id = "w%dd%d%c".formatted(staff.nr(), date.toEpochDay(), team.tur());
    return working.computeIfAbsent(
        id,
        i -> {
          Pass made = new Pass(i, date, team.enhet(), staff, 0);
          pass.add(made);
          return made;
        });
  }

  /** The shifts that came of it. */
  List<Pass> pass() {
    return pass.stream().filter(p -> !p.uppdrag.isEmpty()).toList();
  }
}
