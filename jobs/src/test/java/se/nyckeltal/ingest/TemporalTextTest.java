package se.nyckeltal.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemporalTextTest {

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
  void takesTheDay(String text) throws BadValueException {
    assertThat(TemporalText.date(text)).isEqualTo(LocalDate.of(2025, 3, 30));
  }

  @ParameterizedTest
  @DisplayName("sentinels mean no date")
  @ValueSource(strings = {"00000000", "99999999", "9999-12-31", "9999-12-31T00:00:00Z"})
  void knowsSentinels(String text) throws BadValueException {
    assertThat(TemporalText.date(text)).isNull();
  }

  @ParameterizedTest
  @DisplayName("a day that does not exist is refused")
  @ValueSource(strings = {"2025-02-29", "30/3 2025", "2025-3-30", "20251301", "i går"})
  void refusesOtherDates(String text) {
    assertThatThrownBy(() -> TemporalText.date(text))
        .isInstanceOf(BadValueException.class)
        .hasMessage("ogiltigt-datum");
  }

  @ParameterizedTest
  @DisplayName("lengths of time in all agreed spellings")
  @CsvSource({
    "00:30:00, 1800",
    "00:30, 1800",
    "1:05:30, 3930",
    "1.02:00:00, 93600",
    "PT30M, 1800",
    "PT1H30M, 5400",
    "00:00:00, 0",
    "00:30:00.0000000, 1800"
  })
  void readsLengths(String text, long seconds) throws BadValueException {
    assertThat(TemporalText.seconds(text)).isEqualTo(seconds);
  }

  @ParameterizedTest
  @ValueSource(strings = {"30", "-00:30:00", "00:60:00", "PT0.5S", "-PT30M", "en halvtimme"})
  void refusesOtherLengths(String text) {
    assertThatThrownBy(() -> TemporalText.seconds(text)).hasMessage("ogiltig-langd");
  }

  @Test
  void readsClockTimes() throws BadValueException {
    assertThat(TemporalText.time("7:05")).isEqualTo(LocalTime.of(7, 5));
    assertThat(TemporalText.time("23:59:59")).isEqualTo(LocalTime.of(23, 59, 59));
    assertThatThrownBy(() -> TemporalText.time("24:00")).hasMessage("ogiltigt-klockslag");
    assertThatThrownBy(() -> TemporalText.time("7.05")).hasMessage("ogiltigt-klockslag");
  }
}
