package se.nyckeltal.gemensam;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.nyckeltal.testkit.ModelRows;

/** Units: the municipality's own list first, then the registers of Lifecare and ProCapita. */
class EnheterTest {

  private static final String LISTAN =
      "enhet STRING, namn STRING, lifecare_id STRING, procapita_id STRING, omrade STRING,"
          + " utforare STRING, regi STRING, ra_start DATE, fran DATE, till DATE,"
          + " leverans_id STRING, rad BIGINT";

  private static final String[] LISTADE = {
    // Norr has two ids in Lifecare, and changes area and provider at new year.
    "'norr', 'Hemtjänst Norr', '12', NULL, 'A', 'Kommunen', 'egen', DATE'2025-09-01',"
        + " DATE'2020-01-01', DATE'2025-12-31', 'l', 2",
    "'norr', 'Hemtjänst Norr', '13', 'Norrgruppen', 'A', 'Kommunen', 'egen', DATE'2025-09-01',"
        + " DATE'2020-01-01', DATE'2025-12-31', 'l', 3",
    "'norr', 'Hemtjänst Nord', '12', NULL, 'B', 'Omsorg AB', 'extern', DATE'2025-09-01',"
        + " DATE'2026-01-01', NULL, 'l', 4",
    // Id 13 goes over to Söder.
    "'soder', 'Hemtjänst Söder', '13', NULL, NULL, NULL, 'okand', NULL, DATE'2026-02-01', NULL,"
        + " 'l', 5",
    // Named as in both systems, without their ids, without dates.
    "'natt', 'Nattpatrullen', NULL, NULL, 'A', NULL, NULL, NULL, NULL, NULL, 'l', 6",
    // The list may use a source's id as its own.
    "'lifecare:17', 'Larmgruppen', NULL, NULL, 'B', NULL, NULL, NULL, NULL, NULL, 'l', 7",
  };

  private static ModelRows karta() {
    return registers(
        ModelRows.of("enhetskarta")
            .with("kommun_enheter", LISTAN, LISTADE)
            .with(
                "lifecare_PlanningUnit",
                "Id STRING, ConnectedToProviderUnitId STRING, leverans_id STRING, rad BIGINT",
                "'pu-1', '13', 'u', 1",
                "'pu-2', '99', 'u', 2",
                "'pu-3', NULL, 'u', 3"));
  }

  private static ModelRows registers(ModelRows model) {
    return model
        .with(
            "lifecare_ProviderUnit",
            "Id BIGINT, Name STRING, CompanyName STRING, leverans_id STRING, rad BIGINT",
            "12, 'Hemtjänst Norr (gammal)', 'Kommunen', 'p', 1",
            "13, 'Hemtjänst Mitt', 'Kommunen', 'p', 2",
            "14, ' Nattpatrullen ', 'Kommunen', 'p', 3",
            "15, 'Väster', 'Väster AB', 'p', 4",
            "16, NULL, NULL, 'p', 5",
            "17, 'Larm', NULL, 'p', 6")
        .with(
            "procapita_enheter",
            "Utforare STRING, Foretag STRING, Regi STRING, Fran DATE, Till DATE,"
                + " leverans_id STRING, rad BIGINT",
            "'Nattpatrullen', 'Kommunen', 'egen', DATE'2015-01-01', NULL, 'q', 1",
            "'Öster', 'Öster AB', 'extern', DATE'2015-01-01', DATE'2020-12-31', 'q', 2",
            "'Öster', 'Kommunen', 'okand', DATE'2021-01-01', DATE'2025-06-30', 'q', 3",
            "'Väster', 'Väster AB', NULL, NULL, NULL, 'q', 4");
  }

  @Test
  @DisplayName("an id or a name in a source leads to one unit: the list first, the latest version")
  void maps() {
    assertThat(karta().texts("kalla", "enhet", "kallsystem"))
        .containsExactlyInAnyOrder(
            "lifecare:12 | norr | kommun",
            "lifecare:13 | soder | kommun",
            "lifecare:14 | natt | kommun",
            "lifecare:15 | lifecare:15 | lifecare",
            "lifecare:16 | lifecare:16 | lifecare",
            "lifecare:17 | lifecare:17 | kommun",
            "procapita:Norrgruppen | norr | kommun",
            "procapita:Nattpatrullen | natt | kommun",
            "procapita:Öster | procapita:Öster | procapita",
            "procapita:Väster | procapita:Väster | procapita",
            "namn:norr | norr | kommun",
            "namn:hemtjänst norr | norr | kommun",
            "namn:hemtjänst nord | norr | kommun",
            "namn:norrgruppen | norr | kommun",
            "namn:soder | soder | kommun",
            "namn:hemtjänst söder | soder | kommun",
            "namn:natt | natt | kommun",
            "namn:nattpatrullen | natt | kommun",
            "namn:lifecare:17 | lifecare:17 | kommun",
            "namn:larmgruppen | lifecare:17 | kommun",
            // Lifecare's own names lead where its id does.
            "namn:hemtjänst norr (gammal) | norr | lifecare",
            "namn:hemtjänst mitt | soder | lifecare",
            "namn:larm | lifecare:17 | lifecare",
            // A planning unit is its provider's; of one that nobody lists the provider's id is all.
            "planering:pu-1 | soder | lifecare",
            "planering:pu-2 | lifecare:99 | lifecare",
            // A name that both systems have is Lifecare's.
            "namn:väster | lifecare:15 | lifecare",
            "namn:öster | procapita:Öster | procapita");
  }

