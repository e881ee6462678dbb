package se.nyckeltal.ingest.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyckeltal.contract.Field;
import se.nyckeltal.contract.Json;

class TextFormsTest {

  /** Bytes around the value, so that a parser that looks outside it is found out. */
  private static final int AROUND = 3;

  private interface Parser<T> {
    T parse(byte[] data, int from, int to);
  }

  private static <T> T parse(String text, Parser<T> parser) {
    byte[] value = text.getBytes(StandardCharsets.UTF_8);
    byte[] data = "999999999999999999999999999999".repeat(4).getBytes(StandardCharsets.UTF_8);
    System.arraycopy(value, 0, data, AROUND, value.length);
    return parser.parse(data, AROUND, AROUND + value.length);
  }

  private static LocalDate day(String text) {
    int day = parse(text, DateText::day);
    return day == DateText.NONE || day == DateText.SENTINEL ? null : LocalDate.ofEpochDay(day);
  }

  @ParameterizedTest
  @DisplayName("a date-time that means a day is its first ten characters, whatever its zone")
  @ValueSource(
      strings = {
        "2025-03-30",
        "2025-03-30T00:00:00Z",
        "2025-03-30T22:00:00Z",
        "2025-03-30 08:14",
        "20250330"
      })
  void takesTheDay(String text) {
    assertThat(day(text)).isEqualTo(LocalDate.of(2025, 3, 30));
  }

  @Test
  @DisplayName("every day of four centuries is the calendar's own")
  void everyDay() {
    for (LocalDate d = LocalDate.of(1800, 1, 1); d.getYear() <= 2200; d = d.plusDays(1)) {
      assertThat(parse(d.toString(), DateText::day)).isEqualTo(Math.toIntExact(d.toEpochDay()));
    }
  }

  @ParameterizedTest
  @DisplayName("sentinels mean no date")
  @ValueSource(
      strings = {
        "00000000",
        "99999999",
        "9999-12-31",
        "9999-12-31T00:00:00Z",
        "0001-01-01T00:00:00"
      })
  void knowsSentinels(String text) {
    assertThat(parse(text, DateText::day)).isEqualTo(DateText.SENTINEL);
  }

  @ParameterizedTest
  @DisplayName("a day that does not exist or that nobody can mean is refused")
  @ValueSource(
      strings = {
        "2025-02-29",
        "1900-02-29",
        "30/3 2025",
        "2025-3-30",
        "20251301",
        "i går",
        "2025-03-30x",
        "0202-03-30",
        "2025_03_30",
        ""
      })
  void refusesOtherDates(String text) {
    assertThat(parse(text, DateText::day)).isEqualTo(DateText.NONE);
  }

  @ParameterizedTest
  @DisplayName("a month comes as 202609, as 2026-09 or as a day in it")
  @ValueSource(strings = {"202609", "2026-09", "2026-09-17", "20260930", "2026-09-01T00:00:00"})
  void readsMonths(String text) {
    assertThat(LocalDate.ofEpochDay(parse(text, DateText::month)))
        .isEqualTo(LocalDate.of(2026, 9, 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"202613", "2026-9", "2026", "september", "2026-00", "09-2026"})
  void refusesOtherMonths(String text) {
    assertThat(parse(text, DateText::month)).isEqualTo(DateText.NONE);
  }

  @ParameterizedTest
  @DisplayName("an instant with offset, to the microsecond")
  @CsvSource({
    "2026-01-05T08:00:00+01:00, 2026-01-05T07:00:00Z",
    "2026-01-05T08:00:00Z, 2026-01-05T08:00:00Z",
    "2026-01-05 08:00+01:00, 2026-01-05T07:00:00Z",
    "2026-01-05T08:00:00.5Z, 2026-01-05T08:00:00.500Z",
    "2026-01-05T08:00:00.1234567Z, 2026-01-05T08:00:00.123456Z",
    "2026-01-05T08:00:00-05:30, 2026-01-05T13:30:00Z"
  })
  void readsInstants(String text, Instant expected) {
    InstantText parser = new InstantText();
    assertThat(parse(text, parser::parse)).isEqualTo(InstantText.Form.WITH_OFFSET);
    assertThat(Instant.ofEpochSecond(parser.seconds(), parser.fraction() * 1000L))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-01-05",
        "2026-01-05T24:00:00Z",
        "2026-01-05T08:60:00Z",
        "2026-01-05T08:00:60Z",
        "2026-01-05T08:00:00.Z",
        "2026-01-05T08:00:00+1:00",
        "2026-01-05T08:00:00*01:00",
        "2026-01-05X08:00:00Z",
        "2026-01-05T08:00:00Zulu",
        "2026-02-30T08:00:00Z"
      })
  void refusesOtherInstants(String text) {
    assertThat(parse(text, new InstantText()::parse)).isEqualTo(InstantText.Form.NONE);
  }

  private static Field field(String more) {
    return Json.parse("{\"name\": \"f\", \"type\": \"duration\"" + more + "}", Field.class);
  }

  private static long seconds(String text, String more) {
    return parse(text, new DurationText(field(more), true)::seconds);
  }

