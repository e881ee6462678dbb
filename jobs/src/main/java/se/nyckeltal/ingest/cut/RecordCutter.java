package se.nyckeltal.ingest.cut;

import java.io.Closeable;
import java.io.IOException;

/** Cuts a file into records of columns, whatever they mean. */
interface RecordCutter extends Closeable {

  /** Moves to the next record, or returns false at the end. */
  boolean next(TextRecord record) throws IOException;

  /** The bytes that the last record lies in. */
  byte[] bytes();

  /** Where the last record begins. */
  int from();

  /** Where the last record ends. */
  int to();
}
