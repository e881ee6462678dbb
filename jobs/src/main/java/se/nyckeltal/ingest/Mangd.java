package se.nyckeltal.ingest;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much some rows of a delivery come to.
 *
 * @param rader number of rows
 * @param summor exact sums by field, for the fields that the contract names
 */
public record Mangd(long rader, Map<String, BigDecimal> summor) {

  /** No rows. */
  public static final Mangd INGEN = new Mangd(0, Map.of());

  /** The sum of a field; of no rows it is zero. */
  public BigDecimal summa(String field) {
    return summor.getOrDefault(field, BigDecimal.ZERO);
  }

  /** Both together. */
  public Mangd plus(Mangd other) {
    Map<String, BigDecimal> sums = new TreeMap<>(summor);
    other.summor.forEach((field, sum) -> sums.merge(field, sum, BigDecimal::add));
    return new Mangd(rader + other.rader, sums);
  }
}
