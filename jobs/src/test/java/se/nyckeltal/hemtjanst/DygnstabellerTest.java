package se.nyckeltal.hemtjanst;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.nyckeltal.testkit.ModelRows;

/** Who did the work and when, and why visits did not take place; each figure by hand. */
@DisplayName("Performed time by part of the day and by hour, and deviations")
class DygnstabellerTest {

  private static final String OKTOBER = "DATE'2026-10-01', ";
  private static final String ENHETER = "enhet STRING, manad DATE, enhet_version STRING";
  private static final String NORR = "'norr', DATE'2026-10-01', 'norr@2020-01-01'";

  private static ModelRows day(ModelRows model, int dag, int kvall, int natt) {
    return model
        .with(
            "konfiguration",
            "dag_fran INT, kvall_fran INT, natt_fran INT",
            "%d, %d, %d".formatted(dag, kvall, natt))
        .with("enhet_manad", ENHETER, NORR);
  }

  private static ModelRows utforande(int dag, int kvall, int natt) {
    return day(ModelRows.of("hemtjanst_utforande"), dag, kvall, natt)
        .with(
            "utford_tid",
            "manad DATE, utforande_enhet STRING, lagrum STRING, status STRING, starttimme INT,"
                + " kundtid_sek BIGINT, personaltid_sek BIGINT, antal_besok INT",
            // Begins 06.59, 07.00, 17.59, 18.00, and 21.55 with 35 minutes: all of it evening.
            OKTOBER + "'norr', 'SoL', 'utford', 6, 600, 600, 1",
            OKTOBER + "'norr', 'SoL', 'utford', 7, 1800, 3600, 1",
            OKTOBER + "'norr', 'SoL', 'utford_andrad', 17, 1800, 1800, 1",
            OKTOBER + "'norr', 'SoL', 'utford', 18, 600, 600, 1",
            OKTOBER + "'norr', 'SoL', 'utford', 21, 2100, 2100, 1",
            OKTOBER + "'norr', 'SoL', 'utford', 22, 1800, 1800, 1",
            // The part after midnight of a visit that began at 23: time, and no visit.
            OKTOBER + "'norr', 'SoL', 'utford', 23, 1200, 1200, 0",
            OKTOBER + "'norr', 'SoL', 'installd', 7, 0, 0, 1",
            OKTOBER + "'norr', 'SoL', 'avbojd', 7, 0, 0, 1",
            // Seconds are summed before they become hours: 3 s is 0.0008 h, 3 x 0.0003 is not.
            OKTOBER + "'norr', 'HSL', 'utford', 9, 1, 1, 1",
            OKTOBER + "'norr', 'HSL', 'utford', 10, 1, 1, 1",
            OKTOBER + "'norr', 'HSL', 'utford', 11, 1, 1, 1",
            OKTOBER + "'tidreg:Vikarierna', 'SoL', 'utford', 12, 0, 0, 1");
  }

  @Test
  @DisplayName("a visit's whole time belongs to the part of the day in which it began")
  void performedByPartOfTheDay() {
    assertThat(
            utforande(7, 18, 22)
                .texts(
                    "enhet_version",
                    "lagrum",
                    "dygnsdel",
                    "utforda_timmar",
                    "personaltimmar",
                    "besok"))
        .containsExactlyInAnyOrder(
            "norr@2020-01-01 | SoL | natt | 1.0000 | 1.0000 | 2",
            "norr@2020-01-01 | SoL | dag | 1.0000 | 1.5000 | 2",
            "norr@2020-01-01 | SoL | kvall | 0.7500 | 0.7500 | 2",
            "norr@2020-01-01 | HSL | dag | 0.0008 | 0.0008 | 3",
            // A unit that no register has; a digital visit counts and takes no time.
            "tidreg:Vikarierna@1900-01-01 | SoL | dag | 0.0000 | 0.0000 | 1");
  }

