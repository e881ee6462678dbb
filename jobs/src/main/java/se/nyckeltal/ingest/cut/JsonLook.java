package se.nyckeltal.ingest.cut;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Counts brackets in a stretch of JSON for both cases: that it begins outside a text, and that it
 * begins within one.
 */
final class JsonLook implements FileChunks.Look {

  /** Deeper than the reader allows; what lies deeper is not counted apart. */
  private static final int MOST = 256;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long LOW_BITS = 0x7F * ONES;
  private static final long QUOTES = '"' * ONES;
  private static final long BACKSLASHES = '\\' * ONES;
  private static final long BRACKET_BIT = 0x20 * ONES;
  private static final long OPENS = '{' * ONES;
  private static final long CLOSES = '}' * ONES;

  private static final byte QUOTE = 1;
  private static final byte BACKSLASH = 2;
  private static final byte OPEN = 3;
  private static final byte CLOSE = 4;
  private static final byte[] KINDS = new byte[256];

  static {
    KINDS['"'] = QUOTE;
    KINDS['\\'] = BACKSLASH;
    KINDS['{'] = OPEN;
    KINDS['['] = OPEN;
    KINDS['}'] = CLOSE;
    KINDS[']'] = CLOSE;
  }

  private final long[][] ended = new long[2][2 * MOST];
  private final int[] depth = new int[2];
  private int quotes;
  private boolean skip;

  JsonLook(boolean escaped) {
    skip = escaped;
  }

  @Override
  public void at(byte[] bytes, int length) {
    int i = 0;
    while (i < length) {
      // Most stretches of eight bytes have neither bracket nor backslash: only quotes count there.
      if (!skip && i + 8 <= length) {
        long eight = (long) LONGS.get(bytes, i);
        if (!hasBracketOrBackslash(eight)) {
          quotes ^= Long.bitCount(zeros(eight ^ QUOTES)) & 1;
          i += 8;
          continue;
        }
      }
      int end = Math.min(i + 8, length);
      for (; i < end; i++) {
        byte kind = KINDS[bytes[i] & 0xff];
        if (skip) {
          skip = false;
        } else if (kind != 0) {
          note(kind, bytes[i]);
        }
      }
    }
  }

  private static boolean hasBracketOrBackslash(long eight) {
    // Square and curly brackets differ in one bit alone, which is set here in both.
    long curly = eight | BRACKET_BIT;
    long found = zeros(curly ^ OPENS) | zeros(curly ^ CLOSES) | zeros(eight ^ BACKSLASHES);
    return found != 0;
  }

  /** The high bit of every byte that is zero, and of no other. */
  private static long zeros(long eight) {
    return ~(((eight & LOW_BITS) + LOW_BITS) | eight | LOW_BITS);
  }

  private void note(byte kind, byte b) {
    if (kind == QUOTE) {
      quotes ^= 1;
    } else if (kind == BACKSLASH) {
      skip = true;
    } else if (kind == OPEN) {
      depth[quotes]++;
    } else {
      int now = --depth[quotes];
      if (b == '}' && now > -MOST && now < MOST) {
        ended[quotes][now + MOST]++;
      }
    }
  }

  /** Whether a text that is open at the beginning is not at the end, or the other way round. */
  boolean odd() {
    return quotes == 1;
  }

  /** How much deeper the end lies than the beginning. */
  int depth(boolean inText) {
    return depth[inText ? 1 : 0];
  }

  /** Records of the outermost array that end in the stretch. */
  long recordsEnded(boolean inText, int startDepth) {
    int relative = 1 - startDepth + MOST;
    return relative < 0 || relative >= 2 * MOST ? 0 : ended[inText ? 1 : 0][relative];
  }
}
