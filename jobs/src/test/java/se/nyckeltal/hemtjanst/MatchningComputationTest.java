package se.nyckeltal.hemtjanst;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.nyckeltal.model.Sources;
import se.nyckeltal.testkit.TestSpark;

@DisplayName("besoksmatchning")
class MatchningComputationTest {

  private static Dataset<Row> sql(String sql) {
    return TestSpark.session().sql(sql);
  }

  private static List<String> pairs(int minutes) {
    Sources sources =
        new Sources(
            TestSpark.session(),
            Map.of(
                "konfiguration",
                sql("SELECT %d AS matchning_minuter, 'x' AS annat".formatted(minutes)),
                "planerat_besok",
                sql(
                    """
                    SELECT * FROM VALUES
                      ('p1', 'k1', 'P', TIMESTAMP '2025-03-04 08:00:00'),
                      ('p2', 'k1', NULL, TIMESTAMP '2025-03-04 23:50:00'),
                      ('p3', 'k2', 'P', TIMESTAMP '2025-03-04 08:00:00')
                      AS t(besok_id, person_id, personal_id, start)
                    """),
                "rapporterat_besok",
                sql(
                    """
                    SELECT * FROM VALUES
                      ('r1', 'k1', 'Q', 'p1', TIMESTAMP '2025-03-04 12:00:00'),
                      ('r2', 'k1', 'P', NULL, TIMESTAMP '2025-03-05 00:05:00'),
                      ('r3', 'k2', 'P', 'p1', TIMESTAMP '2025-03-04 08:20:00'),
                      ('r4', 'k3', 'P', 'p3', TIMESTAMP '2025-03-04 08:00:00')
                      AS t(besok_id, person_id, personal_id, planerat_besok_id, start)
                    """)));
    return new MatchningComputation()
        .rows(sources).orderBy("planerat_besok_id").collectAsList().stream()
            .map(r -> r.getString(0) + "=" + r.getString(1) + " " + r.getString(2))
            .toList();
  }

  @Test
  @DisplayName("client by client: a plan of another client's is none")
  void clientByClient() {
    assertThat(pairs(60)).containsExactly("p1=r1 id", "p2=r2 tid", "p3=r3 tid");
  }

  @Test
  @DisplayName("the window is the municipality's choice")
  void window() {
    assertThat(pairs(15)).containsExactly("p1=r1 id", "p2=r2 tid");
    assertThat(pairs(14)).containsExactly("p1=r1 id");
  }
}