  private static ModelRows enheter() {
    return registers(
        ModelRows.of("enhet")
            .with("kommun_enheter", LISTAN, LISTADE)
            .with("enhetskarta", karta().rows()));
  }

  @Test
  @DisplayName("units in versions; one that the list does not have is its source's, area unknown")
  void versions() {
    assertThat(enheter().texts("enhet", "fran", "till", "namn", "omrade", "utforare", "regi"))
        .containsExactlyInAnyOrder(
            "norr | 2020-01-01 | 2025-12-31 | Hemtjänst Norr | A | Kommunen | egen",
            "norr | 2026-01-01 | - | Hemtjänst Nord | B | Omsorg AB | extern",
            "soder | 2026-02-01 | - | Hemtjänst Söder | (okänt) | - | -",
            "natt | 1900-01-01 | - | Nattpatrullen | A | - | -",
            "lifecare:17 | 1900-01-01 | - | Larmgruppen | B | - | -",
            "lifecare:15 | 1900-01-01 | - | Väster | (okänt) | Väster AB | -",
            "lifecare:16 | 1900-01-01 | - | lifecare:16 | (okänt) | - | -",
            "procapita:Väster | 1900-01-01 | - | Väster | (okänt) | Väster AB | -",
            "procapita:Öster | 1900-01-01 | 2020-12-31 | Öster | (okänt) | Öster AB | extern",
            "procapita:Öster | 2021-01-01 | 2025-06-30 | Öster | (okänt) | Kommunen | -");
  }

  @Test
  @DisplayName("the version on the month's last day; in a gap the one before; first the first")
  void versionOfAMonth() {
    Dataset<Row> months =
        ModelRows.of("enhet_manad")
            .with(
                "enhet",
                "enhet STRING, fran DATE, till DATE",
                // A gap in March and April, and an overlap in which the later version holds.
                "'a', DATE'2026-01-31', DATE'2026-03-30'",
                "'a', DATE'2026-05-01', NULL",
                "'a', DATE'2026-06-30', DATE'2026-06-30'")
            .with(
                "manader",
                "manad DATE, sista_dag DATE",
                "DATE'2025-12-01', DATE'2025-12-31'",
                "DATE'2026-01-01', DATE'2026-01-31'",
                "DATE'2026-02-01', DATE'2026-02-28'",
                "DATE'2026-03-01', DATE'2026-03-31'",
                "DATE'2026-04-01', DATE'2026-04-30'",
                "DATE'2026-05-01', DATE'2026-05-31'",
                "DATE'2026-06-01', DATE'2026-06-30'",
                "DATE'2026-07-01', DATE'2026-07-31'")
            .rows();
    assertThat(
            months
                .orderBy("manad")
                .selectExpr("concat(month(manad), ' ', enhet_version)")
                .collectAsList()
                .stream()
                .map(r -> r.getString(0)))
        .containsExactly(
            "12 a@2026-01-31",
            "1 a@2026-01-31",
            "2 a@2026-01-31",
            "3 a@2026-01-31",
            "4 a@2026-01-31",
            "5 a@2026-05-01",
            "6 a@2026-06-30",
            "7 a@2026-05-01");
  }

  @Test
  @DisplayName("dim_enhet has the area then and now, and every unit that figures are counted on")
  void dimension() {
    assertThat(
            ModelRows.of("dim_enhet")
                .with("enhet", enheter().rows())
                .with("beviljad_tid", "enhet STRING", "'norr'", "'(ej fördelad)'")
                .with("planerad_tid", "enhet STRING, utforande_enhet STRING", "'norr', NULL")
                .with(
                    "utford_tid",
                    "enhet STRING, utforande_enhet STRING",
                    "'norr', 'tidreg:Vikarierna'",
                    "'lifecare:99', 'soder'")
                .with("manadsskifte_person", "enhet STRING", "'norr'", "'lifecare:98'")
                .with("arbetad_tid", "enhet STRING", "'norr'", "'staben'")
                .texts("enhet_version", "namn", "omrade_da", "omrade_nu", "oppnad", "stangd"))
        .containsExactlyInAnyOrder(
            "norr@2020-01-01 | Hemtjänst Norr | A | B | 2020-01-01 | -",
            "norr@2026-01-01 | Hemtjänst Nord | B | B | 2020-01-01 | -",
            "soder@2026-02-01 | Hemtjänst Söder | (okänt) | (okänt) | 2026-02-01 | -",
            "natt@1900-01-01 | Nattpatrullen | A | A | - | -",
            "lifecare:17@1900-01-01 | Larmgruppen | B | B | - | -",
            "lifecare:15@1900-01-01 | Väster | (okänt) | (okänt) | - | -",
            "lifecare:16@1900-01-01 | lifecare:16 | (okänt) | (okänt) | - | -",
            "procapita:Väster@1900-01-01 | Väster | (okänt) | (okänt) | - | -",
            "procapita:Öster@1900-01-01 | Öster | (okänt) | (okänt) | 2015-01-01 | 2025-06-30",
            "procapita:Öster@2021-01-01 | Öster | (okänt) | (okänt) | 2015-01-01 | 2025-06-30",
            "(ej fördelad)@1900-01-01 | (ej fördelad) | (okänt) | (okänt) | - | -",
            "tidreg:Vikarierna@1900-01-01 | Vikarierna | (okänt) | (okänt) | - | -",
            "lifecare:99@1900-01-01 | lifecare:99 | (okänt) | (okänt) | - | -",
            "lifecare:98@1900-01-01 | lifecare:98 | (okänt) | (okänt) | - | -",
            "staben@1900-01-01 | staben | (okänt) | (okänt) | - | -");
  }
}
