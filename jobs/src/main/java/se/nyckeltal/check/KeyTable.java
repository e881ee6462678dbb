package se.nyckeltal.check;

/**
 * Counts the rows that a later version of the same record replaces, by the landed table's rule: of
 * several versions all rows of the last one count. Keys are kept as 64-bit hashes in plain arrays,
 * 28 or 36 bytes each; that two of ten million keys share a hash has a chance of three in a
 * million.
 */
final class KeyTable {

  /** So many keys take about half a gigabyte. */
  static final int MOST = 10_000_000;

  private static final int START = 1 << 12;
  private static final double FULL = 0.7;

  private final boolean withTimes;
  private final int most;
  private long[] keys = new long[START];
  private long[] times;
  private long[] records = new long[START];
  private int[] rows = new int[START];
  private int size;
  private long replaced;

  /**
   * An empty table.
   *
   * @param withTimes whether rows have an update time of their own, which decides before their
   *     order
   * @param most keys after which it gives up
   */
  KeyTable(boolean withTimes, int most) {
    this.withTimes = withTimes;
    this.most = most;
    this.times = new long[withTimes ? START : 0];
  }

  /** Takes a row: hash of its key, its own update time and number of its record. */
  void add(long key, long time, long record) {
    if (size > most) {
      return;
    }
    int slot = slot(key);
    if (rows[slot] == 0) {
      size++;
      put(slot, key, time, record, 1);
      if (size > keys.length * FULL) {
        grow();
      }
      return;
    }
    int order = withTimes ? Long.compare(time, times[slot]) : 0;
    order = order == 0 ? Long.compare(record, records[slot]) : order;
    if (order == 0) {
      rows[slot]++;
    } else if (order < 0) {
      replaced++;
    } else {
      replaced += rows[slot];
      put(slot, key, time, record, 1);
    }
  }

  /** Where a key is or would be; a slot without rows is free. */
  private int slot(long key) {
    int mask = keys.length - 1;
    int slot = (int) (key ^ (key >>> 32)) & mask;
    while (rows[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void put(int slot, long key, long time, long record, int count) {
    keys[slot] = key;
    records[slot] = record;
    rows[slot] = count;
    if (withTimes) {
      times[slot] = time;
    }
  }

  private void grow() {
    long[] oldKeys = keys;
    long[] oldTimes = times;
    long[] oldRecords = records;
    int[] oldRows = rows;
    keys = new long[2 * oldKeys.length];
    times = withTimes ? new long[keys.length] : oldTimes;
    records = new long[keys.length];
    rows = new int[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldRows[i] != 0) {
        long time = withTimes ? oldTimes[i] : 0;
        put(slot(oldKeys[i]), oldKeys[i], time, oldRecords[i], oldRows[i]);
      }
    }
  }

  /** Rows that a later one replaced, or null if there were too many keys. */
  Long replaced() {
    return size > most ? null : replaced;
  }
}
