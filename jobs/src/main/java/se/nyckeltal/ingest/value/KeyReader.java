package se.nyckeltal.ingest.value;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import se.nyckeltal.contract.Field;
import se.nyckeltal.identity.Identity;
import se.nyckeltal.identity.Pseudonyms;
import se.nyckeltal.ingest.Regel;
import se.nyckeltal.ingest.cells.Cells;
import se.nyckeltal.ingest.cells.TextCells;

/**
 * Ids of records and names of units, which land as they are, unless an identity stands in them:
 * then a pseudonym lands. Equal texts stay equal, so that what they join is still joined.
 */
final class KeyReader extends FieldReader {

  /** The shortest identity, a TF number of ten characters, has so many digits. */
  private static final int FEWEST_DIGITS = 9;

  private final TextCells cells;
  private final Encoding encoding;
  private final Pseudonyms pseudonyms;

  KeyReader(Field field, TextCells cells, Encoding encoding, Pseudonyms pseudonyms) {
    super(field);
    this.cells = cells;
    this.encoding = encoding;
    this.pseudonyms = pseudonyms;
  }

  @Override
  public void read(byte[] data, int from, int to, int row, Notes notes) {
    int digits = 0;
    int high = 0;
    for (int i = from; i < to; i++) {
      byte b = data[i];
      high |= b;
      if (b >= '0' && b <= '9') {
        digits++;
      }
    }
    if (high >= 0 && digits < FEWEST_DIGITS && field().nollor() == null) {
      cells.set(row, Arrays.copyOfRange(data, from, to));
      return;
    }
    readText(encoding.decode(data, from, to), row, notes);
  }

  private void readText(String decoded, int row, Notes notes) {
    String text = Zeros.fill(decoded, field().nollor());
    Regel damage = Encoding.damage(text);
    if (damage != null) {
      notes.fault(damage, name());
      return;
    }
    if (Identity.occursIn(text)) {
      notes.warn(Regel.IDENTITET_I_NYCKEL, name());
      text = pseudonyms.nyckel(text);
    }
    cells.set(row, text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public List<Cells> cells() {
    return List.of(cells);
  }
}