  @Test
  @DisplayName("the borders of the day are the municipality's")
  void bordersAreConfigured() {
    assertThat(utforande(6, 17, 21).texts("lagrum", "dygnsdel", "besok"))
        .containsExactlyInAnyOrder(
            "SoL | dag | 2", "SoL | kvall | 2", "SoL | natt | 2", "HSL | dag | 3", "SoL | dag | 1");
  }

  private static String hours(String... pairs) {
    return pairs.length == 0
        ? "CAST(array() AS ARRAY<STRUCT<timme: INT, kundtid_sek: BIGINT>>)"
        : "array(named_struct('timme', %s))"
            .formatted(String.join("), named_struct('timme', ", pairs))
            .replace(":", ", 'kundtid_sek', ");
  }

  @Test
  @DisplayName("minutes belong to the hour that they lie in, the visit to the hour of its start")
  void minutesByHour() {
    String perTimme = "per_timme ARRAY<STRUCT<timme: INT, kundtid_sek: BIGINT>>";
    assertThat(
            day(ModelRows.of("hemtjanst_dygn"), 7, 18, 22)
                .with(
                    "planerad_tid",
                    "manad DATE, datum DATE, utforande_enhet STRING, " + perTimme,
                    OKTOBER + "DATE'2026-10-24', 'norr', " + hours("21:300", "22:300"),
                    // Left out, or digital: no time.
                    OKTOBER + "DATE'2026-10-24', 'norr', " + hours(),
                    // Another staff member has the client's time: nothing in that hour.
                    OKTOBER + "DATE'2026-10-24', 'norr', " + hours("5:0"),
                    OKTOBER + "DATE'2026-10-26', 'soder', " + hours("8:1200"),
                    OKTOBER + "DATE'2026-10-26', 'soder', " + hours("9:600"))
                .with(
                    "utford_tid",
                    "manad DATE, datum DATE, utforande_enhet STRING, status STRING,"
                        + " kallsystem STRING, starttimme INT, antal_besok INT, "
                        + perTimme,
                    // 21.55–22.05.
                    OKTOBER
                        + "DATE'2026-10-24', 'norr', 'utford', 'lifecare', 21, 1, "
                        + hours("21:300", "22:300"),
                    // The clock goes back at three: 01.30–03.00 is two and a half hours.
                    OKTOBER
                        + "DATE'2026-10-25', 'norr', 'utford', 'tes', 1, 1, "
                        + hours("1:1800", "2:7200"),
                    // As two pieces of hour 2, by another staff member.
                    OKTOBER
                        + "DATE'2026-10-25', 'norr', 'utford_andrad', 'lifecare', 2, 1, "
                        + hours("2:60", "2:61"),
                    // Over midnight into the next day.
                    OKTOBER
                        + "DATE'2026-10-25', 'norr', 'utford', 'lifecare', 23, 1, "
                        + hours("23:600"),
                    OKTOBER
                        + "DATE'2026-10-26', 'norr', 'utford', 'lifecare', 23, 0, "
                        + hours("0:1200"),
                    // Cancelled; digital; from ProCapita alone, and beside a plan.
                    OKTOBER + "DATE'2026-10-26', 'norr', 'installd', 'lifecare', 14, 1, " + hours(),
                    OKTOBER + "DATE'2026-10-26', 'norr', 'utford', 'lifecare', 15, 1, " + hours(),
                    OKTOBER
                        + "DATE'2026-10-26', 'soder', 'utford', 'procapita', 7, 1, "
                        + hours("7:1800"),
                    OKTOBER
                        + "DATE'2026-10-26', 'soder', 'utford', 'procapita', 8, 1, "
                        + hours("8:1500"))
                .texts(
                    "day(datum)",
                    "enhet_version",
                    "timme",
                    "dygnsdel",
                    "planerade_minuter",
                    "utforda_minuter",
                    "besok",
                    "saknas"))
        .containsExactlyInAnyOrder(
            "24 | norr@2020-01-01 | 21 | kvall | 5.0000 | 5.0000 | 1 | -",
            "24 | norr@2020-01-01 | 22 | natt | 5.0000 | 5.0000 | 0 | -",
            "25 | norr@2020-01-01 | 1 | natt | 0.0000 | 30.0000 | 1 | -",
            // 7200 + 121 s in one row: more than the 60 minutes of an hour.
            "25 | norr@2020-01-01 | 2 | natt | 0.0000 | 122.0167 | 1 | -",
            "25 | norr@2020-01-01 | 23 | natt | 0.0000 | 10.0000 | 1 | -",
            "26 | norr@2020-01-01 | 0 | natt | 0.0000 | 20.0000 | 0 | -",
            "26 | norr@2020-01-01 | 15 | dag | 0.0000 | 0.0000 | 1 | -",
            "26 | soder@1900-01-01 | 7 | dag | - | 30.0000 | 1"
                + " | planerade_minuter=finns_ej_i_procapita",
            "26 | soder@1900-01-01 | 8 | dag | 20.0000 | 25.0000 | 1"
                + " | planerade_minuter=delvis_finns_ej_i_procapita",
            "26 | soder@1900-01-01 | 9 | dag | 10.0000 | 0.0000 | 0 | -");
  }

