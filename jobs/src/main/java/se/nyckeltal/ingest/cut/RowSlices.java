package se.nyckeltal.ingest.cut;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import se.nyckeltal.ingest.Fel;
import se.nyckeltal.ingest.Regel;

/**
 * A row as the file has it, before types: where the value of each field of the contract lies in an
 * array of bytes. It is filled anew for every row.
 */
public final class RowSlices {

  /** Stands for a field that has no value. */
  public static final int MISSING = -1;

  /** Stands for an object or a list where one value was expected. */
  public static final int NOT_A_VALUE = -2;

  /** Stands for a field of an element in a record that has no elements. */
  public static final int NO_ELEMENT = -3;

  private static final int PER_VALUE = 3;

  private byte[] data = new byte[0];
  private final int[] from;
  private final int[] to;
  private final int[][] lists;
  private final int[] listLengths;
  private final List<Fel> faults = new ArrayList<>();
  private boolean uncut;
  private long rad;
  private long offset;

  /** A row of that many fields. */
  public RowSlices(int fields) {
    from = new int[fields];
    to = new int[fields];
    lists = new int[fields][];
    listLengths = new int[fields];
  }

  /** Empties it for another row. */
  void begin(byte[] bytes, long line, long byteOffset) {
    data = bytes;
    rad = line;
    offset = byteOffset;
    Arrays.fill(from, MISSING);
    Arrays.fill(listLengths, 0);
    faults.clear();
    uncut = false;
  }

  /** Notes that the row could not be cut into fields at all. */
  void setUncut() {
    uncut = true;
  }

  /** Whether the row could not be cut into fields at all. */
  public boolean isUncut() {
    return uncut;
  }

  /** Takes over what another row has, but for fields of this row's own. */
  void share(RowSlices other, boolean[] own) {
    for (int i = 0; i < from.length; i++) {
      if (!own[i]) {
        from[i] = other.from[i];
        to[i] = other.to[i];
        lists[i] = other.lists[i];
        listLengths[i] = other.listLengths[i];
      }
    }
    faults.addAll(other.faults);
  }

  void setData(byte[] bytes) {
    data = bytes;
  }

  void set(int field, int start, int end) {
    from[field] = start;
    to[field] = end;
  }

  void mark(int field, int mark) {
    from[field] = mark;
  }

  /** Adds a value to the list of a field, from the element of that number in the file's list. */
  void add(int field, int start, int end, int element) {
    int n = listLengths[field];
    if (lists[field] == null || lists[field].length < PER_VALUE * (n + 1)) {
      int[] before = lists[field] == null ? new int[0] : lists[field];
      lists[field] = Arrays.copyOf(before, PER_VALUE * (2 * n + 4));
    }
    lists[field][PER_VALUE * n] = start;
    lists[field][PER_VALUE * n + 1] = end;
    lists[field][PER_VALUE * n + 2] = element;
    listLengths[field] = n + 1;
  }

  void fault(Regel regel, String falt) {
    faults.add(new Fel(regel, falt));
  }

  /** The bytes that all values lie in. */
  public byte[] data() {
    return data;
  }

  /** First byte of a field's value, or one of the marks. */
  public int from(int field) {
    return from[field];
  }

  /** The byte after a field's value. */
  public int to(int field) {
    return to[field];
  }

  /** How many values a list field has. */
  public int listLength(int field) {
    return listLengths[field];
  }

  /** First byte of a value of a list field. */
  public int listFrom(int field, int n) {
    return lists[field][PER_VALUE * n];
  }

  /** The byte after a value of a list field. */
  public int listTo(int field, int n) {
    return lists[field][PER_VALUE * n + 1];
  }

  /**
   * Which element of the file's list a value stood in, from 0: an element without a value has none
   * in the list of its field, so that the place in the list does not tell.
   */
  public int listElement(int field, int n) {
    return lists[field][PER_VALUE * n + 2];
  }

  /** What was wrong already when the row was cut. */
  public List<Fel> faults() {
    return faults;
  }

  /** Line of a text file or number of the record in a JSON file, from 1. */
  public long rad() {
    return rad;
  }

  /** Where the row begins in the unpacked file, in bytes. */
  public long offset() {
    return offset;
  }
}
