package se.nyckeltal.generate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A decision.
 *
 * @param kod the decision's own code
 * @param datum when it was made
 * @param till last day, or null
 * @param timmar hours, or null
 * @param tidsenhet what the hours are for
 * @param form where the hours stand
 * @param bestalld whether an order tells the same hours beside it
 * @param behov what it is about
 */
record Beslut(
    int id,
    Kategori kategori,
    int kod,
    String lag,
    boolean avslag,
    LocalDate datum,
    LocalDate fran,
    LocalDate till,
    BigDecimal timmar,
    String tidsenhet,
    Form form,
    boolean bestalld,
    List<Behov> behov) {

  /** Where the hours of a decision stand. */
  enum Form {
    TIMMAR,
    BESTALLDA_TIMMAR,
    BESTALLD_FREKVENS,
    INSATSPERIODER,
    INGA
  }

  /** The same decision in force between two days. */
  Beslut mellan(LocalDate from, LocalDate to) {
    return new Beslut(
        id, kategori, kod, lag, avslag, datum, from, to, timmar, tidsenhet, form, bestalld, behov);
  }
}
