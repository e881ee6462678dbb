package se.nyckeltal.ingest.cells;

import java.util.Arrays;

/** Days since 1970. */
public final class IntCells extends Cells {

  private int[] values;

  /** Room for that many rows. */
  public IntCells(int capacity) {
    super(capacity);
    values = new int[capacity];
  }

  /** The value of a row that has one. */
  public int get(int row) {
    return values[row];
  }

  /** Gives a row a value. */
  public void set(int row, int value) {
    reach(row);
    values[row] = value;
    setPresent(row);
  }

  @Override
  void grow(int capacity) {
    values = Arrays.copyOf(values, capacity);
  }
}
