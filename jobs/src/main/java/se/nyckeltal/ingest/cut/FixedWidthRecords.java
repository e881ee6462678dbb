package se.nyckeltal.ingest.cut;

import java.io.IOException;
import java.util.List;
import se.nyckeltal.ingest.Regel;

/** Cuts lines whose columns have a fixed width; the encoding has one byte a character. */
final class FixedWidthRecords implements RecordCutter {

  private final ByteWindow window;
  private final List<Integer> widths;
  private long line;
  private int sourceFrom;
  private int sourceTo;

  FixedWidthRecords(ByteWindow window, List<Integer> widths, long firstLine) {
    this.window = window;
    this.widths = widths;
    this.line = firstLine;
  }

  @Override
  public boolean next(TextRecord record) throws IOException {
    int end = lineEnd();
    while (end == window.limit() && window.fill(line)) {
      end = lineEnd();
    }
    window.refuseLong(end, line);
    sourceFrom = window.position();
    sourceTo = end;
    if (sourceFrom == window.limit()) {
      return false;
    }
    record.begin(window.bytes(), line++, window.offset());
    record.newline = end < window.limit();
    int textEnd = end > sourceFrom && record.data[end - 1] == '\r' ? end - 1 : end;
    look(record, textEnd);
    int at = sourceFrom;
    for (int width : widths) {
      if (at < textEnd) {
        record.add(at, Math.min(at + width, textEnd));
      }
      at += width;
    }
    // A line may leave its trailing spaces out, but then its newline tells that it is whole.
    record.padded = record.newline;
    if (textEnd > at ? !blank(record.data, at, textEnd) : textEnd < at && !record.newline) {
      record.fault = Regel.FEL_ANTAL_FALT;
    }
    window.moveTo(Math.min(end + 1, window.limit()));
    return true;
  }

  private int lineEnd() {
    int p = window.position();
    while (window.bytes()[p] != '\n') {
      p++;
    }
    return p;
  }

  private void look(TextRecord record, int end) {
    for (int p = sourceFrom; p < end; p++) {
      record.high |= record.data[p] < 0;
      record.fault = record.data[p] == 0 ? Regel.NOLLTECKEN : record.fault;
    }
  }

  private static boolean blank(byte[] data, int from, int to) {
    for (int p = from; p < to; p++) {
      if (data[p] != ' ') {
        return false;
      }
    }
    return true;
  }

  @Override
  public byte[] bytes() {
    return window.bytes();
  }

  @Override
  public int from() {
    return sourceFrom;
  }

  @Override
  public int to() {
    return sourceTo;
  }

  @Override
  public void close() throws IOException {
    window.close();
  }
}
