package se.nyckeltal.ingest.value;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import se.nyckeltal.ingest.Regel;

/** The encoding of a file, strictly: nothing is guessed and no byte is replaced. */
public final class Encoding {

  /** A letter of å, ä, ö that went through UTF-8 and a single-byte encoding and UTF-8 again. */
  private static final Pattern TWICE = Pattern.compile("Ã[\u0080-\u00BF„…–•†€]");

  private static final char REPLACEMENT = '\uFFFD';

  private final Charset charset;
  private final boolean utf8;
  private final boolean[] undefined = new boolean[256];

  /** The encoding of that IANA name: UTF-8, Windows-1252 or ISO-8859-1. */
  public Encoding(String name) {
    charset = Charset.forName(name);
    utf8 = charset.equals(StandardCharsets.UTF_8);
    for (int b = 0x80; b < 0xA0; b++) {
      // ISO-8859-1 has control codes there: a file with them is another encoding by mistake.
      undefined[b] =
          charset.equals(StandardCharsets.ISO_8859_1)
              || new String(new byte[] {(byte) b}, charset).charAt(0) == REPLACEMENT;
    }
  }

  /** Whether it is UTF-8. */
  public boolean isUtf8() {
    return utf8;
  }

  /** Name for messages. */
  public String name() {
    return charset.name();
  }

  /** The text of bytes that {@link #holds} is true of. */
  public String decode(byte[] data, int from, int to) {
    return new String(data, from, to - from, charset);
  }

  /** Whether every byte is something in this encoding. */
  public boolean holds(byte[] data, int from, int to) {
    if (utf8) {
      return Utf8.isValid(data, from, to);
    }
    for (int i = from; i < to; i++) {
      if (undefined[data[i] & 0xff]) {
        return false;
      }
    }
    return true;
  }

  /** The rule that a text breaks which was damaged before it came here, or null. */
  static Regel damage(String text) {
    if (text.indexOf(REPLACEMENT) >= 0) {
      return Regel.ERSATTNINGSTECKEN;
    }
    return text.indexOf('Ã') >= 0 && TWICE.matcher(text).find() ? Regel.DUBBELKODAD : null;
  }
}
