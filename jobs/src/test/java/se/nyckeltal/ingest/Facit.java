package se.nyckeltal.ingest;

import java.math.BigDecimal;

/** What a generated file holds, counted by the generator while it writes and never by a reader. */
final class Facit {

  private long accepted;
  private long rejected;
  private long blank;
  private long report;
  private long acceptedOre;
  private long rejectedOre;

  /** A row that is to be accepted, with its amount in öre, 0 for none. */
  void accept(long ore) {
    accepted++;
    acceptedOre += ore;
  }

  /** A row that is to be rejected, with its amount in öre where that can be read, else 0. */
  void reject(long ore) {
    rejected++;
    rejectedOre += ore;
  }

  void blank() {
    blank++;
  }

  /** A line of a report that is no row. */
  void report() {
    report++;
  }

  long accepted() {
    return accepted;
  }

  long rejected() {
    return rejected;
  }

  long blanks() {
    return blank;
  }

  long reportLines() {
    return report;
  }

  /** All rows, report lines left out. */
  long in() {
    return accepted + rejected + blank;
  }

  BigDecimal acceptedAmount() {
    return BigDecimal.valueOf(acceptedOre, 2);
  }

  BigDecimal rejectedAmount() {
    return BigDecimal.valueOf(rejectedOre, 2);
  }

  BigDecimal amountIn() {
    return BigDecimal.valueOf(acceptedOre + rejectedOre, 2);
  }

  @Override
  public String toString() {
    return "in %d, accepterade %d, avvisade %d, tomma %d, rapportrader %d"
        .formatted(in(), accepted, rejected, blank, report);
  }
}
