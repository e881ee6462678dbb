package se.nyckeltal.publish;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Observation;
import org.apache.spark.sql.Row;
import se.nyckeltal.contract.Hashes;
import se.nyckeltal.contract.TableContract;
import se.nyckeltal.event.EventCode;
import se.nyckeltal.event.Events;
import se.nyckeltal.lake.Durable;
import se.nyckeltal.lake.Folders;
import se.nyckeltal.lake.SideBySide;
import se.nyckeltal.model.MartTables;

/**
 * Publishes tables in a zone: first a snapshot that is never changed, then the pointer to it, then
 * a copy of each file at its fixed path for tools that cannot follow a pointer. Each step is a
 * rename, so that a reader sees a file whole, old or new.
 */
public final class Publisher {

  private static final String ROWS = "rader";

  private final Path zone;
  private final MartTables marts;
  private final Events events;

  /** A publisher to a zone's folder, such as {@code bi/intern}. */
  public Publisher(Path zone, MartTables marts, Events events) {
    this.zone = zone;
    this.marts = marts;
    this.events = events;
  }

  /**
   * Publishes all months of those tables.
   *
   * @param korningId names the snapshot
   * @param published the present, for the pointer only
   */
  public CurrentSnapshot publish(
      List<TableContract> tables, String korningId, LocalDate kordatum, Instant published)
      throws IOException {
    Path snapshot = zone.resolve("snapshots").resolve(korningId);
    Folders.delete(snapshot);
    List<Callable<CurrentSnapshot.Tabell>> pieces = new ArrayList<>();
    for (TableContract table : tables) {
      pieces.add(() -> write(table, snapshot));
    }
    CurrentSnapshot current =
        new CurrentSnapshot(korningId, kordatum, published, SideBySide.all(pieces));
    Durable.folder(snapshot.getParent());
    events.tell(EventCode.SNAPSHOT_WRITTEN, "", "Ögonblicksbilden " + korningId);
    current.write(zone);
    Durable.file(zone.resolve(CurrentSnapshot.FILE));
    Durable.folder(zone);
    events.tell(EventCode.POINTER_MOVED, "", "Läsare pekas till " + korningId);
    for (TableContract table : tables) {
      toFixedPath(table, snapshot);
      events.tell(EventCode.FIXED_PATH, table.name(), table.name());
    }
    return current;
  }

  private CurrentSnapshot.Tabell write(TableContract table, Path snapshot)
      throws IOException, InterruptedException {
    Path file = snapshot.resolve(table.mapp()).resolve(table.name() + ".parquet");
    Path work = snapshot.resolve("." + table.name());
    Observation counted = new Observation();
    Dataset<Row> rows = marts.read(table).observe(counted, count(lit(1)).as(ROWS));
    Column[] order = table.keys().stream().map(n -> col(n)).toArray(Column[]::new);
    // Snappy: the codec that every BI tool reads.
    rows.coalesce(1)
        .sortWithinPartitions(order)
        .write()
        .option("compression", "snappy")
        .parquet(work.toString());
    Files.createDirectories(file.getParent());
    Files.move(onlyPart(work), file, StandardCopyOption.ATOMIC_MOVE);
    Durable.file(file);
    Durable.folder(file.getParent());
    Folders.delete(work);
    return new CurrentSnapshot.Tabell(
        table.name(),
        table.version(),
        zone.relativize(file).toString().replace('\\', '/'),
        (Long) counted.getAsJava().get(ROWS),
        Files.size(file),
        Hashes.sha256(file));
  }

  private static Path onlyPart(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> f.getFileName().toString().startsWith("part-"))
          .findFirst()
          .orElseThrow(() -> new IOException("Spark skrev ingen fil i " + folder));
    }
  }

  private void toFixedPath(TableContract table, Path snapshot) throws IOException {
    Path folder = zone.resolve("tabeller").resolve(table.mapp());
    Files.createDirectories(folder);
    Path target = folder.resolve(table.name() + ".parquet");
    Path part = folder.resolve("." + table.name() + ".del");
    Files.copy(
        snapshot.resolve(table.mapp()).resolve(table.name() + ".parquet"),
        part,
        StandardCopyOption.REPLACE_EXISTING);
    Durable.file(part);
    Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
