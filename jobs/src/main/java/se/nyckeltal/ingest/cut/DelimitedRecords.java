package se.nyckeltal.ingest.cut;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import se.nyckeltal.contract.ExportContract;
import se.nyckeltal.ingest.FileRefusedException;
import se.nyckeltal.ingest.Regel;

/**
 * Cuts a text file with separators; knows quotes and, where the contract allows them, line breaks
 * in quotes. Otherwise a quote that is not closed on its line spoils that line alone.
 */
final class DelimitedRecords implements RecordCutter {

  private static final byte DELIMITER = 1;
  private static final byte NEWLINE = 2;
  private static final byte HIGH = 3;
  private static final byte NUL = 4;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH_BITS = 0x8080808080808080L;
  private static final long LINE_FEEDS = '\n' * ONES;

  private final ByteWindow window;
  private final long delimiters;
  private final byte[] kinds = new byte[256];
  private final byte quote;
  private final boolean lineBreaks;
  private long line;
  private int sourceFrom;
  private int sourceTo;
  private byte[] unescaped = new byte[0];
  private boolean doubled;

  /**
   * A cutter.
   *
   * @param window over the file from the beginning of a line
   * @param firstLine number of that line
   */
  DelimitedRecords(ByteWindow window, ExportContract contract, long firstLine) {
    this.window = window;
    this.line = firstLine;
    this.quote = (byte) contract.dialect().quote();
    this.lineBreaks = contract.radbrytningar();
    this.delimiters = contract.dialect().separator() * ONES;
    Arrays.fill(kinds, 0x80, 0x100, HIGH);
    kinds[0] = NUL;
    kinds['\n'] = NEWLINE;
    kinds[contract.dialect().separator()] = DELIMITER;
  }

  @Override
  public boolean next(TextRecord record) throws IOException {
    while (true) {
      int end = cut(record);
      if (end >= 0) {
        window.moveTo(end);
        return true;
      }
      // The record goes on past what is in memory: it is cut again when more is there.
      if (!window.fill(line)) {
        return false;
      }
    }
  }

  /** Cuts the record at hand; returns where the next begins, or -1 to be called with more. */
  private int cut(TextRecord record) throws IOException {
    byte[] bytes = window.bytes();
    int limit = window.limit();
    int p = window.position();
    int start = p;
    record.begin(bytes, line, window.offset());
    sourceFrom = p;
    doubled = false;
    long lines = 0;
    boolean last = false;
    while (true) {
      if (p < limit && bytes[p] == quote && p == start) {
        int close = closing(p, limit);
        // A quote at the very end of what is in memory may be the first of two.
        if ((close < 0 || close == limit - 1) && window.fill(line)) {
          return cut(record);
        }
        if (close < 0 || (bytes[close] == '\n' && close < limit)) {
          p = unclosed(record, close < 0 ? limit : close);
        } else {
          record.add(p + 1, close);
          lines += lineBreaks ? count(bytes, p, close, record) : high(bytes, p, close, record);
          p = afterQuote(record, close + 1, limit);
          if (p < limit && kinds[bytes[p] & 0xff] == DELIMITER) {
            start = ++p;
            continue;
          }
        }
        start = -1;
      }
      p = stop(bytes, p, limit);
      byte kind = kinds[bytes[p] & 0xff];
      if (kind == DELIMITER) {
        record.add(start, p);
        start = ++p;
      } else if (kind == NEWLINE) {
        if (p == limit) {
          if (p == window.position()) {
            return -1;
          }
          if (window.fill(line)) {
            return cut(record);
          }
          last = true;
        }
        if (start >= 0) {
          record.add(start, last ? p : beforeReturn(bytes, start, p));
        }
        return finish(record, p, last, lines);
      } else {
        record.high |= kind == HIGH;
        record.fault = kind == NUL ? Regel.NOLLTECKEN : record.fault;
        p++;
      }
    }
  }

