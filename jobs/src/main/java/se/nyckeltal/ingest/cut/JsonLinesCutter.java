package se.nyckeltal.ingest.cut;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import se.nyckeltal.contract.ExportContract;
import se.nyckeltal.ingest.FileRefusedException;
import se.nyckeltal.ingest.Regel;
import se.nyckeltal.ingest.value.Utf8;

/** Rows of a file with a JSON object on each line. A line that is broken spoils itself alone. */
final class JsonLinesCutter implements RowCutter {

  private final ByteWindow window;
  private final int fields;
  private final JsonRecord record;
  private long line;
  private long blank;
  private int from;
  private int to;
  private boolean newline;

  JsonLinesCutter(ByteWindow window, ExportContract contract, long firstLine) {
    this.window = window;
    this.fields = contract.fields().size();
    this.record = new JsonRecord(contract);
    this.line = firstLine - 1;
  }

  @Override
  public RowSlices next() throws IOException {
    while (record.rows().isEmpty()) {
      if (!nextLine()) {
        return null;
      }
      if (isBlank()) {
        blank++;
      } else {
        refuseOtherEncoding();
        RowSlices broken = read();
        if (broken != null) {
          return broken;
        }
      }
    }
    return record.rows().poll();
  }

  private boolean nextLine() throws IOException {
    window.moveTo(Math.min(newline ? to + 1 : to, window.limit()));
    int end = lineEnd();
    while (end == window.limit() && window.fill(line + 1)) {
      end = lineEnd();
    }
    window.refuseLong(end, line + 1);
    from = window.position();
    to = end;
    newline = end < window.limit();
    line++;
    return newline || from < to;
  }

  private int lineEnd() {
    int p = window.position();
    while (window.bytes()[p] != '\n') {
      p++;
    }
    return p;
  }

  private boolean isBlank() {
    for (int i = from; i < to; i++) {
      if (window.bytes()[i] < 0 || window.bytes()[i] > ' ') {
        return false;
      }
    }
    return true;
  }

  private void refuseOtherEncoding() {
    if (!Utf8.isValid(window.bytes(), from, to)) {
      throw new FileRefusedException(
          Regel.ODEKODBAR, "Kontraktet anger UTF-8; felet står på rad %d.".formatted(line));
    }
  }

  /** Reads a line; returns a row that says what is wrong if it is no JSON object. */
  private RowSlices read() throws IOException {
    long offset = window.offset();
    try (JsonParser parser = StrictJson.FACTORY.createParser(window.bytes(), from, to - from)) {
      if (parser.nextToken() == JsonToken.START_OBJECT) {
        record.read(parser, line, offset);
        if (parser.nextToken() == null) {
          return null;
        }
      }
    } catch (JsonProcessingException e) {
      // The reason is told of below, without Jackson's message, which can quote the file.
      record.rows().clear();
    }
    record.rows().clear();
    RowSlices broken = new RowSlices(fields);
    broken.begin(window.bytes(), line, offset);
    broken.setUncut();
    broken.fault(Regel.OGILTIG_JSON_RAD, "");
    return broken;
  }

  @Override
  public boolean endsWithoutNewline() {
    return !newline;
  }

  @Override
  public String source() {
    return new String(window.bytes(), from, to - from, StandardCharsets.UTF_8);
  }

  @Override
  public Counts counts() {
    return new Counts(blank, 0, 0, 0, null);
  }

  @Override
  public void close() throws IOException {
    window.close();
  }
}
