package se.nyckeltal.ingest;

import java.io.IOException;
import java.io.InputStream;

/** Tells UTF-8 with letters beyond ASCII from every single-byte encoding. */
final class Utf8Check {

  private Utf8Check() {}

  /**
   * Whether all bytes are valid UTF-8 and at least one character takes several. A real Windows-1252
   * text with å, ä or ö practically never is.
   */
  static boolean isMultibyteUtf8(InputStream in) throws IOException {
    byte[] buffer = new byte[1 << 16];
    int expected = 0;
    boolean multibyte = false;
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      for (int i = 0; i < n; i++) {
        int b = buffer[i] & 0xff;
        if (expected > 0) {
          if ((b & 0xC0) != 0x80) {
            return false;
          }
          expected--;
        } else if (b >= 0x80) {
          expected = continuationBytes(b);
          if (expected < 0) {
            return false;
          }
          multibyte = true;
        }
      }
    }
    return multibyte && expected == 0;
  }

  private static int continuationBytes(int first) {
    if (first >= 0xC2 && first <= 0xDF) {
      return 1;
    }
    if (first >= 0xE0 && first <= 0xEF) {
      return 2;
    }
    return first >= 0xF0 && first <= 0xF4 ? 3 : -1;
  }
}
