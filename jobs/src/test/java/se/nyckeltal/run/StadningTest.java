package se.nyckeltal.run;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Date;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyckeltal.config.Home;
import se.nyckeltal.contract.Json;
import se.nyckeltal.lake.DeltaFolder;
import se.nyckeltal.publish.CurrentSnapshot;
import se.nyckeltal.testkit.Samples;
import se.nyckeltal.testkit.TestSpark;

@DisplayName("Cleaning")
class StadningTest {

  private static final Instant NOW = Instant.parse("2026-03-20T12:00:00Z");
  private static final Duration SECOND = Duration.ofSeconds(1);

  @TempDir Path folder;

  private Path snapshot(Home home, Instant published) throws IOException {
    Path snapshot = home.intern().resolve("snapshots").resolve(KorningId.of(published));
    Files.createDirectories(snapshot.resolve("vo"));
    Files.writeString(snapshot.resolve("vo/x.parquet"), "x");
    return snapshot;
  }

  @Test
  @DisplayName("snapshots go after seven days, but never the valid one or the three newest")
  void snapshots() throws IOException {
    Home home = Samples.emptyHome(folder.resolve("hem"));
    Path valid = snapshot(home, NOW.minus(Duration.ofDays(50)));
    Path gone = snapshot(home, NOW.minus(Duration.ofDays(7)).minus(SECOND));
    Path young = snapshot(home, NOW.minus(Duration.ofDays(7)));
    List<Path> newest =
        List.of(
            snapshot(home, NOW.minus(Duration.ofDays(3))),
            snapshot(home, NOW.minus(Duration.ofDays(2))),
            snapshot(home, NOW.minus(Duration.ofDays(1))));
    CurrentSnapshot current =
        new CurrentSnapshot(
            valid.getFileName().toString(), LocalDate.of(2026, 3, 20), NOW, List.of());
    Json.write(home.intern().resolve("current.json"), current);
    assertThat(new Stadning(home, NOW).stada().orElseThrow().ogonblicksbilder()).isEqualTo(1);
    assertThat(gone).doesNotExist();
    assertThat(valid).exists();
    assertThat(young).exists();
    assertThat(newest).allSatisfy(s -> assertThat(s).exists());
  }

  @Test
  @DisplayName("rejected rows go after 30 days, descriptions of runs after 400, leftovers at once")
  void old() throws IOException {
    Home home = Samples.emptyHome(folder.resolve("hem"));
    Path runs = Files.createDirectories(home.log().resolve("korningar"));
    Path oldReject = aged(Files.createDirectory(home.rejects().resolve("a")), 30, 1);
    Path reject = aged(Files.createDirectory(home.rejects().resolve("b")), 30, 0);
    Path oldRun = aged(Files.createFile(runs.resolve("a.json")), 400, 1);
    Path run = aged(Files.createFile(runs.resolve("b.json")), 400, 0);
    Path tables = Files.createDirectories(home.intern().resolve("tabeller/vo"));
    Path left = Files.createFile(tables.resolve(".x.del"));
    Path table = Files.createFile(tables.resolve("x.parquet"));
    assertThat(new Stadning(home, NOW).stada())
        .hasValueSatisfying(
            r -> assertThat(List.of(r.avvisningar(), r.korningar())).containsExactly(1, 1));
    assertThat(List.of(oldReject, oldRun, left)).noneMatch(Files::exists);
    assertThat(List.of(reject, run, table)).allMatch(Files::exists);
    try (RunLock lock = RunLock.take(home.lake(), NOW).orElseThrow()) {
      assertThat(lock).isNotNull();
      assertThat(new Stadning(home, NOW).stada()).isEmpty();
    }
  }

  private static Path aged(Path path, int days, int seconds) throws IOException {
    Instant time = NOW.minus(Duration.ofDays(days)).minusSeconds(seconds);
    return Files.setLastModifiedTime(path, FileTime.from(time));
  }

  @Test
  @DisplayName("files of rows that were replaced leave the lake, and the rows that hold stay")
  void replaced() throws IOException {
    Home home = Samples.emptyHome(folder.resolve("hem"));
    DeltaFolder table = new DeltaFolder(TestSpark.session(), home.lake().resolve("core/prov"));
    for (int value : List.of(1, 2)) {
      table.overwrite(
          TestSpark.session()
              .createDataFrame(List.of(RowFactory.create(value)), StructType.fromDDL("a INT")));
    }
    assertThat(parquet(table.path())).isEqualTo(2);
    new Stadning(home, NOW).stada();
    assertThat(parquet(table.path())).isEqualTo(1);
    assertThat(table.read().collectAsList()).containsExactly(RowFactory.create(2));
  }

  @Test
  @DisplayName("small files of a month become one, and a month of one file is left as it is (R9)")
  void smallFiles() throws IOException {
    Home home = Samples.emptyHome(folder.resolve("hem"));
    DeltaFolder table = new DeltaFolder(TestSpark.session(), home.lake().resolve("core/prov"));
    table.overwriteAll(month(1, 1).union(month(2, 1)).repartition(col("manad")));
    month(2, 2)
        .write()
        .format("delta")
        .mode("append")
        .partitionBy("manad")
        .save(table.path().toString());
    Path february = table.path().resolve("manad=2026-02-01");
    Path january = table.path().resolve("manad=2026-01-01");
    // Control: more files than months.
    assertThat(parquet(table.path())).isEqualTo(3);
    List<Path> alone = files(january);
    assertThat(new Stadning(home, NOW).stada().orElseThrow().filer()).isEqualTo(2);
    assertThat(parquet(february)).isEqualTo(1);
    assertThat(files(january)).isEqualTo(alone);
    assertThat(table.read().select("a").orderBy("manad", "a").collectAsList())
        .containsExactly(RowFactory.create(1), RowFactory.create(1), RowFactory.create(2));
    assertThat(new Stadning(home, NOW).stada().orElseThrow().filer()).isZero();
  }

  private static Dataset<Row> month(int number, int value) {
    return TestSpark.session()
        .createDataFrame(
            List.of(RowFactory.create(value, Date.valueOf(LocalDate.of(2026, number, 1)))),
            StructType.fromDDL("a INT, manad DATE"));
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(f -> f.toString().endsWith(".parquet")).toList();
    }
  }

  private static long parquet(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(f -> f.toString().endsWith(".parquet")).count();
    }
  }
}
