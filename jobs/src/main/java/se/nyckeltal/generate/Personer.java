package se.nyckeltal.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Makes a person by number, the same every time; nothing is kept. */
final class Personer {

  private static final int LEAST_DAYS = 40;

  private final StadVal val;
  private final Invanare invanare;
  private final Enheter enheter;

  Personer(StadVal val, Invanare invanare, Enheter enheter) {
    this.val = val;
    this.invanare = invanare;
    this.enheter = enheter;
  }

  /** The person of that number. */
  Person av(int nr) {
    Egenskaper traits = invanare.egenskaper(nr);
    SplittableRandom random = Slump.stream(val.fro(), nr, 1);
    LocalDate first = first(traits, random);
    LocalDate last = last(traits, first, random);
    List<Behov> needs = Behovslista.av(traits, random);
    LocalDate change = change(traits, first, last, random);
    List<Niva> levels = new ArrayList<>(List.of(new Niva(first, needs)));
    if (change != null) {
      levels.add(new Niva(change, Behovslista.andrade(needs, random.nextInt(3) == 0 ? 0.75 : 1.3)));
    }
    Beslutslista decisions = new Beslutslista(val, traits, random);
    List<Beslut> decided = decisions.av(first, last, levels);
    List<Verkstallighet> executions =
        new Verkstalligheter(val, enheter, traits, random).av(first, last, decided);
    boolean gone = last != null && traits.slut() != Fall.SARSKILT_BOENDE;
    return new Person(
        nr,
        invanare.personnummer(nr),
        invanare.fornamn(nr),
        invanare.efternamn(nr),
        traits.slag(),
        traits.par() ? nr / 2 * 2 : nr,
        traits.par() ? nr ^ 1 : -1,
        traits.har(Fall.SKYDDAD),
        traits.har(Fall.SKYDDAD_ADRESS),
        first,
        gone ? last : null,
        gone ? (traits.slut() == Fall.DODSFALL ? "Decease" : "Emigrated") : null,
        last,
        levels,
        decided,
        executions,
        Franvarolista.av(val, traits, first, last, random));
  }

  private LocalDate first(Egenskaper traits, SplittableRandom random) {
    LocalDate before = val.forstaDag().minusDays(Slump.between(random, 30, 900));
    LocalDate within = day(val.forstaDag(), val.sistaDag().minusDays(LEAST_DAYS), random);
    return traits.har(Fall.NY_I_PERIODEN) && within != null ? within : before;
  }

  private LocalDate last(Egenskaper traits, LocalDate first, SplittableRandom random) {
    LocalDate from = first.isBefore(val.forstaDag()) ? val.forstaDag() : first;
    LocalDate day = day(from.plusDays(LEAST_DAYS / 2), val.sistaDag().minusDays(3), random);
    return traits.slut() != null ? day : null;
  }

  private LocalDate change(
      Egenskaper traits, LocalDate first, LocalDate last, SplittableRandom random) {
    LocalDate from = first.isBefore(val.forstaDag()) ? val.forstaDag() : first;
    LocalDate to = last == null ? val.sistaDag() : last;
    LocalDate day = day(from.plusDays(10), to.minusDays(5), random);
    return traits.slag() == Person.Slag.HEMTJANST && traits.har(Fall.ERSATT_BESLUT) ? day : null;
  }

  /** A day between two, both included, or null if there is none. */
  private static LocalDate day(LocalDate from, LocalDate to, SplittableRandom random) {
    int days = (int) (to.toEpochDay() - from.toEpochDay());
    int drawn = random.nextInt(Math.max(days, 0) + 1);
    return days < 0 ? null : from.plusDays(drawn);
  }
}
