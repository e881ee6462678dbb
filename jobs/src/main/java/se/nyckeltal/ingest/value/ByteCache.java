package se.nyckeltal.ingest.value;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Remembers what bytes came to, so that a text that comes again costs a look. Holds a bounded
 * number of entries and starts over when it is full. Nearly all texts that come again are
 * identities and codes of at most sixteen bytes, which lie in the table itself.
 */
final class ByteCache<V> {

  /** Makes the value of bytes that are not known yet. */
  interface Maker<V> {
    V make(byte[] data, int from, int to);
  }

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long MIX = 0x9E3779B97F4A7C15L;
  private static final int WORD = 8;
  private static final int SHORT = 2 * WORD;
  private static final int FEWEST_SLOTS = 1 << 8;
  private static final int MOST = 1 << 17;

  private final Maker<V> maker;
  private final byte[] edge = new byte[SHORT];
  private final Map<LongKey, V> longer = new HashMap<>();
  private long[] keys = new long[2 * FEWEST_SLOTS];
  private Object[] values = new Object[FEWEST_SLOTS];
  private int size;

  ByteCache(Maker<V> maker) {
    this.maker = maker;
  }

  /** The value of bytes, of which there is at least one and none is zero. */
  V get(byte[] data, int from, int to) {
    int length = to - from;
    if (length > SHORT) {
      return getLonger(data, from, to);
    }
    byte[] bytes = data;
    int at = from;
    if (from + SHORT > data.length) {
      Arrays.fill(edge, (byte) 0);
      System.arraycopy(data, from, edge, 0, length);
      bytes = edge;
      at = 0;
    }
    long first = (long) LONGS.get(bytes, at) & mask(length);
    long second = length > WORD ? (long) LONGS.get(bytes, at + WORD) & mask(length - WORD) : 0;
    int slot = slot(first, second);
    if (values[slot] == null) {
      slot = add(first, second, maker.make(data, from, to));
    }
    return value(slot);
  }

  private static long mask(int length) {
    return length >= WORD ? -1L : (1L << (WORD * length)) - 1;
  }

  @SuppressWarnings("unchecked")
  private V value(int slot) {
    return (V) values[slot];
  }

  /** Where a key is, or where it would be put. */
  private int slot(long first, long second) {
    int mask = values.length - 1;
    long h = (first ^ (second * MIX)) * MIX;
    int slot = (int) (h >>> 40) & mask;
    while (values[slot] != null && (keys[2 * slot] != first || keys[2 * slot + 1] != second)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private int add(long first, long second, V value) {
    if (2 * size >= values.length) {
      grow();
    }
    int slot = slot(first, second);
    keys[2 * slot] = first;
    keys[2 * slot + 1] = second;
    values[slot] = value;
    size++;
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    Object[] oldValues = values;
    boolean full = size >= MOST;
    int slots = full ? FEWEST_SLOTS : 2 * values.length;
    keys = new long[2 * slots];
    values = new Object[slots];
    size = 0;
    for (int i = 0; i < oldValues.length && !full; i++) {
      if (oldValues[i] != null) {
        int slot = slot(oldKeys[2 * i], oldKeys[2 * i + 1]);
        keys[2 * slot] = oldKeys[2 * i];
        keys[2 * slot + 1] = oldKeys[2 * i + 1];
        values[slot] = oldValues[i];
        size++;
      }
    }
  }

  /** Bytes as a key of their own. */
  @SuppressWarnings("ArrayRecordComponent") // Compared by content below.
  private record LongKey(byte[] bytes, int from, int to) {

    @Override
    public boolean equals(Object other) {
      return other instanceof LongKey key
          && Arrays.equals(bytes, from, to, key.bytes, key.from, key.to);
    }

    @Override
    public int hashCode() {
      long h = (long) to - from;
      int i = from;
      for (; i + WORD <= to; i += WORD) {
        h = (h ^ (long) LONGS.get(bytes, i)) * MIX;
        h ^= h >>> 32;
      }
      for (; i < to; i++) {
        h = (h ^ bytes[i]) * MIX;
      }
      return (int) (h >>> 40);
    }
  }

  private V getLonger(byte[] data, int from, int to) {
    V known = longer.get(new LongKey(data, from, to));
    if (known != null) {
      return known;
    }
    if (longer.size() >= MOST) {
      longer.clear();
    }
    V made = maker.make(data, from, to);
    longer.put(new LongKey(Arrays.copyOfRange(data, from, to), 0, to - from), made);
    return made;
  }
}
