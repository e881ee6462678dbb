package se.nyckeltal.ingest.reader;

import java.util.List;
import se.nyckeltal.contract.ExportContract;
import se.nyckeltal.contract.ExportContract.Tidpunkt;
import se.nyckeltal.ingest.LocalClock;
import se.nyckeltal.ingest.cells.LongCells;
import se.nyckeltal.ingest.value.Dates;
import se.nyckeltal.ingest.value.FieldReader;
import se.nyckeltal.ingest.value.Notes;
import se.nyckeltal.ingest.value.Times;

/** An instant made of a date and a local time; an end before its start lies on the next day. */
final class Moment {

  private static final long SECONDS_A_DAY = 86_400;
  private static final long MICROS = 1_000_000;

  private final Tidpunkt definition;
  private final Dates date;
  private final Times time;
  private final Moment start;
  private final LongCells cells;
  private final LocalClock clock = new LocalClock();

  /** An instant of a contract; one that follows another is made after it. */
  Moment(
      ExportContract contract,
      Tidpunkt definition,
      FieldReader[] readers,
      List<Moment> earlier,
      int capacity) {
    this.definition = definition;
    this.date = (Dates) readers[contract.fieldIndex(definition.datum())];
    this.time = (Times) readers[contract.fieldIndex(definition.tid())];
    this.start =
        earlier.stream()
            .filter(m -> m.definition.kolumn().equals(definition.efter()))
            .findFirst()
            .orElse(null);
    this.cells = new LongCells(capacity);
  }

  LongCells cells() {
    return cells;
  }

  void make(int row, Notes notes) {
    if (date.isMissing(row) || time.isMissing(row)) {
      cells.setMissing(row);
      return;
    }
    long local = date.day(row) * SECONDS_A_DAY + time.seconds(row);
    long moment = clock.resolve(local);
    if (start != null && !start.cells.isMissing(row)) {
      long began = start.cells.get(row) / MICROS;
      if (moment < began) {
        moment = clock.resolveEnd(local, began);
      }
      if (moment < began) {
        moment = clock.resolve(local + SECONDS_A_DAY);
      }
    }
    cells.set(row, moment * MICROS);
    if (clock.flag() != null) {
      notes.warn(clock.flag());
    }
  }
}
