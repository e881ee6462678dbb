package se.nyckeltal.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A staff member's shift. Times are seconds since 1970. */
final class Pass {

  final String id;
  final LocalDate datum;
  final Enhet enhet;
  final Personal personal;
  final List<Uppdrag> uppdrag = new ArrayList<>();
  long ledig;

  Pass(String id, LocalDate datum, Enhet enhet, Personal personal, long start) {
    this.id = id;
    this.datum = datum;
    this.enhet = enhet;
    this.personal = personal;
    ledig = start;
  }

  /** Its visits by plan. */
  List<Del> delar() {
    List<Del> found = new ArrayList<>();
    for (Uppdrag u : uppdrag) {
      int place = personal.equals(u.personal[0]) ? 0 : 1;
      u.delar.stream().filter(d -> d.plats == place).forEach(found::add);
    }
    return found;
  }

  long start() {
    return uppdrag.get(0).planStart - uppdrag.get(0).restid;
  }

  long slut() {
    return ledig + 900;
  }
}
