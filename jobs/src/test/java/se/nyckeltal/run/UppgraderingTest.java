package se.nyckeltal.run;

import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyckeltal.config.Home;
import se.nyckeltal.lake.DeltaFolder;
import se.nyckeltal.lake.MachineException;
import se.nyckeltal.lake.State;
import se.nyckeltal.testkit.FileTree;
import se.nyckeltal.testkit.Publicerat;
import se.nyckeltal.testkit.Samples;
import se.nyckeltal.testkit.TestSpark;

@DisplayName("A lake that another version left")
class UppgraderingTest {

  @TempDir Path folder;

  @Test
  @DisplayName("with other columns in core is made of what is landed, and figures stay")
  void otherColumns() throws IOException {
    Home home = Samples.afterFirstNight(folder.resolve("hem"));
    Home before = new Home(folder.resolve("fore"));
    FileTree.copy(home.root(), before.root());

    // One without a column that calculation needs, one by month with a column that nobody knows.
    DeltaFolder person = core(home, "person");
    person.overwrite(copy(person.read().drop("kon")));
    DeltaFolder visits = core(home, "utfort_besok");
    visits.overwriteAll(copy(visits.read().withColumn("forr", lit(1)).drop("godkand")));
    State done = State.read(home.lake());
    new State(
            "en äldre version",
            done.katalog(),
            new TreeSet<>(),
            new TreeMap<>(),
            new TreeSet<>(),
            new TreeSet<>(),
            done.beraknadeManader(),
            new TreeSet<>(),
            "andra kolumner")
        .save(home.lake());

    RunResult upgraded = Samples.run(home);
    assertThat(upgraded.exitkod()).isEqualTo(ExitCode.OK);
    assertThat(upgraded.manader()).isEqualTo(done.beraknadeManader());
    assertThat(Publicerat.differences(home, before)).isEmpty();
    assertThat(columns(core(home, "person"))).contains("kon");
    assertThat(columns(core(home, "utfort_besok"))).contains("godkand").doesNotContain("forr");
    assertThat(Samples.run(home).exitkod()).isEqualTo(ExitCode.NOTHING_NEW);
  }

  @Test
  @DisplayName("a newer one is not touched")
  void newer() throws IOException {
    Home home = Samples.home(folder.resolve("hem"));
    Files.createDirectories(home.lake());
    Files.writeString(home.lake().resolve("version"), "99\n");
    assertThatThrownBy(() -> Samples.run(home))
        .isInstanceOf(UncheckedIOException.class)
        .hasCauseInstanceOf(MachineException.class)
        .hasMessageContaining("har version 99");
    assertThat(home.inbox().resolve("kommun/enheter.csv")).exists();
  }

  private static DeltaFolder core(Home home, String table) {
    return new DeltaFolder(TestSpark.session(), home.lake().resolve("core").resolve(table));
  }

  private static List<String> columns(DeltaFolder table) {
    return Arrays.asList(table.read().columns());
  }

  /** Rows that no longer hang on the files they are about to replace. */
  private static Dataset<Row> copy(Dataset<Row> rows) {
    return TestSpark.session().createDataFrame(rows.collectAsList(), rows.schema());
  }
}
