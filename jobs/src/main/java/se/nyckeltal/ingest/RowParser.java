package se.nyckeltal.ingest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.unsafe.types.UTF8String;
import se.nyckeltal.contract.CodeLists;
import se.nyckeltal.contract.ExportContract;
import se.nyckeltal.contract.ExportContract.Tidpunkt;
import se.nyckeltal.contract.Field;
import se.nyckeltal.contract.FieldType;
import se.nyckeltal.contract.Roll;
import se.nyckeltal.identity.Identity;
import se.nyckeltal.identity.Pseudonyms;

/**
 * Types a whole row by its contract and replaces identities. Every fault of the row is found in one
 * pass. An instance is for one thread.
 */
final class RowParser {

  private final ExportContract contract;
  private final Pseudonyms pseudonyms;
  private final String leveransId;
  private final List<ValueParser> parsers;
  private final Map<String, Integer> fieldIndex = new HashMap<>();

  RowParser(
      ExportContract contract, CodeLists codeLists, Pseudonyms pseudonyms, String leveransId) {
    this.contract = contract;
    this.pseudonyms = pseudonyms;
    this.leveransId = leveransId;
    this.parsers = new ArrayList<>();
    for (Field field : contract.fields()) {
      fieldIndex.put(field.name(), parsers.size());
      parsers.add(
          new ValueParser(
              field, field.kodlista() == null ? null : codeLists.get(field.kodlista())));
    }
  }

  /**
   * A typed row.
   *
   * @param columns by {@link LandedSchema}, complete only if there are no faults
   * @param faults every reason to reject the row
   * @param warnings what was noted about an accepted row
   */
  @SuppressWarnings("ArrayRecordComponent") // Never compared; Spark takes the array as it is.
  record Parsed(Object[] columns, List<Fel> faults, List<Varning> warnings) {}

  /** Types a row. */
  Parsed parse(RawRow raw) {
    List<Fel> faults = new ArrayList<>(raw.faults());
    List<Varning> warnings = new ArrayList<>();
    List<Object> columns = new ArrayList<>();
    Object[] typed = new Object[parsers.size()];
    if (faults.isEmpty()) {
      for (int i = 0; i < typed.length; i++) {
        typed[i] = value(i, raw.values()[i], faults, warnings);
      }
      checkOrder(raw, typed, faults);
      addColumns(raw, typed, columns, warnings);
    }
    return new Parsed(columns.toArray(), faults, warnings);
  }

  private Object value(int i, Object raw, List<Fel> faults, List<Varning> warnings) {
    Field field = contract.fields().get(i);
    if (raw == null || raw == RawRow.NO_ELEMENT) {
      if (field.required() && raw == null) {
        faults.add(new Fel(Regel.SAKNAT_VARDE, field.name()));
      }
      return null;
    }
    if (raw == RawRow.NOT_A_VALUE || (raw instanceof List) != (field.type() == FieldType.LIST)) {
      faults.add(new Fel(Regel.FEL_FORM, field.name()));
      return null;
    }
    try {
      if (raw instanceof List<?> list) {
        Object[] items = new Object[list.size()];
        for (int k = 0; k < items.length; k++) {
          String text = list.get(k).toString();
          items[k] = parsers.get(i).parse(text, noting(field, text, warnings));
        }
        return new GenericArrayData(items);
      }
      String text = raw.toString();
      return single(field, i, text, noting(field, text, warnings));
    } catch (BadValueException e) {
      faults.add(new Fel(e.regel(), field.name()));
      return null;
    }
  }

  private static Consumer<Regel> noting(Field field, String text, List<Varning> warnings) {
    return regel ->
        warnings.add(new Varning(regel, field.name(), regel == Regel.OKAND_KOD ? text : ""));
  }

