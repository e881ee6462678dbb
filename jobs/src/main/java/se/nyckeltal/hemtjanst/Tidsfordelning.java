package se.nyckeltal.hemtjanst;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * Allocates one client's time to visits, so that every table is a sum over visits (tables.md rule
 * 4).
 *
 * <p>Kundtid is the client's clock time: within a group an instant that several visits cover
 * belongs to the one that started first, then to the lower id. Personaltid is each visit's own
 * length, doubled for a visit that is flagged as double-staffed and that no other registration of
 * the client overlaps.
 */
final class Tidsfordelning {

  private static final Comparator<Registrering> FIRST_STARTED =
      Comparator.comparingLong(Registrering::start).thenComparing(Registrering::besokId);

  private Tidsfordelning() {}

  /**
   * The parts of all visits.
   *
   * @param visits of one client, in any order
   * @return one part a visit and local date; a visit without length has one part of 0 seconds
   */
  static List<Andel> fordela(List<Registrering> visits) {
    List<Registrering> ordered = visits.stream().sorted(FIRST_STARTED).toList();
    Map<String, Long> coveredUntil = new HashMap<>();
    List<Andel> parts = new ArrayList<>();
    for (int i = 0; i < ordered.size(); i++) {
      Registrering visit = ordered.get(i);
      // Every earlier visit of the group began no later: together they cover all until their end.
      long free = Math.max(visit.start(), coveredUntil.getOrDefault(visit.grupp(), Long.MIN_VALUE));
      coveredUntil.merge(visit.grupp(), visit.slut(), Math::max);
      int staff = visit.dubbelbemanning() && !overlapped(ordered, i) ? 2 : 1;
      addParts(visit, free, staff, parts);
    }
    return parts;
  }

  private static void addParts(Registrering visit, long free, int staff, List<Andel> parts) {
    SortedMap<LocalDate, Long> kundtid = Dygn.split(free, visit.slut());
    SortedMap<LocalDate, Long> personaltid = Dygn.split(visit.start(), visit.slut());
    TreeSet<LocalDate> dates = new TreeSet<>(personaltid.keySet());
    dates.add(Dygn.date(visit.start()));
    for (LocalDate date : dates) {
      parts.add(
          new Andel(
              visit.besokId(),
              date,
              Dygn.seconds(kundtid.getOrDefault(date, 0L)),
              Dygn.seconds(staff * personaltid.getOrDefault(date, 0L))));
    }
  }

  /** Whether any other registration of the client shares time with this one. */
  private static boolean overlapped(List<Registrering> ordered, int i) {
    Registrering visit = ordered.get(i);
    for (int k = 0; k < ordered.size() && ordered.get(k).start() < visit.slut(); k++) {
      if (k != i && ordered.get(k).overlaps(visit)) {
        return true;
      }
    }
    return false;
  }
}
