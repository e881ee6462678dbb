package se.nyckeltal.generate;

import java.time.LocalDate;
import java.util.List;

/**
 * An execution: which unit is responsible for a service, and when.
 *
 * @param enhet number of the unit
 * @param till last day, or null
 * @param slutorsak why it ended, or null
 * @param beslut the decisions that it executes
 * @param byten other units for a while
 */
record Verkstallighet(
    int id,
    Kategori kategori,
    String lag,
    int enhet,
    LocalDate fran,
    LocalDate till,
    String slutorsak,
    List<Integer> beslut,
    List<Utforarbyte> byten) {

  /** Another unit between two days. */
  record Utforarbyte(int enhet, LocalDate fran, LocalDate till) {

    boolean galler(LocalDate date) {
      return !date.isBefore(fran) && !date.isAfter(till);
    }
  }

  /** The same execution from another day. */
  Verkstallighet fran(LocalDate day) {
    return new Verkstallighet(id, kategori, lag, enhet, day, till, slutorsak, beslut, byten);
  }

  boolean galler(LocalDate date) {
    return !date.isBefore(fran) && (till == null || !date.isAfter(till));
  }

  /** The unit that does it on a date. */
  int enhet(LocalDate date) {
    return byten.stream()
        .filter(b -> b.galler(date))
        .findFirst()
        .map(Utforarbyte::enhet)
        .orElse(enhet);
  }
}
