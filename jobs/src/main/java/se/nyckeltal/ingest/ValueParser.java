package se.nyckeltal.ingest;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.unsafe.types.UTF8String;
import se.nyckeltal.contract.CodeList;
import se.nyckeltal.contract.Field;
import se.nyckeltal.contract.FieldType;

/** Types one value of one field into the form that Spark keeps it in. */
final class ValueParser {

  private static final List<String> TRUE = List.of("true", "1");
  private static final List<String> FALSE = List.of("false", "0");

  private final Field field;
  private final FieldType type;
  private final CodeList codes;

  /** A parser for that field; the code list is null where the field has none. */
  ValueParser(Field field, CodeList codes) {
    this.field = field;
    this.type = field.type() == FieldType.LIST ? field.itemType() : field.type();
    this.codes = codes;
  }

  /**
   * The typed value; warnings go to the listener.
   *
   * @return null for a sentinel that means no value
   */
  Object parse(String text, Consumer<Regel> warnings) throws BadValueException {
    return switch (type) {
      case STRING -> UTF8String.fromString(string(text, warnings));
      case INTEGER -> integer(text);
      case NUMBER -> number(text);
      case BOOLEAN -> bool(text);
      case DATE -> day(TemporalText.date(text));
      case YEARMONTH -> throw new IllegalStateException(field.name());
      case DATETIME -> micros(instant(text, warnings));
      case DURATION -> bounded(TemporalText.seconds(text));
      case TIME -> TemporalText.time(text);
      case LIST -> throw new IllegalStateException("En lista av listor: " + field.name());
    };
  }

  private String string(String text, Consumer<Regel> warnings) throws BadValueException {
    if (field.allowed().isPresent() && !field.allowed().get().contains(text)) {
      throw new BadValueException(Regel.OTILLATET_VARDE);
    }
    if (codes == null) {
      return text;
    }
    return codes
        .code(text)
        .orElseGet(
            () -> {
              warnings.accept(Regel.OKAND_KOD);
              return CodeList.OKAND;
            });
  }

  private Long integer(String text) throws BadValueException {
    try {
      return bounded(Long.parseLong(text));
    } catch (NumberFormatException e) {
      throw new BadValueException(Regel.OGILTIGT_HELTAL);
    }
  }

  private long bounded(long value) throws BadValueException {
    Long minimum = field.constraints().minimum();
    Long maximum = field.constraints().maximum();
    if ((minimum != null && value < minimum) || (maximum != null && value > maximum)) {
      throw new BadValueException(Regel.UTANFOR_GRANS);
    }
    return value;
  }

  private Decimal number(String text) throws BadValueException {
    try {
      String plain =
          field.decimalChar() == null ? text : commaFree(text, field.decimalChar().charAt(0));
      BigDecimal value =
          new BigDecimal(plain).setScale(LandedSchema.SCALE, RoundingMode.UNNECESSARY);
      if (value.precision() > LandedSchema.PRECISION) {
        throw new BadValueException(Regel.OGILTIGT_TAL);
      }
      bounded(value.setScale(0, RoundingMode.FLOOR).longValueExact());
      return Decimal.apply(value, LandedSchema.PRECISION, LandedSchema.SCALE);
    } catch (ArithmeticException | NumberFormatException e) {
      throw new BadValueException(Regel.OGILTIGT_TAL);
    }
  }

  private static String commaFree(String text, char decimalChar) throws BadValueException {
    if (decimalChar != '.' && text.indexOf('.') >= 0) {
      throw new BadValueException(Regel.OGILTIGT_TAL);
    }
    return text.replace(decimalChar, '.');
  }

  private Boolean bool(String text) throws BadValueException {
    List<String> yes = field.trueValues() == null ? TRUE : field.trueValues();
    List<String> no = field.falseValues() == null ? FALSE : field.falseValues();
    if (contains(yes, text)) {
      return true;
    }
    if (contains(no, text)) {
      return false;
    }
    throw new BadValueException(Regel.OGILTIGT_JA_NEJ);
  }

  private static boolean contains(List<String> texts, String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return texts.stream().anyMatch(t -> t.toLowerCase(Locale.ROOT).equals(lower));
  }

  private static Instant instant(String text, Consumer<Regel> warnings) throws BadValueException {
    if (TemporalText.hasOffset(text)) {
      return TemporalText.instant(text);
    }
    Stockholm.Resolved resolved = Stockholm.resolve(TemporalText.local(text));
    if (resolved.flag() != null) {
      warnings.accept(resolved.flag());
    }
    return resolved.instant();
  }

  /** Days since 1970: how Spark keeps a DATE. */
  static Integer day(LocalDate date) {
    return date == null ? null : Math.toIntExact(date.toEpochDay());
  }

  /** Microseconds since 1970 in UTC: how Spark keeps a TIMESTAMP. */
  static Long micros(Instant instant) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }
}
