package se.nyckeltal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("nyckeltal check in a process of its own")
class CheckWithoutSparkTest {

  @TempDir Path folder;

  @Test
  @DisplayName("runs where Spark is not there at all, and leaves nothing behind")
  void withoutSpark() throws Exception {
    String classpath =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(p -> !new File(p).getName().matches("(spark|scala|delta|hadoop)-.*"))
            .collect(Collectors.joining(File.pathSeparator));
    Path temporary = Files.createDirectory(folder.resolve("tmp"));
    Path file =
        CheckFiles.write(folder, "procapita/utforda_insatser_2026-01.csv", CheckFiles.dirty());
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + temporary,
                "-XX:-UsePerfData",
                "-cp",
                classpath,
                "se.nyckeltal.cli.Nyckeltal",
                "check",
                file.toString())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String printed = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(child.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(printed).contains("skulle läsas in, med 2 avvisade rader");
    assertThat(child.exitValue()).isEqualTo(3);
    assertThat(names(temporary)).isEmpty();
    assertThat(names(folder)).containsExactlyInAnyOrder("procapita", "tmp");
  }

  private static List<String> names(Path of) throws Exception {
    try (Stream<Path> files = Files.list(of)) {
      return files.map(f -> f.getFileName().toString()).toList();
    }
  }
}
