package se.nyckeltal.generate;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A payment.
 *
 * @param id its number
 * @param ore amount; less than 0 when something is taken back
 * @param dag when it was paid
 * @param atertagen day on which all of it was taken back, or null
 * @param aterkrav whether it is reclaimed by a decision of its own
 * @param medManad whether Lifecare says which month it is for
 */
record EbBetalning(
    int id, long ore, LocalDate dag, LocalDate atertagen, boolean aterkrav, boolean medManad) {

  BigDecimal kronor() {
    return BigDecimal.valueOf(ore, 2);
  }

  /** What is left of it on a day. */
  long kvar(LocalDate day) {
    boolean paid = !dag.isAfter(day);
    boolean back = atertagen != null && !atertagen.isAfter(day);
    return paid && !back ? ore : 0;
  }
}
