package se.nyckeltal.ingest.value;

import java.util.List;
import se.nyckeltal.contract.Field;
import se.nyckeltal.ingest.Regel;
import se.nyckeltal.ingest.cells.Cells;
import se.nyckeltal.ingest.cells.IntCells;

/** Local times of day; none lands: with a date they become an instant. */
public final class Times extends FieldReader {

  private final IntCells seconds;

  Times(Field field, int capacity) {
    super(field);
    seconds = new IntCells(capacity);
  }

  @Override
  public void read(byte[] data, int from, int to, int row, Notes notes) {
    int value = TimeText.seconds(data, from, to);
    if (value < 0) {
      seconds.setMissing(row);
      notes.fault(Regel.OGILTIGT_KLOCKSLAG, name());
    } else {
      seconds.set(row, value);
    }
  }

  @Override
  public void missing(int row) {
    seconds.setMissing(row);
  }

  @Override
  public List<Cells> cells() {
    return List.of();
  }

  /** Seconds since midnight of a row that has a time. */
  public int seconds(int row) {
    return seconds.get(row);
  }

  /** Whether a row has no time. */
  public boolean isMissing(int row) {
    return seconds.isMissing(row);
  }
}
