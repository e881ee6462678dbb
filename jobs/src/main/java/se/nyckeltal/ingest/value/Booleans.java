package se.nyckeltal.ingest.value;

import java.util.List;
import java.util.Locale;
import se.nyckeltal.contract.Field;
import se.nyckeltal.ingest.Regel;
import se.nyckeltal.ingest.cells.BooleanCells;
import se.nyckeltal.ingest.cells.Cells;

/** Yes and no in the contract's words, whatever their case. */
final class Booleans extends FieldReader {

  private static final List<String> TRUE = List.of("true", "1");
  private static final List<String> FALSE = List.of("false", "0");

  private final BooleanCells cells;

  private enum Answer {
    YES,
    NO,
    NEITHER
  }

  private final ByteCache<Answer> cache;

  Booleans(Field field, BooleanCells cells, Encoding encoding) {
    super(field);
    this.cells = cells;
    List<String> yes = field.trueValues() == null ? TRUE : field.trueValues();
    List<String> no = field.falseValues() == null ? FALSE : field.falseValues();
    this.cache =
        new ByteCache<>(
            (data, from, to) -> {
              String text = encoding.decode(data, from, to);
              return contains(yes, text)
                  ? Answer.YES
                  : contains(no, text) ? Answer.NO : Answer.NEITHER;
            });
  }

  private static boolean contains(List<String> texts, String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return texts.stream().anyMatch(t -> t.toLowerCase(Locale.ROOT).equals(lower));
  }

  @Override
  public void read(byte[] data, int from, int to, int row, Notes notes) {
    Answer answer = cache.get(data, from, to);
    if (answer == Answer.NEITHER) {
      notes.fault(Regel.OGILTIGT_JA_NEJ, name());
    } else {
      cells.set(row, answer == Answer.YES);
    }
  }

  @Override
  public List<Cells> cells() {
    return List.of(cells);
  }
}
