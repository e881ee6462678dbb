package se.nyckeltal.ingest;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipException;
import se.nyckeltal.contract.CodeLists;
import se.nyckeltal.contract.ExportContract;
import se.nyckeltal.identity.KeyFile;
import se.nyckeltal.identity.Pseudonyms;

/**
 * The accepted rows of one delivery, one at a time. Reading is pure: it writes only its own rejects
 * and counts, under names that depend on the delivery alone, and may be done again.
 */
public final class DeliveryRows implements Closeable {

  private static final String WHOLE = "del-0";

  private final ReadRequest request;
  private final Path folder;
  private final RejectWriter rejects;
  private final TreeMap<String, Long> warnings = new TreeMap<>();
  private final UnknownTexts unknownTexts = new UnknownTexts();
  private final RowParser parser;
  private RecordReader records;
  private Object[] current;
  private long accepted;
  private long rejected;

  /** Opens a delivery; the file itself is opened by the first {@link #next()}. */
  public DeliveryRows(ReadRequest request) {
    this.request = request;
    this.folder = Path.of(request.resultFolder());
    this.rejects =
        new RejectWriter(folder, WHOLE, Path.of(request.file()).getFileName().toString());
    this.parser =
        new RowParser(
            request.exportContract(),
            CodeLists.shipped(),
            new Pseudonyms(KeyFile.read(Path.of(request.keyFile()))),
            request.leveransId());
  }

  /**
   * Moves to the next accepted row.
   *
   * @return false at the end; then counts and rejects are in place
   * @throws FileRefusedException if the file cannot be taken; its reason is in place too
   */
  public boolean next() throws IOException {
    try {
      return advance();
    } catch (FileRefusedException e) {
      refuse(e);
      throw e;
    } catch (ZipException | EOFException e) {
      FileRefusedException refused =
          new FileRefusedException(Regel.OLASBAR, "Den packade filen är skadad.");
      refuse(refused);
      throw refused;
    }
  }

  private boolean advance() throws IOException {
    if (records == null) {
      records = open();
    }
    for (RawRow raw = records.next(); raw != null; raw = records.next()) {
      RowParser.Parsed parsed = parser.parse(raw);
      if (parsed.faults().isEmpty()) {
        parsed.warnings().forEach(this::note);
        current = parsed.columns();
        accepted++;
        return true;
      }
      rejected++;
      rejects.reject(raw, parsed.faults());
    }
    rejects.close();
    unknownTexts.write(folder, WHOLE);
    result(null, null).write(folder, WHOLE);
    return false;
  }

  private void note(Varning warning) {
    warnings.merge(warning.regel().code(), 1L, Long::sum);
    if (warning.regel() == Regel.OKAND_KOD) {
      unknownTexts.add(warning);
    }
  }

  /** The row that {@link #next()} moved to, by {@link LandedSchema}. */
  public Object[] row() {
    return current;
  }

  private RecordReader open() throws IOException {
    ExportContract contract = request.exportContract();
    Reader text = Decoding.open(Path.of(request.file()), contract.encoding());
    return switch (contract.format()) {
      case "csv" -> new CsvRecords(text, contract);
      case "json" -> new JsonRecords(text, contract);
      default ->
          throw new IllegalArgumentException(
              "Kontraktet %s: formatet %s läses inte."
                  .formatted(contract.name(), contract.format()));
    };
  }

  private void refuse(FileRefusedException e) throws IOException {
    rejects.close();
    result(e.regel().code(), e.getMessage()).write(folder, WHOLE);
  }

  private SplitResult result(String reason, String text) {
    long blank = records == null ? 0 : records.blank();
    return new SplitResult(
        accepted + rejected + blank,
        accepted,
        rejected,
        blank,
        0,
        Map.of(),
        warnings,
        reason,
        text);
  }

  @Override
  public void close() throws IOException {
    rejects.close();
    if (records != null) {
      records.close();
    }
  }
}
