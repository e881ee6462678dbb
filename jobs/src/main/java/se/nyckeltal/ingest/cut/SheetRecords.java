package se.nyckeltal.ingest.cut;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.ZipException;
import se.nyckeltal.contract.ExportContract;
import se.nyckeltal.contract.Field;
import se.nyckeltal.ingest.FileRefusedException;
import se.nyckeltal.ingest.Regel;

/**
 * Rows of a spreadsheet (.xlsx): of the sheet that the contract names, else of the first that is
 * not hidden. Numbers, dates and times become the texts that a text file would have. The parts are
 * read by a small reader of our own, for what libraries do with a hostile file nobody promises.
 */
final class SheetRecords implements RecordCutter {

  private static final int LARGEST_FILE = 64 << 20;

  private final SheetRows rows;
  private final SheetText text = new SheetText();
  private byte[] line = new byte[0];

  SheetRecords(Path file, ExportContract contract) throws IOException {
    try {
      SheetParts parts = new SheetParts(bytes(file));
      SheetBook book = new SheetBook(parts, contract.dialect().sheetName());
      rows =
          new SheetRows(
              parts.xml(book.sheet()),
              new SheetStrings(parts, book.strings()),
              new SheetStyles(parts, book.styles()),
              new SheetNumbers(book.from1904(), decimal(contract)));
    } catch (ZipException e) {
      throw SheetXml.damaged();
    }
  }

  private static String decimal(ExportContract contract) {
    return contract.fields().stream()
        .map(Field::decimalChar)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(".");
  }

  private static byte[] bytes(Path file) throws IOException {
    try (InputStream in = Unpacked.open(file)) {
      byte[] bytes = in.readNBytes(LARGEST_FILE + 1);
      if (bytes.length > LARGEST_FILE) {
        throw new FileRefusedException(
            Regel.FOR_LANG_RAD, "Ett kalkylark får vara 64 MB. Leverera CSV i stället.");
      }
      return bytes;
    }
  }

  /** Says that the record that was read last is the header. */
  void headerIsRead() {
    rows.headerIsRead();
  }

  @Override
  public boolean next(TextRecord record) {
    if (!rows.next(text)) {
      return false;
    }
    line = text.fill(record, rows.row());
    record.fault = rows.hasError() ? Regel.CELLFEL : null;
    return true;
  }

  @Override
  public byte[] bytes() {
    return line;
  }

  @Override
  public int from() {
    return 0;
  }

  @Override
  public int to() {
    return line.length;
  }

  @Override
  public void close() {
    // Everything was read into memory.
  }
}
