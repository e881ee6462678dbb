package se.nyckeltal.generate;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Counts what is made while it is made. */
final class Bokforing {

  private final Map<Fall, Long> fall = new EnumMap<>(Fall.class);
  private final Map<Smutsslag, Long> smuts = new EnumMap<>(Smutsslag.class);
  private final Map<String, Sanning.Filrader> filer = new TreeMap<>();
  private final Map<String, Long> arbetat = new HashMap<>();
  long planerade;
  long utforda;
  long installda;
  long avbojda;
  long oplanerade;
  long pass;
  long taljare;
  long namnare;

  void fall(Fall one) {
    fall.merge(one, 1L, Long::sum);
  }

  void smuts(Smutsslag kind) {
    smuts.merge(kind, 1L, Long::sum);
  }

  void fil(String name, Sanning.Filrader rows) {
    filer.put(name, rows);
  }

  /** Adds worked seconds of a unit's month. */
  void arbetat(String unitAndMonth, long seconds) {
    arbetat.merge(unitAndMonth, seconds, Long::sum);
  }

  long arbetat(String unitAndMonth) {
    return arbetat.getOrDefault(unitAndMonth, 0L);
  }

  /** Counts a visit. */
  void besok(Besok visit) {
    switch (visit.status()) {
      case CANCELLED -> installda++;
      case DECLINED -> avbojda++;
      default -> {
        utforda++;
        oplanerade += visit.del().planerad ? 0 : 1;
        Behov need = visit.del().behov;
        if (visit.slut() != null
            && need.kategori() == Kategori.HEMTJANST
            && need.lag().equals("SoL")) {
          taljare += visit.slut() - visit.start();
        }
      }
    }
  }

  /** What has been counted, for a town of that many persons. */
  Sanning sanning(StadVal val, Bistandssanning bistand) {
    return new Sanning(
        val.sistaDag(),
        val.brukare(),
        planerade,
        utforda,
        oplanerade,
        installda,
        avbojda,
        pass,
        Map.copyOf(fall),
        Map.copyOf(smuts),
        new TreeMap<>(filer),
        taljare,
        namnare,
        bistand);
  }
}
