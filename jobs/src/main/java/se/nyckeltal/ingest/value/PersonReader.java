package se.nyckeltal.ingest.value;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.nyckeltal.contract.Field;
import se.nyckeltal.identity.Identity;
import se.nyckeltal.identity.Pseudonyms;
import se.nyckeltal.ingest.Regel;
import se.nyckeltal.ingest.cells.BooleanCells;
import se.nyckeltal.ingest.cells.Cells;
import se.nyckeltal.ingest.cells.IntCells;
import se.nyckeltal.ingest.cells.TextCells;

/** Identities of clients: a pseudonym, month of birth, sex and the research flag come of each. */
final class PersonReader extends FieldReader {

  /** What an identity came to; null in the cache's place means that it has no known form. */
  @SuppressWarnings("ArrayRecordComponent") // Never compared; the bytes are shared on purpose.
  private record Person(
      byte[] id, int birthMonth, byte[] kon, boolean research, boolean checksumHolds) {

    static final Person NONE = new Person(null, 0, null, false, false);
  }

  private final TextCells id;
  private final IntCells birthMonth;
  private final TextCells kon;
  private final BooleanCells research;
  private final ByteCache<Person> cache;

  /**
   * A reader of identities.
   *
   * @param referens day by which an identity without century is not a hundred years old
   */
  PersonReader(
      Field field, int capacity, Encoding encoding, Pseudonyms pseudonyms, LocalDate referens) {
    super(field);
    id = new TextCells(capacity);
    birthMonth = new IntCells(capacity);
    kon = new TextCells(capacity);
    research = new BooleanCells(capacity);
    cache =
        new ByteCache<>(
            (data, from, to) ->
                person(Identity.parse(encoding.decode(data, from, to), referens), pseudonyms));
  }

  private static Person person(Optional<Identity> identity, Pseudonyms pseudonyms) {
    return identity
        .map(
            i ->
                new Person(
                    pseudonyms.person(i).getBytes(StandardCharsets.US_ASCII),
                    Math.toIntExact(i.birthMonth().toEpochDay()),
                    i.kon().getBytes(StandardCharsets.US_ASCII),
                    i.research(),
                    i.checksumHolds()))
        .orElse(Person.NONE);
  }

  @Override
  public void read(byte[] data, int from, int to, int row, Notes notes) {
    Person person = cache.get(data, from, to);
    if (person == Person.NONE) {
      notes.fault(Regel.OGILTIG_IDENTITET, name());
      return;
    }
    if (!person.checksumHolds) {
      notes.warn(Regel.FEL_KONTROLLSIFFRA);
    }
    id.set(row, person.id);
    birthMonth.set(row, person.birthMonth);
    kon.set(row, person.kon);
    research.set(row, person.research);
  }

  @Override
  public List<Cells> cells() {
    return List.of(id, birthMonth, kon, research);
  }
}
