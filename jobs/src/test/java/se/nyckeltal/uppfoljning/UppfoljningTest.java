package se.nyckeltal.uppfoljning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.nyckeltal.testkit.ModelRows;

@DisplayName("What the municipality itself delivers: personnel, surveys, deviations, loneliness")
class UppfoljningTest {

  private static ModelRows units(ModelRows model) {
    return model.with(
        "enhet_tidslinje",
        "enhet STRING, manad DATE, enhet_version STRING",
        "'norr', DATE'2026-01-01', 'norr@2020-01-01'");
  }

  @Test
  @DisplayName("personnel: what was not delivered is missing, not zero; HME is points of answers")
  void personnel() {
    assertThat(
            units(ModelRows.of("personal_manad"))
                .with(
                    "kommun_sjukfranvaro",
                    "manad DATE, enhet STRING, kon STRING, sjuktimmar DECIMAL(18,4),"
                        + " sjuktimmar_over_59_dagar DECIMAL(18,4), ordinarie_timmar DECIMAL(18,4)",
                    "DATE'2026-01-01', 'norr', 'K', 12.5, 4, 160",
                    "DATE'2026-01-01', 'syd', 'K', 8, 0, 100")
                .with(
                    "kommun_personal_rorlighet",
                    "manad DATE, enhet STRING, kon STRING, anstallda BIGINT, borjat BIGINT,"
                        + " slutat_enheten BIGINT, slutat_kommunen BIGINT",
                    "DATE'2026-01-01', 'norr', 'K', 10, 1, 2, 0")
                .with(
                    "kommun_hme",
                    "matdatum DATE, enhet STRING, kon STRING, fraga BIGINT, antal_svar BIGINT,"
                        + " summa_svar BIGINT",
                    // Five answers of 4.2 on average: (4.2 − 1) × 25 = 80; four of 3: 50.
                    "DATE'2026-01-20', 'norr', 'K', 1, 5, 21",
                    "DATE'2026-01-20', 'norr', 'K', 2, 4, 12")
                .texts(
                    "enhet",
                    "enhet_version",
                    "sjuktimmar",
                    "ordinarie_timmar",
                    "anstallda",
                    "slutat_enheten",
                    "hme_svar",
                    "hme_poang",
                    "saknas"))
        .containsExactly(
            "norr | norr@2020-01-01 | 12.5000 | 160.0000 | 10 | 2 | 9 | 600 | -",
            "syd | syd@1900-01-01 | 8.0000 | 100.0000 | - | - | - | - |"
                + " anstallda=ej_levererad;hme_svar=ej_matt");
  }

  @Test
  @DisplayName("surveys: the last time of the year; a delivered total goes before the parts' sum")
  void surveys() {
    assertThat(
            ModelRows.of("enkat")
                .with(
                    "kommun_enkat",
                    "matdatum DATE, fraga STRING, enhet STRING, kon STRING, antal_svar BIGINT,"
                        + " antal_positiva BIGINT, antal_vet_ej BIGINT",
                    "DATE'2025-03-01', 'trygghet', 'norr', 'K', 99, 99, 0",
                    "DATE'2025-10-01', 'trygghet', 'norr', 'K', 30, 24, 1",
                    "DATE'2025-10-01', 'trygghet', 'norr', 'M', 10, 9, NULL",
                    "DATE'2025-10-01', 'trygghet', 'syd', 'T', 20, 15, 0",
                    "DATE'2025-04-01', 'halsa', NULL, 'T', 200, 120, 5",
                    "DATE'2025-04-01', 'halsa', 'norr', 'T', 40, 30, 0")
                .texts(
                    "fraga",
                    "ar",
                    "niva",
                    "enhet",
                    "kon",
                    "antal_svar",
                    "antal_positiva",
                    "antal_vet_ej"))
        .containsExactly(
            "halsa | 2025 | enhet | norr | samtliga | 40 | 30 | 0",
            "halsa | 2025 | kommun | samtliga | samtliga | 200 | 120 | 5",
            "trygghet | 2025 | enhet | norr | K | 30 | 24 | 1",
            "trygghet | 2025 | enhet | norr | M | 10 | 9 | 0",
            "trygghet | 2025 | enhet | norr | samtliga | 40 | 33 | 1",
            "trygghet | 2025 | enhet | syd | samtliga | 20 | 15 | 0",
            "trygghet | 2025 | kommun | samtliga | K | 30 | 24 | 1",
            "trygghet | 2025 | kommun | samtliga | M | 10 | 9 | 0",
            "trygghet | 2025 | kommun | samtliga | samtliga | 60 | 48 | 1");
  }

