package se.nyckeltal.ingest;

/** Text in the CSV files that people open in a spreadsheet. */
public final class CsvText {

  /** The mark that makes Excel read å, ä and ö. */
  public static final String BOM = "\uFEFF";

  private CsvText() {}

  /** A quoted cell; one that begins like a formula gets an apostrophe, so that it is not run. */
  public static String quoted(String text) {
    String safe = text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    return '"' + safe.replace("\"", "\"\"") + '"';
  }
}
