package se.nyckeltal.ingest.cells;

import java.util.Arrays;

/** True or false. */
public final class BooleanCells extends Cells {

  private boolean[] values;

  /** Room for that many rows. */
  public BooleanCells(int capacity) {
    super(capacity);
    values = new boolean[capacity];
  }

  /** The value of a row that has one. */
  public boolean get(int row) {
    return values[row];
  }

  /** Gives a row a value. */
  public void set(int row, boolean value) {
    reach(row);
    values[row] = value;
    setPresent(row);
  }

  @Override
  void grow(int capacity) {
    values = Arrays.copyOf(values, capacity);
  }
}
