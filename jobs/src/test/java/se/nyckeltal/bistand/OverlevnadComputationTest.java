package se.nyckeltal.bistand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.nyckeltal.testkit.ModelRows;

/** From spells in Spark to the tables of how long they last. */
class OverlevnadComputationTest {

  private static List<String> table(String name, String... columns) {
    return ModelRows.of(name)
        .with(
            "bistand_overlevnad_underlag",
            "kohort INT, grupp STRING, langd INT, avslutad BOOLEAN",
            "2024, 'alla', 1, TRUE",
            "2024, 'alla', 3, TRUE",
            "2024, 'alla', 2, TRUE",
            "2024, 'alla', 4, TRUE",
            "2024, 'kon=K', 1, TRUE",
            "2024, 'kon=K', 3, TRUE",
            "2024, 'kon=M', 2, TRUE",
            "2024, 'kon=M', 4, TRUE",
            "2024, 'med_barn=nej', 2, TRUE",
            "2025, 'alla', 2, FALSE")
        .texts(columns);
  }

  @Test
  @DisplayName("each cohort and group has its curve")
  void curves() {
    assertThat(
            table(
                "bistand_overlevnad",
                "kohort",
                "grupp",
                "manad_nr",
                "under_risk",
                "avslut",
                "censurerade",
                "overlevnad"))
        .contains(
            "2024 | alla | 1 | 4 | 1 | 0 | 0.75",
            "2024 | kon=M | 1 | 2 | 0 | 0 | 1.0",
            "2024 | kon=M | 2 | 2 | 1 | 0 | 0.5",
            "2025 | alla | 1 | 1 | 0 | 0 | 1.0",
            "2025 | alla | 2 | 1 | 0 | 1 | 1.0")
        .hasSize(4 + 3 + 4 + 2 + 2);
  }

  @Test
  @DisplayName("medians by group, and whether the groups of a division differ")
  void mediansAndDifferences() {
    assertThat(table("bistand_median", "kohort", "grupp", "median_km"))
        .containsExactly(
            "2024 | alla | 2.5",
            "2024 | kon=K | 2.0",
            "2024 | kon=M | 3.0",
            "2024 | med_barn=nej | 2.0",
            "2025 | alla | -");
    assertThat(
            table(
                "bistand_gruppskillnad",
                "kohort",
                "indelning",
                "grupper",
                "perioder",
                "round(chi2, 6)",
                "frihetsgrader"))
        .containsExactly("2024 | kon | 2 | 4 | 0.615385 | 1", "2024 | med_barn | 1 | 1 | - | 0");
  }
}
