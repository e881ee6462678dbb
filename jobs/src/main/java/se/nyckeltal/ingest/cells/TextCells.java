package se.nyckeltal.ingest.cells;

import java.util.Arrays;

/** Texts in UTF-8. Equal texts may share their bytes, which nobody changes. */
public final class TextCells extends Cells {

  private byte[][] values;

  /** Room for that many rows. */
  public TextCells(int capacity) {
    super(capacity);
    values = new byte[capacity][];
  }

  /** The text of a row that has one. */
  public byte[] get(int row) {
    return values[row];
  }

  /** Gives a row a text, which is kept as it is. */
  public void set(int row, byte[] value) {
    reach(row);
    values[row] = value;
    setPresent(row);
  }

  @Override
  void grow(int capacity) {
    values = Arrays.copyOf(values, capacity);
  }
}