  @ParameterizedTest
  @DisplayName("lengths of time in all agreed spellings")
  @CsvSource({
    "00:30:00, 1800",
    "00:30, 1800",
    "1:05:30, 3930",
    "1.02:00:00, 93600",
    "125:30, 451800",
    "PT30M, 1800",
    "PT1H30M, 5400",
    "00:00:00, 0",
    "00:30:00.0000000, 1800"
  })
  void readsLengths(String text, long expected) {
    assertThat(seconds(text, "")).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"30", "-00:30:00", "00:60:00", "PT0.5S", "-PT30M", "en halvtimme"})
  void refusesOtherLengths(String text) {
    assertThat(seconds(text, "")).isEqualTo(NumberText.NONE);
  }

  @ParameterizedTest
  @DisplayName("hours and minutes with decimals, to the nearest second")
  @CsvSource(
      delimiter = '|',
      value = {
        "decimaltimmar|1,5|5400",
        "decimaltimmar|0,33|1188",
        "decimaltimmar|0,3333|1200",
        "decimaltimmar|12|43200",
        "minuter|30|1800",
        "minuter|7,5|450",
        "minuter|0,01|1"
      })
  void readsDecimalLengths(String form, String text, long expected) {
    assertThat(seconds(text, ", \"decimalChar\": \",\", \"nyckeltal:tidsform\": \"" + form + "\""))
        .isEqualTo(expected);
  }

  @Test
  @DisplayName("a negative number is no length, and 1:30 is no decimal one")
  void refusesOtherDecimalLengths() {
    String hours = ", \"nyckeltal:tidsform\": \"decimaltimmar\"";
    assertThat(seconds("-1", hours)).isEqualTo(NumberText.NONE);
    assertThat(seconds("1:30", hours)).isEqualTo(NumberText.NONE);
  }

  @ParameterizedTest
  @DisplayName("Swedish numbers are exact to the sixth decimal, groups of three only")
  @CsvSource(
      delimiter = '|',
      value = {
        "1234,50|1234500000",
        "1 234,50|1234500000",
        "1\u00A0234\u00A0567|1234567000000",
        "1\u202F234|1234000000",
        "-0,000001|-1",
        "0|0",
        "007,5|7500000",
        "999999999999,999999|999999999999999999",
        "1,5000000|1500000"
      })
  void readsSwedishNumbers(String text, long millionths) {
    assertThat(parse(text, new NumberText(6, ",", " ", true, true)::unscaled))
        .isEqualTo(millionths);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.5",
        "1,",
        ",",
        "-",
        "1 23,5",
        "12 34",
        "1  234",
        "1,5,5",
        "1,0000001",
        "1e3",
        "ett",
        "9999999999999,5",
        " ",
        "1 234 ",
        "+"
      })
  void refusesOtherSwedishNumbers(String text) {
    assertThat(parse(text, new NumberText(6, ",", " ", true, true)::unscaled))
        .isEqualTo(NumberText.NONE);
  }

  @ParameterizedTest
  @DisplayName("JSON's numbers, with exponent too")
  @CsvSource({"3000.0, 3000000000", "1.0E7, 10000000000000", "1e-6, 1", "-2.5, -2500000"})
  void readsJsonNumbers(String text, long millionths) {
    assertThat(parse(text, new NumberText(6, null, null, true, true)::unscaled))
        .isEqualTo(millionths);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e-7", "1e400", "1e999999999", "1,5", "0x10", "NaN", "1e", ".."})
  void refusesOtherJsonNumbers(String text) {
    assertThat(parse(text, new NumberText(6, null, null, true, true)::unscaled))
        .isEqualTo(NumberText.NONE);
  }

  @ParameterizedTest
  @DisplayName("a number that is no amount is rounded half up at the sixth decimal, and it is said")
  @CsvSource({
    "12.333333333333334, 12333333, true",
    "0.6666666666666666666666, 666667, true",
    "-0.0000005, -1, true",
    "0.9999995, 1000000, true",
    "1.50000000000, 1500000, false",
    "1.25, 1250000, false",
    "3.3333333333E-1, 333333, true"
  })
  void roundsOtherNumbers(String text, long millionths, boolean rounded) {
    NumberText parser = new NumberText(6, null, null, true, false);
    assertThat(parse(text, parser::unscaled)).isEqualTo(millionths);
    assertThat(parser.rounded()).isEqualTo(rounded);
  }

  @ParameterizedTest
  @CsvSource({"7:05, 25500", "07:05, 25500", "23:59:59, 86399", "0:00, 0"})
  void readsClockTimes(String text, int expected) {
    assertThat(parse(text, TimeText::seconds)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"24:00", "7.05", "7:5", "07:05:6", "7", "", "07:60", "aa:bb"})
  void refusesOtherClockTimes(String text) {
    assertThat(parse(text, TimeText::seconds)).isEqualTo(-1);
  }

  @ParameterizedTest
  @DisplayName("UTF-8 is valid only as the standard writes it")
  @CsvSource({
    "c3a5, true",
    "e282ac, true",
    "f09f8dba, true",
    "c0af, false",
    "eda080, false",
    "f4908080, false",
    "e58080, true",
    "c3, false",
    "a5, false",
    "e08080, false"
  })
  void knowsUtf8(String hex, boolean valid) {
    byte[] bytes = HexFormat.of().parseHex(hex);
    assertThat(Utf8.isValid(bytes, 0, bytes.length)).isEqualTo(valid);
  }
}
