package se.nyckeltal.ingest.value;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import se.nyckeltal.contract.CodeList;
import se.nyckeltal.contract.Field;
import se.nyckeltal.identity.Pseudonyms;
import se.nyckeltal.ingest.Regel;
import se.nyckeltal.ingest.cells.Cells;
import se.nyckeltal.ingest.cells.TextCells;

/** Texts that come again and again: allowed values, codes, staff. */
final class TextReader extends FieldReader {

  /**
   * What a text came to.
   *
   * @param value what lands, in UTF-8
   * @param fault why the row is rejected, or null
   * @param unknown the text that no code list knows, or null
   */
  @SuppressWarnings("ArrayRecordComponent") // Never compared; the bytes are shared on purpose.
  private record Text(byte[] value, Regel fault, String unknown) {

    static Text of(String value) {
      return new Text(value.getBytes(StandardCharsets.UTF_8), null, null);
    }
  }

  private final TextCells cells;
  private final ByteCache<Text> cache;

  private TextReader(Field field, TextCells cells, Encoding encoding, Function<String, Text> made) {
    super(field);
    this.cells = cells;
    this.cache =
        new ByteCache<>(
            (data, from, to) -> {
              String text = Zeros.fill(encoding.decode(data, from, to), field.nollor());
              Regel damage = Encoding.damage(text);
              return damage == null ? made.apply(text) : new Text(null, damage, null);
            });
  }

  /** Texts with a list of allowed values, a code list or both. */
  static TextReader codes(Field field, TextCells cells, Encoding encoding, CodeList codes) {
    return new TextReader(field, cells, encoding, text -> code(field, codes, text));
  }

  private static Text code(Field field, CodeList codes, String text) {
    if (field.allowed().isPresent() && !field.allowed().get().contains(text)) {
      return new Text(null, Regel.OTILLATET_VARDE, null);
    }
    if (codes == null) {
      return Text.of(text);
    }
    return codes
        .code(text)
        .map(Text::of)
        .orElseGet(() -> new Text(CodeList.OKAND.getBytes(StandardCharsets.UTF_8), null, text));
  }

  /** Identities or employment numbers of staff. */
  static TextReader staff(Field field, TextCells cells, Encoding encoding, Pseudonyms pseudonyms) {
    return new TextReader(field, cells, encoding, text -> Text.of(pseudonyms.personal(text)));
  }

  @Override
  public void read(byte[] data, int from, int to, int row, Notes notes) {
    Text text = cache.get(data, from, to);
    if (text.fault != null) {
      notes.fault(text.fault, name());
      return;
    }
    if (text.unknown != null) {
      notes.unknown(name(), text.unknown);
    }
    cells.set(row, text.value);
  }

  @Override
  public List<Cells> cells() {
    return List.of(cells);
  }
}
