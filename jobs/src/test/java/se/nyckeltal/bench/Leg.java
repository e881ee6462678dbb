package se.nyckeltal.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.sql.SQLException;

/** One way to read a file. */
interface Leg {

  /** What the table calls it. */
  String name();

  /** Reads the whole file once and sums every column. */
  Total run() throws IOException, SQLException;

  /** A sum from its text; none if there was no value. */
  static Total.Sum sum(long count, String text) {
    return new Total.Sum(
        count, text == null || text.equals("null") ? BigDecimal.ZERO : new BigDecimal(text));
  }
}
