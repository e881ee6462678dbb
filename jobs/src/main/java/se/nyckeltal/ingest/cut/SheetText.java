package se.nyckeltal.ingest.cut;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import se.nyckeltal.ingest.FileRefusedException;
import se.nyckeltal.ingest.Regel;

/** One row of a sheet as a line of texts in UTF-8, a semicolon between them. */
final class SheetText {

  /** No export has so many columns; a value further out is a slip of the pen. */
  static final int MOST_COLUMNS = 1024;

  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private final int[] ends = new int[MOST_COLUMNS];
  private int count;

  void begin() {
    line.reset();
    count = 0;
  }

  /**
   * Adds the text of a column, those before it that have none being empty. Blank text is none, so
   * that a row ends at its last text.
   */
  void add(int column, byte[] text) {
    if (isBlank(text)) {
      return;
    }
    if (column < count) {
      // Two values in one cell: which of them is meant, nobody can tell.
      throw SheetXml.damaged();
    }
    if (column >= MOST_COLUMNS || line.size() + text.length > ByteWindow.LONGEST_ROW) {
      throw new FileRefusedException(
          Regel.FOR_LANG_RAD,
          "Ett blad får ha %d kolumner och en megabyte text på en rad.".formatted(MOST_COLUMNS));
    }
    while (count < column) {
      ends[count++] = line.size();
      line.write(';');
    }
    line.writeBytes(text);
    ends[count++] = line.size();
    line.write(';');
  }

  /** Adds a text. */
  void add(int column, String text) {
    add(column, text.getBytes(StandardCharsets.UTF_8));
  }

  private static boolean isBlank(byte[] text) {
    for (byte b : text) {
      if (b < 0 || b > ' ') {
        return false;
      }
    }
    return true;
  }

  /** Tells a record where the texts lie; returns the line. */
  byte[] fill(TextRecord record, long row) {
    byte[] bytes = line.toByteArray();
    record.begin(bytes, row, 0);
    int start = 0;
    for (int end : Arrays.copyOf(ends, count)) {
      record.add(start, end);
      start = end + 1;
    }
    record.padded = true;
    return bytes;
  }
}
