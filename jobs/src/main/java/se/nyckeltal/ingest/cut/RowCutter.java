package se.nyckeltal.ingest.cut;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** Cuts a file, or a part of it, into rows. */
public interface RowCutter extends Closeable {

  /**
   * The next row, which is good until the one after it is asked for.
   *
   * @return null at the end
   * @throws se.nyckeltal.ingest.FileRefusedException if the file cannot be read on
   */
  RowSlices next() throws IOException;

  /** The text of the row that {@link #next} moved to, for {@code rejects/} only. */
  String source();

  /** Whether the file ended within the row that {@link #next} moved to, as far as one can tell. */
  default boolean endsWithoutNewline() {
    return false;
  }

  /** What was counted so far beside rows. */
  Counts counts();

  /** Which columns of a table are which fields; empty for what is no table with a header. */
  default Optional<Columns> columns() {
    return Optional.empty();
  }

  /**
   * What was counted beside rows.
   *
   * @param blank rows without any content
   * @param report lines of a report that are no rows
   * @param utf8 rows with letters beyond ASCII that are valid UTF-8 though another encoding is
   *     agreed
   * @param other rows with letters beyond ASCII that are not
   * @param stated number of rows that the file itself states, or null
   */
  record Counts(long blank, long report, long utf8, long other, Long stated) {}
}
