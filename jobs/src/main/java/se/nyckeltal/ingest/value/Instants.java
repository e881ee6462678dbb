package se.nyckeltal.ingest.value;

import java.util.List;
import se.nyckeltal.contract.Field;
import se.nyckeltal.ingest.LocalClock;
import se.nyckeltal.ingest.Regel;
import se.nyckeltal.ingest.cells.Cells;
import se.nyckeltal.ingest.cells.LongCells;

/** Instants in microseconds since 1970; without offset they are Stockholm time. */
public final class Instants extends FieldReader {

  private static final long MICROS = 1_000_000;

  private final LongCells cells;
  private final LocalClock clock = new LocalClock();
  private final InstantText text;

  /** Local seconds of the last value that was read without offset, else {@link Long#MIN_VALUE}. */
  private long local;

  /** A reader of instants; all of a row share one parser, for their days mostly are the same. */
  Instants(Field field, LongCells cells, InstantText text) {
    super(field);
    this.cells = cells;
    this.text = text;
  }

  @Override
  public void read(byte[] data, int from, int to, int row, Notes notes) {
    local = Long.MIN_VALUE;
    InstantText.Form form = text.parse(data, from, to);
    switch (form) {
      case NONE -> notes.fault(Regel.OGILTIG_TIDPUNKT, name());
      case SENTINEL -> {
        if (field().required()) {
          notes.fault(Regel.SAKNAT_VARDE, name());
        } else {
          cells.setMissing(row);
        }
      }
      case WITH_OFFSET -> cells.set(row, text.seconds() * MICROS + text.fraction());
      case LOCAL -> {
        local = text.seconds();
        long resolved = clock.resolve(local);
        cells.set(row, resolved * MICROS + text.fraction());
        if (clock.flag() != null) {
          notes.warn(clock.flag());
        }
      }
    }
  }

  /**
   * Takes the later of two moments for the end that was just read without offset, if the first
   * would lie before that start.
   */
  public void endAfter(int row, long startMicros) {
    if (local != Long.MIN_VALUE && cells.get(row) < startMicros) {
      long fraction = Math.floorMod(cells.get(row), MICROS);
      cells.set(
          row, clock.resolveEnd(local, Math.floorDiv(startMicros, MICROS)) * MICROS + fraction);
    }
  }

  @Override
  public void missing(int row) {
    local = Long.MIN_VALUE;
    cells.setMissing(row);
  }

  @Override
  public List<Cells> cells() {
    return List.of(cells);
  }

  /** The instant of a row that has one. */
  public long micros(int row) {
    return cells.get(row);
  }

  /** Whether a row has no instant. */
  public boolean isMissing(int row) {
    return cells.isMissing(row);
  }
}
