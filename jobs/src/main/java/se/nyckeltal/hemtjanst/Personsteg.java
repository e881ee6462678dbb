package se.nyckeltal.hemtjanst;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import se.nyckeltal.hemtjanst.Besoksrad.Tider;

/** One client's visits, after their staff's: {@link Tidsfordelning} in both variants. */
final class Personsteg {

  /** The columns of {@code utford_andel} and {@code planerad_andel}. */
  static final StructType SCHEMA =
      StructType.fromDDL(
          "besok_id STRING, datum DATE, kundtid_sek BIGINT, personaltid_sek BIGINT,"
              + " kundtid_ursprunglig_sek BIGINT,"
              + " per_timme ARRAY<STRUCT<timme: INT, kundtid_sek: BIGINT>>, kapad BOOLEAN");

  private static final Andel NONE = new Andel(LocalDate.EPOCH, 0, 0, new TreeMap<>());

  private Personsteg() {}

  /** The parts of one client's visits. */
  static Iterator<Row> rows(Iterator<Row> rows) {
    List<Besoksrad> visits = new ArrayList<>();
    rows.forEachRemaining(r -> visits.add(Besoksrad.of(r)));
    Map<String, List<Andel>> inForce = parts(visits, Besoksrad::gallande);
    Map<String, List<Andel>> original =
        Besoksrad.oforandrade(visits) ? inForce : parts(visits, Besoksrad::ursprunglig);
    return visits.stream()
        .flatMap(
            v ->
                rows(
                    v,
                    inForce.getOrDefault(v.besokId(), List.of()),
                    original.getOrDefault(v.besokId(), List.of()))
                    .stream())
        .iterator();
  }

  private static Map<String, List<Andel>> parts(
      List<Besoksrad> visits, Function<Besoksrad, Tider> variant) {
    Map<String, Delning> byStaff = new HashMap<>();
    for (Besoksrad visit : visits) {
      List<Stycke> shared = variant.apply(visit).delade();
      if (!shared.isEmpty()) {
        byStaff.put(visit.personalId(), Delning.av(shared));
      }
    }
    List<Besok> counted = new ArrayList<>();
    for (Besoksrad visit : visits) {
      Tider times = variant.apply(visit);
      if (times.finns()) {
        counted.add(
            new Besok(
                visit.besokId(),
                visit.grupp(),
                times.start(),
                times.slut(),
                visit.dubbelbemanning(),
                byStaff.getOrDefault(visit.personalId(), Delning.INGEN)));
      }
    }
    return Tidsfordelning.fordela(counted);
  }

  /** A row a date with time in any variant, and one for the day that the visit began. */
  private static List<Row> rows(Besoksrad visit, List<Andel> inForce, List<Andel> original) {
    SortedMap<LocalDate, Andel> now = byDate(inForce);
    SortedMap<LocalDate, Andel> then = inForce == original ? now : byDate(original);
    SortedMap<LocalDate, Andel> dates = new TreeMap<>(now);
    then.forEach(
        (date, part) -> {
          if (part.kundtidSek() > 0) {
            dates.putIfAbsent(date, NONE);
          }
        });
    Long begun = Objects.requireNonNullElse(visit.gallande().start(), visit.ursprunglig().start());
    dates.putIfAbsent(Dygn.date(begun), NONE);
    List<Row> rows = new ArrayList<>(dates.size());
    dates.forEach(
        (date, part) ->
            rows.add(
                RowFactory.create(
                    visit.besokId(),
                    Date.valueOf(date),
                    part.kundtidSek(),
                    part.personaltidSek(),
                    then.getOrDefault(date, NONE).kundtidSek(),
                    hours(part),
                    visit.gallande().kapad())));
    return rows;
  }

  private static SortedMap<LocalDate, Andel> byDate(List<Andel> parts) {
    SortedMap<LocalDate, Andel> byDate = new TreeMap<>();
    parts.forEach(p -> byDate.put(p.datum(), p));
    return byDate;
  }

  private static Row[] hours(Andel part) {
    return part.perTimme().entrySet().stream()
        .map(e -> RowFactory.create(e.getKey(), e.getValue()))
        .toArray(Row[]::new);
  }
}