  @Test
  @DisplayName("deviations by the day they happened; hours without any are hours with none")
  void deviations() {
    ModelRows deviations =
        units(ModelRows.of("avvikelse"))
            .with(
                "kommun_avvikelser",
                "handelse_id STRING, datum DATE, rapporterad DATE, avslutad DATE, enhet STRING,"
                    + " typ STRING",
                "'1', DATE'2026-01-31', DATE'2026-02-03', DATE'2026-02-13', 'norr', 'fall'",
                "'2', DATE'2026-01-02', DATE'2026-01-02', NULL, 'norr', 'fall'",
                "'3', DATE'2026-01-02', NULL, DATE'2026-01-09', 'norr', 'lex_sarah_rapport'");
    assertThat(
            deviations.texts(
                "manad", "enhet", "enhet_version", "typ", "antal", "avslutade", "summa_dagar"))
        .containsExactly(
            "2026-01-01 | norr | norr@2020-01-01 | fall | 2 | 1 | 10",
            "2026-01-01 | norr | norr@2020-01-01 | lex_sarah_rapport | 1 | 1 | -");
    assertThat(
            units(ModelRows.of("avvikelse_manad"))
                .with("avvikelse", deviations.rows())
                .with(
                    "hemtjanst_utforande",
                    "manad DATE, utforande_enhet STRING, utforda_timmar DECIMAL(18,4)",
                    "DATE'2025-12-01', 'norr', 90",
                    "DATE'2026-01-01', 'norr', 100",
                    "DATE'2026-01-01', 'norr', 50",
                    "DATE'2026-01-01', 'syd', 70")
                .withCodes("avvikelsetyp")
                .texts("manad", "enhet", "avvikelser", "missforhallanden", "utforda_timmar"))
        .containsExactly(
            "2026-01-01 | norr | 2 | 1 | 150.0000", "2026-01-01 | syd | 0 | 0 | 70.0000");
  }

  @Test
  @DisplayName("loneliness: a person once by the last mapping of the month; the protected apart")
  void loneliness() {
    assertThat(
            units(ModelRows.of("ensamhet"))
                .with(
                    "kommun_kartlaggning",
                    "person_id STRING, person_kon STRING, datum DATE, enhet STRING,"
                        + " upplever_ensamhet BOOLEAN, orsak STRING",
                    "'a', 'K', DATE'2026-01-05', 'norr', TRUE, 'annat'",
                    "'a', 'K', DATE'2026-01-20', 'norr', TRUE, 'halsa'",
                    "'a', 'K', DATE'2026-01-20', 'norr', TRUE, 'forlust'",
                    "'b', 'K', DATE'2026-01-31', 'norr', FALSE, NULL",
                    "'c', 'K', DATE'2026-01-31', 'norr', TRUE, 'halsa'")
                .with("person", "person_id STRING, skyddad BOOLEAN", "'a', FALSE", "'c', TRUE")
                .with("konfiguration", "skyddade_pa_enhet BOOLEAN", "FALSE")
                .texts("enhet", "orsak", "kon", "personer", "ensamma"))
        .containsExactly(
            "(ej fördelad) | halsa | K | 1 | 1",
            "(ej fördelad) | samtliga | K | 1 | 1",
            "norr | forlust | K | 1 | 1",
            "norr | halsa | K | 1 | 1",
            "norr | samtliga | K | 2 | 1");
  }

