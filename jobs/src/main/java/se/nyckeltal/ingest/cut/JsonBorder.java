package se.nyckeltal.ingest.cut;

import java.io.IOException;
import java.nio.channels.FileChannel;

/**
 * The first comma between two records after a place in a JSON array.
 *
 * @param comma where it stands, or -1
 * @param records how many records end between the place and the comma
 */
record JsonBorder(long comma, long records) {

  private static final int BUFFER = 1 << 16;

  static JsonBorder find(
      FileChannel channel, long place, long last, boolean startInText, int startDepth)
      throws IOException {
    boolean inText = startInText;
    int depth = startDepth;
    long records = 0;
    boolean skip = JsonSurvey.escaped(channel, place);
    for (long at = place; at < last; ) {
      byte[] bytes = FileChunks.bytes(channel, at, BUFFER);
      for (int i = 0; i < bytes.length && at + i < last; i++) {
        byte b = bytes[i];
        if (skip) {
          skip = false;
        } else if (b == '\\') {
          skip = true;
        } else if (b == '"') {
          inText = !inText;
        } else if (!inText) {
          if (b == ',' && depth == 1) {
            return new JsonBorder(at + i, records);
          }
          depth += b == '{' || b == '[' ? 1 : b == '}' || b == ']' ? -1 : 0;
          records += b == '}' && depth == 1 ? 1 : 0;
        }
      }
      at += Math.max(1, bytes.length);
    }
    return new JsonBorder(-1, records);
  }
}
