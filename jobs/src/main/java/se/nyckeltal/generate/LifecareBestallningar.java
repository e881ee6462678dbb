package se.nyckeltal.generate;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import se.nyckeltal.generate.Beslut.Form;

/** Lifecare's ordered services and service periods, where the hours of some decisions stand. */
final class LifecareBestallningar {

  private final JsonFil orders;
  private final JsonFil periods;
  private final Enheter units;

  LifecareBestallningar(LifecareRegister.Oppnare opener, Enheter units) throws IOException {
    orders = opener.oppna("OrderedService", List.of());
    periods = opener.oppna("ServicePeriod", List.of());
    this.units = units;
  }

  /** The name of a unit. */
  String namn(int unit) {
    return units.av(unit).namn();
  }

  void beslut(Beslut b) throws IOException {
    if (b.form() == Form.BESTALLDA_TIMMAR || (b.form() == Form.TIMMAR && b.bestalld())) {
      orders.post(f -> timmar(f, b));
    } else if (b.form() == Form.BESTALLD_FREKVENS) {
      for (Behov need : Behovslista.med(b)) {
        orders.post(f -> frekvens(f, b, need));
      }
    }
  }

  private static void head(JsonFil f, Beslut b, int code, String service) throws IOException {
    f.text("OrderId", "b" + b.id());
    f.tal("DecisionId", (Integer) b.id());
    f.kod("ServiceType", code, service);
    f.dag("StartDate", b.fran());
    f.dag("EndDate", b.till());
  }

  private static void timmar(JsonFil f, Beslut b) throws IOException {
    head(f, b, 100, b.kategori().text());
    f.objekt(
        "Hours",
        h ->
            h.tal("Value", b.timmar())
                .kod("Unit", Math.floorMod(b.tidsenhet().hashCode(), 100), b.tidsenhet()));
    f.lista("Details", List.of(), (g, d) -> {});
  }

  private static void frekvens(JsonFil f, Beslut b, Behov need) throws IOException {
    // The same service may be ordered twice, for different times of day.
    head(f, b, 100 + need.nr(), need.insats());
    f.lista(
        "Details", List.of(need), (g, n) -> detalj(g.text("Id", "b" + b.id() + "n" + n.nr()), n));
  }

  private static void detalj(JsonFil f, Behov need) throws IOException {
    BigDecimal hours =
        BigDecimal.valueOf(need.langd()).divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP);
    f.tal("Frequency", (Integer) Integer.bitCount(need.dagar()));
    f.tal("Periodicity", (Integer) (need.veckor() == 0 ? 1 : 2));
    f.text("PeriodicityText", need.veckor() == 0 ? "varje vecka" : "varannan vecka");
    f.tal("HoursEachTime", hours);
    f.texter("Weekdays", veckodagar(need.dagar()));
  }

  void perioder(Person person, Verkstallighet v, Beslut b) throws IOException {
    if (b.form() != Form.INSATSPERIODER) {
      return;
    }
    LocalDate from = Dagar.last(b.fran(), v.fran());
    LocalDate to = Dagar.first(b.till(), v.till());
    int place = person.verkstalligheter().indexOf(v);
    for (Behov need : Behovslista.med(b)) {
      int id = b.id() * 100 + Math.max(place, 0) * 12 + need.nr();
      periods.post(
          f -> {
            f.tal("Id", (Integer) id);
            f.text("PersonId", person.personnummer());
            f.tal("ExecutionId", (Integer) v.id());
            f.kod("ServiceType", 100 + need.nr(), need.insats());
            f.dag("StartDate", from);
            f.dag("EndDate", to);
            f.ja("Deleted", false);
            f.lista(
                "Details",
                List.of(need),
                (g, n) -> detalj(g.tal("Id", (Integer) id).text("Type", "Hours"), n));
          });
    }
  }

  private static List<String> veckodagar(int days) {
    return Arrays.stream(DayOfWeek.values())
        .filter(d -> (days >> (d.getValue() - 1) & 1) == 1)
        .map(d -> d.name().charAt(0) + d.name().substring(1).toLowerCase(Locale.ROOT))
        .toList();
  }
}
