package se.nyckeltal.hemtjanst;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import se.nyckeltal.hemtjanst.Besoksrad.Tider;

/** One staff member's visits, in one variant of them, after {@link Vemstid}. */
final class Personalsteg {

  private final Tider[] times;
  private final Delning delning;

  private Personalsteg(List<Besoksrad> visits, Function<Besoksrad, Tider> variant) {
    this.times = visits.stream().map(variant).toArray(Tider[]::new);
    int[] counted = IntStream.range(0, times.length).filter(i -> times[i].finns()).toArray();
    List<Registrering> registered = new ArrayList<>(counted.length);
    for (int i : counted) {
      Besoksrad visit = visits.get(i);
      registered.add(
          new Registrering(visit.besokId(), visit.hushall(), times[i].start(), times[i].slut()));
    }
    Vemstid whose = Vemstid.av(registered);
    for (int k = 0; k < counted.length; k++) {
      Tider before = times[counted[k]];
      times[counted[k]] = new Tider(before.start(), whose.slut(k), whose.kapat(k) > 0, List.of());
    }
    this.delning = whose.delning();
  }

  /** Cuts and shares one staff member's visits; the rows are made as they are asked for. */
  static Iterator<Row> rows(Iterator<Row> rows) {
    List<Besoksrad> visits = new ArrayList<>();
    rows.forEachRemaining(r -> visits.add(Besoksrad.of(r)));
    Personalsteg inForce = new Personalsteg(visits, Besoksrad::gallande);
    Personalsteg original =
        Besoksrad.oforandrade(visits) ? inForce : new Personalsteg(visits, Besoksrad::ursprunglig);
    Map<String, List<Integer>> byClient = new LinkedHashMap<>();
    for (int i = 0; i < visits.size(); i++) {
      byClient.computeIfAbsent(visits.get(i).personId(), p -> new ArrayList<>()).add(i);
    }
    return byClient.values().stream()
        .flatMap(
            own -> {
              List<Tider> now = inForce.of(own);
              List<Tider> then = original == inForce ? now : original.of(own);
              return IntStream.range(0, own.size())
                  .mapToObj(k -> visits.get(own.get(k)).row(now.get(k), then.get(k)));
            })
        .iterator();
  }

  /** A client's visits; the first of them carries what they share with other visits. */
  private List<Tider> of(List<Integer> visits) {
    List<Tider> all = new ArrayList<>(visits.size());
    visits.forEach(i -> all.add(times[i]));
    List<Stycke> shared = shared(all);
    if (!shared.isEmpty()) {
      Tider first = all.get(0);
      all.set(0, new Tider(first.start(), first.slut(), first.kapad(), shared));
    }
    return all;
  }

  private List<Stycke> shared(List<Tider> visits) {
    if (delning.ingen()) {
      return List.of();
    }
    List<Stycke> inside = new ArrayList<>();
    long[] covered = {Long.MIN_VALUE};
    visits.stream()
        .filter(Tider::finns)
        .sorted(Comparator.comparing(Tider::start))
        .forEach(
            t -> {
              inside.addAll(delning.inom(Math.max(t.start(), covered[0]), t.slut()));
              covered[0] = Math.max(covered[0], t.slut());
            });
    return inside;
  }
}
