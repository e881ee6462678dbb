package se.nyckeltal.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyckeltal.testkit.TestSpark;

@DisplayName("Small things of the lake")
class LakeTest {

  @TempDir Path folder;

  @Test
  @DisplayName("pieces done side by side give their results in order")
  void inOrder() throws IOException {
    assertThat(SideBySide.all(List.<Callable<Integer>>of(() -> 1, () -> 2, () -> 3)))
        .containsExactly(1, 2, 3);
    assertThat(SideBySide.all(List.<Callable<Integer>>of())).isEmpty();
  }

  private static Callable<Void> failing(Throwable cause) {
    return () -> {
      if (cause instanceof Error error) {
        throw error;
      }
      throw (Exception) cause;
    };
  }

  @Test
  @DisplayName("the first failure comes as it is, after every piece has ended")
  void failures() {
    AtomicBoolean ended = new AtomicBoolean();
    Callable<Void> slow =
        () -> {
          ended.set(true);
          return null;
        };
    IOException disk = new IOException("disken");
    assertThatThrownBy(
            () ->
                SideBySide.all(
                    List.of(failing(disk), failing(new IllegalStateException("sedan")), slow)))
        .isSameAs(disk);
    assertThat(ended).isTrue();
    assertThatThrownBy(() -> SideBySide.all(List.of(failing(new IllegalStateException("fel")))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("fel");
    assertThatThrownBy(() -> SideBySide.all(List.of(failing(new InterruptedException("stopp")))))
        .isInstanceOf(IOException.class)
        .hasRootCauseMessage("stopp");
    assertThatThrownBy(() -> SideBySide.all(List.of(failing(new AssertionError("minnet")))))
        .isInstanceOf(IOException.class)
        .hasRootCauseMessage("minnet");
  }

  @Test
  @DisplayName("a run that is interrupted while it waits says so and stays interrupted")
  void interrupted() {
    CountDownLatch never = new CountDownLatch(1);
    Callable<Void> waiting =
        () -> {
          never.await();
          return null;
        };
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> SideBySide.all(List.of(waiting)))
        .isInstanceOf(IOException.class)
        .hasMessage("Körningen avbröts.");
    assertThat(Thread.interrupted()).isTrue();
  }

  private Path file(String name, long bytes) throws IOException {
    Path file = folder.resolve(name);
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(bytes);
    }
    return file;
  }

  @Test
  @DisplayName(
      "small work is interpreted in one piece, large work compiled; both know the settings")
  void sessions() {
    Sessions sessions = TestSpark.sessions();
    assertThat(sessions.forFile((16L << 20) - 1)).isSameAs(sessions.interpreted());
    assertThat(sessions.forFile(16L << 20)).isSameAs(sessions.compiled());
    assertThat(sessions.forTables(0)).isSameAs(sessions.interpreted());
    assertThat(sessions.forTables(32L << 20)).isSameAs(sessions.compiled());
    assertThat(sessions.interpreted().conf().get("spark.sql.session.timeZone"))
        .isEqualTo("Europe/Stockholm");
    assertThat(sessions.interpreted().conf().get("spark.sql.codegen.wholeStage"))
        .isEqualTo("false");
    assertThat(sessions.compiled().conf().get("spark.sql.codegen.wholeStage")).isEqualTo("true");
  }

  @Test
  @DisplayName("bytes of a folder and below, of the files that count; no folder has none")
  void bytes() throws IOException {
    assertThat(Folders.bytes(folder.resolve("finns-inte"), f -> true)).isZero();
    Files.createDirectories(folder.resolve("under"));
    file("ett", 10);
    file("under/tva", 5);
    assertThat(Folders.bytes(folder, f -> true)).isEqualTo(15);
    assertThat(Folders.bytes(folder, f -> !f.endsWith("ett"))).isEqualTo(5);
  }

  @Test
  @DisplayName("months as a condition; no months is a condition that nothing fulfils")
  void months() {
    assertThat(DeltaFolder.inMonths(List.of())).isEqualTo("false");
    assertThat(DeltaFolder.inMonths(List.of(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 1, 1))))
        .isEqualTo("manad IN (DATE'2026-01-01',DATE'2026-02-01')");
  }
}
