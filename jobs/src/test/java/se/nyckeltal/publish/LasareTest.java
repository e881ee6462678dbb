package se.nyckeltal.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyckeltal.contract.Hashes;
import se.nyckeltal.contract.TableContract;
import se.nyckeltal.contract.TableContracts;
import se.nyckeltal.event.Events;
import se.nyckeltal.model.MartTables;
import se.nyckeltal.testkit.TestSpark;

/**
 * A reader that resolves the pointer once reads one run's tables, however often others are
 * published meanwhile (promise O5). {@code -Dpubliceringar} says how often; what is left by a
 * publishing that is killed is tried where nights are killed.
 */
@DisplayName("A reader while tables are published")
class LasareTest {

  private static final List<TableContract> TABLES =
      List.of(TableContracts.shipped().get("dim_lagrum"), TableContracts.shipped().get("dim_niva"));

  private static final long SEED = 7;
  private static final StructType DIMENSION =
      StructType.fromDDL("kod STRING, benamning STRING, ordning INT");

  @TempDir Path folder;

  private final AtomicBoolean done = new AtomicBoolean();
  private final AtomicInteger reads = new AtomicInteger();
  private final List<String> faults = Collections.synchronizedList(new ArrayList<>());

  @Test
  @DisplayName("gets whole files of one run, and the fixed paths have the last one's")
  void whole() throws Exception {
    Random random = new Random(SEED);
    CurrentSnapshot last = publish("k0", random);
    Thread reader = reader();
    for (int i = 1; i <= Integer.getInteger("publiceringar", 10); i++) {
      last = publish("k" + i, random);
    }
    stop(reader);
    assertThat(faults).isEmpty();
    assertThat(reads.get()).isGreaterThan(10);
    for (CurrentSnapshot.Tabell table : last.tabeller()) {
      String name = table.tabell() + ".parquet";
      Path fixed = zone().resolve("tabeller/gemensam").resolve(name);
      assertThat(Hashes.sha256(fixed)).isEqualTo(table.sha256());
    }
  }

  @Test
  @DisplayName("control: one that writes over a published file is found out")
  void tornFile() throws Exception {
    CurrentSnapshot current = publish("k0", new Random(SEED));
    Thread reader = reader();
    Path file = zone().resolve(current.tabeller().get(0).fil());
    byte[] content = Files.readAllBytes(file);
    for (int i = 0; i < 1000 && faults.isEmpty(); i++) {
      Files.write(file, content);
      Thread.onSpinWait();
      Files.write(file, new byte[content.length / 2]);
    }
    stop(reader);
    assertThat(faults).isNotEmpty();
  }

  private Path zone() {
    return folder.resolve("bi/intern");
  }

  private CurrentSnapshot publish(String korningId, Random random) throws IOException {
    for (TableContract table : TABLES) {
      List<Row> rows = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        String text = Long.toString(random.nextLong(), 36);
        rows.add(RowFactory.create(text, text, random.nextInt()));
      }
      TestSpark.session()
          .createDataFrame(rows, DIMENSION)
          .coalesce(1)
          .write()
          .mode("overwrite")
          .parquet(folder.resolve("lake/mart").resolve(table.name()).toString());
    }
    return new Publisher(
            zone(), new MartTables(TestSpark.session(), folder.resolve("lake")), Events.NOBODY)
        .publish(TABLES, korningId, LocalDate.of(2026, 2, 28), Instant.EPOCH);
  }

  private Thread reader() {
    Thread reader =
        new Thread(
            () -> {
              while (!done.get()) {
                read();
              }
            });
    reader.start();
    return reader;
  }

  private void stop(Thread reader) throws InterruptedException {
    done.set(true);
    reader.join();
  }

  /** One reader's visit: the pointer once, then every file that it names. */
  private void read() {
    try {
      CurrentSnapshot current = CurrentSnapshot.read(zone()).orElseThrow();
      for (CurrentSnapshot.Tabell table : current.tabeller()) {
        Path file = zone().resolve(table.fil());
        if (!Hashes.sha256(file).equals(table.sha256())) {
          faults.add("torn: " + table.fil());
        }
        if (!table.fil().contains("/" + current.korningId() + "/")) {
          faults.add("of another run: " + table.fil());
        }
      }
      reads.incrementAndGet();
    } catch (IOException e) {
      faults.add(e.toString());
    }
  }
}
