package se.nyckeltal.ingest.cells;

import java.util.Arrays;

/** Whole numbers: counts, seconds, microseconds since 1970, or unscaled decimals. */
public final class LongCells extends Cells {

  private long[] values;

  /** Room for that many rows. */
  public LongCells(int capacity) {
    super(capacity);
    values = new long[capacity];
  }

  /** The value of a row that has one. */
  public long get(int row) {
    return values[row];
  }

  /** Gives a row a value. */
  public void set(int row, long value) {
    reach(row);
    values[row] = value;
    setPresent(row);
  }

  @Override
  void grow(int capacity) {
    values = Arrays.copyOf(values, capacity);
  }
}
