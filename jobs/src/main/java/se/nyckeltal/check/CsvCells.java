package se.nyckeltal.check;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads the lists that the reader leaves, as {@link se.nyckeltal.ingest.CsvText} writes them. */
final class CsvCells implements Closeable {

  private final BufferedReader in;
  private int next;

  /** A list; its header is passed over. */
  CsvCells(Path file) throws IOException {
    in = Files.newBufferedReader(file);
    in.readLine();
    next = in.read();
  }

  /** The cells of the next line, or null at the end. */
  List<String> next() throws IOException {
    if (next < 0) {
      return null;
    }
    List<String> cells = new ArrayList<>();
    do {
      cells.add(next == '"' ? quoted() : plain());
    } while (more());
    return cells;
  }

  /** Passes the sign after a cell; whether another cell follows. */
  private boolean more() throws IOException {
    boolean cell = next == ';';
    next = in.read();
    return cell;
  }

  private String plain() throws IOException {
    StringBuilder text = new StringBuilder();
    while (next >= 0 && next != ';' && next != '\n') {
      text.append((char) next);
      next = in.read();
    }
    return text.toString();
  }

  private String quoted() throws IOException {
    StringBuilder text = new StringBuilder();
    while (true) {
      next = in.read();
      if (next == '"') {
        next = in.read();
        if (next != '"') {
          return withoutApostrophe(text.toString());
        }
      } else if (next < 0) {
        return text.toString();
      }
      text.append((char) next);
    }
  }

  /** The apostrophe is there for spreadsheets. */
  private static String withoutApostrophe(String text) {
    boolean guarded =
        text.length() > 1 && text.charAt(0) == '\'' && "=+-@\t\r".indexOf(text.charAt(1)) >= 0;
    return guarded ? text.substring(1) : text;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
