package se.nyckeltal.ingest.reader;

import se.nyckeltal.contract.ExportContract;
import se.nyckeltal.ingest.Regel;
import se.nyckeltal.ingest.value.Dates;
import se.nyckeltal.ingest.value.FieldReader;
import se.nyckeltal.ingest.value.Instants;
import se.nyckeltal.ingest.value.Notes;

/** Two fields of a row, instants or days, of which the second must not lie before the first. */
interface Interval {

  /** Notes a fault if they lie in the wrong order. */
  void check(int row, Notes notes);

  /** The interval of a contract, or null if it has none. */
  static Interval of(ExportContract contract, FieldReader[] readers) {
    if (contract.intervall() == null) {
      return null;
    }
    String slut = contract.intervall().slut();
    FieldReader first = readers[contract.fieldIndex(contract.intervall().start())];
    FieldReader last = readers[contract.fieldIndex(slut)];
    if (first instanceof Instants start && last instanceof Instants end) {
      return (row, notes) -> {
        if (start.isMissing(row) || end.isMissing(row)) {
          return;
        }
        end.endAfter(row, start.micros(row));
        if (end.micros(row) < start.micros(row)) {
          notes.fault(Regel.SLUT_FORE_START, slut);
        }
      };
    }
    if (first instanceof Dates start && last instanceof Dates end) {
      return (row, notes) -> {
        if (!start.isMissing(row) && !end.isMissing(row) && end.day(row) < start.day(row)) {
          notes.fault(Regel.SLUT_FORE_START, slut);
        }
      };
    }
    throw new IllegalArgumentException(
        "Kontraktet %s: nyckeltal:intervall ska nämna två tidpunkter eller två datum."
            .formatted(contract.name()));
  }
}