  private Object single(Field field, int i, String text, Consumer<Regel> warn)
      throws BadValueException {
    if (field.roll() == Roll.STANNAR_UTANFOR) {
      return null;
    }
    if (field.roll() == Roll.PERSONAL) {
      return UTF8String.fromString(pseudonyms.personal(text));
    }
    if (field.roll() == Roll.PERSON) {
      Identity identity =
          Identity.parse(text).orElseThrow(() -> new BadValueException(Regel.OGILTIG_IDENTITET));
      if (!identity.checksumHolds()) {
        warn.accept(Regel.FEL_KONTROLLSIFFRA);
      }
      return identity;
    }
    boolean asItIs = field.roll() == Roll.NYCKEL || field.roll() == Roll.ORGANISATION;
    if (asItIs && Identity.occursIn(text)) {
      // Equal texts stay equal, so that what they join is still joined.
      warn.accept(Regel.IDENTITET_I_NYCKEL);
      return UTF8String.fromString(pseudonyms.nyckel(text));
    }
    Object value = parsers.get(i).parse(text, warn);
    if (value == null && field.required()) {
      throw new BadValueException(Regel.SAKNAT_VARDE);
    }
    return value;
  }

  private void checkOrder(RawRow raw, Object[] typed, List<Fel> faults) {
    if (contract.intervall() == null) {
      return;
    }
    int startIndex = fieldIndex.get(contract.intervall().start());
    int slutIndex = fieldIndex.get(contract.intervall().slut());
    if (typed[startIndex] == null || typed[slutIndex] == null) {
      return;
    }
    Instant start = Instant.EPOCH.plus((Long) typed[startIndex], ChronoUnit.MICROS);
    String slut = raw.values()[slutIndex].toString();
    if (!TemporalText.hasOffset(slut)) {
      typed[slutIndex] = laterEnd(slut, start);
    }
    if ((Long) typed[slutIndex] < (Long) typed[startIndex]) {
      faults.add(new Fel(Regel.SLUT_FORE_START, contract.intervall().slut()));
    }
  }

  private static Long laterEnd(String slut, Instant start) {
    try {
      return ValueParser.micros(Stockholm.resolveEnd(TemporalText.local(slut), start).instant());
    } catch (BadValueException e) {
      throw new IllegalStateException("Tidpunkten lästes redan en gång utan fel.", e);
    }
  }

  private void addColumns(
      RawRow raw, Object[] typed, List<Object> columns, List<Varning> warnings) {
    for (int i = 0; i < typed.length; i++) {
      Field field = contract.fields().get(i);
      if (!field.landed()) {
        continue;
      }
      if (field.roll() == Roll.PERSON) {
        addPerson((Identity) typed[i], columns);
      } else {
        columns.add(typed[i]);
      }
    }
    Map<String, Instant> moments = new HashMap<>();
    for (Tidpunkt t : contract.tidpunkter()) {
      Instant moment = moment(t, typed, moments, warnings);
      moments.put(t.kolumn(), moment);
      columns.add(moment == null ? null : ValueParser.micros(moment));
    }
    columns.add(UTF8String.fromString(leveransId));
    columns.add(raw.rad());
  }

  private void addPerson(Identity identity, List<Object> columns) {
    boolean given = identity != null;
    columns.add(given ? UTF8String.fromString(pseudonyms.person(identity)) : null);
    columns.add(given ? ValueParser.day(identity.birthMonth()) : null);
    columns.add(given ? UTF8String.fromString(identity.kon()) : null);
    columns.add(given ? identity.research() : null);
  }

  /** Date and time of day to an instant; an end before its start lies on the next day. */
  private Instant moment(
      Tidpunkt t, Object[] typed, Map<String, Instant> moments, List<Varning> warnings) {
    Integer day = (Integer) typed[fieldIndex.get(t.datum())];
    LocalTime time = (LocalTime) typed[fieldIndex.get(t.tid())];
    if (day == null || time == null) {
      return null;
    }
    LocalDate date = LocalDate.ofEpochDay(day);
    Instant start = t.efter() == null ? null : moments.get(t.efter());
    Stockholm.Resolved resolved =
        start == null
            ? Stockholm.resolve(date.atTime(time))
            : Stockholm.resolveEnd(date.atTime(time), start);
    if (start != null && resolved.instant().isBefore(start)) {
      resolved = Stockholm.resolve(date.plusDays(1).atTime(time));
    }
    if (resolved.flag() != null) {
      warnings.add(new Varning(resolved.flag(), t.tid(), ""));
    }
    return resolved.instant();
  }
}
