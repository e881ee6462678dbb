package se.nyckeltal.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyckeltal.contract.Field;
import se.nyckeltal.testkit.TestSpark;

/** The benchmark's legs read the same: DuckDB and Spark check our reader, on a small file. */
class IngestBenchTest {

  private static final long ROWS = 2_000;

  @TempDir Path folder;

  @ParameterizedTest
  @DisplayName("every leg reads the same rows, values and sums")
  @ValueSource(strings = {"csv", "json"})
  void legsAgree(String format) throws Exception {
    Material material = Materials.make(format, ROWS, 7, folder);
    List<Leg> legs = Materials.legs(TestSpark.session(), material, 2);
    Total duck = legs.get(legs.size() - 1).run();
    assertThat(duck.rows()).isEqualTo(ROWS);
    for (Leg leg : legs) {
      Total total = leg.run();
      assertThat(total.rows()).as(leg.name()).isEqualTo(ROWS);
      for (Field field : material.fields()) {
        String column = Material.column(field);
        Total.Sum ours = total.columns().get(column);
        Total.Sum theirs = duck.columns().get(column);
        assertThat(ours.count()).as(leg.name() + " " + column).isEqualTo(theirs.count());
        if (Material.landsAsItIs(field)) {
          assertThat(ours.sum()).as(leg.name() + " " + column).isEqualByComparingTo(theirs.sum());
        }
      }
    }
  }
}
