package se.nyckeltal.bench;

import java.math.BigDecimal;
import java.util.Map;

/**
 * What a leg came to: proof that it read every value of every column.
 *
 * @param rows number of rows
 * @param columns by landed column
 */
record Total(long rows, Map<String, Sum> columns) {

  /**
   * A column.
   *
   * @param count values that are not null
   * @param sum of numbers; of a text's bytes, an instant's epoch seconds, a day's number, or of
   *     true
   */
  record Sum(long count, BigDecimal sum) {}
}
