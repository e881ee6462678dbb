package se.nyckeltal.ingest.value;

import java.util.List;
import se.nyckeltal.contract.Field;
import se.nyckeltal.contract.FieldType;
import se.nyckeltal.ingest.Regel;
import se.nyckeltal.ingest.cells.Cells;
import se.nyckeltal.ingest.cells.IntCells;

/** Days, and months as their first day; a sentinel means no value. */
public final class Dates extends FieldReader {

  private final IntCells cells;
  private final boolean month;

  Dates(Field field, IntCells cells) {
    super(field);
    this.cells = cells;
    this.month = field.type() == FieldType.YEARMONTH;
  }

  @Override
  public void read(byte[] data, int from, int to, int row, Notes notes) {
    int day = month ? DateText.month(data, from, to) : DateText.day(data, from, to);
    if (day == DateText.NONE) {
      notes.fault(month ? Regel.OGILTIG_MANAD : Regel.OGILTIGT_DATUM, name());
    } else if (day != DateText.SENTINEL) {
      cells.set(row, day);
    } else if (field().required()) {
      notes.fault(Regel.SAKNAT_VARDE, name());
    } else {
      cells.setMissing(row);
    }
  }

  @Override
  public List<Cells> cells() {
    return List.of(cells);
  }

  /** The day of a row, whose value must be there. */
  public int day(int row) {
    return cells.get(row);
  }

  /** Whether a row has no day. */
  public boolean isMissing(int row) {
    return cells.isMissing(row);
  }
}
