package se.nyckeltal.ingest.value;

/** Gives codes of digits back the leading zeros that a spreadsheet took (source-formats 4.4 C). */
final class Zeros {

  private Zeros() {}

  /** The text with zeros before it up to that length, if it is digits only; null means as it is. */
  static String fill(String text, Integer length) {
    if (length == null
        || text.length() >= length
        || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return text;
    }
    return "0".repeat(length - text.length()) + text;
  }
}
