package se.nyckeltal.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import se.nyckeltal.generate.Verkstallighet.Utforarbyte;

/** Makes a person's executions: one a category and unit. */
final class Verkstalligheter {

  private static final int IDS = 20;
  private static final int FIRST_ID = 5001;
  private static final int GROUP = 10;

  private final StadVal val;
  private final Enheter enheter;
  private final Egenskaper traits;
  private final SplittableRandom random;
  private final List<Verkstallighet> made = new ArrayList<>();

  Verkstalligheter(StadVal val, Enheter enheter, Egenskaper traits, SplittableRandom random) {
    this.val = val;
    this.enheter = enheter;
    this.traits = traits;
    this.random = random;
  }

  /** The group of persons that one belongs to. */
  static int grupp(int person) {
    return person / GROUP;
  }

  List<Verkstallighet> av(LocalDate first, LocalDate last, List<Beslut> decided) {
    LocalDate moves = middle(first, last);
    LocalDate visits = middle(first, last);
    LocalDate own = traits.har(Fall.NY_VERKSTALLIGHET) ? moves : null;
    LocalDate other = traits.har(Fall.UTFORARBYTE) ? visits : null;
    Map<Kategori, String> kinds = new LinkedHashMap<>();
    decided.stream().filter(b -> !b.avslag()).forEach(b -> kinds.put(b.kategori(), b.lag()));
    if (traits.slag() == Person.Slag.HEMTJANST && traits.hsl()) {
      kinds.put(Kategori.HSL, "HSL");
    }
    kinds.forEach((k, law) -> spans(k, law, first, last, own, other, decided));
    if (last != null && traits.slut() == Fall.SARSKILT_BOENDE) {
      add(Kategori.SABO, "SoL", Enheter.SABO, last.plusDays(1), null, null, List.of(), List.of());
    }
    return made;
  }

  /** A day in the middle of a month, or null if the time is too short. */
  private LocalDate middle(LocalDate first, LocalDate last) {
    LocalDate from = first.isBefore(val.forstaDag()) ? val.forstaDag() : first;
    LocalDate to = last == null ? val.sistaDag() : last;
    int months = (int) ((to.toEpochDay() - from.toEpochDay()) / 31);
    int drawn = random.nextInt(Math.max(months, 1));
    int day = Slump.between(random, 10, 20);
    LocalDate found = from.withDayOfMonth(1).plusMonths(drawn).withDayOfMonth(day);
    return months < 1 || !found.isAfter(from) || !found.isBefore(to) ? null : found;
  }

  private void spans(
      Kategori category,
      String law,
      LocalDate first,
      LocalDate last,
      LocalDate own,
      LocalDate other,
      List<Beslut> decided) {
    int group = grupp(traits.nr());
    TreeSet<LocalDate> starts = new TreeSet<>(enheter.byten(group));
    if (own != null) {
      starts.add(own);
    }
    starts.removeIf(d -> !d.isAfter(first) || (last != null && d.isAfter(last)));
    List<LocalDate> from = new ArrayList<>(List.of(first));
    from.addAll(starts);
    for (int i = 0; i < from.size(); i++) {
      LocalDate start = from.get(i);
      LocalDate end = i + 1 < from.size() ? from.get(i + 1).minusDays(1) : last;
      Enhet unit = enheter.grupp(group, start);
      if (own != null && !start.isBefore(own)) {
        unit = enheter.annan(unit);
      }
      String reason = end == null ? null : i + 1 < from.size() ? "Byte av utförare" : ended();
      boolean changes = other != null && category == Kategori.HEMTJANST && i == 0;
      List<Utforarbyte> byten =
          changes
              ? List.of(new Utforarbyte(enheter.annan(unit).nr(), other, other.plusDays(45)))
              : List.of();
      List<Integer> decisions =
          decided.stream()
              .filter(b -> !b.avslag() && b.kategori() == category)
              .map(Beslut::id)
              .toList();
      add(category, law, unit.nr(), start, end, reason, decisions, byten);
    }
  }

  private String ended() {
    if (traits.slut() == Fall.SARSKILT_BOENDE) {
      return "Flyttat till särskilt boende";
    }
    return traits.slut() == Fall.DODSFALL ? "Avliden" : "Flyttat från kommunen";
  }

  private void add(
      Kategori category,
      String law,
      int unit,
      LocalDate from,
      LocalDate to,
      String reason,
      List<Integer> decisions,
      List<Utforarbyte> byten) {
    made.add(
        new Verkstallighet(
            traits.nr() * IDS + FIRST_ID + made.size(),
            category,
            law,
            unit,
            from,
            to,
            reason,
            decisions,
            byten));
  }
}
