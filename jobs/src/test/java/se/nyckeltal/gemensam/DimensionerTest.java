package se.nyckeltal.gemensam;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyckeltal.config.Config;
import se.nyckeltal.config.Home;
import se.nyckeltal.contract.Column;
import se.nyckeltal.contract.Lager;
import se.nyckeltal.contract.TableContract;
import se.nyckeltal.contract.TableContracts;
import se.nyckeltal.testkit.Duck;
import se.nyckeltal.testkit.Samples;

/** A night with the municipality's own units: every code in a published table has its label. */
class DimensionerTest {

  private static final TableContracts CONTRACTS = TableContracts.shipped();

  @TempDir static Path folder;

  private static Home home;

  @BeforeAll
  static void runTheNight() {
    home = Samples.home(folder.resolve("hem"));
    Samples.drop(
        home,
        "kommun/enheter.csv",
        """
        enhet;namn;lifecare_id;procapita_id;omrade;utforare;regi;ra_start;fran;till
        norr;Norrgruppen;12;;Norra;Provköpings kommun;Egen regi;2026-02-01;2020-01-01;2026-01-31
        norr;Norrgruppen;12;;Västra;Omsorg AB;LOV;2026-02-01;2026-02-01;
        """);
    Samples.run(home, Config.defaults(), Samples.KORDATUM);
  }

  private static Path published(TableContract table) {
    return home.intern().resolve("tabeller/%s/%s.parquet".formatted(table.mapp(), table.name()));
  }

  private static List<String> values(String column, TableContract table) {
    return Duck.query(
            "SELECT DISTINCT %s::VARCHAR FROM '%s' WHERE %s IS NOT NULL ORDER BY 1"
                .formatted(column, published(table), column))
        .stream()
        .map(r -> r.get(0))
        .toList();
  }

  private static List<TableContract> bi() {
    return CONTRACTS.all().stream().filter(t -> t.lager() == Lager.BI).toList();
  }

  /**
   * The dimension tables by the column that they explain: {@code dim_kon} explains {@code kon}; a
   * key that is not called kod, such as {@code enhet_version}, explains its own name.
   */
  private static Map<String, TableContract> dimensions() {
    Map<String, TableContract> byColumn = new TreeMap<>();
    for (TableContract table : bi()) {
      if (table.name().startsWith("dim_")) {
        String key = table.keys().get(0);
        byColumn.put(key.equals("kod") ? table.name().substring("dim_".length()) : key, table);
      }
    }
    return byColumn;
  }

  @Test
  @DisplayName("every code in a key column of a published table stands in its dimension")
  void everyCodeIsExplained() {
    List<String> checked = new ArrayList<>();
    for (TableContract table : bi()) {
      for (Column column : table.columns()) {
        TableContract dimension = dimensions().get(column.name());
        if (column.key() && dimension != null && !dimension.equals(table)) {
          assertThat(values(dimension.keys().get(0), dimension))
              .as("%s.%s", table.name(), column.name())
              .containsAll(values(column.name(), table));
          checked.add(table.name() + "." + column.name());
        }
      }
    }
    assertThat(checked)
        .contains(
            "hemtjanst_timmar.insatsgrupp",
            "hemtjanst_timmar.lagrum",
            "hemtjanst_timmar.malgrupp",
            "hemtjanst_timmar.aldersgrupp",
            "hemtjanst_timmar.kon",
            "period_manad.period");
  }

  private static List<String> codes(String dimension) {
    return Duck.query(
            "SELECT kod FROM '%s' ORDER BY ordning, kod"
                .formatted(published(CONTRACTS.get("dim_" + dimension))))
        .stream()
        .map(r -> r.get(0))
        .toList();
  }

