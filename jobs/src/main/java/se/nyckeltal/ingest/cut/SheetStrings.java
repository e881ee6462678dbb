package se.nyckeltal.ingest.cut;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.nyckeltal.ingest.FileRefusedException;
import se.nyckeltal.ingest.Regel;

/** The texts that a workbook's cells share, in UTF-8. */
final class SheetStrings {

  private static final long MOST_BYTES = 128L << 20;
  private static final int BYTES_AN_ARRAY = 24;

  /** A character that XML cannot hold, or a line break, as Excel writes it. */
  private static final Pattern CODE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private final List<byte[]> texts = new ArrayList<>();

  /** The texts of a part; none if there is no such part. */
  SheetStrings(SheetParts parts, String name) throws IOException {
    if (name == null || !parts.has(name)) {
      return;
    }
    SheetXml xml = parts.xml(name);
    long bytes = 0;
    while (xml.next()) {
      if (xml.starts("si")) {
        byte[] text = text(xml, "si").getBytes(StandardCharsets.UTF_8);
        texts.add(text);
        bytes += text.length + BYTES_AN_ARRAY;
        if (bytes > MOST_BYTES) {
          throw new FileRefusedException(
              Regel.FOR_LANG_RAD, "Kalkylarket har för mycket text. Leverera CSV i stället.");
        }
      }
    }
  }

  /** A text by its number. */
  byte[] get(int number) {
    if (number >= texts.size()) {
      throw SheetXml.damaged();
    }
    return texts.get(number);
  }

  /** The text of the element at hand, runs of any look joined, without how it is pronounced. */
  static String text(SheetXml xml, String element) {
    StringBuilder text = new StringBuilder();
    boolean phonetic = false;
    while (xml.next() && !xml.ends(element)) {
      if (xml.starts("rPh") || xml.ends("rPh")) {
        phonetic = xml.starts("rPh");
      } else if (xml.starts("t") && !phonetic) {
        text.append(xml.text());
        refuseLong(text);
      }
    }
    return decoded(text.toString());
  }

  /** Refuses a text that no cell can hold. */
  static void refuseLong(StringBuilder text) {
    if (text.length() > ByteWindow.LONGEST_ROW) {
      throw new FileRefusedException(Regel.FOR_LANG_RAD, "En cell har en text över en megabyte.");
    }
  }

  static String decoded(String text) {
    if (!text.contains("_x")) {
      return text;
    }
    return CODE.matcher(text).replaceAll(m -> Matcher.quoteReplacement(character(m.group(1))));
  }

  /** Half a character and a zero stay as they are written. */
  private static String character(String code) {
    char c = (char) Integer.parseInt(code, 16);
    return c == 0 || Character.isSurrogate(c) ? "_x" + code + "_" : String.valueOf(c);
  }
}