  /** The first byte from there on that is a separator, a line feed, zero or beyond ASCII. */
  private int stop(byte[] bytes, int from, int limit) {
    int p = from;
    while (p + 8 <= limit) {
      long eight = (long) LONGS.get(bytes, p);
      long found = zero(eight ^ delimiters) | zero(eight ^ LINE_FEEDS) | zero(eight);
      found |= eight & HIGH_BITS;
      if (found != 0) {
        return p + (Long.numberOfTrailingZeros(found) >>> 3);
      }
      p += 8;
    }
    while (kinds[bytes[p] & 0xff] == 0) {
      p++;
    }
    return p;
  }

  /** The high bit of the first byte that is zero, and perhaps of later ones. */
  private static long zero(long eight) {
    return (eight - ONES) & ~eight & HIGH_BITS;
  }

  /** The closing quote; the line feed that comes before it where none may; -1 if neither comes. */
  private int closing(int open, int limit) {
    byte[] bytes = window.bytes();
    for (int p = open + 1; p < limit; p++) {
      if (bytes[p] == quote) {
        if (p + 1 < limit && bytes[p + 1] == quote) {
          doubled = true;
          p++;
        } else {
          return p;
        }
      } else if (bytes[p] == '\n' && !lineBreaks) {
        return p;
      }
    }
    return -1;
  }

  private int unclosed(TextRecord record, int end) {
    if (lineBreaks) {
      throw new FileRefusedException(
          Regel.OBALANSERAT_CITAT, "Det öppnas på rad %d.".formatted(line));
    }
    record.fault = Regel.OBALANSERAT_CITAT;
    high(record.data, window.position(), end, record);
    return end;
  }

  private int afterQuote(TextRecord record, int from, int limit) {
    int p = from;
    while (p < limit && kinds[record.data[p] & 0xff] != DELIMITER && record.data[p] != '\n') {
      if (record.data[p] != '\r' && record.data[p] != ' ') {
        record.fault = Regel.TEXT_EFTER_CITAT;
        record.high |= record.data[p] < 0;
      }
      p++;
    }
    return p;
  }

  private static long count(byte[] bytes, int from, int to, TextRecord record) {
    long lines = 0;
    for (int p = from; p < to; p++) {
      lines += bytes[p] == '\n' ? 1 : 0;
    }
    return lines + high(bytes, from, to, record);
  }

  private static long high(byte[] bytes, int from, int to, TextRecord record) {
    for (int p = from; p < to; p++) {
      record.high |= bytes[p] < 0;
      record.fault = bytes[p] == 0 ? Regel.NOLLTECKEN : record.fault;
    }
    return 0;
  }

  private static int beforeReturn(byte[] bytes, int start, int end) {
    int p = end;
    while (p > start && bytes[p - 1] == '\r') {
      p--;
    }
    return p;
  }

  private int finish(TextRecord record, int end, boolean last, long breaks) {
    window.refuseLong(end, line);
    record.newline = !last;
    sourceTo = end;
    line += breaks + 1;
    if (doubled) {
      unescape(record);
    }
    return last ? end : end + 1;
  }

  /** Makes one quote of two, in a copy, so that the row's own text stays as it was. */
  private void unescape(TextRecord record) {
    if (unescaped.length < sourceTo - sourceFrom) {
      unescaped = new byte[sourceTo - sourceFrom];
    }
    int out = 0;
    for (int i = 0; i < Math.min(record.count, record.starts.length); i++) {
      int from = out;
      for (int p = record.starts[i]; p < record.ends[i]; p++) {
        byte b = record.data[p];
        unescaped[out++] = b;
        if (b == quote && p + 1 < record.ends[i] && record.data[p + 1] == quote) {
          p++;
        }
      }
      record.starts[i] = from;
      record.ends[i] = out;
    }
    record.data = unescaped;
  }

  @Override
  public byte[] bytes() {
    return window.bytes();
  }

  @Override
  public int from() {
    return sourceFrom;
  }

  @Override
  public int to() {
    return beforeReturn(window.bytes(), sourceFrom, sourceTo);
  }

  @Override
  public void close() throws IOException {
    window.close();
  }
}
