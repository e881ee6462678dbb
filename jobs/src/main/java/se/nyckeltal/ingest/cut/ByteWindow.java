package se.nyckeltal.ingest.cut;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import se.nyckeltal.ingest.FileRefusedException;
import se.nyckeltal.ingest.Regel;

/**
 * A stretch of a file in memory that moves forward, whole records at a time. After the last byte
 * there always stands a line feed, so that a search for one needs no bound.
 */
final class ByteWindow implements Closeable {

  /** No real row is longer; a file with one is refused before it fills the memory. */
  static final int LONGEST_ROW = 1 << 20;

  private static final int CAPACITY = 2 * LONGEST_ROW;

  private final InputStream in;
  private final byte[] bytes = new byte[CAPACITY + 1];
  private long base;
  private int position;
  private int limit;
  private boolean ended;

  /** A window over what is left of a stream, whose first byte has that offset in the file. */
  ByteWindow(InputStream in, long offset) throws IOException {
    this.in = in;
    this.base = offset;
    bytes[0] = '\n';
    fill(1);
  }

  byte[] bytes() {
    return bytes;
  }

  /** Where the record at hand begins. */
  int position() {
    return position;
  }

  /** The byte after the last one that was read. */
  int limit() {
    return limit;
  }

  /** Offset in the file of the record at hand. */
  long offset() {
    return base + position;
  }

  /** Goes on to the record that begins there. */
  void moveTo(int next) {
    position = next;
  }

  /**
   * Reads on, and moves the record at hand to the front.
   *
   * @param line for the message, should the record be too long
   * @return false if the file has no more
   */
  boolean fill(long line) throws IOException {
    if (ended) {
      return false;
    }
    if (limit - position > LONGEST_ROW) {
      throw new FileRefusedException(Regel.FOR_LANG_RAD, "Rad %d.".formatted(line));
    }
    System.arraycopy(bytes, position, bytes, 0, limit - position);
    base += position;
    limit -= position;
    position = 0;
    int n = in.readNBytes(bytes, limit, CAPACITY - limit);
    ended = n < CAPACITY - limit;
    limit += n;
    bytes[limit] = '\n';
    return n > 0;
  }

  /**
   * Refuses a record that memory happened to hold but that is too long all the same: what is taken
   * must not depend on where in the file it stands.
   *
   * @param end the byte after its last
   * @param line for the message
   */
  void refuseLong(int end, long line) {
    if (end - position > LONGEST_ROW) {
      throw new FileRefusedException(Regel.FOR_LANG_RAD, "Rad %d.".formatted(line));
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
