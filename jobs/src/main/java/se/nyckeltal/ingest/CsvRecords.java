package se.nyckeltal.ingest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import se.nyckeltal.contract.ExportContract;
import se.nyckeltal.contract.Field;

/** Cuts a text file with separators into rows; knows quotes, line breaks in quotes and lines. */
final class CsvRecords implements RecordReader {

  private static final int END = -1;

  private final BufferedReader in;
  private final char delimiter;
  private final char quote;
  private final int width;
  private long line = 1;
  private long blank;
  private boolean ended;

  CsvRecords(Reader in, ExportContract contract) throws IOException {
    this.in = new BufferedReader(in, 1 << 16);
    this.delimiter = contract.dialect().delimiter().charAt(0);
    this.quote = contract.dialect().quoteChar().charAt(0);
    this.width = contract.fields().size();
    checkHeader(contract);
  }

  private void checkHeader(ExportContract contract) throws IOException {
    Cut header = cut();
    if (header == null) {
      throw new FileRefusedException(Regel.TOM_FIL, "");
    }
    List<String> expected = contract.fields().stream().map(Field::name).toList();
    if (!header.texts.equals(expected)) {
      throw new FileRefusedException(Regel.FEL_RUBRIK, difference(expected, header.texts));
    }
  }

  private static String difference(List<String> expected, List<String> found) {
    List<String> missing = new ArrayList<>(expected);
    missing.removeAll(found);
    List<String> unknown = new ArrayList<>(found);
    unknown.removeAll(expected);
    if (missing.isEmpty() && unknown.isEmpty()) {
      return "Ordningen ska vara: %s.".formatted(String.join(";", expected));
    }
    // What stands in the file is not repeated: without a header it is a row about a person.
    return "Saknas: %s. Antal okända kolumner: %d."
        .formatted(missing.isEmpty() ? "ingen" : String.join(", ", missing), unknown.size());
  }

  @Override
  public RawRow next() throws IOException {
    long start = line;
    Cut cut = cut();
    while (cut != null && cut.isBlank()) {
      blank++;
      start = line;
      cut = cut();
    }
    if (cut == null) {
      return null;
    }
    if (cut.texts.size() != width && ended && !cut.newline) {
      throw new FileRefusedException(Regel.AVKORTAD, "Rad %d.".formatted(start));
    }
    List<Fel> faults = new ArrayList<>(cut.faults);
    if (cut.texts.size() != width) {
      faults.add(new Fel(Regel.FEL_ANTAL_FALT, ""));
    }
    Object[] values = Arrays.copyOf(cut.texts.toArray(), width);
    for (int i = 0; i < width; i++) {
      String text = values[i] == null ? "" : values[i].toString().strip();
      values[i] = text.isEmpty() ? null : text;
    }
    return new RawRow(start, values, faults, cut.source.toString());
  }

  @Override
  public long blank() {
    return blank;
  }

  /** One row's texts as they were cut. */
  private static final class Cut {
    final List<String> texts = new ArrayList<>();
    final List<Fel> faults = new ArrayList<>();
    final StringBuilder source = new StringBuilder();
    boolean newline;

    boolean isBlank() {
      return texts.size() == 1 && texts.get(0).isBlank() && faults.isEmpty();
    }
  }

  private Cut cut() throws IOException {
    if (ended) {
      return null;
    }
    Cut cut = new Cut();
    StringBuilder text = new StringBuilder();
    int c = read(cut);
    if (c == END) {
      return null;
    }
    while (true) {
      if (c == quote && text.isEmpty()) {
        readQuoted(cut, text);
        c = read(cut);
        if (c != delimiter && c != '\n' && c != '\r' && c != END) {
          cut.faults.add(new Fel(Regel.TEXT_EFTER_CITAT, ""));
        }
      }
      while (c != delimiter && c != '\n' && c != END) {
        if (c == 0) {
          cut.faults.add(new Fel(Regel.NOLLTECKEN, ""));
        }
        if (c != '\r') {
          text.append((char) c);
        }
        c = read(cut);
      }
      cut.texts.add(text.toString());
      text.setLength(0);
      if (c != delimiter) {
        cut.newline = c == '\n';
        return cut;
      }
      c = read(cut);
    }
  }

  private void readQuoted(Cut cut, StringBuilder text) throws IOException {
    long opened = line;
    while (true) {
      int c = read(cut);
      if (c == END) {
        throw new FileRefusedException(
            Regel.OBALANSERAT_CITAT, "Det öppnas på rad %d.".formatted(opened));
      }
      if (c == quote) {
        in.mark(1);
        if (in.read() != quote) {
          in.reset();
          return;
        }
      }
      text.append((char) c);
    }
  }

  private int read(Cut cut) throws IOException {
    int c = in.read();
    if (c == END) {
      ended = true;
      return END;
    }
    if (c == '\n') {
      line++;
    } else if (c != '\r') {
      cut.source.append((char) c);
    }
    return c;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
