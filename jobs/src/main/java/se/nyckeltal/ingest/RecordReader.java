package se.nyckeltal.ingest;

import java.io.Closeable;
import java.io.IOException;

/** Cuts a file into rows. */
interface RecordReader extends Closeable {

  /**
   * The next row, or null at the end.
   *
   * @throws FileRefusedException if the file cannot be read on
   */
  RawRow next() throws IOException;

  /** Rows without any content that were passed over so far. */
  long blank();
}