  @Test
  @DisplayName("each dimension has all that its column may hold, in order")
  void codes() {
    assertThat(codes("insatsgrupp"))
        .containsExactly(
            "hemtjanst",
            "larm",
            "matdistribution",
            "ledsagning",
            "avlosning",
            "boendestod",
            "delegerad_hsl",
            "ovrigt");
    assertThat(codes("lagrum")).containsExactly("SoL", "HSL", "LSS");
    assertThat(codes("malgrupp")).containsExactly("samtliga", "aldre", "funktionsnedsattning");
    assertThat(codes("aldersgrupp"))
        .containsExactly(
            "samtliga",
            "0-64",
            "65-79",
            "80+",
            "0-17",
            "18-19",
            "20-24",
            "25-29",
            "30-34",
            "35-39",
            "40-44",
            "45-49",
            "50-54",
            "55-59",
            "60-64",
            "65+");
    assertThat(codes("kon")).containsExactly("K", "M", "samtliga", "okant");
    assertThat(codes("orsak"))
        .hasSize(18)
        .startsWith("sjukhus", "korttid")
        .endsWith("annat", "okand", "uppgift_saknas");
    assertThat(codes("orsakspart")).containsExactly("brukare", "utforare", "okand");
    assertThat(codes("dygnsdel")).containsExactly("dag", "kvall", "natt");
    assertThat(codes("timband"))
        .containsExactly("1-9", "10-25", "26-49", "50-79", "80-119", "120-199", "200+");
    assertThat(codes("band")).containsExactly("0-50", "50-80", "80-120", "120+");
    assertThat(codes("regi")).containsExactly("egen", "extern", "okand");
    assertThat(codes("niva")).containsExactly("kommun", "omrade", "enhet");
    assertThat(codes("roll")).containsExactly("samtliga", "vuxen", "barn");
    assertThat(codes("andamal"))
        .containsExactly(
            "forsorjningsstod",
            "tillfalligt_boende",
            "halso_sjukvard",
            "livsforing_i_ovrigt",
            "bada",
            "okant");
    assertThat(codes("ackumulerade_manader"))
        .containsExactly("1-3", "4-9", "10-23", "24-35", "36-59", "60-119", "120+");
    assertThat(codes("avslutsgrupp")).startsWith("arbete").endsWith("saknas");
    assertThat(codes("urval")).containsExactly("alla_anstallda", "omvardnadspersonal");
  }

  @Test
  @DisplayName("the bands of hours follow on each other from 1 on")
  void bands() {
    List<List<String>> bands =
        Duck.query(
            "SELECT fran, till FROM '%s' ORDER BY ordning"
                .formatted(published(CONTRACTS.get("dim_timband"))));
    assertThat(bands.get(0)).containsExactly("1", "9");
    for (int i = 1; i < bands.size(); i++) {
      assertThat(Integer.parseInt(bands.get(i).get(0)))
          .isEqualTo(Integer.parseInt(bands.get(i - 1).get(1)) + 1);
    }
    assertThat(bands.get(bands.size() - 1)).containsExactly("200", "");
  }

  @Test
  @DisplayName("the unit that the list has is one with two versions; the others are their sources'")
  void units() {
    assertThat(
            Duck.query(
                "SELECT enhet_version, namn, omrade_da, omrade_nu, regi, ra_start::VARCHAR FROM '%s'"
                        .formatted(published(CONTRACTS.get("dim_enhet")))
                    + " WHERE enhet IN ('norr', '(ej fördelad)', 'lifecare:14') ORDER BY 1"))
        .containsExactly(
            List.of("(ej fördelad)@1900-01-01", "(ej fördelad)", "(okänt)", "(okänt)", "", ""),
            List.of("lifecare:14@1900-01-01", "Hemtjänst Väster", "(okänt)", "(okänt)", "", ""),
            List.of("norr@2020-01-01", "Norrgruppen", "Norra", "Västra", "egen", "2026-02-01"),
            List.of("norr@2026-02-01", "Norrgruppen", "Västra", "Västra", "extern", "2026-02-01"));
  }

  @Test
  @DisplayName("January and February have figures, and February can still change")
  void periods() {
    assertThat(
            Duck.query(
                "SELECT manad::VARCHAR, coalesce(orsak, '') LIKE 'efterregistrering_pagar%%' FROM '%s'"
                        .formatted(published(CONTRACTS.get("manad_status")))
                    + " WHERE omrade = 'vo' ORDER BY 1"))
        .containsExactly(List.of("2026-01-01", "false"), List.of("2026-02-01", "true"));
    assertThat(
            Duck.query(
                "SELECT count(*) FROM '%s' JOIN '%s' USING (period) WHERE period LIKE '2026-delar%%'"
                    .formatted(
                        published(CONTRACTS.get("dim_period")),
                        published(CONTRACTS.get("period_manad")))))
        .containsExactly(List.of("12"));
  }
}
