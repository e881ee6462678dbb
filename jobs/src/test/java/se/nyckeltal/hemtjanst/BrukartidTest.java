package se.nyckeltal.hemtjanst;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.nyckeltal.testkit.ModelRows;

@DisplayName("Time with clients against worked time, by hand")
class BrukartidTest {

  private static final String MARS = "DATE'2026-03-01', ";
  private static final String WORKED =
      "manad DATE, enhet STRING, personalgrupp STRING, timmar DECIMAL(18,6)";

  private static ModelRows withUnits(ModelRows model) {
    return model
        .with(
            "omrade_manad",
            "enhet STRING, manad DATE, omrade STRING, regi STRING",
            "'norr', DATE'2026-03-01', 'A', 'egen'",
            "'soder', DATE'2026-03-01', 'A', 'egen'",
            "'staben', DATE'2026-03-01', 'A', 'egen'",
            "'vaster', DATE'2026-03-01', 'B', 'extern'",
            // Extern later, not yet.
            "'byter', DATE'2026-04-01', 'B', 'extern'",
            "'byter', DATE'2026-03-01', 'B', 'egen'",
            "'okand regi', DATE'2026-03-01', 'B', NULL")
        .with(
            "enhet_manad",
            "enhet STRING, manad DATE, enhet_version STRING",
            "'norr', DATE'2026-03-01', 'norr@2026-02-01'")
        .with("manader", "manad DATE, sista_dag DATE, dagar INT", MARS + "DATE'2026-03-31', 31")
        .withCodes("urval");
  }

  @Test
  @DisplayName("all staff and care staff; NULL with the reason where worked time is not delivered")
  void shares() {
    assertThat(
            withUnits(ModelRows.of("brukartid"))
                .with(
                    "utford_tid",
                    "manad DATE, utforande_enhet STRING, status STRING, lagrum STRING,"
                        + " personaltid_sek BIGINT",
                    MARS + "'norr', 'utford', 'SoL', 36000",
                    MARS + "'norr', 'utford_andrad', 'HSL', 1800",
                    MARS + "'norr', 'utford', 'LSS', 1",
                    MARS + "'norr', 'avbojd', 'SoL', 0",
                    MARS + "'soder', 'utford', 'SoL', 3600",
                    MARS + "'vaster', 'utford', 'SoL', 3600",
                    MARS + "'byter', 'utford', 'SoL', 7200",
                    MARS + "'okand regi', 'utford', 'SoL', 60",
                    MARS + "'(ej fördelad)', 'utford', 'SoL', 1200",
                    // Nothing performed, nothing worked.
                    MARS + "'bara inställt', 'installd', 'SoL', 0")
                .with(
                    "arbetad_tid",
                    WORKED,
                    MARS + "'norr', 'omvardnadspersonal', 12.123450",
                    MARS + "'norr', 'administration', 2.000000",
                    MARS + "'norr', 'chef', 1.000001",
                    // Only the manager's hours came.
                    MARS + "'soder', 'chef', 8.000000",
                    MARS + "'vaster', 'omvardnadspersonal', 8.000000",
                    MARS + "'staben', 'administration', 40.000000",
                    // Another month is no part of this one.
                    "DATE'2026-02-01', 'byter', 'omvardnadspersonal', 8.000000")
                .texts(
                    "enhet_version",
                    "urval",
                    "utforda_personaltimmar",
                    "arbetade_timmar",
                    "saknas"))
        .containsExactlyInAnyOrder(
            // 37,801 s; 12.123450 + 2 + 1.000001 rounds to 15.1235, 12.12345 half up to 12.1235.
            "norr@2026-02-01 | alla_anstallda | 10.5003 | 15.1235 | -",
            "norr@2026-02-01 | omvardnadspersonal | 10.5003 | 12.1235 | -",
            "soder@1900-01-01 | alla_anstallda | 1.0000 | 8.0000 | -",
            "soder@1900-01-01 | omvardnadspersonal | 1.0000 | - | arbetade_timmar=ej_levererad",
            "staben@1900-01-01 | alla_anstallda | 0.0000 | 40.0000 | -",
            "staben@1900-01-01 | omvardnadspersonal | 0.0000 | - | arbetade_timmar=ej_levererad",
            "byter@1900-01-01 | alla_anstallda | 2.0000 | - | arbetade_timmar=ej_levererad",
            "byter@1900-01-01 | omvardnadspersonal | 2.0000 | - | arbetade_timmar=ej_levererad",
            "okand regi@1900-01-01 | alla_anstallda | 0.0167 | - | arbetade_timmar=ej_levererad",
            "okand regi@1900-01-01 | omvardnadspersonal | 0.0167 | -"
                + " | arbetade_timmar=ej_levererad",
            "(ej fördelad)@1900-01-01 | alla_anstallda | 0.3333 | -"
                + " | arbetade_timmar=ej_levererad",
            "(ej fördelad)@1900-01-01 | omvardnadspersonal | 0.3333 | -"
                + " | arbetade_timmar=ej_levererad");
  }

  @Test
  @DisplayName("before anything is delivered there are rows, without worked time")
  void nothingDelivered() {
    assertThat(
            withUnits(ModelRows.of("brukartid"))
                .with(
                    "utford_tid",
                    "manad DATE, utforande_enhet STRING, status STRING, personaltid_sek BIGINT",
                    MARS + "'norr', 'utford', 3600")
                .with("arbetad_tid", WORKED)
                .texts("urval", "utforda_personaltimmar", "arbetade_timmar", "saknas"))
        .containsExactly(
            "alla_anstallda | 1.0000 | - | arbetade_timmar=ej_levererad",
            "omvardnadspersonal | 1.0000 | - | arbetade_timmar=ej_levererad");
  }
}
