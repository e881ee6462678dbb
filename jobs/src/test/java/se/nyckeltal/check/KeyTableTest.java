package se.nyckeltal.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.nyckeltal.contract.ExportContract;
import se.nyckeltal.contract.ExportContracts;
import se.nyckeltal.ingest.LandedColumns;
import se.nyckeltal.ingest.LandedSchema;
import se.nyckeltal.testkit.Seeds;

@DisplayName("Duplicates within a file")
class KeyTableTest {

  /** A row as the table sees it. */
  private record Seen(long key, long time, long record) {}

  /** Rows that are not of their key's last version, by sorting. */
  private static long replaced(List<Seen> rows, boolean withTimes) {
    Comparator<Seen> order =
        withTimes
            ? Comparator.comparing(Seen::time).thenComparing(Seen::record)
            : Comparator.comparing(Seen::record);
    Map<Long, Seen> last = new HashMap<>();
    rows.forEach(r -> last.merge(r.key(), r, (a, b) -> order.compare(a, b) >= 0 ? a : b));
    return rows.stream().filter(r -> order.compare(r, last.get(r.key())) != 0).count();
  }

  @Test
  @DisplayName("are those that sorting finds, also when the table has grown")
  void asSorted() {
    Seeds.of(6)
        .forEach(
            seed -> {
              Random random = new Random(seed);
              boolean withTimes = seed % 2 == 0;
              KeyTable table = new KeyTable(withTimes, 1_000_000);
              List<Seen> rows = new ArrayList<>();
              for (int i = 0; i < 40_000; i++) {
                Seen row = new Seen(random.nextInt(15_000), random.nextInt(3), i / 2);
                rows.add(row);
                table.add(row.key(), row.time(), row.record());
              }
              assertThat(table.replaced())
                  .as("seed %d", seed)
                  .isEqualTo(replaced(rows, withTimes))
                  .isPositive();
            });
  }

  @Test
  @DisplayName("are unknown, not wrong, when there are more keys than are kept")
  void tooMany() {
    KeyTable table = new KeyTable(false, 100);
    for (int i = 0; i < 100; i++) {
      table.add(i, 0, i);
    }
    assertThat(table.replaced()).isZero();
    table.add(100, 0, 100);
    assertThat(table.replaced()).isNull();
  }

  @Test
  @DisplayName("are looked for in the columns that land")
  void columns() {
    for (ExportContract contract : ExportContracts.shipped().all()) {
      assertThat(LandedColumns.names(contract))
          .as(contract.name())
          .containsExactly(LandedSchema.of(contract).fieldNames());
    }
  }
}
