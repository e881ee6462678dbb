package se.nyckeltal.ingest.reader;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;
import se.nyckeltal.ingest.CsvText;
import se.nyckeltal.ingest.Fel;
import se.nyckeltal.ingest.cut.RowSlices;

/**
 * Writes rejected rows with all their reasons: file, line, column, rule, sentence and the row
 * itself. The folder is only for those who may see the export. The file appears when it is complete
 * and only if there is something in it.
 */
final class RejectWriter implements Closeable {

  private static final String HEADER = "fil;rad;byte;falt;regel;vad_du_gor;radens_innehall\n";

  private final Path target;
  private final Path part;
  private final String fileName;
  private BufferedWriter out;

  RejectWriter(Path folder, String split, String fileName) {
    this.target = folder.resolve(split + ".avvisade.csv");
    // On a cluster a machine thought dead can still be writing while another reads the part again.
    this.part = folder.resolve(split + ".avvisade.csv." + UUID.randomUUID() + ".del");
    this.fileName = fileName;
  }

  void reject(RowSlices row, List<Fel> faults, String source) throws IOException {
    if (out == null) {
      Files.createDirectories(part.getParent());
      out = Files.newBufferedWriter(part, StandardCharsets.UTF_8);
      out.write(CsvText.BOM + HEADER);
    }
    for (Fel fel : faults) {
      out.write(CsvText.quoted(fileName) + ";" + row.rad() + ";" + row.offset() + ";");
      out.write(CsvText.quoted(fel.falt()) + ";");
      out.write(fel.regel().code() + ";" + CsvText.quoted(fel.regel().text()) + ";");
      out.write(CsvText.quoted(source) + "\n");
    }
  }

  /** Ends the reading: what an earlier one left is taken away if this one rejected nothing. */
  void finish() throws IOException {
    if (out == null) {
      Files.deleteIfExists(target);
      return;
    }
    out.close();
    out = null;
    Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** A reading that was broken off leaves nothing: another may have told the whole already. */
  @Override
  public void close() throws IOException {
    if (out != null) {
      out.close();
      out = null;
      Files.deleteIfExists(part);
    }
  }
}
