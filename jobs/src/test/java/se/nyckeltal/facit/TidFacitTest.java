package se.nyckeltal.facit;

import static org.assertj.core.api.Assertions.assertThat;
import static se.nyckeltal.facit.Prov.AGDA;
import static se.nyckeltal.facit.Prov.P1;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Rule 1, independently: Swedish time")
class TidFacitTest {

  @TempDir private Path folder;

  private static String ask(String expression) {
    try (Facit facit = Facit.uttryck()) {
      return facit.rader("SELECT " + expression).get(0).get(0);
    }
  }

  @Test
  @DisplayName("the clocks change at 01:00 UTC on the last Sunday of March and October")
  void clockChanges() {
    try (Facit facit = Facit.uttryck()) {
      List<List<String>> wrong =
          facit.rader(
              """
              WITH dagar AS (
                SELECT unnest(generate_series(TIMESTAMP '2000-01-01', TIMESTAMP '2040-12-31',
                  INTERVAL 1 HOUR)) AS t),
              sondagar AS (
                SELECT ar,
                  CAST(make_date(ar, 3, 31) - dayofweek(make_date(ar, 3, 31))::INT AS TIMESTAMP)
                    + INTERVAL 1 HOUR AS sommar,
                  CAST(make_date(ar, 10, 31) - dayofweek(make_date(ar, 10, 31))::INT AS TIMESTAMP)
                    + INTERVAL 1 HOUR AS vinter
                FROM (SELECT unnest(range(2000, 2041))::INT AS ar))
              SELECT t FROM dagar JOIN sondagar ON ar = year(t)
              WHERE lokal(epoch_us(t)) - epoch_us(t)
                <> CASE WHEN t >= sommar AND t < vinter THEN 7200000000 ELSE 3600000000 END
              """);
      assertThat(wrong).isEmpty();
    }
  }

  @Test
  @DisplayName("of the repeated hour the first; the missing hour is one hour later")
  void repeatedAndMissing() {
    assertThat(ask("make_timestamp(tidpunkt('2025-10-26 02:30'))"))
        .startsWith("2025-10-26 00:30:00");
    assertThat(ask("make_timestamp(tidpunkt('2026-03-29T02:30:00'))"))
        .startsWith("2026-03-29 01:30:00");
    assertThat(ask("make_timestamp(tidpunkt('2026-01-05T07:34:00'))"))
        .startsWith("2026-01-05 06:34:00");
    assertThat(ask("make_timestamp(tidpunkt('2026-07-05T07:34:00+01:00'))"))
        .startsWith("2026-07-05 06:34:00");
    assertThat(ask("make_timestamp(tidpunkt('2026-07-05T07:34:00Z'))"))
        .startsWith("2026-07-05 07:34:00");
  }

  @Test
  @DisplayName("the second of the repeated hour where the first would end before it begins")
  void secondOfTheRepeated() {
    assertThat(
            ask(
                "sluttidpunkt('2025-10-26 02:10', tidpunkt('2025-10-26 02:30'))"
                    + " - tidpunkt('2025-10-26 02:30')"))
        .isEqualTo("2400000000");
  }

  @Test
  @DisplayName("the night 22-06 is 7 hours in spring and 9 in autumn, 2 of them before midnight")
  void nights() {
    try (Prov prov = new Prov(folder).med(FacitVal.den(LocalDate.of(2026, 3, 31)))) {
      prov.besok("a", AGDA, P1, "2025-10-25T22:00:00", "2025-10-26T06:00:00");
      prov.besok("b", AGDA, P1, "2026-03-28T22:00:00", "2026-03-29T06:00:00");
      assertThat(
              prov.rader(
                  "SELECT datum, kund_sek FROM dagstid WHERE mangd = 'utford' ORDER BY datum"))
          .containsExactly(
              List.of("2025-10-25", "7200"),
              List.of("2025-10-26", "25200"),
              List.of("2026-03-28", "7200"),
              List.of("2026-03-29", "18000"));
    }
  }

  @Test
  @DisplayName("age on the last day of the month, from the month of birth")
  void age() {
    try (Prov prov = new Prov(folder)) {
      prov.besok("a", Prov.CURT, P1, "2026-01-31T08:00:00", "2026-01-31T08:10:00");
      prov.besok("b", Prov.CURT, P1, "2026-02-01T08:00:00", "2026-02-01T08:10:00");
      assertThat(prov.rader("SELECT manad, aldersgrupp, malgrupp, kon FROM svar ORDER BY manad"))
          .containsExactly(
              List.of("2026-01-01", "0-64", "funktionsnedsattning", "M"),
              List.of("2026-02-01", "65-79", "aldre", "M"));
    }
  }
}
