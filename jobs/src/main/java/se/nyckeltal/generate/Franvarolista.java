package se.nyckeltal.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/** Makes a person's absences. */
final class Franvarolista {

  private static final int IDS = 20;
  private static final int MARGIN = 3;

  private Franvarolista() {}

  static List<Franvaro> av(
      StadVal val, Egenskaper traits, LocalDate first, LocalDate last, SplittableRandom random) {
    LocalDate from = first.isBefore(val.forstaDag()) ? val.forstaDag() : first;
    LocalDate to = last == null ? val.sistaDag() : last.minusDays(1);
    List<Franvaro> drawn = new ArrayList<>();
    draw(drawn, traits.antal(Fall.SJUKHUS), from, to, 2, 14, random, "Sjukhusvistelse", false);
    draw(
        drawn,
        traits.antal(Fall.PLANERAD_FRANVARO),
        from,
        to,
        1,
        9,
        random,
        random.nextBoolean() ? "Hos anhörig" : "Planerad frånvaro",
        true);
    draw(drawn, traits.antal(Fall.KORTTID), from, to, 6, 20, random, "Korttidsboende", true);
    LocalDate open = to.minusDays(Slump.between(random, 2, 9));
    if (traits.har(Fall.OPPEN_FRANVARO) && last == null && open.isAfter(from)) {
      drawn.add(new Franvaro(0, open, null, "Inlagd på sjukhus", false));
    }
    return apart(drawn, traits.nr());
  }

  private static void draw(
      List<Franvaro> drawn,
      int number,
      LocalDate from,
      LocalDate to,
      int least,
      int most,
      SplittableRandom random,
      String reason,
      boolean planned) {
    for (int i = 0; i < number; i++) {
      int length = Slump.between(random, least, most);
      int days = (int) (to.toEpochDay() - from.toEpochDay()) - length;
      if (days > 0) {
        LocalDate start = from.plusDays(random.nextInt(days));
        drawn.add(new Franvaro(0, start, start.plusDays(length), reason, planned));
      }
    }
  }

  /** In order, without those that come too near another. */
  private static List<Franvaro> apart(List<Franvaro> drawn, int nr) {
    drawn.sort(Comparator.comparing(Franvaro::fran).thenComparing(Franvaro::orsak));
    List<Franvaro> kept = new ArrayList<>();
    for (Franvaro f : drawn) {
      LocalDate before = kept.isEmpty() ? null : kept.get(kept.size() - 1).till();
      if (kept.isEmpty() || (before != null && f.fran().isAfter(before.plusDays(MARGIN)))) {
        kept.add(
            new Franvaro(nr * IDS + kept.size() + 1, f.fran(), f.till(), f.orsak(), f.planerad()));
      }
    }
    return kept;
  }
}
