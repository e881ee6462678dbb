package se.nyckeltal.hemtjanst;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyckeltal.config.Config;
import se.nyckeltal.config.Home;
import se.nyckeltal.testkit.Duck;
import se.nyckeltal.testkit.Samples;
import se.nyckeltal.testkit.TestSpark;

/** Rule 8 and the unit of rule 4, on decisions made for it, in March 2026 (31 days). */
@DisplayName("Granted time")
class BeviljadTidTest {

  private static final String AGDA = "194003189083";
  private static final String BEDA = "194504269087";
  private static final String CURT = "196102133177";
  private static final String DAVID = "193110288259";
  private static final String ERIK = "193308166838";
  private static final String FRIDA = "195107312323";

  private static final List<String> DECISIONS = new ArrayList<>();
  private static final List<String> EXECUTIONS = new ArrayList<>();
  private static final List<String> LINKS = new ArrayList<>();

  @TempDir static Path folder;

  private static Home home;

  private static void decide(
      int id, String person, int code, String decided, String from, String hour, String unit) {
    decide(id, person, code, "Bifall", decided, from, hour, unit);
  }

  private static void decide(
      int id,
      String person,
      int code,
      String type,
      String decided,
      String from,
      String hour,
      String unit) {
    DECISIONS.add(
        """
        {"Id":%d,"PersonId":"%s","Code":{"Code":%d},"Type":{"Text":"%s"},"Date":"%s",
         "FromDate":"%s","ServiceCategory":{"Code":1,"Text":"Hemtjänst"},"Hour":%s,
         "HourType":{"Text":"%s"}}
        """
            .formatted(id, person, code, type, decided, from, hour, unit));
  }

  private static void execute(int id, String person, int unit, String till, int... decisions) {
    EXECUTIONS.add(
        """
        {"Id":%d,"PersonId":"%s","StartDate":"2026-01-01","EndDate":%s,"Law":"SoL",
         "ServiceCategory":{"Code":1,"Text":"Hemtjänst"},"ProviderUnit":{"Id":%d}}
        """
            .formatted(id, person, till, unit));
    for (int decision : decisions) {
      LINKS.add(
          "{\"ExecutionId\":%d,\"DecisionId\":%d,\"ExecutedDecisionStartDate\":\"2026-01-01\"}"
              .formatted(id, decision));
    }
  }

  private static void drop(String export, List<String> records) {
    Samples.drop(home, "lifecare/" + export + ".json", "[" + String.join(",", records) + "]");
  }

  @BeforeAll
  static void runTheNight() {
    home = Samples.emptyHome(folder.resolve("hem"));
    // Agda: decided the same day, so the higher id replaces; another code adds up; avslag is
    // nothing.
    decide(1, AGDA, 11, "2026-01-01", "2026-03-01", "1", "per dag");
    decide(2, AGDA, 11, "2026-01-01", "2026-03-11", "2", "per dag");
    decide(3, AGDA, 12, "2026-01-01", "2026-03-01", "0.5", "per dag");
    decide(4, AGDA, 11, "Avslag", "2026-02-01", "2026-03-20", "9", "per dag");
    // Beda: the execution ended on the 15th.
    decide(5, BEDA, 11, "2026-01-01", "2026-03-01", "31", "per månad");
    execute(81, BEDA, 50, "\"2026-03-15\"", 5);
    // Curt: deregistered on the 5th, the day itself counts.
    decide(6, CURT, 11, "2026-01-01", "2026-03-01", "1", "per dag");
    // David: nothing that can be computed, and nothing is guessed.
    decide(7, DAVID, 11, "2026-01-01", "2026-03-01", "null", "per dag");
    decide(8, DAVID, 13, "2026-01-01", "2026-03-01", "2", "per kvartal");
    // Erik: two executions; unit 10 has most of the granted time and answers for all of it.
    decide(9, ERIK, 11, "2026-01-01", "2026-03-01", "1", "per dag");
    decide(10, ERIK, 14, "2026-01-01", "2026-03-01", "2", "per dag");
    execute(91, ERIK, 20, "null", 9);
    execute(92, ERIK, 10, "null", 10);
    // Frida: as much in both; the execution with the lower id decides.
    decide(11, FRIDA, 11, "2026-01-01", "2026-03-01", "1", "per dag");
    decide(12, FRIDA, 14, "2026-01-01", "2026-03-01", "1", "per dag");
    execute(93, FRIDA, 40, "null", 11);
    execute(94, FRIDA, 30, "null", 12);
    drop("Decision", DECISIONS);
    drop("Execution", EXECUTIONS);
    drop("ExecutedDecision", LINKS);
    drop(
        "Client",
        List.of(
            "{\"PersonId\":\"%s\",\"Deregistration\":{\"Date\":\"2026-03-05\",\"Reason\":\"Decease\"}}"
                .formatted(CURT)));
    Samples.run(home, Config.defaults(), LocalDate.of(2026, 3, 31));
  }

  private static String till(int decision) {
    return String.valueOf(
        TestSpark.session()
            .read()
            .format("delta")
            .load(home.lake().resolve("core/beslut").toString())
            .where("beslut_id = 'lifecare:%d'".formatted(decision))
            .selectExpr("concat(coalesce(CAST(till AS STRING), 'tills vidare'), ' ', berakning)")
            .first()
            .getString(0));
  }

  @Test
  @DisplayName("a decision ends where the first of its ends is")
  void decisionsEnd() {
    assertThat(till(1)).isEqualTo("2026-03-10 timmar");
    assertThat(till(2)).isEqualTo("tills vidare timmar");
    assertThat(till(3)).isEqualTo("tills vidare timmar");
    assertThat(till(5)).isEqualTo("2026-03-15 timmar");
    assertThat(till(6)).isEqualTo("2026-03-05 timmar");
  }

  @Test
  @DisplayName("what cannot be computed is marked with why")
  void whatCannotBeComputed() {
    assertThat(till(4)).isEqualTo("tills vidare avslag");
    assertThat(till(7)).isEqualTo("tills vidare ej_berakningsbar");
    assertThat(till(8)).isEqualTo("tills vidare okand_tidsenhet");
  }

  @Test
  @DisplayName("hours by unit, counted by hand")
  void hoursByUnit() {
    assertThat(
            Duck.query(
                "SELECT enhet, sum(beviljade_timmar)::VARCHAR FROM '%s' GROUP BY 1 ORDER BY 1"
                    .formatted(home.intern().resolve("tabeller/vo/hemtjanst_timmar.parquet"))))
        .containsExactly(
            // Agda 10 x 1 + 21 x 2 + 31 x 0.5 and Curt 5 x 1: no execution, so no unit.
            List.of("(ej fördelad)", "72.5000"),
            // Erik 31 x 3.
            List.of("lifecare:10", "93.0000"),
            // Frida 31 x 2.
            List.of("lifecare:40", "62.0000"),
            // Beda 15 x 31/31.
            List.of("lifecare:50", "15.0000"));
  }
}
