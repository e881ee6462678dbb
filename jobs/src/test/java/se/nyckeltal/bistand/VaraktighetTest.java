package se.nyckeltal.bistand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.nyckeltal.testkit.ModelRows;

/** Who has had bistånd for long, by calendar year (Kolada N31814, U31801), and by months in all. */
class VaraktighetTest {

  private static List<String> varaktighet(Bistandsrader rader, String where, String... columns) {
    ModelRows model =
        rader.modell(
            "bistand_varaktighet",
            "bistandsmanad",
            "bistand_tackning",
            "eb_person",
            "konfiguration");
    return Bistandsrader.texts(
        model
            .with(
                "bistand_median",
                "kohort INT, grupp STRING, median_km DOUBLE, median_nedre95 DOUBLE,"
                    + " median_ovre95 DOUBLE",
                "2024, 'alla', 5.5D, 3D, NULL")
            .rows()
            .where(where),
        columns);
  }

  @Test
  @DisplayName("ten months of the twelve are long, wherever they are; nine are not")
  void long10() {
    Bistandsrader rader =
        new Bistandsrader()
            .vuxen("nio", "2024-01..2024-09")
            .vuxen("tio", "2024-01..2024-10")
            .vuxen("spridda", "2024-01..2024-03", "2024-06..2024-12")
            .vuxen("over_nyar", "2023-06..2024-05");
    assertThat(
            varaktighet(
                rader,
                "ar = 2024 AND grupp = 'alla'",
                "mottagare",
                "langvariga",
                "mycket_langvariga",
                "summa_manader"))
        .containsExactly("4 | 2 | 0 | 34");
  }

  @Test
  @DisplayName("27 of 36 months with gaps of two at most are very long; 26 are not")
  void veryLong() {
    Bistandsrader rader =
        new Bistandsrader()
            .vuxen("26", "2022-11..2024-12")
            .vuxen("27", "2022-10..2024-12")
            .vuxen("27_lucka_2", "2022-01..2022-12", "2023-03..2024-05")
            .vuxen("27_lucka_3", "2022-01..2022-12", "2023-04..2024-06")
            // The nine months at the window's edge are no gap within it, as the doc says.
            .vuxen("kant", "2022-01..2024-03")
            // 27 months in all, but the first is before the window.
            .vuxen("utanfor", "2021-12..2024-02");
    assertThat(varaktighet(rader, "ar = 2024 AND grupp = 'alla'", "mottagare", "mycket_langvariga"))
        .containsExactly("6 | 3");
  }

  @Test
  @DisplayName("only years with twelve complete months, and of three years where they are known")
  void years() {
    Bistandsrader rader =
        new Bistandsrader().kant("2022-02", "2025-12").vuxen("a", "2022-02..2025-12");
    assertThat(
            varaktighet(rader, "grupp = 'alla'", "ar", "mottagare", "mycket_langvariga", "saknas"))
        .containsExactly(
            "2023 | 1 | - |" + " mycket_langvariga=36_manader_ej_kanda;median_km=inga_perioder",
            "2024 | 1 | - | mycket_langvariga=36_manader_ej_kanda",
            "2025 | 1 | 1 | median_km=inga_perioder");
  }

  @Test
  @DisplayName("grown up is who is 18 on 31 December; children do not count")
  void grownUp() {
    Bistandsrader rader =
        new Bistandsrader()
            .rad("fyller_i_december", "2006-12", "2024-01..2024-02")
            .rad("fyller_i_januari", "2007-01", "2024-01..2024-02");
    assertThat(varaktighet(rader, "ar = 2024", "grupp", "mottagare"))
        .containsExactly(
            "aldersgrupp=18-19 | 1",
            "alla | 1",
            "forsorjningshinder=uppgift_saknas | 1",
            "hushallstyp=5 | 1",
            "kon=K | 1",
            "med_barn=nej | 1");
  }

  @Test
  @DisplayName("months in all, gaps apart, in bands; the months far back count")
  void stock() {
    Bistandsrader rader =
        new Bistandsrader()
            .vuxen("tre", "2025-01..2025-03")
            .vuxen("fyra", "2024-12..2025-03")
            .vuxen("nio", "2021-01..2021-08", "2025-03")
            .vuxen("tio", "2021-01..2021-09", "2025-03")
            .vuxen("23", "2021-01..2022-10", "2025-03")
            .vuxen("24", "2021-01..2022-11", "2025-03");
    assertThat(
            Bistandsrader.texts(
                rader
                    .modell("bistand_stock", "bistandsmanad", "bistand_tackning")
                    .rows()
                    .where("manad = DATE'2025-03-01'"),
                "ackumulerade_manader",
                "personer"))
        .containsExactly("1-3 | 1", "10-23 | 2", "24-35 | 1", "4-9 | 2");
  }
}
