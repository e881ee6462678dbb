package se.nyckeltal.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyckeltal.config.Home;
import se.nyckeltal.config.LarmVal;

@DisplayName("The command that is run when a night ended badly")
class LarmTest {

  private static final List<String> LINES = List.of("Läst:        inget", "Att göra:    ring");

  @TempDir Path folder;

  private Home home;

  @BeforeEach
  void logFolder() throws IOException {
    home = new Home(folder);
    Files.createDirectories(home.log());
  }

  private String send(int exit, String... command) {
    return Larm.send(new LarmVal(List.of(command), null, Optional.empty()), home, exit, LINES);
  }

  @Test
  @DisplayName("gets the exit code, the home and the four lines")
  void told() throws IOException {
    Path heard = folder.resolve("hort");
    String script = "cat > " + heard + "; echo $NYCKELTAL_SLUTKOD $NYCKELTAL_HEM >> " + heard;
    assertThat(send(4, "/bin/sh", "-c", script)).isEmpty();
    assertThat(Files.readAllLines(heard))
        .containsExactly(LINES.get(0), LINES.get(1), "4 " + home.root());
  }

  @Test
  @DisplayName("is run for the codes that the configuration names, else for 1, 4 and 7")
  void codes() {
    Path mark = folder.resolve("korts");
    for (int quiet : List.of(0, 3, 5, 6)) {
      assertThat(send(quiet, "/usr/bin/touch", mark.toString())).isEmpty();
    }
    assertThat(mark).doesNotExist();
    LarmVal three =
        new LarmVal(List.of("/usr/bin/touch", mark.toString()), List.of(3), Optional.empty());
    assertThat(Larm.send(three, home, 3, LINES)).isEmpty();
    assertThat(mark).exists();
  }

  @Test
  @DisplayName("one that is missing or fails is told of, one that does not listen is well")
  void failing() {
    assertThat(send(1, "/finns/inte")).isEqualTo("Larmkommandot /finns/inte gick inte att köra.");
    assertThat(send(1, "/bin/sh", "-c", "echo nej; exit 3"))
        .startsWith("Larmkommandot /bin/sh slutade med 3");
    assertThat(home.log().resolve("larm.txt")).hasContent("nej");
    assertThat(send(1, "/bin/true")).isEmpty();
  }
}
