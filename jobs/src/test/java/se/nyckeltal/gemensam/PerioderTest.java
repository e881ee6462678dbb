package se.nyckeltal.gemensam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.nyckeltal.testkit.ModelRows;

/** Periods that overlap, and whether a month can still change. */
class PerioderTest {

  private static Dataset<Row> perioder(String delarSlutar, String granted, String... performed) {
    return perioder(new String[0], delarSlutar, granted, performed);
  }

  private static Dataset<Row> perioder(
      String[] bistand, String delarSlutar, String granted, String... performed) {
    return ModelRows.of("dim_period")
        .with("beviljad_tid", "manad DATE", "DATE'" + granted + "'")
        .with("planerad_tid", "manad DATE")
        .with(
            "utford_tid",
            "manad DATE",
            List.of(performed).stream().map(m -> "DATE'" + m + "'").toArray(String[]::new))
        .with("bistandsmanad", "bistandsmanad DATE", bistand)
        .with("konfiguration", "delar_slutar STRING", "'" + delarSlutar + "'")
        .rows();
  }

  private static List<String> texts(Dataset<Row> rows, String sql) {
    return rows.orderBy("ordning").selectExpr(sql).collectAsList().stream()
        .map(r -> r.getString(0))
        .toList();
  }

  @Test
  @DisplayName("one month with figures is in nine periods, with Swedish names")
  void ofOneMonth() {
    assertThat(
            texts(
                perioder("4,8", "2026-02-01", "2026-02-01"),
                "concat_ws(' | ', typ, period, start, slut, benamning)"))
        .containsExactly(
            "manad | 2026-02 | 2026-02-01 | 2026-02-28 | februari 2026",
            "kvartal | 2026-kv1 | 2026-01-01 | 2026-03-31 | kvartal 1 2026",
            "tertial | 2026-tertial1 | 2026-01-01 | 2026-04-30 | tertial 1 2026",
            "delar | 2026-delar1 | 2026-01-01 | 2026-04-30 | delår 1 2026 (januari–april)",
            "delar | 2026-delar2 | 2026-01-01 | 2026-08-31 | delår 2 2026 (januari–augusti)",
            "halvar | 2026-halvar1 | 2026-01-01 | 2026-06-30 | första halvåret 2026",
            "ar | 2026 | 2026-01-01 | 2026-12-31 | helåret 2026",
            "ack | 2026-02-ack | 2026-01-01 | 2026-02-28 | året till och med februari 2026",
            "r12 | 2026-02-r12 | 2025-03-01 | 2026-02-28 | tolv månader till och med februari 2026");
  }

  @Test
  @DisplayName("the ends of quarters, thirds and half-years; delår as the municipality has them")
  void ends() {
    Dataset<Row> rows = perioder("10,3", "2025-12-01", "2026-09-01", "2026-10-01");
    assertThat(texts(rows, "period").stream().filter(p -> !p.matches("\\d{4}-\\d{2}.*")))
        .containsExactly(
            "2025-kv4",
            "2026-kv3",
            "2026-kv4",
            "2025-tertial3",
            "2026-tertial3",
            "2026-delar2",
            "2025-halvar2",
            "2026-halvar2",
            "2025",
            "2026");
    assertThat(texts(rows.where("period = '2026-delar2'"), "CAST(slut AS STRING)"))
        .containsExactly("2026-10-31");
    assertThat(texts(rows.where("typ = 'halvar'"), "benamning"))
        .containsExactly("andra halvåret 2025", "andra halvåret 2026");
    assertThat(texts(rows.where("typ = 'ack'"), "period"))
        .containsExactly("2025-12-ack", "2026-09-ack", "2026-10-ack");
  }

  @Test
  @DisplayName("a period leads to all its months, also those without figures")
  void months() {
    Dataset<Row> perioder = perioder("4,8", "2026-02-01");
    List<String> months =
        ModelRows.of("period_manad").with("dim_period", perioder).texts("period", "manad");
    assertThat(months.stream().filter(m -> m.startsWith("2026-02-r12")))
        .hasSize(12)
        .startsWith("2026-02-r12 | 2025-03-01")
        .endsWith("2026-02-r12 | 2026-02-01");
    assertThat(months.stream().filter(m -> m.startsWith("2026-02-ack")))
        .containsExactly("2026-02-ack | 2026-01-01", "2026-02-ack | 2026-02-01");
    // 1 month, 3, 4, 4, 8, 6, 12, 2 and 12.
    assertThat(months).hasSize(52);
  }

  @Test
  @DisplayName("a month with bistånd alone has its periods too")
  void ofBistand() {
    String[] bistand = {"DATE'2024-12-01'", "DATE'2026-02-01'"};
    assertThat(
            texts(perioder(bistand, "4,8", "2026-02-01").where("typ IN ('manad', 'ar')"), "period"))
        .containsExactly("2024-12", "2026-02", "2024", "2026");
  }

