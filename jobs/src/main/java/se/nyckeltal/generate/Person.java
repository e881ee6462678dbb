package se.nyckeltal.generate;

import java.time.LocalDate;
import java.util.List;

/**
 * A person and all that is decided of them.
 *
 * @param hushall number of the household: the person's own, or the first of the couple
 * @param par number of the other of a couple, or -1
 * @param fran first day with anything
 * @param avregistrerad last day in the town, or null
 * @param avregistreringsorsak Decease, Emigrated or null
 * @param nivaer needs from date to date
 */
record Person(
    int nr,
    String personnummer,
    String fornamn,
    String efternamn,
    Slag slag,
    int hushall,
    int par,
    boolean skyddad,
    boolean skyddadAdress,
    LocalDate fran,
    LocalDate avregistrerad,
    String avregistreringsorsak,
    LocalDate sista,
    List<Niva> nivaer,
    List<Beslut> beslut,
    List<Verkstallighet> verkstalligheter,
    List<Franvaro> franvaro) {

  /** What sort of help a person has. */
  enum Slag {
    HEMTJANST,
    LARM,
    MAT,
    LSS,
    BOENDESTOD
  }

  /** What is needed on a date. */
  List<Behov> behov(LocalDate date) {
    List<Behov> found = List.of();
    if (sista != null && date.isAfter(sista)) {
      return found;
    }
    for (Niva niva : nivaer) {
      if (!date.isBefore(niva.fran())) {
        found = niva.behov();
      }
    }
    return found;
  }

  /** The execution of a category on a date, or null. */
  Verkstallighet verkstallighet(Kategori kategori, String lag, LocalDate date) {
    for (Verkstallighet v : verkstalligheter) {
      if (v.kategori() == kategori && v.lag().equals(lag) && v.galler(date)) {
        return v;
      }
    }
    return null;
  }

  /** The absence at a time of a date, or null. */
  Franvaro franvaro(LocalDate date, int minut) {
    for (Franvaro f : franvaro) {
      if (f.borta(date, minut)) {
        return f;
      }
    }
    return null;
  }
}
