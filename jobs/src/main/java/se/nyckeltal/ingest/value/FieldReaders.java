package se.nyckeltal.ingest.value;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import se.nyckeltal.contract.CodeLists;
import se.nyckeltal.contract.Field;
import se.nyckeltal.contract.FieldType;
import se.nyckeltal.contract.Roll;
import se.nyckeltal.identity.Pseudonyms;
import se.nyckeltal.ingest.LandedSchema;
import se.nyckeltal.ingest.cells.BooleanCells;
import se.nyckeltal.ingest.cells.IntCells;
import se.nyckeltal.ingest.cells.LongCells;
import se.nyckeltal.ingest.cells.TextCells;

/** Makes the reader that each field's contract asks for. */
public final class FieldReaders {

  private final Encoding encoding;
  private final CodeLists codeLists;
  private final Pseudonyms pseudonyms;
  private final LocalDate referens;
  private final int capacity;
  private final Set<String> amounts;
  private final InstantText instants = new InstantText();

  /**
   * Readers of one file.
   *
   * @param encoding of the values
   * @param codeLists all code lists
   * @param pseudonyms under the municipality's key
   * @param referens day by which an identity without century is not a hundred years old
   * @param capacity rows in a batch
   * @param amounts names of number fields that are exact or refused
   */
  public FieldReaders(
      Encoding encoding,
      CodeLists codeLists,
      Pseudonyms pseudonyms,
      LocalDate referens,
      int capacity,
      Collection<String> amounts) {
    this.amounts = Set.copyOf(amounts);
    this.encoding = encoding;
    this.codeLists = codeLists;
    this.pseudonyms = pseudonyms;
    this.referens = referens;
    this.capacity = capacity;
  }

  /** Rows in a batch. */
  public int capacity() {
    return capacity;
  }

  /** The pseudonyms that stand for what may not land. */
  public Pseudonyms pseudonyms() {
    return pseudonyms;
  }

  /** The encoding of the values. */
  public Encoding encoding() {
    return encoding;
  }

  /** The reader of a field. */
  public FieldReader of(Field field) {
    if (field.roll() == Roll.STANNAR_UTANFOR) {
      return new Unlanded(field, encoding);
    }
    if (field.type() == FieldType.LIST) {
      return new ListReader(field, scalar(field, field.itemType()), capacity);
    }
    return scalar(field, field.type());
  }

  private FieldReader scalar(Field field, FieldType type) {
    boolean utf8 = encoding.isUtf8();
    return switch (type) {
      case STRING -> text(field);
      case INTEGER -> Numbers.integers(field, new LongCells(capacity), utf8);
      case NUMBER ->
          Numbers.decimals(
              field,
              new LongCells(capacity),
              LandedSchema.SCALE,
              utf8,
              amounts.contains(field.name()));
      case DURATION -> Numbers.durations(field, new LongCells(capacity), utf8);
      case BOOLEAN -> new Booleans(field, new BooleanCells(capacity), encoding);
      case DATE, YEARMONTH -> new Dates(field, new IntCells(capacity));
      case DATETIME -> new Instants(field, new LongCells(capacity), instants);
      case TIME -> new Times(field, capacity);
      case LIST -> throw new IllegalArgumentException("En lista av listor: " + field.name());
    };
  }

  private FieldReader text(Field field) {
    TextCells cells = new TextCells(capacity);
    if (field.roll() == Roll.PERSON) {
      return new PersonReader(field, capacity, encoding, pseudonyms, referens);
    }
    if (field.roll() == Roll.PERSONAL) {
      return TextReader.staff(field, cells, encoding, pseudonyms);
    }
    if (field.roll() == Roll.NYCKEL || field.roll() == Roll.ORGANISATION) {
      return new KeyReader(field, cells, encoding, pseudonyms);
    }
    return TextReader.codes(
        field, cells, encoding, field.kodlista() == null ? null : codeLists.get(field.kodlista()));
  }
}
