package se.nyckeltal.ingest.value;

import java.util.List;
import se.nyckeltal.contract.Field;
import se.nyckeltal.ingest.cells.Cells;
import se.nyckeltal.ingest.cells.ListCells;

/** Several values of one field in a row. */
public final class ListReader extends FieldReader {

  private final FieldReader element;
  private final ListCells cells;

  ListReader(Field field, FieldReader element, int capacity) {
    super(field);
    this.element = element;
    this.cells = new ListCells(capacity, element.cells().get(0));
  }

  /** Begins the list of a row, empty. */
  public void begin(int row) {
    cells.begin(row);
  }

  @Override
  public void read(byte[] data, int from, int to, int row, Notes notes) {
    element.read(data, from, to, cells.from(row) + cells.length(row), notes);
    cells.added(row);
  }

  @Override
  public List<Cells> cells() {
    return List.of(cells);
  }
}
