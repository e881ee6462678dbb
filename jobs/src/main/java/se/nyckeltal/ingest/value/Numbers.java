package se.nyckeltal.ingest.value;

import java.util.List;
import se.nyckeltal.contract.Field;
import se.nyckeltal.ingest.Regel;
import se.nyckeltal.ingest.cells.Cells;
import se.nyckeltal.ingest.cells.LongCells;

/** Whole numbers, decimal numbers and lengths of time: all land as a long within bounds. */
abstract class Numbers extends FieldReader {

  /** Stands for bytes that are not of the form. */
  static final long NONE = NumberText.NONE;

  private final LongCells cells;
  private final Regel wrong;
  private final long minimum;
  private final long maximum;

  Numbers(Field field, LongCells cells, Regel wrong, long unit) {
    super(field);
    this.cells = cells;
    this.wrong = wrong;
    Long least = field.constraints().minimum();
    Long most = field.constraints().maximum();
    this.minimum = least == null ? Long.MIN_VALUE : Math.multiplyExact(least, unit);
    this.maximum = most == null ? Long.MAX_VALUE : Math.multiplyExact(most, unit);
  }

  /** Whether the last value had more decimals than are kept. */
  boolean rounded() {
    return false;
  }

  /** The value, or {@link #NONE}. */
  abstract long parse(byte[] data, int from, int to);

  @Override
  public final void read(byte[] data, int from, int to, int row, Notes notes) {
    long value = parse(data, from, to);
    if (value == NONE) {
      notes.fault(wrong, name());
    } else if (value < minimum || value > maximum) {
      notes.fault(Regel.UTANFOR_GRANS, name());
    } else {
      cells.set(row, value);
      if (rounded()) {
        notes.warn(Regel.AVRUNDAT);
      }
    }
  }

  @Override
  public final List<Cells> cells() {
    return List.of(cells);
  }

  /** Whole numbers, as they are. */
  static Numbers integers(Field field, LongCells cells, boolean utf8) {
    NumberText text = new NumberText(0, field.decimalChar(), field.groupChar(), utf8, true);
    return new Numbers(field, cells, Regel.OGILTIGT_HELTAL, 1) {
      @Override
      long parse(byte[] data, int from, int to) {
        return text.unscaled(data, from, to);
      }
    };
  }

  /** Decimal numbers, times ten to the power of the scale; amounts are exact or refused. */
  static Numbers decimals(Field field, LongCells cells, int scale, boolean utf8, boolean exact) {
    NumberText text = new NumberText(scale, field.decimalChar(), field.groupChar(), utf8, exact);
    long unit = 1;
    for (int i = 0; i < scale; i++) {
      unit *= 10;
    }
    return new Numbers(field, cells, Regel.OGILTIGT_TAL, unit) {
      @Override
      long parse(byte[] data, int from, int to) {
        return text.unscaled(data, from, to);
      }

      @Override
      boolean rounded() {
        return text.rounded();
      }
    };
  }

  /** Lengths of time, in whole seconds; none is negative. */
  static Numbers durations(Field field, LongCells cells, boolean utf8) {
    DurationText text = new DurationText(field, utf8);
    return new Numbers(field, cells, Regel.OGILTIG_LANGD, 1) {
      @Override
      long parse(byte[] data, int from, int to) {
        return text.seconds(data, from, to);
      }
    };
  }
}
