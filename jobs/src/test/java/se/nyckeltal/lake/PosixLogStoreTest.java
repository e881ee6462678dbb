package se.nyckeltal.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyckeltal.testkit.Child;
import se.nyckeltal.testkit.TestSpark;

@DisplayName("Commits on a local disk (R2, R5)")
class PosixLogStoreTest {

  private static final int VERSIONS = Integer.getInteger("krockar", 200);

  @TempDir Path folder;

  private final Configuration conf = new Configuration();
  private final PosixLogStore store = new PosixLogStore(conf);

  @Test
  @DisplayName("of two processes that want the same version one wins, every time")
  void collisions() throws IOException, InterruptedException {
    List<String> both = race("posix");
    assertThat(both).hasSize(VERSIONS).doesNotHaveDuplicates();
    try (Stream<Path> log = Files.list(folder.resolve("posix/_delta_log"))) {
      assertThat(log.filter(f -> f.toString().endsWith(".json"))).hasSize(VERSIONS);
    }
    try (Stream<Path> log = Files.list(folder.resolve("posix/_delta_log"))) {
      assertThat(log.filter(f -> f.toString().endsWith(PosixLogStore.UNFINISHED))).isEmpty();
    }
  }

  @Test
  @DisplayName("control: with Delta's own store both believe that they won")
  void control() throws IOException, InterruptedException {
    assertThat(race("delta")).hasSizeGreaterThan(VERSIONS);
  }

  /** The versions that each of two processes believes it won. */
  private List<String> race(String kind) throws IOException, InterruptedException {
    Path table = folder.resolve(kind);
    Files.createDirectories(table.resolve("_delta_log"));
    String versions = String.valueOf(VERSIONS);
    Process a =
        Child.start(
            Committer.class, folder.resolve("a"), table.toString(), "a", "b", versions, kind);
    Process b =
        Child.start(
            Committer.class, folder.resolve("b"), table.toString(), "b", "a", versions, kind);
    assertThat(List.of(a.waitFor(), b.waitFor()))
        .as(() -> read(folder.resolve("a")) + read(folder.resolve("b")))
        .containsExactly(0, 0);
    List<String> won = new ArrayList<>(Files.readAllLines(table.resolve("a.vann")));
    won.addAll(Files.readAllLines(table.resolve("b.vann")));
    return won;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }

  @Test
  @DisplayName("a name that is taken is refused, or replaced as a whole; a failure leaves nothing")
  void writes() throws IOException {
    Files.createDirectories(folder.resolve("t/_delta_log"));
    org.apache.hadoop.fs.Path commit = commit("t");
    store.write(commit, List.of("{\"a\":1}", "{\"b\":2}").iterator(), false, conf);
    Path file = Path.of(commit.toUri().getPath());
    assertThat(file).hasContent("{\"a\":1}\n{\"b\":2}\n");
    assertThatThrownBy(() -> store.write(commit, List.of("x").iterator(), false, conf))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(file).hasContent("{\"a\":1}\n{\"b\":2}\n");
    store.write(commit, List.of("{\"c\":3}").iterator(), true, conf);
    assertThat(file).hasContent("{\"c\":3}\n");

    org.apache.hadoop.fs.Path next = new org.apache.hadoop.fs.Path(commit.getParent(), "2.json");
    assertThatThrownBy(() -> store.write(next, full(), false, conf))
        .hasMessage("No space left on device");
    try (Stream<Path> log = Files.list(file.getParent())) {
      assertThat(log).containsExactly(file);
    }
  }

  /** Lines of which the second cannot be had. */
  private static Iterator<String> full() {
    return Stream.of("{}", "{}")
        .map(
            line -> {
              throw new IllegalStateException("No space left on device");
            })
        .map(String.class::cast)
        .iterator();
  }

  private org.apache.hadoop.fs.Path commit(String table) {
    return new org.apache.hadoop.fs.Path(
        folder.resolve(table).resolve("_delta_log").resolve("%020d.json".formatted(0)).toUri());
  }

  @Test
  @DisplayName("Delta commits by it, and a torn or empty newest commit is named and never read")
  void torn() throws IOException {
    Path lake = folder.resolve("sjo");
    DeltaFolder table = new DeltaFolder(TestSpark.session(), lake.resolve("core/prov"));
    table.overwrite(
        TestSpark.session()
            .createDataFrame(List.of(RowFactory.create(1)), StructType.fromDDL("a INT")));
    assertThat(TestSpark.session().sparkContext().conf().get("spark.delta.logStore.file.impl"))
        .isEqualTo(PosixLogStore.class.getName());
    LakeLogs.check(lake);

    Path log = lake.resolve("core/prov/_delta_log");
    String whole = Files.readString(log.resolve("%020d.json".formatted(0)));
    Path newest = log.resolve("%020d.json".formatted(1));
    for (String damaged :
        List.of("", whole.substring(0, whole.length() - 1), whole.substring(0, 40) + "\n")) {
      Files.writeString(newest, damaged);
      assertThatThrownBy(() -> LakeLogs.check(lake))
          .isInstanceOf(DamagedLakeException.class)
          .hasMessageContaining(newest.toString());
    }
    Files.writeString(newest, whole);
    LakeLogs.check(lake);

    Path left = Files.createFile(log.resolve(".2.json.x" + PosixLogStore.UNFINISHED));
    LakeLogs.sweep(lake);
    assertThat(left).doesNotExist();
    assertThat(newest).exists();
  }
}
