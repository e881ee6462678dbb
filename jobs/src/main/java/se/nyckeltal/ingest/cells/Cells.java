package se.nyckeltal.ingest.cells;

import java.util.Arrays;

/**
 * One landed column of a batch: plain arrays that are filled row by row and used again for the next
 * batch. A row that is rejected is simply written over.
 */
public abstract sealed class Cells permits BooleanCells, IntCells, ListCells, LongCells, TextCells {

  private boolean[] missing;

  /** Room for that many rows, all without value. */
  Cells(int capacity) {
    missing = new boolean[capacity];
  }

  /** Whether a row has no value. */
  public final boolean isMissing(int row) {
    return missing[row];
  }

  /** Notes that a row has no value. */
  public void setMissing(int row) {
    reach(row);
    missing[row] = true;
  }

  final void setPresent(int row) {
    missing[row] = false;
  }

  /** Makes room for a row; only the elements of lists ever need it. */
  final void reach(int row) {
    if (row >= missing.length) {
      int capacity = Math.max(row + 1, missing.length * 2);
      missing = Arrays.copyOf(missing, capacity);
      grow(capacity);
    }
  }

  abstract void grow(int capacity);
}
