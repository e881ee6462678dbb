package se.nyckeltal.indikator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.nyckeltal.contract.CodeLists;
import se.nyckeltal.contract.Json;
import se.nyckeltal.contract.TableContracts;

@DisplayName("States, events and an indicator of the municipality's own")
class IndikatorslagTest {

  private static final String TABLE = "hemtjanst_utforande";

  private static Indikatorrakning at(String day, Indikator... all) {
    return new Indikatorrakning(List.of(all), LocalDate.parse(day));
  }

  @Test
  @DisplayName("a state at month end: a year's value is of the medians of ten months at least")
  void states() throws IOException {
    Indikator state =
        Indikatorkatalog.shipped().all().stream()
            .filter(i -> i.id().equals("timmar_per_brukare"))
            .findFirst()
            .orElseThrow();
    assertThat(year(state, 9))
        .containsExactly("2025 - - - saknas manader_saknas;farre_an_10_manader");
    // Persons 1…10, median 5.5; hours 10, 20 … 100, median 55.
    assertThat(year(state, 10))
        .containsExactly("2025 55.000000 5.500000 10.0 neutral manader_saknas");
  }

  private static List<String> year(Indikator state, int months) {
    List<String> names = new ArrayList<>();
    Indikatorrakning all = at("2026-04-15", state);
    for (int nr = 1; nr <= months; nr++) {
      String month = "2025-%02d".formatted(nr);
      names.add(month);
      all.rad(
          "hemtjanst_manadsskifte",
          "manad=" + month + "-01",
          "niva=kommun",
          "enhet=samtliga",
          "aldersgrupp=80+",
          "kon=K",
          "timregistrerade=" + nr,
          "registertimmar=" + nr * 10);
    }
    return all.manader(names.toArray(String[]::new))
        .texter(
            "niva = 'kommun' AND kon = 'samtliga' AND period = '2025'",
            "period",
            "CASE WHEN varde IS NOT NULL THEN taljare END AS t",
            "CASE WHEN varde IS NOT NULL THEN namnare END AS n",
            "varde",
            "status",
            "orsak");
  }

  @Test
  @DisplayName("a delivered month without events is a month with none; one that is not is missing")
  void events() {
    Indikator one =
        Indikatorkatalog.shipped().all().stream()
            .filter(i -> i.id().equals("handlaggningstid_nybesok"))
            .findFirst()
            .orElseThrow();
    Indikatorrakning months = at("2026-05-15", one).manader("2026-01", "2026-02", "2026-03");
    for (String row : List.of("2026-01 4 20", "2026-03 4 40")) {
      List<String> cells = List.of(row.split(" ", -1));
      months.rad(
          "bistand_handlaggning",
          "manad=" + cells.get(0) + "-01",
          "arendetyp=nybesok",
          "kon=K",
          "beslut=" + cells.get(1),
          "summa_dagar=" + cells.get(2));
    }
    assertThat(
            months.texter(
                "kon = 'samtliga' AND period IN ('2026-kv1', '2026-tertial1')",
                "period",
                "taljare",
                "namnare",
                "varde",
                "manader",
                "manader_vantade",
                "orsak"))
        .containsExactly(
            "2026-kv1 60.000000 8.000000 7.5 3 3 -",
            "2026-tertial1 60.000000 8.000000 7.5 3 4 manader_saknas");
  }

  @Test
  @DisplayName("the handbook's worked example gives what the handbook says")
  void handbook() throws IOException {
    String page = Files.readString(Path.of("../docs/egen-indikator.md"));
    String yaml = page.substring(page.indexOf("```yaml") + 8);
    Indikator own = Json.YAML.readValue(yaml.substring(0, yaml.indexOf("```")), Indikator.class);
    assertThat(
            new Indikatorprov(TableContracts.shipped(), CodeLists.shipped())
                .fel(own, "kvallar_och_natter"))
        .isEmpty();
    Indikatorrakning all = at("2026-04-15", own).manader("2026-01");
    page.lines()
        .filter(l -> l.matches("\\| (dag|kvall|natt) \\|.*"))
        .map(l -> l.split("\\s*\\|\\s*", -1))
        .forEach(
            c ->
                all.rad(
                    TABLE,
                    "manad=2026-01-01",
                    "utforande_enhet=norr",
                    "dygnsdel=" + c[1],
                    "lagrum=" + c[2],
                    "utforda_timmar=" + c[3],
                    "besok=" + c[4]));
    assertThat(
            all.texter(
                "niva = 'enhet' AND period = '2026-01'",
                "enhet",
                "taljare",
                "namnare",
                "antal",
                "varde",
                "status"))
        .containsExactly("norr 100.000000 400.000000 860 25.0 gron");
    assertThat(page)
        .contains("80 + 20 = 100")
        .contains("**25 procent**")
        .contains("status är grön");
  }
}
