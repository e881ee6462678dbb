package se.nyckeltal.bistand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.nyckeltal.testkit.ModelRows;

/** Which months are complete: the deliveries cover them and fifteen days more. */
class TackningTest {

  private static String[] lifecare(String day) {
    return new String[] {
      snapshot("lifecare_Extract_Payments", day),
      snapshot("lifecare_Extract_Decisions", day),
      snapshot("lifecare_Extract_Services", day)
    };
  }

  private static String snapshot(String export, String day) {
    return "'%s', 'inlast', NULL, NULL, TIMESTAMP'%s 02:00:00'".formatted(export, day);
  }

  private static String paid(String from, String to, String day) {
    return "'procapita_ifo_utbetalningar', 'inlast', DATE'%s', DATE'%s', TIMESTAMP'%s 02:00:00'"
        .formatted(from, to, day);
  }

  private static List<String> komplett(String brytdatum, String... deliveries) {
    return Bistandsrader.texts(
        ModelRows.of("bistand_tackning")
            .with(
                "eb_utbetalning",
                "utbetalningsdatum DATE, bistandsmanad DATE, slag STRING, raknas BOOLEAN",
                "DATE'2024-01-27', DATE'2024-02-01', 'ekonomiskt_bistand', TRUE",
                "DATE'2024-01-27', DATE'2023-12-01', 'ekonomiskt_bistand', TRUE",
                "DATE'2024-04-10', DATE'2024-04-01', 'ekonomiskt_bistand', TRUE",
                "DATE'2024-06-10', DATE'2024-06-01', 'annan_tjanst', TRUE")
            .with(
                "leveranser",
                "export STRING, status STRING, period_fran DATE, period_till DATE, uttagen TIMESTAMP",
                deliveries)
            .with(
                "konfiguration",
                "efterregistrering_dagar INT, brytdatum_ifo DATE",
                "15, " + brytdatum)
            .rows(),
        "left(manad, 7)",
        "komplett");
  }

  private static String[] and(String[] first, String... more) {
    List<String> all = new ArrayList<>(List.of(first));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  @Test
  @DisplayName("extracted the day after the fifteenth the month is complete, on the day itself not")
  void lifecares() {
    // The months go from the first payment's to the last payment's, or the last concerned.
    assertThat(komplett("NULL", lifecare("2024-03-17")))
        .containsExactly("2024-01 | true", "2024-02 | true", "2024-03 | false", "2024-04 | false");
    // 29 February and fifteen days is 15 March; what is extracted on that day may lack its end.
    assertThat(komplett("NULL", lifecare("2024-03-15")).get(1)).isEqualTo("2024-02 | false");
    assertThat(komplett("NULL", lifecare("2024-03-16")).get(1)).isEqualTo("2024-02 | true");
  }

  @Test
  @DisplayName("payments alone are not enough, nor is a refused delivery")
  void allExports() {
    assertThat(komplett("NULL", snapshot("lifecare_Extract_Payments", "2024-06-01")))
        .allMatch(m -> m.endsWith("false"));
    String[] refused = lifecare("2024-06-01");
    refused[1] = refused[1].replace("inlast", "avvisad");
    assertThat(komplett("NULL", refused)).allMatch(m -> m.endsWith("false"));
  }

  @Test
  @DisplayName("ProCapita's files of payments must follow on each other, through the fifteen days")
  void procapitas() {
    String[] all = {
      snapshot("procapita_ifo_beslut", "2024-06-01"),
      snapshot("procapita_ifo_hushall", "2024-06-01"),
      paid("2024-01-01", "2024-01-31", "2024-02-01"),
      paid("2024-02-01", "2024-02-29", "2024-03-01"),
      paid("2024-04-01", "2024-05-31", "2024-06-01")
    };
    // March is missing: February lacks its days after, and March all.
    assertThat(komplett("NULL", all))
        .containsExactly("2024-01 | true", "2024-02 | false", "2024-03 | false", "2024-04 | true");
  }

  @Test
  @DisplayName("with a cut-over each system answers for its months")
  void cutOver() {
    String[] procapita = {
      snapshot("procapita_ifo_beslut", "2024-03-01"),
      snapshot("procapita_ifo_hushall", "2024-03-01"),
      paid("2024-01-01", "2024-02-29", "2024-03-01")
    };
    // February ends the day before the cut-over: ProCapita pays nothing after it.
    assertThat(komplett("DATE'2024-03-01'", and(lifecare("2024-04-16"), procapita)))
        .containsExactly("2024-01 | true", "2024-02 | true", "2024-03 | true", "2024-04 | false");
    assertThat(komplett("DATE'2024-03-01'", lifecare("2024-04-16")))
        .containsExactly("2024-01 | false", "2024-02 | false", "2024-03 | true", "2024-04 | false");
  }
}
