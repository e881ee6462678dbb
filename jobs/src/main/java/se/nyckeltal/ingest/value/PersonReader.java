package se.nyckeltal.ingest.value;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import se.nyckeltal.contract.Field;
import se.nyckeltal.identity.Identity;
import se.nyckeltal.identity.Pseudonyms;
import se.nyckeltal.ingest.Regel;
import se.nyckeltal.ingest.cells.BooleanCells;
import se.nyckeltal.ingest.cells.Cells;
import se.nyckeltal.ingest.cells.IntCells;
import se.nyckeltal.ingest.cells.TextCells;

/**
 * Identities of clients: a pseudonym, month of birth, sex and the research flag come of each. What
 * is known of one lies in plain arrays by the identity's number, for there can be many.
 */
final class PersonReader extends FieldReader {

  private static final byte VALID = 1;
  private static final byte RESEARCH = 2;
  private static final byte CHECKSUM = 4;
  private static final byte MAN = 8;
  private static final byte[] K = {'K'};
  private static final byte[] M = {'M'};

  private final Encoding encoding;
  private final Pseudonyms pseudonyms;
  private final LocalDate referens;
  private final TextCells id;
  private final IntCells birthMonth;
  private final TextCells kon;
  private final BooleanCells research;
  private final ShortKeys keys = new ShortKeys();
  private byte[][] ids = new byte[256][];
  private int[] birthMonths = new int[256];
  private byte[] marks = new byte[256];

  /**
   * A reader of identities.
   *
   * @param referens day by which an identity without century is not a hundred years old
   */
  PersonReader(
      Field field, int capacity, Encoding encoding, Pseudonyms pseudonyms, LocalDate referens) {
    super(field);
    this.encoding = encoding;
    this.pseudonyms = pseudonyms;
    this.referens = referens;
    id = new TextCells(capacity);
    birthMonth = new IntCells(capacity);
    kon = new TextCells(capacity);
    research = new BooleanCells(capacity);
  }

  @Override
  public void read(byte[] data, int from, int to, int row, Notes notes) {
    // No form of an identity is longer.
    int number = to - from > ShortKeys.LONGEST ? ShortKeys.UNKNOWN : number(data, from, to);
    int mark = number == ShortKeys.UNKNOWN ? 0 : marks[number];
    if ((mark & VALID) == 0) {
      notes.fault(Regel.OGILTIG_IDENTITET, name());
      return;
    }
    if ((mark & CHECKSUM) == 0) {
      notes.warn(Regel.FEL_KONTROLLSIFFRA);
    }
    id.set(row, ids[number]);
    birthMonth.set(row, birthMonths[number]);
    kon.set(row, (mark & MAN) == 0 ? K : M);
    research.set(row, (mark & RESEARCH) != 0);
  }

  private int number(byte[] data, int from, int to) {
    int known = keys.find(data, from, to);
    if (known != ShortKeys.UNKNOWN) {
      return known;
    }
    int number = keys.add();
    if (number == ids.length) {
      ids = Arrays.copyOf(ids, 2 * number);
      birthMonths = Arrays.copyOf(birthMonths, 2 * number);
      marks = Arrays.copyOf(marks, 2 * number);
    }
    marks[number] = 0;
    Identity.parse(encoding.decode(data, from, to), referens).ifPresent(i -> learn(number, i));
    return number;
  }

  private void learn(int number, Identity identity) {
    ids[number] = pseudonyms.person(identity).getBytes(StandardCharsets.US_ASCII);
    birthMonths[number] = Math.toIntExact(identity.birthMonth().toEpochDay());
    int mark = VALID;
    mark |= identity.research() ? RESEARCH : 0;
    mark |= identity.checksumHolds() ? CHECKSUM : 0;
    mark |= identity.kon().equals("M") ? MAN : 0;
    marks[number] = (byte) mark;
  }

  @Override
  public List<Cells> cells() {
    return List.of(id, birthMonth, kon, research);
  }
}
