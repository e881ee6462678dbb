package se.nyckeltal.ingest.cut;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.nyckeltal.ingest.FileRefusedException;
import se.nyckeltal.ingest.Regel;

/** The rows of one sheet, tag by tag; the rest of the part is read too, to see that it is whole. */
final class SheetRows {

  /** The format's own limits. */
  private static final int LAST_ROW = 1 << 20;

  private static final int LAST_COLUMN = 1 << 14;
  private static final int LETTERS = 26;
  private static final Pattern CELL = Pattern.compile("([A-Z]{1,3})([0-9]{1,7})");
  private static final Pattern MERGED =
      Pattern.compile("[A-Z]{1,3}([0-9]{1,7}):[A-Z]{1,3}([0-9]{1,7})");

  private final SheetXml xml;
  private final SheetStrings strings;
  private final SheetStyles styles;
  private final SheetNumbers numbers;
  private boolean inData;
  private boolean hadData;
  private int row;
  private int column;
  private int headerRow = LAST_ROW;
  private boolean error;

  SheetRows(SheetXml xml, SheetStrings strings, SheetStyles styles, SheetNumbers numbers) {
    this.xml = xml;
    this.strings = strings;
    this.styles = styles;
    this.numbers = numbers;
  }

  /** Reads the next row; false when the sheet is at its end. */
  boolean next(SheetText text) {
    while (xml.next()) {
      if (xml.starts("sheetData") || xml.ends("sheetData")) {
        inData = xml.starts("sheetData");
        hadData = true;
      } else if (inData && xml.starts("row")) {
        read(text);
        return true;
      } else if (xml.starts("mergeCell")) {
        refuseMerged(xml.attribute("ref"));
      }
    }
    if (!hadData) {
      throw SheetXml.damaged();
    }
    return false;
  }

  /** Number of the row that was read last, from 1. */
  int row() {
    return row;
  }

  /** Whether a cell of that row shows an error in place of a value. */
  boolean hasError() {
    return error;
  }

  /** Says that the row that was read last is the header. */
  void headerIsRead() {
    headerRow = row;
  }

  /** Only the first of merged rows has the value, and the others would seem to lack it. */
  private void refuseMerged(String ref) {
    Matcher m = MERGED.matcher(ref == null ? "" : ref);
    boolean rows = m.matches() && !m.group(1).equals(m.group(2));
    if (rows && Integer.parseInt(m.group(2)) > headerRow) {
      throw new FileRefusedException(
          Regel.OLASBAR,
          "Bladet har celler som är sammanslagna över flera rader (till rad %s). Dela dem."
              .formatted(m.group(2)));
    }
  }

  private void read(SheetText text) {
    int number = xml.number("r", row + 1);
    if (number <= row || number > LAST_ROW) {
      throw SheetXml.damaged();
    }
    row = number;
    column = -1;
    error = false;
    text.begin();
    while (xml.next() && !xml.ends("row")) {
      if (xml.starts("c")) {
        cell(text);
      }
    }
  }

  private void cell(SheetText text) {
    column = column(xml.attribute("r"));
    String type = xml.attribute("t") == null ? "n" : xml.attribute("t");
    SheetFormat format = styles.get(xml.number("s", 0));
    while (xml.next() && !xml.ends("c")) {
      if (xml.starts("is")) {
        text.add(column, SheetStrings.text(xml, "is"));
      } else if (xml.starts("v")) {
        value(text, type, format, xml.text());
      }
    }
  }

  /** Columns come in order and each once: else one value would hide another. */
  private int column(String ref) {
    int found = column + 1;
    if (ref != null) {
      Matcher m = CELL.matcher(ref);
      if (!m.matches() || Integer.parseInt(m.group(2)) != row) {
        throw SheetXml.damaged();
      }
      found = -1;
      for (char c : m.group(1).toCharArray()) {
        found = (found + 1) * LETTERS + c - 'A';
      }
    }
    if (found <= column || found >= LAST_COLUMN) {
      throw SheetXml.damaged();
    }
    return found;
  }

  /** A formula's value is the one that was there when the file was saved. */
  private void value(SheetText text, String type, SheetFormat format, String raw) {
    if (raw.isEmpty()) {
      return;
    }
    switch (type) {
      case "n" -> text.add(column, numbers.text(raw.strip(), format));
      case "s" -> text.add(column, strings.get(SheetXml.number(raw.strip())));
      case "str" -> text.add(column, SheetStrings.decoded(raw));
      case "b" -> text.add(column, truth(raw.strip()));
      case "d" -> text.add(column, raw);
      case "e" -> text.add(column, raw);
      default -> throw SheetXml.damaged();
    }
    error |= type.equals("e");
  }

  private static String truth(String raw) {
    if (!raw.equals("0") && !raw.equals("1")) {
      throw SheetXml.damaged();
    }
    return raw.equals("1") ? "true" : "false";
  }
}
