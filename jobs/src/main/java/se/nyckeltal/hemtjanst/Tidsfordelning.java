package se.nyckeltal.hemtjanst;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import se.nyckeltal.hemtjanst.Foretrade.Ansprak;

/**
 * Allocates one client's time to visits, so that every table is a sum over visits (tables.md rule
 * 4).
 *
 * <p>Kundtid: within a group an instant belongs to the covering visit with the largest share of its
 * staff's time, then to the one that began first, then to the lower id, and is as long as that
 * share. Personaltid: each visit's own share, doubled for a visit that is flagged as double-staffed
 * and that no other visit of the client overlaps.
 */
final class Tidsfordelning {

  private final List<Besok> visits;
  private final List<List<Ansprak>> won;
  private final Dubbelbemanning staff;

  private Tidsfordelning(List<Besok> ordered) {
    this.visits = ordered;
    this.won = new ArrayList<>();
    ordered.forEach(v -> won.add(new ArrayList<>(1)));
    byGroup().values().forEach(this::settle);
    this.staff = new Dubbelbemanning(ordered);
  }

  /**
   * The parts of all visits, in order of their dates.
   *
   * @param visits of one client, in any order
   * @return by visit, in the order they began; a visit without length has a part of 0 seconds on
   *     the day it began
   */
  static Map<String, List<Andel>> fordela(List<Besok> visits) {
    Tidsfordelning all = new Tidsfordelning(visits.stream().sorted(Besok.BEGUN).toList());
    Map<String, List<Andel>> parts = new LinkedHashMap<>();
    for (int i = 0; i < visits.size(); i++) {
      parts.put(all.visits.get(i).besokId(), all.parts(i));
    }
    return parts;
  }

  private Map<String, List<Integer>> byGroup() {
    Map<String, List<Integer>> groups = new HashMap<>();
    for (int i = 0; i < visits.size(); i++) {
      if (visits.get(i).start() < visits.get(i).slut()) {
        groups.computeIfAbsent(visits.get(i).grupp(), g -> new ArrayList<>()).add(i);
      }
    }
    return groups;
  }

  /**
   * All visits of one staff member have the same share at an instant, so that among them the order
   * decides. Only then the shares of different staff are held against each other: the work grows
   * with the number of visits, not with the number of pairs.
   */
  private void settle(List<Integer> group) {
    IdentityHashMap<Delning, List<Ansprak>> byStaff = new IdentityHashMap<>();
    for (int i : group) {
      Besok visit = visits.get(i);
      byStaff
          .computeIfAbsent(visit.delning(), d -> new ArrayList<>())
          .add(new Ansprak(visit.start(), visit.slut(), 1, i));
    }
    List<Ansprak> claims = new ArrayList<>();
    byStaff.forEach(
        (delning, own) -> {
          for (Ansprak a : Foretrade.avgor(own)) {
            for (Stycke s : delning.stycken(a.fran(), a.till())) {
              claims.add(new Ansprak(s.fran(), s.till(), s.antal(), a.besok()));
            }
          }
        });
    Foretrade.avgor(claims).forEach(a -> won.get(a.besok()).add(a));
  }

  private List<Andel> parts(int i) {
    Besok visit = visits.get(i);
    SortedMap<LocalDate, SortedMap<Integer, Long>> kundtid = new TreeMap<>();
    Timsumma hours = new Timsumma(visit.delning(), kundtid);
    won.get(i).forEach(a -> Dygn.timmar(a.fran(), a.till()).forEach(hours::plus));
    SortedMap<LocalDate, Long> personaltid = new TreeMap<>();
    personaltid.put(Dygn.date(visit.start()), 0L);
    for (Dygn.Del del : Dygn.dagar(visit.start(), visit.slut())) {
      Summa sum = new Summa(visit.delning());
      sum.plus(del.fran(), del.till());
      personaltid.put(del.datum(), sum.sekunder(staff.at(i)));
    }
    List<Andel> parts = new ArrayList<>(personaltid.size());
    personaltid.forEach(
        (date, seconds) -> {
          SortedMap<Integer, Long> perTimme = kundtid.getOrDefault(date, new TreeMap<>());
          long sum = perTimme.values().stream().mapToLong(Long::longValue).sum();
          parts.add(new Andel(date, sum, seconds, perTimme));
        });
    return parts;
  }
}
