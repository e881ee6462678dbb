package se.nyckeltal.ingest.value;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Remembers what bytes came to, so that a text that comes again costs a look. Holds a bounded
 * number of entries and starts over when it is full.
 */
final class ByteCache<V> {

  /** Makes the value of bytes that are not known yet. */
  interface Maker<V> {
    V make(byte[] data, int from, int to);
  }

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long MIX = 0x9E3779B97F4A7C15L;
  private static final int SLOTS = 1 << 16;
  private static final int MOST = SLOTS / 2;

  private final Maker<V> maker;
  private byte[][] keys = new byte[1 << 8][];
  private Object[] values = new Object[1 << 8];
  private int size;

  ByteCache(Maker<V> maker) {
    this.maker = maker;
  }

  @SuppressWarnings("unchecked")
  V get(byte[] data, int from, int to) {
    int slot = slot(keys, data, from, to);
    if (keys[slot] == null) {
      if (size == keys.length / 2) {
        resize();
        slot = slot(keys, data, from, to);
      }
      keys[slot] = Arrays.copyOfRange(data, from, to);
      values[slot] = maker.make(data, from, to);
      size++;
    }
    return (V) values[slot];
  }

  private static int slot(byte[][] keys, byte[] data, int from, int to) {
    int mask = keys.length - 1;
    int slot = hash(data, from, to) & mask;
    while (keys[slot] != null && !Arrays.equals(keys[slot], 0, keys[slot].length, data, from, to)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private static int hash(byte[] data, int from, int to) {
    long h = (long) to - from;
    int i = from;
    for (; i + 8 <= to; i += 8) {
      h = (h ^ (long) LONGS.get(data, i)) * MIX;
      h ^= h >>> 32;
    }
    for (; i < to; i++) {
      h = (h ^ data[i]) * MIX;
    }
    return (int) (h >>> 40);
  }

  private void resize() {
    boolean full = size >= MOST;
    byte[][] oldKeys = keys;
    Object[] oldValues = values;
    int capacity = full ? 1 << 8 : keys.length * 2;
    keys = new byte[capacity][];
    values = new Object[capacity];
    if (full) {
      size = 0;
      return;
    }
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != null) {
        int slot = slot(keys, oldKeys[i], 0, oldKeys[i].length);
        keys[slot] = oldKeys[i];
        values[slot] = oldValues[i];
      }
    }
  }
}