  private static String[] besok(String month, int approved, int refused, int unknown) {
    String[] rows = new String[approved + refused + unknown];
    for (int i = 0; i < rows.length; i++) {
      String godkand = i < approved ? "TRUE" : i < approved + refused ? "FALSE" : "NULL";
      rows[i] = "DATE'%s', 'utford', %s".formatted(month, godkand);
    }
    return rows;
  }

  private static List<String> status(String kordatum, String[] visits, String... deliveries) {
    String[] whenever =
        Arrays.stream(deliveries)
            .map(d -> d + ", TIMESTAMP'2026-02-01 00:00:00'")
            .toArray(String[]::new);
    return status(new String[0], kordatum, visits, whenever);
  }

  private static List<String> status(
      String[] expected, String kordatum, String[] visits, String... deliveries) {
    return ModelRows.of("manad_status")
        .with("beviljad_tid", "manad DATE", "DATE'2026-01-01'", "DATE'2026-03-01'")
        .with("planerad_tid", "manad DATE")
        .with("utford_tid", "manad DATE", "DATE'2026-01-01'")
        .with("utfort_besok", "manad DATE, status STRING, godkand BOOLEAN", visits)
        .with(
            "leveranser",
            "export STRING, status STRING, period_fran DATE, period_till DATE, uttagen TIMESTAMP",
            deliveries)
        .with(
            "bistand_tackning",
            "manad DATE, komplett BOOLEAN",
            "DATE'2025-12-01', TRUE",
            "DATE'2026-01-01', FALSE")
        .with("vantade_exporter", "export STRING", expected)
        .with("konfiguration", "efterregistrering_dagar INT, ej_godkanda_procent INT", "15, 2")
        .with("denna_korning", "kordatum DATE", "DATE'" + kordatum + "'")
        .texts("omrade", "manad", "status", "orsak");
  }

  @Test
  @DisplayName("a month is preliminary while visits are registered, not approved or not delivered")
  void monthsStatus() {
    // 2 of 100 is not over two percent; cancelled visits and unknown approval do not count.
    assertThat(status("2026-04-15", besok("2026-01-01", 98, 2, 0)))
        .containsExactly(
            "ifo | 2025-12-01 | stangd | -",
            "ifo | 2026-01-01 | preliminar | leverans_saknas",
            "vo | 2026-01-01 | stangd | -",
            "vo | 2026-02-01 | preliminar | leverans_saknas",
            "vo | 2026-03-01 | preliminar | leverans_saknas;efterregistrering_pagar");
    assertThat(status("2026-04-16", besok("2026-01-01", 95, 3, 2)).get(2))
        .isEqualTo("vo | 2026-01-01 | preliminar | ej_godkanda");
    assertThat(status("2026-02-15", besok("2026-01-01", 0, 1, 0)).get(2))
        .isEqualTo("vo | 2026-01-01 | preliminar | efterregistrering_pagar;ej_godkanda");
    assertThat(status("2026-02-16", besok("2026-01-01", 1, 0, 0)).get(2))
        .isEqualTo("vo | 2026-01-01 | stangd | -");
  }

  @Test
  @DisplayName("a delivery that covers the whole month counts as one, though it has no visits")
  void emptyDeliveries() {
    assertThat(
            status(
                "2026-05-01",
                new String[] {"DATE'2026-03-01', 'installd', FALSE"},
                "'tes_besok', 'inlast', DATE'2026-01-01', DATE'2026-01-31'",
                "'lifecare_ReportedVisit', 'inlast', DATE'2026-02-02', DATE'2026-03-31'",
                "'lifecare_Decision', 'inlast', DATE'2026-02-01', DATE'2026-02-28'",
                "'lifecare_ReportedVisit', 'avvisad', DATE'2026-02-01', DATE'2026-02-28'"))
        .endsWith(
            "vo | 2026-01-01 | stangd | -",
            "vo | 2026-02-01 | preliminar | leverans_saknas",
            "vo | 2026-03-01 | stangd | -");
  }

  @Test
  @DisplayName("an expected export that nobody has extracted since the month ended leaves it open")
  void expectedDeliveries() {
    String visits = "'lifecare_ReportedVisit', 'inlast', DATE'2026-01-01', DATE'2026-03-31', ";
    String[] expected = {
      "'lifecare_ReportedVisit'",
      "'lifecare_Client'",
      "'lifecare_Extract_Payments'",
      "'lifecare_Payment'",
      "'procapita_ifo_beslut'"
    };
    // Clients were extracted on the last day of February: of that day something may be missing.
    assertThat(
            status(
                expected,
                "2026-05-01",
                besok("2026-01-01", 1, 0, 0),
                visits + "TIMESTAMP'2026-04-01 00:10:00'",
                "'lifecare_Client', 'inlast', NULL, NULL, TIMESTAMP'2026-02-28 23:50:00'",
                "'lifecare_Client', 'avvisad', NULL, NULL, TIMESTAMP'2026-04-01 00:10:00'"))
        .endsWith(
            "vo | 2026-01-01 | stangd | -",
            "vo | 2026-02-01 | preliminar | leverans_saknas",
            "vo | 2026-03-01 | preliminar | leverans_saknas");
  }
}
