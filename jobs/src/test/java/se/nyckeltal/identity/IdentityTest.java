package se.nyckeltal.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityTest {

  @ParameterizedTest(name = "{0}: {1}, {2}")
  @DisplayName("gives birth month and sex of every known form")
  @CsvSource({
    "194003189083, 1940-03-01, K",
    "19400318-9083, 1940-03-01, K",
    "' 194003189083 ', 1940-03-01, K",
    "193110288259, 1931-10-01, M",
    // Samordningsnummer: day + 60.
    "191401682396, 1914-01-01, M",
    // Lifecare's TF numbers, a letter in ninth place (source-formats 7).
    "19880209T050, 1988-02-01, M",
    "19800101T001, 1980-01-01, K",
  })
  void readsKnownForms(String text, LocalDate birthMonth, String kon) {
    Identity identity = Identity.parse(text).orElseThrow();
    assertThat(identity.birthMonth()).isEqualTo(birthMonth);
    assertThat(identity.kon()).isEqualTo(kon);
  }

  @ParameterizedTest
  @DisplayName("refuses what is no identity")
  @ValueSource(
      strings = {
        "",
        "19400318",
        "4003189083",
        "400318-9083",
        "194013189083",
        "194002309083",
        "19400318908X",
        "19400318Q083",
        "194003199999999",
        "98240301AA06",
        "Agda Provlund"
      })
  void refusesOtherText(String text) {
    assertThat(Identity.parse(text)).isEmpty();
  }

  @Test
  @DisplayName("a samordningsnummer with unknown day of birth (day 60) has its month")
  void knowsDaySixty() {
    Identity identity = Identity.parse("195005602397").orElseThrow();
    assertThat(identity.birthMonth()).isEqualTo(LocalDate.of(1950, 5, 1));
    assertThat(identity.research()).isFalse();
  }

  @Test
  @DisplayName("the check digit holds for official numbers, not for a changed one or a TF number")
  void checksTheDigit() {
    assertThat(Identity.parse("194003189083").orElseThrow().checksumHolds()).isTrue();
    assertThat(Identity.parse("191401682396").orElseThrow().checksumHolds()).isTrue();
    assertThat(Identity.parse("194003189084").orElseThrow().checksumHolds()).isFalse();
    assertThat(Identity.parse("19880209T050").orElseThrow().checksumHolds()).isFalse();
  }

  @ParameterizedTest
  @DisplayName("born on the 5th, 15th or 25th is kept for research, samordningsnummer too")
  @CsvSource({
    "198505051234, true",
    "198505151234, true",
    "198505251234, true",
    "198505061234, false",
    "198505651234, true",
    "198505751234, true",
    "198505611234, false"
  })
  void knowsResearchDays(String text, boolean research) {
    assertThat(Identity.parse(text).orElseThrow().research()).isEqualTo(research);
  }

  @ParameterizedTest
  @DisplayName("is found inside a longer text in every spelling, and other numbers are not")
  @CsvSource({
    "ph-19400318-9083-1, true",
    "400318-9083, true",
    "Assistans 4003189083, true",
    "x194003189083x, true",
    "19880209T050, true",
    "880209-T050/2, true",
    "400318+9083, true",
    "ph-77812, false",
    "4003189084, false",
    "9999999999, false",
    "1940031890837, false",
    "2026-03-04T08:00, false",
    "Hemtjänst Norr, false"
  })
  void isFoundInside(String text, boolean found) {
    assertThat(Identity.occursIn(text)).isEqualTo(found);
  }

  @Test
  @DisplayName("never shows itself")
  void hidesItself() {
    assertThat(Identity.parse("194003189083").orElseThrow().toString()).doesNotContain("1940");
  }
}
