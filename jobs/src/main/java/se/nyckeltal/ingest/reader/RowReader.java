package se.nyckeltal.ingest.reader;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import se.nyckeltal.contract.ExportContract;
import se.nyckeltal.contract.Field;
import se.nyckeltal.ingest.Fel;
import se.nyckeltal.ingest.Regel;
import se.nyckeltal.ingest.cells.Cells;
import se.nyckeltal.ingest.cells.LongCells;
import se.nyckeltal.ingest.cells.TextCells;
import se.nyckeltal.ingest.cut.RowSlices;
import se.nyckeltal.ingest.value.FieldReader;
import se.nyckeltal.ingest.value.FieldReaders;
import se.nyckeltal.ingest.value.ListReader;
import se.nyckeltal.ingest.value.Notes;

/**
 * Types a whole row by its contract and replaces identities. Every fault of the row is found in one
 * pass. An instance is for one thread.
 */
final class RowReader {

  private final FieldReader[] readers;
  private final boolean[] required;
  private final byte[][] missingValues;
  private final Interval interval;
  private final List<Moment> moments = new ArrayList<>();
  private final Household household;
  private final TextCells leverans;
  private final LongCells rad;
  private final byte[] leveransId;
  private final Notes notes = new Notes();
  private final List<Cells> columns = new ArrayList<>();

  RowReader(ExportContract contract, FieldReaders made, String leveransId) {
    List<Field> fields = contract.fields();
    readers = new FieldReader[fields.size()];
    required = new boolean[fields.size()];
    for (int i = 0; i < readers.length; i++) {
      readers[i] = made.of(fields.get(i));
      required[i] = fields.get(i).required();
      if (fields.get(i).landed()) {
        columns.addAll(readers[i].cells());
      }
    }
    Charset charset =
        made.encoding().isUtf8() ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
    List<String> none = contract.schema().missingValues();
    missingValues =
        none == null
            ? new byte[0][]
            : none.stream()
                .filter(t -> !t.isEmpty())
                .map(t -> t.getBytes(charset))
                .toArray(byte[][]::new);
    interval = Interval.of(contract, readers);
    for (ExportContract.Tidpunkt t : contract.tidpunkter()) {
      Moment moment = new Moment(contract, t, readers, moments, made.capacity());
      moments.add(moment);
      columns.add(moment.cells());
    }
    household = contract.hushall() == null ? null : new Household(contract, made);
    if (household != null) {
      columns.add(household.cells());
    }
    this.leverans = new TextCells(made.capacity());
    this.rad = new LongCells(made.capacity());
    this.leveransId = leveransId.getBytes(StandardCharsets.UTF_8);
    columns.add(leverans);
    columns.add(rad);
  }

  /** Landed columns in the order of {@link se.nyckeltal.ingest.LandedSchema}. */
  List<Cells> columns() {
    return columns;
  }

  /** What was noted about the row that was read last. */
  Notes notes() {
    return notes;
  }

  /** The reader of a field. */
  FieldReader reader(int field) {
    return readers[field];
  }

  /**
   * Types a row into the cells of that number.
   *
   * @return whether it can be accepted
   */
  boolean read(RowSlices raw, int row) {
    notes.clear();
    for (Fel fel : raw.faults()) {
      notes.fault(fel.regel(), fel.falt());
    }
    if (raw.isUncut()) {
      return false;
    }
    for (int i = 0; i < readers.length; i++) {
      if (readers[i] instanceof ListReader list) {
        readList(list, i, raw, row);
      } else {
        readValue(i, raw, row);
      }
    }
    if (interval != null) {
      interval.check(row, notes);
    }
    for (Moment moment : moments) {
      moment.make(row, notes);
    }
    if (household != null) {
      household.make(raw, row, notes);
    }
    leverans.set(row, leveransId);
    rad.set(row, raw.rad());
    return notes.faults().isEmpty();
  }

  private void readValue(int i, RowSlices raw, int row) {
    int from = raw.from(i);
    if (from >= 0 && !(missingValues.length > 0 && isMissing(raw, i))) {
      int faults = notes.faults().size();
      readers[i].read(raw.data(), from, raw.to(i), row, notes);
      if (notes.faults().size() > faults) {
        // No value of an earlier row may stay where this one has none.
        readers[i].missing(row);
      }
      return;
    }
    readers[i].missing(row);
    if (from == RowSlices.NOT_A_VALUE) {
      notes.fault(Regel.FEL_FORM, readers[i].field().name());
    } else if (required[i] && from != RowSlices.NO_ELEMENT) {
      notes.fault(Regel.SAKNAT_VARDE, readers[i].field().name());
    }
  }

  private boolean isMissing(RowSlices raw, int i) {
    for (byte[] none : missingValues) {
      if (Arrays.equals(none, 0, none.length, raw.data(), raw.from(i), raw.to(i))) {
        return true;
      }
    }
    return false;
  }

  private void readList(ListReader list, int i, RowSlices raw, int row) {
    if (raw.from(i) == RowSlices.NOT_A_VALUE) {
      list.missing(row);
      notes.fault(Regel.FEL_FORM, list.field().name());
      return;
    }
    if (raw.from(i) == RowSlices.NO_ELEMENT) {
      list.missing(row);
      return;
    }
    list.begin(row);
    for (int n = 0; n < raw.listLength(i); n++) {
      list.read(raw.data(), raw.listFrom(i, n), raw.listTo(i, n), row, notes);
    }
    if (required[i] && raw.listLength(i) == 0) {
      notes.fault(Regel.SAKNAT_VARDE, list.field().name());
    }
  }
}
