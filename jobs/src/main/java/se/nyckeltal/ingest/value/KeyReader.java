package se.nyckeltal.ingest.value;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import se.nyckeltal.contract.Field;
import se.nyckeltal.contract.Roll;
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
  private final boolean repeats;
  private final ByteCache<Key> cache;

  /**
   * What a text came to.
   *
   * @param value what lands, in UTF-8
   * @param fault why the row is rejected, or null
   * @param replaced whether a pseudonym stands for it
   */
  @SuppressWarnings("ArrayRecordComponent") // Never compared; the bytes are shared on purpose.
  private record Key(byte[] value, Regel fault, boolean replaced) {}

  KeyReader(Field field, TextCells cells, Encoding encoding, Pseudonyms pseudonyms) {
    super(field);
    this.cells = cells;
    this.repeats = field.roll() == Roll.ORGANISATION || field.nollor() != null;
    this.cache =
        new ByteCache<>(
            (data, from, to) ->
                key(Zeros.fill(encoding.decode(data, from, to), field.nollor()), pseudonyms));
  }

  private static Key key(String text, Pseudonyms pseudonyms) {
    Regel damage = Encoding.damage(text);
    if (damage != null) {
      return new Key(null, damage, false);
    }
    boolean identity = Identity.occursIn(text);
    String value = identity ? pseudonyms.nyckel(text) : text;
    return new Key(value.getBytes(StandardCharsets.UTF_8), null, identity);
  }

  @Override
  public void read(byte[] data, int from, int to, int row, Notes notes) {
    if (!repeats && isPlain(data, from, to)) {
      cells.set(row, Arrays.copyOfRange(data, from, to));
      return;
    }
    Key key = cache.get(data, from, to);
    if (key.fault != null) {
      notes.fault(key.fault, name());
      return;
    }
    if (key.replaced) {
      notes.warn(Regel.IDENTITET_I_NYCKEL);
    }
    cells.set(row, key.value);
  }

  /** Whether there is nothing to look for: no letter beyond ASCII, too few digits. */
  private static boolean isPlain(byte[] data, int from, int to) {
    int digits = 0;
    int high = 0;
    for (int i = from; i < to; i++) {
      byte b = data[i];
      high |= b;
      digits += b >= '0' && b <= '9' ? 1 : 0;
    }
    return high >= 0 && digits < FEWEST_DIGITS;
  }

  @Override
  public List<Cells> cells() {
    return List.of(cells);
  }
}
