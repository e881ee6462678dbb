package se.nyckeltal.ingest.value;

import java.util.List;
import se.nyckeltal.contract.Field;
import se.nyckeltal.ingest.cells.Cells;

/**
 * Types the values of one field, from bytes to cells. An instance is for one thread and one file.
 */
public abstract class FieldReader {

  private final Field field;
  private Cells[] own;

  FieldReader(Field field) {
    this.field = field;
  }

  /** The field by its contract. */
  public final Field field() {
    return field;
  }

  final String name() {
    return field.name();
  }

  /**
   * Reads a value, which is neither empty nor surrounded by spaces.
   *
   * @param data holds the value in the file's encoding
   * @param from its first byte
   * @param to the byte after its last
   * @param row where its cells are
   * @param notes takes every fault and warning
   */
  public abstract void read(byte[] data, int from, int to, int row, Notes notes);

  /** Notes that a row has no value. */
  public void missing(int row) {
    if (own == null) {
      own = cells().toArray(Cells[]::new);
    }
    for (Cells cells : own) {
      cells.setMissing(row);
    }
  }

  /** The landed columns, by {@link se.nyckeltal.ingest.LandedSchema}; none if nothing lands. */
  public abstract List<Cells> cells();
}