  @Test
  @DisplayName("a deviation is its reason's; without a known one a refusal is the client's")
  void deviations() {
    assertThat(
            ModelRows.of("hemtjanst_avvikelse")
                .with("enhet_manad", ENHETER, NORR)
                .with(
                    "utford_tid",
                    "manad DATE, enhet STRING, status STRING, orsak STRING, orsakspart STRING,"
                        + " kallsystem STRING, antal_besok INT, bortfall_sek BIGINT",
                    OKTOBER + "'norr', 'installd', NULL, NULL, 'lifecare', 1, 1800",
                    OKTOBER + "'norr', 'avbojd', NULL, NULL, 'lifecare', 1, 1200",
                    OKTOBER + "'norr', 'installd', 'okand', NULL, 'lifecare', 1, 0",
                    OKTOBER + "'norr', 'avbojd', 'okand', NULL, 'lifecare', 1, 100",
                    OKTOBER + "'norr', 'avbojd', 'okand', NULL, 'lifecare', 1, 100",
                    OKTOBER + "'norr', 'installd', 'personalbrist', 'utforare', 'tes', 1, 2700",
                    // The list says that no one knows whose the weather is, refused or not.
                    OKTOBER + "'norr', 'avbojd', 'vader', 'okand', 'lifecare', 1, 60",
                    OKTOBER + "'norr', 'installd', 'vader', 'okand', 'lifecare', 1, 60",
                    OKTOBER + "'norr', 'utford', NULL, NULL, 'lifecare', 1, 0",
                    OKTOBER + "'soder', 'installd', 'sjukhus', 'brukare', 'procapita', 1, 0",
                    OKTOBER + "'soder', 'installd', 'avbokat', 'brukare', 'procapita', 1, 0",
                    OKTOBER + "'soder', 'installd', 'avbokat', 'brukare', 'lifecare', 1, 600")
                .texts("enhet_version", "orsak", "orsakspart", "besok", "minuter", "saknas"))
        .containsExactlyInAnyOrder(
            "norr@2020-01-01 | uppgift_saknas | okand | 1 | 30.0000 | -",
            "norr@2020-01-01 | uppgift_saknas | brukare | 1 | 20.0000 | -",
            "norr@2020-01-01 | okand | okand | 1 | 0.0000 | -",
            // 200 s is 3.3333 minutes; 2 x 1.6667 would be 3.3334.
            "norr@2020-01-01 | okand | brukare | 2 | 3.3333 | -",
            "norr@2020-01-01 | personalbrist | utforare | 1 | 45.0000 | -",
            "norr@2020-01-01 | vader | okand | 2 | 2.0000 | -",
            "soder@1900-01-01 | sjukhus | brukare | 1 | - | minuter=finns_ej_i_procapita",
            "soder@1900-01-01 | avbokat | brukare | 2 | 10.0000"
                + " | minuter=delvis_finns_ej_i_procapita");
  }
}
