package se.nyckeltal.bistand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.nyckeltal.testkit.ModelRows;

/** Who came back after a spell ended, and how long those who apply wait. */
class AterkomstTest {

  private static List<String> aterkomst(Bistandsrader rader, String... applications) {
    return Bistandsrader.texts(
        rader
            .modell(
                "bistand_aterkomst",
                "bistand_spell",
                "bistand_pagaende",
                "bistandsmanad",
                "bistand_tackning")
            .with(
                "eb_ansokan",
                "person_id STRING, medsokande STRING, ansokningsdatum DATE",
                applications)
            .rows()
            .where("avslutsmanad = DATE'2024-03-01'"),
        "horisont",
        "avslutade",
        "ny_ansokan",
        "nytt_bistand");
  }

  @Test
  @DisplayName("bistånd in the last month of the horizon counts, in the month after it does not")
  void back() {
    // March and six months is September; gaps of three months or more end a spell.
    assertThat(
            aterkomst(
                new Bistandsrader()
                    .vuxen("a", "2024-03", "2024-09")
                    .vuxen("b", "2024-03", "2024-10")
                    .vuxen("c", "2024-03")))
        .containsExactly("12 | 3 | 0 | 2", "3 | 3 | 0 | 0", "6 | 3 | 0 | 1");
  }

  @Test
  @DisplayName("an application counts from the day after the last month, also as co-applicant")
  void applications() {
    assertThat(
            aterkomst(
                new Bistandsrader().vuxen("a", "2024-03").vuxen("b", "2024-03"),
                "'a', NULL, DATE'2024-03-31'",
                "'x', 'b', DATE'2024-06-30'",
                "'a', NULL, DATE'2024-07-01'"))
        .containsExactly("12 | 2 | 2 | 0", "3 | 2 | 1 | 0", "6 | 2 | 2 | 0");
  }

  @Test
  @DisplayName("only ends whose whole horizon is complete")
  void horizons() {
    assertThat(aterkomst(new Bistandsrader().kant("2020-01", "2024-09").vuxen("a", "2024-03")))
        .containsExactly("3 | 1 | 0 | 0", "6 | 1 | 0 | 0");
  }

  private static List<String> handlaggning(Bistandsrader rader, String... applications) {
    ModelRows model =
        rader.modell(
            "bistand_handlaggning",
            "eb_person",
            "bistandsmanad",
            "bistand_tackning",
            "konfiguration");
    return Bistandsrader.texts(
        model
            .with(
                "eb_ansokan",
                "ansokan_id STRING, person_id STRING, ansokningsdatum DATE, beslutsdatum DATE,"
                    + " utfall STRING, status STRING, ansokningstyp STRING",
                applications)
            .rows(),
        "left(manad, 7)",
        "arendetyp",
        "beslut",
        "bifall",
        "avslag",
        "summa_dagar",
        "over_14",
        "oppna_manadsslut",
        "oppna_over_14");
  }

  @Test
  @DisplayName("calendar days to the first decision: the same day 0, before it 0, 14 is not over")
  void waiting() {
    Bistandsrader rader = new Bistandsrader().vuxen("a", "2020-05");
    assertThat(
            handlaggning(
                rader,
                "'1', 'a', DATE'2024-03-01', DATE'2024-03-01', 'bifall', 'beslutad', 'nyansokan'",
                "'2', 'a', DATE'2024-03-05', DATE'2024-03-04', 'avslag', 'beslutad', 'nyansokan'",
                "'3', 'a', DATE'2024-03-01', DATE'2024-03-15', 'bifall', 'beslutad', 'nyansokan'",
                "'4', 'a', DATE'2024-03-01', DATE'2024-03-16', 'bifall', 'beslutad', 'nyansokan'"))
        .containsExactly("2024-03 | nybesok | 4 | 3 | 1 | 29 | 1 | 0 | 0");
  }

  @Test
  @DisplayName("what waits when the month ends; withdrawn applications do not wait")
  void open() {
    Bistandsrader rader = new Bistandsrader().kant("2020-01", "2024-04").vuxen("a", "2020-05");
    assertThat(
            handlaggning(
                rader,
                "'1', 'a', DATE'2024-03-16', DATE'2024-04-02', 'bifall', 'beslutad', 'nyansokan'",
                "'2', 'a', DATE'2024-03-17', NULL, NULL, 'aterkallad', 'nyansokan'",
                "'3', 'a', DATE'2024-04-16', NULL, NULL, 'oppen', 'nyansokan'",
                "'4', 'a', DATE'2024-04-15', NULL, NULL, NULL, 'nyansokan'"))
        .containsExactly(
            "2024-03 | nybesok | 0 | 0 | 0 | 0 | 0 | 1 | 1",
            "2024-04 | nybesok | 1 | 1 | 0 | 17 | 1 | 2 | 1");
  }

  @Test
  @DisplayName("a first visit is one without bistånd in twelve months, else the source says")
  void firstVisits() {
    Bistandsrader rader =
        new Bistandsrader().vuxen("a", "2023-03").vuxen("b", "2023-02").vuxen("c", "2024-05");
    assertThat(
            handlaggning(
                rader,
                "'1', 'a', DATE'2024-03-10', DATE'2024-03-10', 'bifall', NULL, 'nyansokan'",
                "'2', 'b', DATE'2024-03-10', DATE'2024-03-10', 'bifall', NULL, 'ateransokan'",
                // Of 2019 and before nothing is known: the source's word counts.
                "'3', 'c', DATE'2020-06-10', DATE'2020-06-10', 'bifall', NULL, 'ateransokan'",
                "'4', 'c', DATE'2020-07-10', DATE'2020-07-10', 'bifall', NULL, 'okand'"))
        .containsExactly(
            "2020-06 | ateransokan | 1 | 1 | 0 | 0 | 0 | 0 | 0",
            "2020-07 | nybesok | 1 | 1 | 0 | 0 | 0 | 0 | 0",
            "2024-03 | ateransokan | 1 | 1 | 0 | 0 | 0 | 0 | 0",
            "2024-03 | nybesok | 1 | 1 | 0 | 0 | 0 | 0 | 0");
  }
}
