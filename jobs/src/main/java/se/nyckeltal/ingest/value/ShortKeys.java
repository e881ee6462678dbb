package se.nyckeltal.ingest.value;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Numbers texts of at most 24 bytes from 0 in the order in which they come, so that what is known
 * of them can stand in plain arrays. A look touches one line of memory: with tens of thousands of
 * persons in random order it is memory that costs. Holds a bounded number and starts over from 0
 * when it is full.
 */
final class ShortKeys {

  /** The longest text that can be a key. */
  static final int LONGEST = 24;

  /** Stands for a text that has no number yet. */
  static final int UNKNOWN = -1;

  /** No number is as high. */
  static final int MOST = 1 << 17;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long MIX = 0x9E3779B97F4A7C15L;
  private static final int WORD = 8;
  private static final int FEWEST_SLOTS = 1 << 8;

  /** Three words of a text, and its number plus one: half a line of memory a slot. */
  private static final int STRIDE = 4;

  private static final int NUMBER = 3;

  private final byte[] edge = new byte[LONGEST];
  private long[] slots = new long[STRIDE * FEWEST_SLOTS];
  private int size;
  private long first;
  private long second;
  private long third;

  /** The number of a text, of which there is at least one byte and none is zero. */
  int find(byte[] data, int from, int to) {
    int length = to - from;
    byte[] bytes = data;
    int at = from;
    if (from + LONGEST > data.length) {
      Arrays.fill(edge, (byte) 0);
      System.arraycopy(data, from, edge, 0, length);
      bytes = edge;
      at = 0;
    }
    first = (long) LONGS.get(bytes, at) & mask(length);
    int rest = length - WORD;
    second = rest > 0 ? (long) LONGS.get(bytes, at + WORD) & mask(rest) : 0;
    rest -= WORD;
    third = rest > 0 ? (long) LONGS.get(bytes, at + 2 * WORD) & mask(rest) : 0;
    return (int) slots[slot(first, second, third) + NUMBER] - 1;
  }

  private static long mask(int length) {
    return length >= WORD ? -1L : (1L << (WORD * length)) - 1;
  }

  /** Gives the text that was not found a number: the next, or 0 when all are forgotten. */
  int add() {
    if (size >= slots.length / STRIDE * 3 / 4) {
      grow();
    }
    put(first, second, third, ++size);
    return size - 1;
  }

  private void put(long one, long two, long three, long number) {
    int slot = slot(one, two, three);
    slots[slot] = one;
    slots[slot + 1] = two;
    slots[slot + 2] = three;
    slots[slot + NUMBER] = number;
  }

  /** Where a key is, or where it would be put. */
  private int slot(long one, long two, long three) {
    int mask = slots.length - 1;
    long h = (one ^ ((two ^ (three * MIX)) * MIX)) * MIX;
    int slot = ((int) (h >>> 40) * STRIDE) & mask;
    while (slots[slot + NUMBER] != 0
        && (slots[slot] != one || slots[slot + 1] != two || slots[slot + 2] != three)) {
      slot = (slot + STRIDE) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] old = slots;
    if (size >= MOST / 4 * 3) {
      slots = new long[STRIDE * FEWEST_SLOTS];
      size = 0;
      return;
    }
    slots = new long[2 * old.length];
    for (int i = 0; i < old.length; i += STRIDE) {
      if (old[i + NUMBER] != 0) {
        put(old[i], old[i + 1], old[i + 2], old[i + NUMBER]);
      }
    }
  }
}
