package se.nyckeltal.hemtjanst;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Visits made for a test, and what becomes of them when their staff's and clients' time is told.
 */
final class Besoksfall {

  static final String SOL = "SoL|hemtjanst";
  static final String HSL = "HSL|delegerad_hsl";

  private final List<Visit> visits = new ArrayList<>();

  /** A visit; without staff member it is its own. */
  record Visit(
      String id,
      String staff,
      String client,
      String home,
      String group,
      long start,
      long end,
      boolean flagged) {

    Registrering registered() {
      return new Registrering(id, home, start, end);
    }
  }

  /** Local time in Stockholm, or any time with an offset, as microseconds since 1970. */
  static long micros(String time) {
    return time.length() > 19
        ? OffsetDateTime.parse(time).toInstant().toEpochMilli() * 1000
        : LocalDateTime.parse(time).atZone(ZoneId.of("Europe/Stockholm")).toEpochSecond()
            * 1_000_000;
  }

  private static long on4March(String clock) {
    return micros(clock.contains("T") ? clock : "2025-03-04T" + clock);
  }

  /** A visit in SoL hemtjänst; the client lives alone. */
  Besoksfall visit(String id, String staff, String client, String start, String end) {
    return visit(id, staff, client, client, SOL, start, end, false);
  }

  /** A visit; clock times are of 4 March 2025. */
  Besoksfall visit(
      String id,
      String staff,
      String client,
      String home,
      String group,
      String start,
      String end,
      boolean flagged) {
    return add(new Visit(id, staff, client, home, group, on4March(start), on4March(end), flagged));
  }

  Besoksfall add(Visit visit) {
    visits.add(visit);
    return this;
  }

  List<Visit> visits() {
    return visits;
  }

  /** Each visit's parts. */
  Map<String, List<Andel>> parts() {
    Map<String, List<Visit>> byStaff = new LinkedHashMap<>();
    for (Visit v : visits) {
      String staff = v.staff() == null ? "ensam " + v.id() : v.staff();
      byStaff.computeIfAbsent(staff, s -> new ArrayList<>()).add(v);
    }
    Map<String, List<Besok>> byClient = new LinkedHashMap<>();
    byStaff.forEach(
        (staff, own) -> {
          Vemstid whose = Vemstid.av(own.stream().map(Visit::registered).toList());
          for (int i = 0; i < own.size(); i++) {
            Visit v = own.get(i);
            byClient
                .computeIfAbsent(v.client(), c -> new ArrayList<>())
                .add(
                    new Besok(
                        v.id(), v.group(), v.start(), whose.slut(i), v.flagged(), whose.delning()));
          }
        });
    Map<String, List<Andel>> parts = new HashMap<>();
    byClient.values().forEach(own -> parts.putAll(Tidsfordelning.fordela(own)));
    return parts;
  }

  /** What a visit gives in all: kundtid and personaltid in seconds. */
  String time(String visit) {
    List<Andel> parts = parts().get(visit);
    return parts.stream().mapToLong(Andel::kundtidSek).sum()
        + "/"
        + parts.stream().mapToLong(Andel::personaltidSek).sum();
  }

  /** What a visit gives by date: kundtid and personaltid in seconds. */
  Map<String, String> timeByDate(String visit) {
    Map<String, String> byDate = new TreeMap<>();
    parts()
        .get(visit)
        .forEach(a -> byDate.put(a.datum().toString(), a.kundtidSek() + "/" + a.personaltidSek()));
    return byDate;
  }

  /** Kundtid by clock hour on the only date of a visit. */
  Map<Integer, Long> hours(String visit) {
    List<Andel> parts = parts().get(visit);
    if (parts.size() != 1) {
      throw new IllegalStateException("Besöket har inte ett datum.");
    }
    return parts.get(0).perTimme();
  }
}
