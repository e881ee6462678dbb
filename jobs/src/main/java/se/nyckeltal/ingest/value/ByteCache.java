package se.nyckeltal.ingest.value;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Remembers what bytes came to, so that a text that comes again costs a look. Holds a bounded
 * number of entries and starts over when it is full.
 */
final class ByteCache<V> {

  /** Makes the value of bytes that are not known yet. */
  interface Maker<V> {
    V make(byte[] data, int from, int to);
  }

  private final Maker<V> maker;
  private final ShortKeys keys = new ShortKeys();
  private final Map<String, V> longer = new HashMap<>();
  private Object[] values = new Object[256];

  ByteCache(Maker<V> maker) {
    this.maker = maker;
  }

  /** The value of bytes, of which there is at least one and none is zero. */
  @SuppressWarnings("unchecked")
  V get(byte[] data, int from, int to) {
    if (to - from > ShortKeys.LONGEST) {
      return getLonger(data, from, to);
    }
    int number = keys.find(data, from, to);
    if (number == ShortKeys.UNKNOWN) {
      V made = maker.make(data, from, to);
      number = keys.add();
      if (number == values.length) {
        values = Arrays.copyOf(values, 2 * values.length);
      }
      values[number] = made;
    }
    return (V) values[number];
  }

  private V getLonger(byte[] data, int from, int to) {
    String key = new String(data, from, to - from, StandardCharsets.ISO_8859_1);
    V known = longer.get(key);
    if (known == null) {
      if (longer.size() >= ShortKeys.MOST) {
        longer.clear();
      }
      known = maker.make(data, from, to);
      longer.put(key, known);
    }
    return known;
  }
}
