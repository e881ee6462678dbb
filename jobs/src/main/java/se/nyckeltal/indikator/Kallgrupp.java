package se.nyckeltal.indikator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Indicators that are computed in one pass: of the same table, with month, level, unit and sex in
 * the same places.
 *
 * @param tabell the table
 * @param indelning where in a row they stand
 * @param indikatorer the indicators
 */
record Kallgrupp(String tabell, Indikator.Indelning indelning, List<Indikator> indikatorer) {

  /** All indicators in as few groups as there can be. */
  static List<Kallgrupp> av(Indikatorkatalog katalog) {
    Map<String, Kallgrupp> groups = new TreeMap<>();
    for (Indikator one : katalog.all()) {
      groups
          .computeIfAbsent(
              one.tabell() + one.indelning(),
              k -> new Kallgrupp(one.tabell(), one.indelning(), new ArrayList<>()))
          .indikatorer()
          .add(one);
    }
    return List.copyOf(groups.values());
  }
}
