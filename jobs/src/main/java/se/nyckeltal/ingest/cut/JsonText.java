package se.nyckeltal.ingest.cut;

import java.util.Arrays;
import se.nyckeltal.ingest.Regel;

/** The values of one JSON record, one after the other in UTF-8. */
final class JsonText {

  private byte[] bytes = new byte[1 << 12];
  private int length;
  private int start;

  byte[] bytes() {
    return bytes;
  }

  void clear() {
    length = 0;
  }

  /** Where the last value begins. */
  int start() {
    return start;
  }

  /** Where the last value ends. */
  int end() {
    return length;
  }

  /**
   * Adds a value without the spaces around it.
   *
   * @return the rule that it breaks, or null
   */
  Regel add(char[] chars, int from, int count) {
    int first = from;
    int last = from + count;
    while (first < last && isSpace(chars[first])) {
      first++;
    }
    while (last > first && isSpace(chars[last - 1])) {
      last--;
    }
    start = length;
    if (bytes.length - length < 3 * (last - first)) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + 3 * (last - first)));
    }
    for (int i = first; i < last; i++) {
      char c = chars[i];
      if (c == 0) {
        return Regel.NOLLTECKEN;
      }
      if (c < 0x80) {
        bytes[length++] = (byte) c;
      } else if (Character.isSurrogate(c)) {
        if (i + 1 == last || !Character.isSurrogatePair(c, chars[i + 1])) {
          return Regel.OGILTIGT_TECKEN;
        }
        add(Character.toCodePoint(c, chars[++i]));
      } else {
        add(c);
      }
    }
    return null;
  }

  private void add(int codePoint) {
    if (codePoint < 0x800) {
      bytes[length++] = (byte) (0xC0 | (codePoint >> 6));
    } else if (codePoint < 0x10000) {
      bytes[length++] = (byte) (0xE0 | (codePoint >> 12));
      bytes[length++] = (byte) (0x80 | ((codePoint >> 6) & 0x3F));
    } else {
      bytes[length++] = (byte) (0xF0 | (codePoint >> 18));
      bytes[length++] = (byte) (0x80 | ((codePoint >> 12) & 0x3F));
      bytes[length++] = (byte) (0x80 | ((codePoint >> 6) & 0x3F));
    }
    bytes[length++] = (byte) (0x80 | (codePoint & 0x3F));
  }

  private static boolean isSpace(char c) {
    return (c <= ' ' && c > 0) || c == '\u00A0';
  }
}
