package se.nyckeltal.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A home address in one spelling")
class HomeAddressTest {

  private static String normal(String street, String code) {
    return HomeAddress.of(street, code).map(HomeAddress::normal).orElse("");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Påhittade vägen 12 | 71600",
        "PÅHITTADE VÄGEN 12 | 716 00",
        "påhittade  vägen, 12. | SE-716 00",
        "Påhittadevägen 12 | S-71600",
        "Påhittade-vägen\u00a012 | 716\u00a000",
        // Å of a letter and a ring, as some systems send it.
        "Pa\u030ahittade va\u0308gen 12 | 71600",
        // Full-width digits.
        "Påhittade vägen \uff11\uff12 | 71600",
      })
  @DisplayName("case, spaces and punctuation are a matter of taste")
  void spellings(String street, String code) {
    assertThat(normal(street, code)).isEqualTo("71600:påhittadevägen12");
  }

  @Test
  @DisplayName("a stair is written with and without a space; two numbers stay apart")
  void numbers() {
    assertThat(normal("Prov 1 A", "71600")).isEqualTo(normal("Prov 1a", "71600"));
    assertThat(normal("Prov 1, lgh 1101", "71600")).isEqualTo("71600:prov1lgh1101");
    assertThat(normal("Prov 1, 1101", "71600")).isEqualTo("71600:prov1 1101");
    assertThat(normal("Prov 11 - 101", "71600")).isEqualTo("71600:prov11 101");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Påhittade vägen 2 | 71600",
        "Pahittade vagen 12 | 71600",
        "Påhittade vägen 12 | 71601",
        "Påhittade vägen 1 2 | 71600"
      })
  @DisplayName("another number, another letter and another code are another home")
  void otherHomes(String street, String code) {
    assertThat(normal(street, code)).isNotEmpty().isNotEqualTo("71600:påhittadevägen12");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"'' | 71600", "71600 | 71600", "'  - ' | 71600", "Prov 1 | ''", "Prov 1 | SE"})
  @DisplayName("a mere postal code is no home, nor a street without one")
  void noHome(String street, String code) {
    assertThat(HomeAddress.of(street, code)).isEmpty();
  }

  @Test
  @DisplayName("never shows itself")
  void hidden() {
    assertThat(HomeAddress.of("Prov 1", "71600").orElseThrow()).hasToString("HomeAddress(dold)");
  }
}
