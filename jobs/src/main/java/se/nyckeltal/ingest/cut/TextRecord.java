package se.nyckeltal.ingest.cut;

import java.util.Arrays;
import se.nyckeltal.ingest.Regel;

/** One record of a table as it was cut: where each column's text lies. Filled anew each time. */
final class TextRecord {

  /** A header with more columns is not one of ours. */
  static final int MOST_COLUMNS = 4096;

  byte[] data;
  int[] starts = new int[64];
  int[] ends = new int[64];
  int count;
  long line;
  long offset;

  /** Whether a byte beyond ASCII is in it. */
  boolean high;

  /** Whether it ended with a line feed. */
  boolean newline;

  /** Whether columns that are missing at its end are empty ones. */
  boolean padded;

  /** What was wrong with it, or null. */
  Regel fault;

  void begin(byte[] bytes, long lineNumber, long byteOffset) {
    data = bytes;
    line = lineNumber;
    offset = byteOffset;
    count = 0;
    high = false;
    newline = true;
    padded = false;
    fault = null;
  }

  /** Adds a column; past the most that are taken it is only counted. */
  void add(int start, int end) {
    if (count >= starts.length && count < MOST_COLUMNS) {
      starts = Arrays.copyOf(starts, 2 * starts.length);
      ends = Arrays.copyOf(ends, 2 * ends.length);
    }
    if (count < starts.length) {
      starts[count] = start;
      ends[count] = end;
    }
    count++;
  }

  /** Takes the spaces around every text away; true if nothing is left of any. */
  boolean trim(boolean utf8) {
    boolean blank = true;
    for (int i = 0; i < Math.min(count, starts.length); i++) {
      int start = starts[i];
      int end = ends[i];
      while (start < end && space(start, utf8) > 0) {
        start += space(start, utf8);
      }
      while (start < end && spaceBefore(end, utf8) > 0) {
        end -= spaceBefore(end, utf8);
      }
      starts[i] = start;
      ends[i] = end;
      blank &= start == end;
    }
    return blank;
  }

  private int space(int at, boolean utf8) {
    byte b = data[at];
    if (b > ' ') {
      return 0;
    }
    if (b > 0) {
      return 1;
    }
    if (!utf8) {
      return b == (byte) 0xA0 ? 1 : 0;
    }
    return b == (byte) 0xC2 && data[at + 1] == (byte) 0xA0 ? 2 : 0;
  }

  private int spaceBefore(int end, boolean utf8) {
    byte b = data[end - 1];
    if (b > ' ') {
      return 0;
    }
    if (b > 0) {
      return 1;
    }
    if (b != (byte) 0xA0) {
      return 0;
    }
    if (!utf8) {
      return 1;
    }
    return end > 1 && data[end - 2] == (byte) 0xC2 ? 2 : 0;
  }
}
