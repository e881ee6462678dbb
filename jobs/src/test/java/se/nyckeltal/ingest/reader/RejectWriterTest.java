package se.nyckeltal.ingest.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyckeltal.ingest.Fel;
import se.nyckeltal.ingest.Regel;
import se.nyckeltal.ingest.SplitResults;
import se.nyckeltal.ingest.cut.RowSlices;

@DisplayName("Rejects of a part that several readers read, as when a machine was thought dead")
class RejectWriterTest {

  private static final List<Fel> FAULTS = List.of(new Fel(Regel.SAKNAT_VARDE, "Id"));

  @TempDir Path folder;

  private RejectWriter reader() {
    return new RejectWriter(folder, "del-0", "fil.csv");
  }

  private long files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.count();
    }
  }

  @Test
  @DisplayName("one that is broken off takes nothing from one that read it all")
  void brokenOff() throws IOException {
    RejectWriter thoughtDead = reader();
    thoughtDead.reject(new RowSlices(1), FAULTS, "a");
    RejectWriter again = reader();
    again.reject(new RowSlices(1), FAULTS, "a");
    again.reject(new RowSlices(1), FAULTS, "b");
    again.finish();
    again.close();
    thoughtDead.close();
    assertThat(Files.readAllLines(folder.resolve("del-0.avvisade.csv"))).hasSize(1 + 2);
    assertThat(files()).isEqualTo(1);
  }

  @Test
  @DisplayName("what a dead one had begun is taken away with the counts, before and after")
  void dead() throws IOException {
    reader().reject(new RowSlices(1), FAULTS, "a");
    assertThat(files()).isEqualTo(1);
    SplitResults.tidy(folder);
    assertThat(folder).doesNotExist();
    Files.createDirectory(folder);
    reader().reject(new RowSlices(1), FAULTS, "a");
    SplitResults.clear(folder);
    assertThat(files()).isZero();
  }
}
