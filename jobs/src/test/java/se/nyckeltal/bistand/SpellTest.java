package se.nyckeltal.bistand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Spells by tables.md rule 13: gaps, what has ended, and what may have begun earlier. */
class SpellTest {

  private static List<String> spell(Bistandsrader rader) {
    return Bistandsrader.texts(
        rader.spell(),
        "person_id",
        "left(start, 7)",
        "left(sista, 7)",
        "langd",
        "bistandsmanader",
        "avslutad",
        "vanstertrunkerad");
  }

  @Test
  @DisplayName("a gap of two months is bridged, one of three is not, over a change of year too")
  void gaps() {
    assertThat(
            spell(
                new Bistandsrader()
                    .vuxen("a", "2024-01..2024-02", "2024-05")
                    .vuxen("b", "2024-01..2024-02", "2024-06")
                    .vuxen("c", "2023-11", "2024-02")))
        .containsExactly(
            "a | 2024-01 | 2024-05 | 5 | 3 | true | false",
            "b | 2024-01 | 2024-02 | 2 | 2 | true | false",
            "b | 2024-06 | 2024-06 | 1 | 1 | true | false",
            "c | 2023-11 | 2024-02 | 4 | 2 | true | false");
  }

  @Test
  @DisplayName("the bridge is the municipality's to settle")
  void otherBridge() {
    assertThat(spell(new Bistandsrader().luckgrans(0).vuxen("a", "2024-01", "2024-03")))
        .containsExactly(
            "a | 2024-01 | 2024-01 | 1 | 1 | true | false",
            "a | 2024-03 | 2024-03 | 1 | 1 | true | false");
    assertThat(spell(new Bistandsrader().luckgrans(3).vuxen("a", "2024-01", "2024-05")))
        .containsExactly("a | 2024-01 | 2024-05 | 5 | 2 | true | false");
  }

  @Test
  @DisplayName("a spell whose last months may still be followed is censored at its length")
  void censored() {
    // Known to January 2026: bistånd in February would come two months after November.
    assertThat(
            spell(
                new Bistandsrader()
                    .vuxen("a", "2025-09..2025-10")
                    .vuxen("b", "2025-09..2025-11")
                    .vuxen("c", "2025-09..2026-02")))
        .containsExactly(
            "a | 2025-09 | 2025-10 | 2 | 2 | true | false",
            "b | 2025-09 | 2025-11 | 3 | 3 | false | false",
            // February is not complete, and not of any spell yet.
            "c | 2025-09 | 2026-01 | 5 | 5 | false | false");
  }

  @Test
  @DisplayName("a spell that begins in the first three months known may have begun before them")
  void truncated() {
    assertThat(
            spell(
                new Bistandsrader()
                    .vuxen("a", "2020-03..2020-05")
                    .vuxen("b", "2020-04..2020-05")
                    .vuxen("c", "2019-12..2020-05")))
        .containsExactly(
            "a | 2020-03 | 2020-05 | 3 | 3 | true | true",
            "b | 2020-04 | 2020-05 | 2 | 2 | true | false",
            "c | 2019-12 | 2020-05 | 6 | 6 | true | true");
  }

  @Test
  @DisplayName("the reason nearest to the spell's last day counts, at most 92 days away")
  void reasons() {
    Bistandsrader rader =
        new Bistandsrader()
            .vuxen("a", "2024-03")
            .vuxen("b", "2024-03")
            .vuxen("c", "2024-03")
            .vuxen("d", "2024-03", "2025-03")
            .vuxen("e", "2025-12")
            .avslut(
                // 2024-03-31 + 92 days is 2024-07-01.
                "'a', DATE'2024-07-01', 'arbete', 'procapita'",
                "'b', DATE'2024-07-02', 'arbete', 'procapita'",
                "'c', DATE'2024-02-20', 'studier', 'procapita'",
                "'c', DATE'2024-04-20', 'flytt', 'lifecare'",
                "'d', DATE'2025-03-31', 'avliden', 'lifecare'",
                "'e', DATE'2025-12-31', 'arbete', 'procapita'");
    assertThat(Bistandsrader.texts(rader.spell(), "person_id", "left(start, 7)", "avslutsgrupp"))
        .containsExactly(
            "a | 2024-03 | arbete",
            "b | 2024-03 | saknas",
            "c | 2024-03 | flytt",
            "d | 2024-03 | saknas",
            "d | 2025-03 | avliden",
            // Has not ended, whatever the reason says.
            "e | 2025-12 | -");
  }

  @Test
  @DisplayName("a child who turns 18 in her spell has one spell, which began as a child's")
  void turningEighteen() {
    Bistandsrader rader = new Bistandsrader().rad("barn", "2006-03", "2024-01..2024-05");
    assertThat(Bistandsrader.texts(rader.spell(), "langd", "vuxen", "aldersgrupp"))
        .containsExactly("5 | false | 0-17");
    assertThat(
            Bistandsrader.texts(
                rader
                    .modell("bistand_pagaende", "bistand_spell", "bistandsmanad", "eb_person")
                    .rows(),
                "left(manad, 7)",
                "vuxen",
                "aldersgrupp"))
        .containsExactly(
            "2024-01 | false | 0-17",
            "2024-02 | false | 0-17",
            "2024-03 | true | 18-19",
            "2024-04 | true | 18-19",
            "2024-05 | true | 18-19");
  }
}
