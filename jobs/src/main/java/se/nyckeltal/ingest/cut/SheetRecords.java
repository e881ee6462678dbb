package se.nyckeltal.ingest.cut;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import se.nyckeltal.contract.ExportContract;
import se.nyckeltal.ingest.FileRefusedException;
import se.nyckeltal.ingest.Regel;

/**
 * Rows of a spreadsheet (.xlsx): of the sheet that the contract names, else of the first. Numbers,
 * dates and times become the texts that a text file would have.
 */
final class SheetRecords implements RecordCutter {

  private static final int LARGEST_FILE = 64 << 20;

  private final ReadableWorkbook book;
  private final Stream<Row> stream;
  private final Iterator<Row> rows;
  private final SheetText text;
  private byte[] line = new byte[0];

  SheetRecords(Path file, ExportContract contract) throws IOException {
    byte[] bytes = bytes(file);
    SheetCheck.refuseHostile(bytes);
    text = new SheetText(contract);
    try {
      book = new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, false));
      Sheet sheet =
          contract.dialect().sheetName() == null
              ? book.getFirstSheet()
              : book.findSheet(contract.dialect().sheetName())
                  .orElseThrow(
                      () ->
                          new FileRefusedException(
                              Regel.FEL_RUBRIK,
                              "Bladet %s finns inte.".formatted(contract.dialect().sheetName())));
      stream = sheet.openStream();
      rows = stream.iterator();
    } catch (ExcelReaderException | IllegalStateException | java.util.NoSuchElementException e) {
      throw new FileRefusedException(Regel.OLASBAR, "Kalkylarket är skadat.");
    }
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

  @Override
  public boolean next(TextRecord record) throws IOException {
    try {
      if (!rows.hasNext()) {
        return false;
      }
      Row row = rows.next();
      text.begin();
      for (Cell cell : row) {
        text.add(cell);
      }
      line = text.line();
      record.begin(line, row.getRowNum(), 0);
      text.fill(record);
      return true;
    } catch (ExcelReaderException | IllegalStateException e) {
      throw new FileRefusedException(Regel.OLASBAR, "Kalkylarket är skadat.");
    }
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
  public void close() throws IOException {
    stream.close();
    book.close();
  }
}
