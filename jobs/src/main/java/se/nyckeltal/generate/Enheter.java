package se.nyckeltal.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The town's units: own and external, one that opens, one that closes, one that changes area. */
final class Enheter {

  /** The night patrol, which visits all and is responsible for none. */
  static final int NATT = 90;

  /** Särskilt boende, which no visit goes to. */
  static final int SABO = 91;

  private static final int FIRST = 10;
  private static final int LEAST_MONTHS = 6;
  private static final int NAMED = 8;
  private static final int GROUPS_FIRST = 32;
  private static final int GROUPS_EACH = 4;
  private static final int CLOSES = 2;
  private static final int OPENS = 3;
  private static final String TOWN = "Provköpings kommun";

  private final List<Enhet> all = new ArrayList<>();
  private final boolean changing;
  private final boolean tidreg;
  private final LocalDate opens;
  private final LocalDate closes;
  private final LocalDate areaChange;
  private final LocalDate founded;

  Enheter(StadVal val, int groups) {
    changing = val.fall().av(Fall.ENHETER_ANDRAS) > 0 && val.manader() >= LEAST_MONTHS;
    tidreg = val.tidreg();
    LocalDate first = val.forstaDag();
    opens = first.plusMonths(val.manader() / 3).plusDays(14);
    closes = first.plusMonths(2L * val.manader() / 3).minusDays(1);
    areaChange = first.plusMonths(val.manader() / 2);
    founded = LocalDate.of(first.getYear() - 9, 1, 1);
    add("norr", "Hemtjänst Norr", TOWN, null, "Norra", "Centrum", first.plusMonths(6));
    add("omtanken", "Omtanken Hemtjänst", "Omtanken Påhitt AB", "TES", "Södra", null, null);
    add("vaster", "Hemtjänst Väster", TOWN, null, "Västra", null, null);
    add("nyhamn", "Hemtjänst Nyhamn", TOWN, null, "Västra", null, null);
    add("solsidan", "Solsidans Omsorg", "Solsidan Exempel AB", "Phoniro", "Södra", null, null);
    add("oster", "Hemtjänst Öster", TOWN, null, "Östra", null, first.plusMonths(12));
    add("soder", "Hemtjänst Söder", TOWN, null, "Södra", null, null);
    add("centrum", "Hemtjänst Centrum", TOWN, null, "Centrum", null, null);
    for (int nr = NAMED; nr <= unit(Math.max(groups - 1, 0)); nr++) {
      add("h" + nr, "Hemtjänst " + nr, TOWN, null, "Område " + nr / 4, null, null);
    }
    all.add(
        new Enhet(
            NATT, "natt", "Nattpatrullen", TOWN, true, null, "Centrum", null, null, founded, null));
  }

  private void add(
      String id,
      String namn,
      String foretag,
      String tidreg,
      String omrade,
      String nytt,
      LocalDate ra) {
    int place = all.size();
    all.add(
        new Enhet(
            // Two numbers are taken.
            FIRST + place + (FIRST + place >= NATT ? 2 : 0),
            id,
            namn,
            foretag,
            foretag.equals(TOWN),
            this.tidreg ? tidreg : null,
            omrade,
            changing ? nytt : null,
            ra,
            changing && place == OPENS ? opens : founded,
            changing && place == CLOSES ? closes : null));
  }

  private static int unit(int group) {
    return group < GROUPS_FIRST ? group % NAMED : NAMED + (group - GROUPS_FIRST) / GROUPS_EACH;
  }

  /** All units, the night patrol last. */
  List<Enhet> alla() {
    return all;
  }

  /** The unit of that number. */
  Enhet av(int nr) {
    if (nr == NATT) {
      return all.get(all.size() - 1);
    }
    return all.get(nr - FIRST - (nr > NATT ? 2 : 0));
  }

  /** The unit of a group of persons on a date. */
  Enhet grupp(int group, LocalDate date) {
    int unit = unit(group);
    if (changing && unit == OPENS && date.isBefore(opens)) {
      unit = CLOSES;
    } else if (changing && unit == CLOSES && date.isAfter(closes)) {
      unit = OPENS;
    }
    return all.get(unit);
  }

  /** An own unit other than that. */
  Enhet annan(Enhet unit) {
    Enhet found = all.get(5);
    return found.equals(unit) ? all.get(6) : found;
  }

  /** When a unit changes area. */
  LocalDate omradesbyte() {
    return areaChange;
  }

  /** The days from which a group has another unit. */
  List<LocalDate> byten(int group) {
    int unit = unit(group);
    if (changing && unit == OPENS) {
      return List.of(opens);
    }
    return changing && unit == CLOSES ? List.of(closes.plusDays(1)) : List.of();
  }
}
