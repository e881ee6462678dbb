package se.nyckeltal.generate;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counts what is made of ekonomiskt bistånd while it is made. */
final class EbRakning {

  private final Map<Bistandsfall, Long> fall = new EnumMap<>(Bistandsfall.class);
  private final SortedMap<String, NavigableSet<YearMonth>> months = new TreeMap<>();
  private final List<Bistandssanning.Langd> spells = new ArrayList<>();
  private final LocalDate lastDay;
  private long ore;

  EbRakning(LocalDate lastDay) {
    this.lastDay = lastDay;
  }

  void fall(Bistandsfall one) {
    fall.merge(one, 1L, Long::sum);
  }

  void fall(Bistandsfall one, boolean happened) {
    if (happened) {
      fall(one);
    }
  }

  /** A grown-up's spell. */
  void period(EbPeriod spell) {
    spells.add(new Bistandssanning.Langd(spell.start(), spell.langd()));
  }

  /** Counts what has been paid by the day of the exports. */
  void arende(EbArende matter) {
    long paid = matter.kvar(lastDay);
    ore += paid;
    if (paid > 0) {
      for (EbPerson member : matter.medlemmar()) {
        months.computeIfAbsent(member.personnummer(), p -> new TreeSet<>()).add(matter.manad());
      }
    }
  }

  Bistandssanning sanning() {
    return new Bistandssanning(months, spells, ore, new EnumMap<>(fall));
  }
}
