package se.nyckeltal.ingest.cut;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a cell's number means by its format, which is all that tells a date from an amount.
 *
 * @param kind of value
 * @param digits how many digits a whole number is filled up to with zeros
 */
record SheetFormat(Kind kind, int digits) {

  /** Neither date nor time. */
  static final SheetFormat PLAIN = new SheetFormat(Kind.NUMBER, 0);

  /** Kinds of value. */
  enum Kind {
    /** A number as it is. */
    NUMBER,
    /** A share, shown times a hundred. */
    PERCENT,
    /** A day, with or without a time of day. */
    DATE,
    /** A time of day. */
    TIME,
    /** Hours, minutes or seconds beyond a day, such as {@code [h]:mm}. */
    ELAPSED
  }

  /** Formats that have a number and no text in the file (ECMA-376 part 1, 18.8.30). */
  private static final Map<Integer, Kind> BUILT_IN =
      Map.ofEntries(
          Map.entry(9, Kind.PERCENT),
          Map.entry(10, Kind.PERCENT),
          Map.entry(14, Kind.DATE),
          Map.entry(15, Kind.DATE),
          Map.entry(16, Kind.DATE),
          Map.entry(17, Kind.DATE),
          Map.entry(18, Kind.TIME),
          Map.entry(19, Kind.TIME),
          Map.entry(20, Kind.TIME),
          Map.entry(21, Kind.TIME),
          Map.entry(22, Kind.DATE),
          Map.entry(45, Kind.TIME),
          Map.entry(46, Kind.ELAPSED),
          Map.entry(47, Kind.TIME));

  private static final Pattern ELAPSED = Pattern.compile("(?i)\\[(h+|m+|s+)\\]");

  /** Quoted text, escaped signs, filling, colours and languages: nothing of the value. */
  private static final Pattern NOT_VALUE =
      Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*\\]");

  private static final Pattern DAY = Pattern.compile("(?i).*[yd].*");
  private static final Pattern TIME = Pattern.compile("(?i).*[hs].*");
  private static final Pattern MONTH = Pattern.compile("(?i).*m.*");
  private static final Pattern ZEROS = Pattern.compile("0{2,18}(-0{1,18})?");

  /** A format without text in the file. */
  static SheetFormat builtIn(int id) {
    return new SheetFormat(BUILT_IN.getOrDefault(id, Kind.NUMBER), 0);
  }

  /** A format by its text, of which the first section is for what is not negative. */
  static SheetFormat of(String text) {
    boolean elapsed = ELAPSED.matcher(text).find();
    String value = NOT_VALUE.matcher(text).replaceAll("");
    String first = value.split(";", 2)[0];
    if (elapsed) {
      return new SheetFormat(Kind.ELAPSED, 0);
    }
    if (first.equalsIgnoreCase("General")) {
      return PLAIN;
    }
    boolean time = TIME.matcher(first).matches();
    if (DAY.matcher(first).matches() || (!time && MONTH.matcher(first).matches())) {
      return new SheetFormat(Kind.DATE, 0);
    }
    if (time) {
      return new SheetFormat(Kind.TIME, 0);
    }
    if (first.contains("%")) {
      return new SheetFormat(Kind.PERCENT, 0);
    }
    String plain = text.replace("\\", "").replace("\"", "").split(";", 2)[0];
    boolean zeros = ZEROS.matcher(plain).matches();
    return zeros ? new SheetFormat(Kind.NUMBER, plain.replace("-", "").length()) : PLAIN;
  }
}