  @Test
  @DisplayName("population: the published band's own sum, of the same year or the last there is")
  void population() {
    String[] people = {
      "'1814', NULL, '65+', 'K', NULL, 2024, 1000L",
      "'1814', NULL, '65+', 'M', NULL, 2024, 900L",
      // The total is not the sum of the sexes: SCB moves each a little.
      "'1814', NULL, '65+', 'T', NULL, 2024, 1901L",
      "'1814', NULL, '65+', 'T', NULL, 2025, 1950L",
      "'1814', NULL, '65', 'T', NULL, 2025, 80L",
      "'1814', 'OG', '80-', 'T', NULL, 2025, 70L",
      "'1814', NULL, '80-', 'T', 'BE0101N2', 2025, 3L",
      "'1814', NULL, '80-', 'T', 'BE0101N1', 2025, 400L"
    };
    assertThat(
            ModelRows.of("hemtjanst_befolkning")
                .with(
                    "hemtjanst_manadsskifte",
                    "manad DATE, niva STRING, aldersgrupp STRING, kon STRING, brukare_rka BIGINT",
                    "DATE'2025-12-01', 'kommun', '65-79', 'K', 20",
                    "DATE'2025-12-01', 'kommun', '80+', 'K', 30",
                    "DATE'2025-12-01', 'kommun', '80+', 'M', 10",
                    "DATE'2025-12-01', 'enhet', '80+', 'M', 10",
                    "DATE'2026-01-01', 'kommun', '80+', 'M', 11",
                    "DATE'2024-01-01', 'kommun', '0-64', 'M', 2")
                .with(
                    "kommun_befolkning",
                    "Region STRING, Civilstand STRING, Alder STRING, Kon STRING,"
                        + " ContentsCode STRING, Tid BIGINT, value BIGINT",
                    people)
                .withCodes("befolkningsgrupp")
                .texts(
                    "manad",
                    "aldersgrupp",
                    "kon",
                    "brukare_rka",
                    "invanare",
                    "invanare_ar",
                    "saknas"))
        .containsExactly(
            "2024-01-01 | 0-64 | M | 2 | - | - | invanare=ej_levererad",
            "2024-01-01 | 0-64 | samtliga | 2 | - | - | invanare=ej_levererad",
            "2025-12-01 | 65+ | K | 50 | 1000 | 2024 | -",
            "2025-12-01 | 65+ | M | 10 | 900 | 2024 | -",
            "2025-12-01 | 65+ | samtliga | 60 | 1950 | 2025 | -",
            "2025-12-01 | 65-79 | K | 20 | - | - | invanare=ej_levererad",
            "2025-12-01 | 65-79 | samtliga | 20 | - | - | invanare=ej_levererad",
            "2025-12-01 | 80+ | K | 30 | - | - | invanare=ej_levererad",
            "2025-12-01 | 80+ | M | 10 | - | - | invanare=ej_levererad",
            "2025-12-01 | 80+ | samtliga | 40 | 400 | 2025 | -",
            "2026-01-01 | 65+ | M | 11 | 900 | 2024 | -",
            "2026-01-01 | 65+ | samtliga | 11 | 1950 | 2025 | -",
            "2026-01-01 | 80+ | M | 11 | - | - | invanare=ej_levererad",
            "2026-01-01 | 80+ | samtliga | 11 | 400 | 2025 | -");
  }

  @Test
  @DisplayName("riket's values of Kolada alone, the total of both sexes as samtliga")
  void kolada() {
    assertThat(
            ModelRows.of("kolada_riket")
                .with(
                    "kommun_kolada",
                    "kpi STRING, municipality STRING, period BIGINT, values_gender STRING,"
                        + " values_value DOUBLE",
                    "'N21826', '0000', 2024, 'T', 33.5D",
                    "'N21826', '0000', 2024, 'K', 32D",
                    "'N21826', '1814', 2024, 'T', 30D",
                    "'N21826', '0000', 2025, 'T', NULL")
                .texts("kpi", "ar", "kon", "varde"))
        .containsExactly(
            "N21826 | 2024 | K | 32.0",
            "N21826 | 2024 | samtliga | 33.5",
            "N21826 | 2025 | samtliga | -");
  }
}
