package se.nyckeltal.run;

import io.delta.tables.DeltaTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import se.nyckeltal.config.Home;
import se.nyckeltal.lake.DeltaFolder;
import se.nyckeltal.lake.Folders;
import se.nyckeltal.lake.LakeLogs;
import se.nyckeltal.lake.SparkSessions;
import se.nyckeltal.publish.CurrentSnapshot;

/**
 * Takes away what no run and no reader needs any more: old snapshots, rejected rows past their
 * time, rows that the lake has replaced, and what runs that died left behind. What is published
 * stays.
 */
public final class Stadning {

  /** A reader that has resolved {@code current.json} is done long before. */
  private static final Duration SNAPSHOTS = Duration.ofDays(7);

  private static final int LEAST_SNAPSHOTS = 3;

  /** Rejected rows hold personal data in clear (reliability.md, promise Q2). */
  private static final Duration REJECTS = Duration.ofDays(30);

  /** Runs are remembered a year and a month. */
  private static final Duration RUNS = Duration.ofDays(400);

  private final Home home;
  private final Instant now;

  /** What is old at that time. */
  public Stadning(Home home, Instant now) {
    this.home = home;
    this.now = now;
  }

  /**
   * What was taken away.
   *
   * @param ogonblicksbilder snapshots
   * @param avvisningar folders of rejected rows
   * @param korningar files of runs
   * @param filer small files of the lake that were joined to larger ones
   * @param bytes how much smaller the home is
   */
  public record Resultat(
      int ogonblicksbilder, int avvisningar, int korningar, long filer, long bytes) {}

  /**
   * Cleans.
   *
   * @return empty if a run holds the home
   */
  public Optional<Resultat> stada() throws IOException {
    try (RunLock lock = RunLock.take(home.lake(), now).orElse(null)) {
      if (lock == null) {
        return Optional.empty();
      }
      long before = size();
      LakeLogs.sweep(home.lake());
      LakeLogs.check(home.lake());
      leftovers();
      int snapshots = delete(oldSnapshots());
      int rejects = delete(old(home.rejects(), REJECTS));
      int runs = delete(old(home.log().resolve("korningar"), RUNS));
      long joined = compactAndVacuum();
      return Optional.of(
          new Resultat(snapshots, rejects, runs, joined, Math.max(0, before - size())));
    }
  }

  private long size() throws IOException {
    return Folders.bytes(home.root(), f -> true);
  }

  private void leftovers() throws IOException {
    Folders.delete(home.lake().resolve(".arbete"));
    Folders.delete(home.lake().resolve("mart/.ny"));
    Path tables = home.intern().resolve("tabeller");
    if (Files.isDirectory(tables)) {
      try (Stream<Path> files = Files.walk(tables)) {
        delete(files.filter(f -> f.getFileName().toString().endsWith(".del")).toList());
      }
    }
  }

  /** Those that are old, but for the valid one and the newest. */
  private List<Path> oldSnapshots() throws IOException {
    Path folder = home.intern().resolve("snapshots");
    Optional<String> valid = CurrentSnapshot.read(home.intern()).map(CurrentSnapshot::korningId);
    List<Path> newestFirst =
        children(folder).stream()
            .sorted(Comparator.comparing(Path::getFileName).reversed())
            .toList();
    return newestFirst.stream()
        .skip(LEAST_SNAPSHOTS)
        .filter(f -> valid.isPresent() && !f.endsWith(valid.get()))
        .filter(
            f ->
                KorningId.time(f.getFileName().toString())
                    .filter(t -> t.isBefore(now.minus(SNAPSHOTS)))
                    .isPresent())
        .toList();
  }

  /** What in a folder has not changed for so long. */
  private List<Path> old(Path folder, Duration age) throws IOException {
    List<Path> found = new ArrayList<>();
    for (Path child : children(folder)) {
      boolean old = Files.getLastModifiedTime(child).toInstant().isBefore(now.minus(age));
      if (old) {
        found.add(child);
      }
    }
    return found;
  }

  private static List<Path> children(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  private static int delete(List<Path> paths) throws IOException {
    for (Path path : paths) {
      Folders.delete(path);
    }
    return paths.size();
  }

  /**
   * Joins small files, and deletes those of rows that newer commits have replaced. At once and not
   * after Delta's week: runs alone read the lake, none goes on while this holds the lock, and the
   * rows are about people.
   */
  private long compactAndVacuum() throws IOException {
    List<Path> tables = new ArrayList<>(children(home.lake().resolve("landed")));
    tables.addAll(children(home.lake().resolve("core")));
    if (tables.isEmpty()) {
      return 0;
    }
    long joined = 0;
    Path scratch = home.lake().resolve(".arbete");
    try (SparkSessions.Lease lease = SparkSessions.open(scratch)) {
      SparkSession spark = lease.sessions().interpreted();
      spark.conf().set("spark.databricks.delta.retentionDurationCheck.enabled", "false");
      for (Path table : tables) {
        if (Files.isDirectory(table.resolve("_delta_log"))) {
          joined += new DeltaFolder(spark, table).compact();
          DeltaTable.forPath(spark, table.toString()).vacuum(0);
        }
      }
      return joined;
    } finally {
      Folders.delete(scratch);
    }
  }
}
