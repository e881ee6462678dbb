package se.nyckeltal.ingest.reader;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipException;
import se.nyckeltal.contract.ExportContract;
import se.nyckeltal.identity.KeyFile;
import se.nyckeltal.identity.Pseudonyms;
import se.nyckeltal.ingest.Fel;
import se.nyckeltal.ingest.FileRefusedException;
import se.nyckeltal.ingest.Regel;
import se.nyckeltal.ingest.SplitResult;
import se.nyckeltal.ingest.SplitResult.Iakttaget;
import se.nyckeltal.ingest.cells.Cells;
import se.nyckeltal.ingest.cut.Cutters;
import se.nyckeltal.ingest.cut.Part;
import se.nyckeltal.ingest.cut.RowCutter;
import se.nyckeltal.ingest.cut.RowSlices;
import se.nyckeltal.ingest.value.FieldReaders;
import se.nyckeltal.ingest.value.RuleCounts;

/**
 * The accepted rows of a part of a delivery, a batch at a time. Reading is pure: it writes only its
 * own rejects and counts, under names that depend on the delivery and the part alone, and may be
 * done again.
 */
public final class DeliveryReader implements Closeable {

  /** Rows in a batch. */
  public static final int BATCH = 4096;

  private final Part part;
  private final Path folder;
  private final Cutters cutters;
  private final RowReader rows;
  private final ControlSums sums;
  private final RejectWriter rejects;
  private final RuleCounts warnings = new RuleCounts();
  private final RuleCounts reasons = new RuleCounts();
  private final UnknownTexts unknownTexts = new UnknownTexts();
  private RowCutter cutter;
  private long accepted;
  private long rejected;
  private boolean done;

  /** Opens a part; the file itself is opened by the first {@link #next()}. */
  public DeliveryReader(ReadRequest request, Part part) {
    ExportContract contract = request.exportContract();
    Path file = Path.of(request.file());
    this.part = part;
    this.folder = Path.of(request.resultFolder());
    this.rejects = new RejectWriter(folder, part.name(), file.getFileName().toString());
    this.cutters = new Cutters(contract, file);
    this.rows =
        new RowReader(
            contract,
            new FieldReaders(
                cutters.encoding(),
                request.codeLists(),
                new Pseudonyms(KeyFile.read(Path.of(request.keyFile()))),
                request.referensdag(),
                BATCH,
                contract.kontrollsummor()),
            request.leveransId());
    this.sums = new ControlSums(contract, rows);
  }

  /** Landed columns, by {@link se.nyckeltal.ingest.LandedSchema}; filled anew for each batch. */
  public List<Cells> columns() {
    return rows.columns();
  }

  /**
   * Fills the columns with the next accepted rows.
   *
   * @return how many; 0 at the end: then counts and rejects are in place
   * @throws FileRefusedException if the file cannot be taken; its reason is in place too
   */
  public int next() throws IOException {
    try {
      return fill();
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

  private int fill() throws IOException {
    if (done) {
      return 0;
    }
    if (cutter == null) {
      cutter = cutters.open(part);
    }
    int row = 0;
    while (row < BATCH) {
      RowSlices raw = cutter.next();
      if (raw == null) {
        finish();
        break;
      }
      boolean good = rows.read(raw, row);
      if (!raw.isUncut()) {
        sums.add(row, good, rows.notes());
      }
      if (good) {
        rows.notes().tell(warnings, unknownTexts::add);
        accepted++;
        row++;
      } else {
        reject(raw);
      }
    }
    return row;
  }

  private void reject(RowSlices raw) throws IOException {
    if (cutter.endsWithoutNewline()) {
      // A last row that is cut off looks like a faulty one, and what came after it is gone too.
      throw new FileRefusedException(Regel.AVKORTAD, "Rad %d.".formatted(raw.rad()));
    }
    List<Fel> faults = rows.notes().faults();
    for (Fel fel : faults) {
      if (fel.regel() == Regel.DUBBELKODAD) {
        // One such letter tells of the whole file: the others are wrong too, where none looked.
        throw encodedTwice(raw.rad(), fel.falt());
      }
    }
    rejected++;
    faults.stream().map(Fel::regel).distinct().forEach(reasons::add);
    rejects.reject(raw, faults, cutter.source());
  }

  /** In a single-byte encoding the bytes of such a letter are UTF-8, encoded once. */
  private FileRefusedException encodedTwice(long rad, String falt) {
    return cutters.encoding().isUtf8()
        ? new FileRefusedException(Regel.DUBBELKODAD, "Rad %d, %s.".formatted(rad, falt))
        : new FileRefusedException(
            Regel.UTF8_I_STALLET,
            "Kontraktet anger %s; rad %d, %s.".formatted(cutters.encoding().name(), rad, falt));
  }

  private void finish() throws IOException {
    done = true;
    rejects.finish();
    unknownTexts.write(folder, part.name());
    result(null, null).write(folder, part.name());
  }

  private void refuse(FileRefusedException e) throws IOException {
    done = true;
    rejects.finish();
    result(e.regel().code(), e.getMessage()).write(folder, part.name());
  }

  private SplitResult result(String reason, String text) {
    RowCutter.Counts counts =
        cutter == null ? new RowCutter.Counts(0, 0, 0, 0, null) : cutter.counts();
    return new SplitResult(
        accepted + rejected + counts.blank(),
        accepted,
        rejected,
        counts.blank(),
        counts.report(),
        cutter == null ? Map.of() : sums.byField(),
        new Iakttaget(counts.utf8(), counts.other(), counts.stated(), reasons.byCode()),
        warnings.byCode(),
        reason,
        text);
  }

  @Override
  public void close() throws IOException {
    rejects.close();
    if (cutter != null) {
      cutter.close();
    }
  }
}
