package se.nyckeltal.ingest.value;

import java.util.List;
import se.nyckeltal.contract.Field;
import se.nyckeltal.ingest.cells.Cells;

/** What stays outside: names, addresses, free text. */
final class Unlanded extends FieldReader {

  Unlanded(Field field) {
    super(field);
  }

  @Override
  public void read(byte[] data, int from, int to, int row, Notes notes) {
    // Nothing of the value is kept.
  }

  @Override
  public List<Cells> cells() {
    return List.of();
  }
}
