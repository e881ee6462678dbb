package se.nyckeltal.ingest.cut;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.SequenceInputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import se.nyckeltal.contract.ExportContract;
import se.nyckeltal.contract.Field;
import se.nyckeltal.ingest.FileRefusedException;
import se.nyckeltal.ingest.Regel;
import se.nyckeltal.ingest.value.Encoding;

/** Opens a delivery, or a part of it, with the cutter that its contract and its name ask for. */
public final class Cutters {

  private static final byte[] UTF8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final int BUFFER = 1 << 16;

  private final ExportContract contract;
  private final Path file;
  private final Encoding encoding;

  /** Cutters of a file. */
  public Cutters(ExportContract contract, Path file) {
    this.contract = contract;
    this.file = file;
    this.encoding = encoding(contract, file);
  }

  /** The encoding that values reach the field readers in. */
  public Encoding encoding() {
    return encoding;
  }

  /** How the file is cut. */
  public Format format() throws IOException {
    return Format.of(contract, Unpacked.innerName(file));
  }

  /** A spreadsheet has UTF-8 inside, whatever the contract says of text files. */
  private static Encoding encoding(ExportContract contract, Path file) {
    boolean sheet = file.toString().toLowerCase(Locale.ROOT).contains(".xlsx");
    return new Encoding(sheet ? "utf-8" : contract.encoding());
  }

  /**
   * Opens a part.
   *
   * @throws FileRefusedException if it cannot be read at all
   */
  public RowCutter open(Part part) throws IOException {
    Format format = Format.of(contract, Unpacked.innerName(file));
    return switch (format) {
      case DELIMITED, FIXED -> table(part);
      case SHEET -> sheet();
      case JSON -> json(part);
      case JSON_LINES -> new JsonLinesCutter(window(part), contract, part.firstRad());
      case JSON_STAT -> new JsonStatCutter(Unpacked.open(file), contract);
    };
  }

  private RowCutter sheet() throws IOException {
    SheetRecords records = new SheetRecords(file, contract);
    TableCutter table = new TableCutter(records, contract, encoding);
    records.headerIsRead();
    return table;
  }

  private RowCutter table(Part part) throws IOException {
    if (part.from() == 0) {
      return new TableCutter(records(part), contract, encoding);
    }
    try (TableCutter head = new TableCutter(records(Part.WHOLE), contract, encoding)) {
      return new TableCutter(records(part), contract, encoding, head.header());
    }
  }

  private RecordCutter records(Part part) throws IOException {
    if (!contract.hasWidths()) {
      return new DelimitedRecords(window(part), contract, part.firstRad());
    }
    List<Integer> widths = contract.fields().stream().map(Field::bredd).toList();
    return new FixedWidthRecords(window(part), widths, part.firstRad());
  }

  private ByteWindow window(Part part) throws IOException {
    if (part.from() > 0) {
      return new ByteWindow(range(part), part.from());
    }
    PushbackInputStream in =
        new PushbackInputStream(part.whole() ? Unpacked.open(file) : range(part), 3);
    byte[] head = in.readNBytes(UTF8_MARK.length);
    boolean mark = Arrays.equals(head, UTF8_MARK);
    refuseOtherMark(head, mark);
    if (!mark) {
      in.unread(head);
    }
    return new ByteWindow(in, mark ? UTF8_MARK.length : 0);
  }

  private void refuseOtherMark(byte[] head, boolean mark) {
    if (mark && !encoding.isUtf8()) {
      throw new FileRefusedException(
          Regel.UTF8_I_STALLET, "Kontraktet anger %s.".formatted(encoding.name()));
    }
    boolean utf16 =
        head.length > 1
            && ((head[0] == (byte) 0xFF && head[1] == (byte) 0xFE)
                || (head[0] == (byte) 0xFE && head[1] == (byte) 0xFF));
    if (utf16) {
      throw new FileRefusedException(
          Regel.ODEKODBAR, "Filen är UTF-16; kontraktet anger %s.".formatted(encoding.name()));
    }
  }

  private RowCutter json(Part part) throws IOException {
    if (part.whole()) {
      return new JsonCutter(Unpacked.open(file), contract, 1, 0);
    }
    List<InputStream> pieces =
        List.of(bracket("["), new BufferedInputStream(range(part), BUFFER), bracket("]"));
    InputStream all = new SequenceInputStream(Collections.enumeration(pieces));
    return new JsonCutter(all, contract, part.firstRad(), part.from() - 1);
  }

  private static InputStream bracket(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
  }

  private InputStream range(Part part) throws IOException {
    FileChannel channel = PlainFile.channel(file);
    channel.position(part.from());
    return new RangeStream(Channels.newInputStream(channel), part.to() - part.from());
  }
}
