package se.nyckeltal.ingest.value;

import java.util.List;
import se.nyckeltal.contract.Field;
import se.nyckeltal.ingest.Regel;
import se.nyckeltal.ingest.cells.Cells;

/**
 * What stays outside: names, addresses, free text. Nothing of a value is kept, but a lost character
 * in it is counted, for it tells that the export was made with the wrong encoding.
 */
final class Unlanded extends FieldReader {

  private static final byte FIRST = (byte) 0xEF;
  private static final byte SECOND = (byte) 0xBF;
  private static final byte THIRD = (byte) 0xBD;

  /** Whether U+FFFD can occur at all: no single-byte encoding has it. */
  private final boolean utf8;

  Unlanded(Field field, Encoding encoding) {
    super(field);
    utf8 = encoding.isUtf8();
  }

  @Override
  public void read(byte[] data, int from, int to, int row, Notes notes) {
    if (utf8 && hasLost(data, from, to)) {
      notes.warn(Regel.FORLORAT_TECKEN);
    }
  }

  /** Whether U+FFFD stands there; its three bytes begin with one that Swedish text never has. */
  private static boolean hasLost(byte[] data, int from, int to) {
    for (int i = from; i < to - 2; i++) {
      if (data[i] == FIRST && data[i + 1] == SECOND && data[i + 2] == THIRD) {
        return true;
      }
    }
    return false;
  }

  @Override
  public List<Cells> cells() {
    return List.of();
  }
}
