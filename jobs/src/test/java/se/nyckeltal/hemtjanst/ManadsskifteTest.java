package se.nyckeltal.hemtjanst;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.nyckeltal.testkit.ModelRows;

/** The state at month end by level and by hours, and särskilt boende; each figure by hand. */
@DisplayName("The state at month end, published")
class ManadsskifteTest {

  private static final String PERSONS =
      "manad DATE, person_id STRING, enhet STRING, aldersgrupp STRING, kon STRING,"
          + " brukare_rka BOOLEAN, brukare_enkat BOOLEAN, registertimmar INT";
  private static final String MARS = "DATE'2026-03-01', ";
  private static final String UNITS = "enhet STRING, manad DATE, enhet_version STRING";

  private static String person(String id, String unit, String sex, int hours) {
    return MARS + "'%s', '%s', '80+', '%s', TRUE, TRUE, %d".formatted(id, unit, sex, hours);
  }

  @Test
  @DisplayName("levels, whose hours are registered, and the two limits of 120 hours")
  void levels() {
    assertThat(
            ModelRows.of("hemtjanst_manadsskifte")
                .with(
                    "manadsskifte_person",
                    PERSONS,
                    person("p1", "norr", "K", 120),
                    person("p2", "norr", "K", 121),
                    person("p3", "norr", "K", 99),
                    person("p4", "norr", "K", 744),
                    person("p5", "norr", "K", 745),
                    person("p6", "norr", "K", 0),
                    person("p7", "norr", "M", 1),
                    person("p8", "soder", "K", 100),
                    person("p9", "(ej fördelad)", "K", 0),
                    MARS + "'p10', '(ej fördelad)', '65-79', 'M', FALSE, TRUE, 0")
                .with("enhet_manad", UNITS, "'norr', DATE'2026-03-01', 'norr@2026-02-01'")
                .with(
                    "omrade_manad",
                    "enhet STRING, manad DATE, omrade STRING, regi STRING",
                    "'norr', DATE'2026-03-01', 'A', 'egen'",
                    "'soder', DATE'2026-03-01', 'A', NULL")
                .withCodes("niva")
                .with("konfiguration", "lokal_timgrans INT", "100")
                .texts(
                    "niva",
                    "enhet_version",
                    "regi",
                    "aldersgrupp",
                    "kon",
                    "brukare_rka",
                    "brukare_enkat",
                    "timregistrerade",
                    "registertimmar",
                    "over_120",
                    "over_lokal_grans"))
        .containsExactlyInAnyOrder(
            // 120 + 121 + 99 + 744 of six persons.
            "enhet | norr@2026-02-01 | egen | 80+ | K | 6 | 6 | 4 | 1084 | 2 | 3",
            "enhet | norr@2026-02-01 | egen | 80+ | M | 1 | 1 | 1 | 1 | 0 | 0",
            "enhet | soder@1900-01-01 | okand | 80+ | K | 1 | 1 | 1 | 100 | 0 | 1",
            "enhet | (ej fördelad)@1900-01-01 | okand | 80+ | K | 1 | 1 | 0 | 0 | 0 | 0",
            "enhet | (ej fördelad)@1900-01-01 | okand | 65-79 | M | 0 | 1 | 0 | 0 | 0 | 0",
            "omrade | A@1900-01-01 | egen | 80+ | K | 6 | 6 | 4 | 1084 | 2 | 3",
            "omrade | A@1900-01-01 | egen | 80+ | M | 1 | 1 | 1 | 1 | 0 | 0",
            "omrade | A@1900-01-01 | okand | 80+ | K | 1 | 1 | 1 | 100 | 0 | 1",
            "omrade | (okänt)@1900-01-01 | okand | 80+ | K | 1 | 1 | 0 | 0 | 0 | 0",
            "omrade | (okänt)@1900-01-01 | okand | 65-79 | M | 0 | 1 | 0 | 0 | 0 | 0",
            "kommun | samtliga@1900-01-01 | egen | 80+ | K | 6 | 6 | 4 | 1084 | 2 | 3",
            "kommun | samtliga@1900-01-01 | egen | 80+ | M | 1 | 1 | 1 | 1 | 0 | 0",
            "kommun | samtliga@1900-01-01 | okand | 80+ | K | 2 | 2 | 1 | 100 | 0 | 1",
            "kommun | samtliga@1900-01-01 | okand | 65-79 | M | 0 | 1 | 0 | 0 | 0 | 0");
  }

  @Test
  @DisplayName("bands of hours, both borders with; 0 and more than 744 hours are in none")
  void bands() {
    int[] hours = {0, 1, 9, 10, 25, 26, 49, 50, 79, 80, 119, 120, 199, 200, 744, 745};
    String[] persons = new String[hours.length + 1];
    for (int i = 0; i < hours.length; i++) {
      persons[i] = person("p" + i, "norr", "K", hours[i]);
    }
    persons[hours.length] = MARS + "'p', 'soder', '80+', 'M', FALSE, TRUE, 5";
    assertThat(
            ModelRows.of("hemtjanst_fordelning")
                .with("manadsskifte_person", PERSONS, persons)
                .with("enhet_manad", UNITS, "'norr', DATE'2026-03-01', 'norr@2026-02-01'")
                .withCodes("timband")
                .texts("enhet_version", "timband", "kon", "antal_brukare"))
        .containsExactlyInAnyOrder(
            "norr@2026-02-01 | 1-9 | K | 2",
            "norr@2026-02-01 | 10-25 | K | 2",
            "norr@2026-02-01 | 26-49 | K | 2",
            "norr@2026-02-01 | 50-79 | K | 2",
            "norr@2026-02-01 | 80-119 | K | 2",
            "norr@2026-02-01 | 120-199 | K | 2",
            "norr@2026-02-01 | 200+ | K | 2");
  }

  @Test
  @DisplayName("särskilt boende is told by ProCapita before the cut-over day, by Lifecare from it")
  void housing() {
    assertThat(
            ModelRows.of("sarskilt_boende")
                .with(
                    "insats",
                    "insats_id STRING, person_id STRING, insatskategori STRING, enhet STRING,"
                        + " fran DATE, till DATE, kallsystem STRING",
                    "'p1', 'a', 'sarskilt_boende', 'x', DATE'2025-01-01', NULL, 'procapita'",
                    "'l1', 'a', 'sarskilt_boende', 'x', DATE'2025-01-01', NULL, 'lifecare'",
                    "'p2', 'b', 'sarskilt_boende', NULL, DATE'2026-03-01', NULL, 'procapita'",
                    "'l2', 'b', 'sarskilt_boende', 'x', DATE'2025-01-01', DATE'2026-02-28',"
                        + " 'lifecare'",
                    "'p3', 'c', 'sarskilt_boende', 'sen', DATE'2025-01-01', DATE'2026-06-30',"
                        + " 'procapita'",
                    "'l3', 'c', 'hemtjanst', 'x', DATE'2025-01-01', NULL, 'lifecare'")
                .with("konfiguration", "brytdatum_vo DATE", "DATE'2026-03-01'")
                .with("brytdatum_enheter", "enhet STRING, datum DATE", "'sen', DATE'2026-05-01'")
                .texts("insats_id", "person_id", "fran", "till"))
        .containsExactly(
            "l1 | a | 2026-03-01 | -",
            "p1 | a | 2025-01-01 | 2026-02-28",
            "p3 | c | 2025-01-01 | 2026-04-30");
  }
}
