package se.nyckeltal.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.nyckeltal.contract.ResourceFolder;
import se.nyckeltal.testkit.TestSpark;

@DisplayName("The shared SQL functions")
class FunctionsTest {

  @BeforeAll
  static void register() {
    ResourceFolder.files("sql/funktioner")
        .values()
        .forEach(sql -> TestSpark.session().sql(new String(sql, StandardCharsets.UTF_8)));
  }

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        // Born in February 1961: 64 through January 2026, 65 on the last day of February.
        "alder(DATE'1961-02-01', DATE'2026-01-01') | 64",
        "alder(DATE'1961-02-01', DATE'2026-02-01') | 65",
        "alder(DATE'2026-02-01', DATE'2026-02-01') | 0",
        "aldersgrupp_vo(64) | 0-64",
        "aldersgrupp_vo(65) | 65-79",
        "aldersgrupp_vo(79) | 65-79",
        "aldersgrupp_vo(80) | 80+",
        "malgrupp('SoL', 64) | funktionsnedsattning",
        "malgrupp('SoL', 65) | aldre",
        "malgrupp('LSS', 90) | funktionsnedsattning",
        "redovisat_lagrum('LASS') | LSS",
        "redovisat_lagrum('SFB') | LSS",
        "redovisat_lagrum('HSL') | HSL",
        "redovisat_lagrum('FTJ') | NULL",
        "avrundad_kvot(1, 2) | 1",
        "avrundad_kvot(1, 3) | 0",
        "avrundad_kvot(5, 3) | 2",
        "avrundad_kvot(0, 7) | 0",
        "timmar(3600) | 1.0000",
        "timmar(1200) | 0.3333",
        "timmar(2400) | 0.6667",
        "timmar(1) | 0.0003",
        // 0.18 s is half of a ten-thousandth of an hour: 9 s = 0.0025 h exactly.
        "timmar(9) | 0.0025",
        "timmar(CAST(NULL AS BIGINT)) | NULL",
        "minuter(60) | 1.0000",
        "minuter(1) | 0.0167",
        "minuter(20) | 0.3333",
        "minuter(40) | 0.6667",
        "minuter(CAST(NULL AS BIGINT)) | NULL",
        "dygnsdel(6, 7, 18, 22) | natt",
        "dygnsdel(7, 7, 18, 22) | dag",
        "dygnsdel(17, 7, 18, 22) | dag",
        "dygnsdel(18, 7, 18, 22) | kvall",
        "dygnsdel(21, 7, 18, 22) | kvall",
        "dygnsdel(22, 7, 18, 22) | natt",
        "dygnsdel(0, 7, 18, 22) | natt",
        "dygnsdel(0, 0, 18, 22) | dag",
        "pa_niva('kommun', 'norr', 'A') | samtliga",
        "pa_niva('omrade', 'norr', 'A') | A",
        "pa_niva('omrade', 'norr', NULL) | (okänt)",
        "pa_niva('enhet', 'norr', 'A') | norr",
        "timregistrerad(0) | false",
        "timregistrerad(1) | true",
        "timregistrerad(744) | true",
        "timregistrerad(745) | false",
        // In parts of 1 / 120,000,000,000 of an hour a month: 365.25 / 12 = 30.4375.
        "manadsdelar(1, 'dag', 4.5BD) | 3652500000000",
        "manadsdelar(2, 'vecka', 4.5BD) | 1080000000000",
        "manadsdelar(2, 'varannan_vecka', 4.5BD) | 540000000000",
        "manadsdelar(1, 'var_tredje_vecka', 4.5BD) | 180000000000",
        "manadsdelar(1, 'var_fjarde_vecka', 4.5BD) | 135000000000",
        "manadsdelar(1, 'manad', 4.5BD) | 120000000000",
        "manadsdelar(1, 'ar', 4.5BD) | 10000000000",
        "manadsdelar(1, 'vecka', 4.3482142857BD) | 521785714284",
        "fordelad_enhet(FALSE, FALSE, 'a', 'b') | a",
        "fordelad_enhet(FALSE, FALSE, NULL, 'b') | b",
        "fordelad_enhet(FALSE, FALSE, NULL, NULL) | (ej fördelad)",
        "fordelad_enhet(TRUE, FALSE, 'a', 'b') | (ej fördelad)",
        "fordelad_enhet(TRUE, TRUE, 'a', 'b') | a",
      })
  void gives(String call, String expected) {
    Object found = TestSpark.session().sql("SELECT CAST(" + call + " AS STRING)").first().get(0);
    assertThat(String.valueOf(found)).isEqualTo("NULL".equals(expected) ? "null" : expected);
  }
}
