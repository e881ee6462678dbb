package se.nyckeltal.bistand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who comes and who leaves, month by month. */
class FlodeTest {

  private static List<String> flode(Bistandsrader rader, String where, String... columns) {
    return Bistandsrader.texts(
        rader
            .modell(
                "bistand_flode",
                "bistand_pagaende",
                "bistand_spell",
                "bistandsmanad",
                "bistand_tackning",
                "konfiguration")
            .rows()
            .where(where),
        columns);
  }

  @Test
  @DisplayName("twelve months without bistånd make her new again, eleven make her come back")
  void newAndBack() {
    Bistandsrader rader =
        new Bistandsrader()
            .vuxen("a", "2022-01", "2023-01")
            .vuxen("b", "2022-01", "2023-02")
            .vuxen("c", "2022-05");
    // January to January: the month is one of the twelve before. To February it is the thirteenth.
    assertThat(
            flode(
                rader, "nya + aterkommande > 0", "left(manad, 7)", "nya", "aterkommande", "okanda"))
        .containsExactly(
            "2022-01 | 2 | 0 | 0",
            "2022-05 | 1 | 0 | 0",
            "2023-01 | 0 | 1 | 0",
            "2023-02 | 1 | 0 | 0");
  }

  @Test
  @DisplayName("in the first year nobody is known to be new")
  void firstYear() {
    Bistandsrader rader =
        new Bistandsrader()
            .vuxen("a", "2020-01..2020-02")
            .vuxen("b", "2020-12")
            .vuxen("c", "2021-01")
            .vuxen("d", "2019-12..2020-01", "2020-06");
    assertThat(
            flode(
                rader,
                "okanda + aterkommande + coalesce(nya, 0) > 0",
                "left(manad, 7)",
                "nya",
                "aterkommande",
                "okanda",
                "saknas"))
        .containsExactly(
            // d has bistånd known before the first month.
            "2020-01 | - | 1 | 1 | nya=tolv_manader_fore_ej_kanda",
            "2020-06 | - | 1 | 0 | nya=tolv_manader_fore_ej_kanda",
            "2020-12 | - | 0 | 1 | nya=tolv_manader_fore_ej_kanda",
            "2021-01 | 1 | 0 | 0 | -");
  }

  @Test
  @DisplayName("a bridged gap goes on without bistånd; the last months are not known yet")
  void gapsAndTheEnd() {
    Bistandsrader rader =
        new Bistandsrader().vuxen("a", "2025-05", "2025-08").vuxen("b", "2025-10..2026-01");
    assertThat(
            flode(
                rader,
                "manad >= DATE'2025-05-01'",
                "left(manad, 7)",
                "pagaende",
                "med_utbetalning",
                "avslutade",
                "saknas"))
        .containsExactly(
            "2025-05 | 1 | 1 | 0 | -",
            "2025-06 | 1 | 0 | 0 | -",
            "2025-07 | 1 | 0 | 0 | -",
            "2025-08 | 1 | 1 | 1 | -",
            "2025-10 | 1 | 1 | 0 | -",
            // Bistånd in February may still follow on November.
            "2025-11 | 1 | 1 | - | avslutade=senare_manader_behovs",
            "2025-12 | - | 1 | - |"
                + " pagaende=senare_manader_behovs;gruppbyte=senare_manader_behovs;avslutade=senare_manader_behovs",
            "2026-01 | - | 1 | - |"
                + " pagaende=senare_manader_behovs;gruppbyte=senare_manader_behovs;avslutade=senare_manader_behovs");
  }

  @Test
  @DisplayName("the child who turns 18, and the one who turns 20, change groups and balance")
  void groups() {
    Bistandsrader rader = new Bistandsrader().rad("a", "2004-03", "2022-02..2024-04");
    assertThat(
            flode(
                rader,
                "manad IN (DATE'2022-02-01', DATE'2022-03-01', DATE'2024-02-01', DATE'2024-03-01')",
                "left(manad, 7)",
                "aldersgrupp",
                "pagaende",
                "nya",
                "gruppbyte",
                "avslutade"))
        .containsExactly(
            "2022-03 | 18-19 | 1 | 0 | 1 | 0",
            "2024-02 | 18-19 | 1 | 0 | 0 | 0",
            "2024-03 | 18-19 | 0 | 0 | -1 | 0",
            "2024-03 | 20-24 | 1 | 0 | 1 | 0");
  }

  @Test
  @DisplayName("those who leave are counted in their last month, by why")
  void leaving() {
    Bistandsrader rader =
        new Bistandsrader()
            .vuxen("a", "2024-03")
            .vuxen("b", "2024-03")
            .avslut("'a', DATE'2024-04-15', 'arbete', 'procapita'");
    assertThat(
            flode(
                rader,
                "manad = DATE'2024-03-01'",
                "avslutade",
                "avslutade_arbete",
                "avslutade_saknas",
                "avslutade_flytt"))
        .containsExactly("2 | 1 | 1 | 0");
  }
}
