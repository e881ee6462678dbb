package se.nyckeltal.generate;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file of lines with semicolons. */
final class CsvFil implements Closeable {

  private static final int BUFFER = 1 << 16;

  private final BufferedWriter out;
  private final Radraknare rows;
  private final List<String> header;

  CsvFil(
      Path folder,
      String name,
      Charset charset,
      List<String> header,
      StadVal val,
      Bokforing bok,
      List<Sabotage> faults)
      throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    out = new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(file), charset), BUFFER);
    rows = new Radraknare(name, val, bok, faults);
    this.header = header;
    line(header.toArray(new String[0]));
  }

  /** Writes a row; null is an empty field. */
  void rad(String... fields) throws IOException {
    line(fields);
    rows.rader(1);
    Sabotage fault = rows.nasta();
    if (fault != null) {
      String[] broken = fields.clone();
      if (!fault.falt().isEmpty()) {
        broken[header.indexOf(fault.falt())] = fault.varde();
      }
      line(broken);
    }
  }

  private void line(String... fields) throws IOException {
    for (int i = 0; i < fields.length; i++) {
      if (i > 0) {
        out.write(';');
      }
      if (fields[i] != null) {
        out.write(fields[i]);
      }
    }
    out.write("\r\n");
  }

  @Override
  public void close() throws IOException {
    out.close();
    rows.klar();
  }
}
