package se.nyckeltal.ingest.cells;

import java.util.Arrays;

/** Lists: each row has a stretch of a column of elements. */
public final class ListCells extends Cells {

  private final Cells elements;
  private int[] from;
  private int[] length;

  /** Room for that many rows over a column of elements, which grows as it must. */
  public ListCells(int capacity, Cells elements) {
    super(capacity);
    this.elements = elements;
    from = new int[capacity];
    length = new int[capacity];
  }

  /** The elements of all rows. */
  public Cells elements() {
    return elements;
  }

  /** Where the elements of a row begin. */
  public int from(int row) {
    return from[row];
  }

  /** How many elements a row has. */
  public int length(int row) {
    return length[row];
  }

  /** Begins the list of a row after that of the row before. */
  public int begin(int row) {
    reach(row);
    from[row] = row == 0 ? 0 : from[row - 1] + length[row - 1];
    length[row] = 0;
    setPresent(row);
    return from[row];
  }

  /** Counts one more element in the list of a row. */
  public void added(int row) {
    length[row]++;
  }

  @Override
  public void setMissing(int row) {
    begin(row);
    super.setMissing(row);
  }

  @Override
  void grow(int capacity) {
    from = Arrays.copyOf(from, capacity);
    length = Arrays.copyOf(length, capacity);
  }
}
