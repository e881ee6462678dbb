package se.nyckeltal.ingest.value;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Tells valid UTF-8, without shortcuts: no overlong form, no surrogate, nothing past U+10FFFF. */
public final class Utf8 {

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long HIGH_BITS = 0x8080808080808080L;

  private Utf8() {}

  /** Whether bytes are whole characters of UTF-8. */
  public static boolean isValid(byte[] data, int from, int to) {
    int i = from;
    while (i < to) {
      if (i + 8 <= to && ((long) LONGS.get(data, i) & HIGH_BITS) == 0) {
        i += 8;
        continue;
      }
      int length = data[i] >= 0 ? 1 : length(data, i, to);
      if (length == 0) {
        return false;
      }
      i += length;
    }
    return true;
  }

  /** Bytes of the character that begins with that one; 1 too for a byte that begins none. */
  public static int length(byte first) {
    int b = first & 0xff;
    return b < 0xC2 || b > 0xF4 ? 1 : b < 0xE0 ? 2 : b < 0xF0 ? 3 : 4;
  }

  /** Bytes of the character that stands there whole, 0 if none does. */
  private static int length(byte[] data, int i, int to) {
    int first = data[i] & 0xff;
    int length = length(data[i]);
    if (length == 1 || i + length > to) {
      return 0;
    }
    int second = data[i + 1] & 0xff;
    boolean overlong = (first == 0xE0 && second < 0xA0) || (first == 0xF0 && second < 0x90);
    boolean outside = (first == 0xED && second > 0x9F) || (first == 0xF4 && second > 0x8F);
    if (overlong || outside) {
      return 0;
    }
    for (int k = 1; k < length; k++) {
      if ((data[i + k] & 0xC0) != 0x80) {
        return 0;
      }
    }
    return length;
  }
}
