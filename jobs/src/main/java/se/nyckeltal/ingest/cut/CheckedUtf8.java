package se.nyckeltal.ingest.cut;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import se.nyckeltal.ingest.FileRefusedException;
import se.nyckeltal.ingest.Regel;
import se.nyckeltal.ingest.value.Utf8;

/**
 * A stream of strict UTF-8 without zero bytes, which also keeps what has been read since a place,
 * so that a record's own text can be shown. It refuses a record that would fill the memory.
 */
final class CheckedUtf8 extends BulkStream {

  private static final int LONGEST_RECORD = 16 << 20;
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long HIGH_BITS = 0x8080808080808080L;
  private static final long ONES = 0x0101010101010101L;

  private byte[] kept = new byte[1 << 16];
  private int length;
  private long keptFrom;
  private long needed;
  private int checked;

  CheckedUtf8(InputStream in) {
    super(in);
  }

  /** Nothing before that byte is asked for any more. */
  void needFrom(long offset) {
    needed = offset;
  }

  /** The text from one byte to another. */
  String text(long from, long to) {
    int start = (int) Math.max(0, from - keptFrom);
    int end = (int) Math.min(length, to - keptFrom);
    return new String(kept, start, Math.max(0, end - start), StandardCharsets.UTF_8);
  }

  @Override
  public int read(byte[] buffer, int offset, int count) throws IOException {
    int n = in.read(buffer, offset, count);
    if (n > 0) {
      keep(buffer, offset, n);
      check(false);
    } else if (n < 0) {
      check(true);
    }
    return n;
  }

  private void keep(byte[] buffer, int offset, int n) {
    int drop = (int) Math.min(Math.min(needed - keptFrom, checked), length);
    if (drop > 0 && length + n > kept.length) {
      System.arraycopy(kept, drop, kept, 0, length - drop);
      keptFrom += drop;
      length -= drop;
      checked -= drop;
    }
    if (length + n > kept.length) {
      if (length > LONGEST_RECORD) {
        throw new FileRefusedException(
            Regel.FOR_LANG_RAD, "Den börjar vid byte %d.".formatted(keptFrom));
      }
      kept = Arrays.copyOf(kept, Math.max(2 * kept.length, length + n));
    }
    System.arraycopy(buffer, offset, kept, length, n);
    length += n;
  }

  /** Checks all whole characters that are not checked yet. */
  private void check(boolean end) {
    while (checked < length) {
      if (checked + 8 <= length && plain((long) LONGS.get(kept, checked))) {
        checked += 8;
        continue;
      }
      int bytes = Utf8.length(kept[checked]);
      boolean whole = checked + bytes <= length;
      if (!whole && !end) {
        return;
      }
      if (kept[checked] == 0 || !whole || !Utf8.isValid(kept, checked, checked + bytes)) {
        throw refused(checked);
      }
      checked += bytes;
    }
  }

  private FileRefusedException refused(int at) {
    return new FileRefusedException(
        Regel.ODEKODBAR,
        "Kontraktet anger UTF-8; felet står vid byte %d.".formatted(keptFrom + at));
  }

  /** Whether eight bytes are ASCII and none is zero. */
  private static boolean plain(long eight) {
    return (eight & HIGH_BITS) == 0 && ((eight - ONES) & ~eight & HIGH_BITS) == 0;
  }
}
