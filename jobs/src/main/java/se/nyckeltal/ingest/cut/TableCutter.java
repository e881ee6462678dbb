package se.nyckeltal.ingest.cut;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.nyckeltal.contract.ExportContract;
import se.nyckeltal.ingest.FileRefusedException;
import se.nyckeltal.ingest.Regel;
import se.nyckeltal.ingest.value.Encoding;
import se.nyckeltal.ingest.value.Utf8;

/**
 * Rows of a table: records with the header known, and all that is no row counted and passed over.
 */
final class TableCutter implements RowCutter {

  private final RecordCutter records;
  private final ExportContract contract;
  private final Encoding encoding;
  private final ReportLines report;
  private final TextRecord record = new TextRecord();
  private final RowSlices row;
  private final boolean[] list;
  private Header header;
  private Columns columns;
  private long blank;
  private long reportLines;
  private long utf8;
  private long other;

  /** Rows of a file from its beginning. */
  TableCutter(RecordCutter records, ExportContract contract, Encoding encoding) throws IOException {
    this(records, contract, encoding, null);
    header = readHeader();
  }

  /** Rows of a later part of a file whose header is known. */
  TableCutter(RecordCutter records, ExportContract contract, Encoding encoding, Header header) {
    this.records = records;
    this.contract = contract;
    this.encoding = encoding;
    this.report = new ReportLines(contract);
    this.row = new RowSlices(contract.fields().size());
    this.list = new boolean[contract.fields().size()];
    for (int i = 0; i < list.length; i++) {
      list[i] = contract.fields().get(i).itemType() != null;
    }
    this.header = header;
  }

  Header header() {
    return header;
  }

  private Header readHeader() throws IOException {
    if (Boolean.FALSE.equals(contract.dialect().header())) {
      return Header.none(contract);
    }
    List<String> nearest = null;
    for (int i = 0; i < contract.rapport().rubrikInom() && records.next(record); i++) {
      refuseOtherUnicode();
      record.trim(encoding.isUtf8());
      if (record.count > TextRecord.MOST_COLUMNS) {
        throw new FileRefusedException(
            Regel.FEL_RUBRIK, "Raden har %d kolumner.".formatted(record.count));
      }
      List<String> texts = texts();
      Optional<Header> found = Header.find(contract, texts);
      if (found.isPresent()) {
        columns = Columns.of(contract, found.get(), texts, reportLines);
        return found.get();
      }
      // The line that comes nearest is the one to tell about.
      if (nearest == null || Header.known(contract, texts) > Header.known(contract, nearest)) {
        nearest = texts;
      }
      reportLines++;
    }
    if (nearest == null) {
      throw new FileRefusedException(Regel.TOM_FIL, "");
    }
    return Header.of(contract, nearest);
  }

  /** A header that is another encoding than agreed says so, rather than that names are wrong. */
  private void refuseOtherUnicode() {
    if (!record.high) {
      return;
    }
    if (!encoding.isUtf8() && Utf8.isValid(records.bytes(), records.from(), records.to())) {
      throw new FileRefusedException(
          Regel.UTF8_I_STALLET, "Kontraktet anger %s.".formatted(encoding.name()));
    }
    checkEncoding();
  }

  private List<String> texts() {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < Math.min(record.count, record.starts.length); i++) {
      texts.add(encoding.decode(record.data, record.starts[i], record.ends[i]));
    }
    return texts;
  }

  @Override
  public RowSlices next() throws IOException {
    while (records.next(record)) {
      if (record.high) {
        checkEncoding();
      }
      if (record.trim(encoding.isUtf8()) && record.fault == null) {
        blank++;
      } else if (report.possible() && isReportLine()) {
        reportLines++;
      } else {
        fill();
        return row;
      }
    }
    return null;
  }

  private boolean isReportLine() {
    for (int i = 0; i < Math.min(record.count, record.starts.length); i++) {
      if (record.starts[i] < record.ends[i]) {
        return report.mayBeginWith(record.data[record.starts[i]]) && report.contains(texts());
      }
    }
    return false;
  }

  private void checkEncoding() {
    if (!encoding.holds(records.bytes(), records.from(), records.to())) {
      throw new FileRefusedException(
          Regel.ODEKODBAR,
          "Kontraktet anger %s; felet står på rad %d.".formatted(encoding.name(), record.line));
    }
    if (!encoding.isUtf8()) {
      boolean multibyte = Utf8.isValid(records.bytes(), records.from(), records.to());
      utf8 += multibyte ? 1 : 0;
      other += multibyte ? 0 : 1;
    }
  }

  private void fill() {
    row.begin(record.data, record.line, record.offset);
    if (record.fault != null) {
      row.fault(record.fault, "");
    }
    boolean narrow = record.padded && record.count < header.width();
    if (record.count != header.width() && !narrow) {
      // A fault that cut the row short says enough.
      if (record.fault != Regel.OBALANSERAT_CITAT) {
        row.fault(Regel.FEL_ANTAL_FALT, "");
      }
      row.setUncut();
      return;
    }
    for (int i = 0; i < record.count; i++) {
      int field = header.field(i);
      if (field == Header.NO_FIELD || record.starts[i] == record.ends[i]) {
        continue;
      }
      if (list[field]) {
        row.add(field, record.starts[i], record.ends[i], 0);
      } else {
        row.set(field, record.starts[i], record.ends[i]);
      }
    }
  }

  @Override
  public boolean endsWithoutNewline() {
    return !record.newline;
  }

  @Override
  public String source() {
    return encoding.decode(records.bytes(), records.from(), records.to());
  }

  @Override
  public Optional<Columns> columns() {
    return Optional.ofNullable(columns);
  }

  @Override
  public Counts counts() {
    return new Counts(blank, reportLines, utf8, other, report.stated());
  }

  @Override
  public void close() throws IOException {
    records.close();
  }
}
