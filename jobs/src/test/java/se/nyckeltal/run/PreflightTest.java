package se.nyckeltal.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyckeltal.config.Home;
import se.nyckeltal.lake.Folders;
import se.nyckeltal.lake.MachineException;
import se.nyckeltal.testkit.Samples;

@DisplayName("What is looked at before a run changes anything")
class PreflightTest {

  private static final Instant START = Instant.parse("2026-03-01T02:00:00Z");

  @TempDir Path folder;

  @Test
  @DisplayName("a home in order is let through, and nothing is left in it")
  void inOrder() throws IOException {
    Home home = Samples.emptyHome(folder.resolve("hem"));
    long before = Folders.bytes(home.root(), f -> true);
    Preflight.of(home).folders(START);
    Preflight.of(home).room(List.of());
    assertThat(Folders.bytes(home.root(), f -> true)).isEqualTo(before);
    assertThat(home.lake()).isEmptyDirectory();
  }

  @Test
  @DisplayName("a folder that cannot be written is named")
  void readOnly() throws IOException {
    Home home = Samples.emptyHome(folder.resolve("hem"));
    Folders.delete(home.rejects());
    // A file in the folder's place: rights do not stop the administrator, who may run the tests.
    Files.createFile(home.rejects());
    assertThatThrownBy(() -> Preflight.of(home).folders(START))
        .isInstanceOf(MachineException.class)
        .hasMessageContaining("Det går inte att skriva i " + home.rejects());
  }

  @Test
  @DisplayName("twice the new files and 256 MB must be free")
  void room() throws IOException {
    Home home = Samples.emptyHome(folder.resolve("hem"));
    Path file = Files.write(folder.resolve("ny"), new byte[1 << 20]);
    long needed = (256L << 20) + (2L << 20);
    assertThatCode(() -> new Preflight(home, f -> needed).room(List.of(file)))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> new Preflight(home, f -> needed - 1).room(List.of(file)))
        .isInstanceOf(MachineException.class)
        .hasMessageContaining("har 257 MB ledigt och körningen kan behöva 258 MB");
  }

  @Test
  @DisplayName("a clock that went back is refused, but not one that was set right by minutes")
  void clock() throws IOException {
    Home home = Samples.emptyHome(folder.resolve("hem"));
    Path runs = Files.createDirectories(home.log().resolve("korningar"));
    Files.createFile(runs.resolve(KorningId.of(START.plusSeconds(600)) + ".json"));
    assertThatCode(() -> Preflight.of(home).folders(START)).doesNotThrowAnyException();
    assertThatThrownBy(() -> Preflight.of(home).folders(START.minusSeconds(1)))
        .isInstanceOf(MachineException.class)
        .hasMessageContaining("Ställ klockan rätt");
  }
}
