package se.nyckeltal.ingest.cut;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import se.nyckeltal.contract.ExportContract;
import se.nyckeltal.contract.Field;

/** The cells of one row of a spreadsheet as texts, in UTF-8. */
final class SheetText {

  /** Excel itself shows fifteen digits; the rest is what binary numbers leave behind. */
  private static final MathContext EXCEL = new MathContext(15);

  /** A format with day, month, year or time of day, once quoted text and colours are gone. */
  private static final Pattern DATE_FORMAT = Pattern.compile("(?i).*[ymdhs].*");

  private static final Pattern NOT_FORMAT = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");

  private final String decimal;
  private final List<String> texts = new ArrayList<>();
  private final List<Integer> ends = new ArrayList<>();

  SheetText(ExportContract contract) {
    decimal =
        contract.fields().stream()
            .map(Field::decimalChar)
            .filter(c -> c != null)
            .findFirst()
            .orElse(".");
  }

  void begin() {
    texts.clear();
    ends.clear();
  }

  /** Adds a cell; an empty one may be null. */
  void add(Cell cell) {
    texts.add(cell == null ? "" : text(cell));
  }

  private String text(Cell cell) {
    if (cell.getType() == CellType.NUMBER) {
      return number(cell);
    }
    if (cell.getType() == CellType.BOOLEAN) {
      return cell.asBoolean().toString();
    }
    return cell.getText() == null ? "" : cell.getText();
  }

  private String number(Cell cell) {
    String format = cell.getDataFormatString();
    BigDecimal number = cell.asNumber();
    boolean date =
        format != null && DATE_FORMAT.matcher(NOT_FORMAT.matcher(format).replaceAll("")).matches();
    if (!date || number.signum() < 0) {
      String plain = number.round(EXCEL).stripTrailingZeros().toPlainString();
      return plain.replace(".", decimal);
    }
    LocalDateTime moment = cell.asDate();
    if (number.compareTo(BigDecimal.ONE) < 0) {
      return moment.toLocalTime().toString();
    }
    return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? moment.toLocalDate().toString()
        : moment.toString();
  }

  /** All texts one after the other, a semicolon between them. */
  byte[] line() {
    // A row ends at its last text: a sheet often has formatted cells without content after it.
    while (!texts.isEmpty() && texts.get(texts.size() - 1).isBlank()) {
      texts.remove(texts.size() - 1);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (String text : texts) {
      out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
      ends.add(out.size());
      out.write(';');
    }
    return out.toByteArray();
  }

  /** Tells a record where the texts lie in the line. */
  void fill(TextRecord record) {
    int start = 0;
    for (int end : ends) {
      record.add(start, end);
      start = end + 1;
    }
    record.padded = true;
  }
}
