package se.nyckeltal.ingest.cut;

import java.io.Serializable;

/**
 * A part of a file, of whole records, that can be read by itself.
 *
 * @param number from 0
 * @param from first byte
 * @param to the byte after the last; {@link Long#MAX_VALUE} for all that is left
 * @param firstRad line or record number of the first record
 */
public record Part(int number, long from, long to, long firstRad) implements Serializable {

  /** The whole of a file. */
  public static final Part WHOLE = new Part(0, 0, Long.MAX_VALUE, 1);

  /** Whether this is the whole file. */
  public boolean whole() {
    return from == 0 && to == Long.MAX_VALUE;
  }

  /** Name of the part in the names of files about it. */
  public String name() {
    return "del-" + number;
  }
}
