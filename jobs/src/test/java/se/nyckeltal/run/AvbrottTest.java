package se.nyckeltal.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyckeltal.config.Home;
import se.nyckeltal.lake.Folders;
import se.nyckeltal.lake.State;
import se.nyckeltal.testkit.FileTree;
import se.nyckeltal.testkit.Publicerat;
import se.nyckeltal.testkit.Samples;

@DisplayName("A run that died")
class AvbrottTest {

  private static final String UNITS = "kommun/enheter.csv";

  @TempDir Path folder;

  @Test
  @DisplayName("between a table of core and those made of it: the next one makes them")
  void betweenTables() throws IOException {
    Home home = Samples.afterFirstNight(folder.resolve("hem"));
    Path old = folder.resolve("gammal");
    FileTree.copy(home.lake().resolve("core"), old);

    // The list of units goes: every visit is then at a unit by its source's own id.
    String list = Samples.text(UNITS);
    Samples.drop(home, UNITS, list.substring(0, list.indexOf('\n') + 1));
    Samples.run(home);
    Home whole = new Home(folder.resolve("hel"));
    FileTree.copy(home.intern(), whole.intern());

    // As if it had died when the list was in, and nothing that is made of it.
    Set<String> before = Set.of("enhetskarta", "enhet");
    for (Path table : children(old)) {
      if (!before.contains(table.getFileName().toString())) {
        Path there = home.lake().resolve("core").resolve(table.getFileName());
        Folders.delete(there);
        FileTree.copy(table, there);
      }
    }
    // Control: without a word of what had changed the old tables would stay.
    assertThat(after(home, Set.of())).isNotEmpty();
    assertThat(after(home, Set.of("enhetskarta"))).isEmpty();
  }

  /** What differs after a night that finds those changes of the one before. */
  private List<String> after(Home home, Set<String> changed) throws IOException {
    State done = State.read(home.lake());
    new State(
            done.berakning(),
            done.katalog(),
            new TreeSet<>(changed),
            new TreeMap<>(),
            new TreeSet<>(Set.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1))),
            new TreeSet<>(),
            done.beraknadeManader(),
            done.stangdaManader(),
            done.kolumner())
        .save(home.lake());
    Samples.run(home);
    return Publicerat.differences(home, new Home(folder.resolve("hel")));
  }

  private static List<Path> children(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
