package se.nyckeltal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyckeltal.testkit.TestSpark;

class CommandLineTest {

  @TempDir Path folder;

  @Test
  @DisplayName("wrong use ends with 2 and says what to do")
  void wrongUse() {
    assertThat(Ran.of().code()).isEqualTo(2);
    assertThat(Ran.of().err()).contains("nyckeltal demo");
    assertThat(Ran.of("run", "--datum", "2026-01-01").code()).isEqualTo(2);
    Ran homeless = Ran.of("run", "--home", folder.resolve("ingen").toString());
    assertThat(homeless.code()).isEqualTo(2);
    assertThat(homeless.err()).contains("nyckeltal init --home");
  }

  @Test
  @DisplayName("init makes a home once; an idle run ends with 6; status tells")
  void initRunStatus() {
    String home = folder.resolve("hem").toString();
    assertThat(Ran.of("init", "--home", home).code()).isZero();
    assertThat(Ran.of("init", "--home", home).code()).isEqualTo(2);
    Ran idle = Ran.of("run", "--home", home, "--date", "2026-02-28");
    assertThat(idle.code()).isEqualTo(6);
    assertThat(idle.out().lines())
        .containsExactly(
            "Läst:        inga nya filer",
            "Avvisat:     inget",
            "Publicerat:  inget nytt; tabellerna är som förut",
            "Att göra:    inget");
    Ran status = Ran.of("status", "--home", home);
    assertThat(status.code()).isZero();
    assertThat(status.out()).contains("slutkod 6").contains("inget än");
  }

  @Test
  @DisplayName("a contract of the home that does not hold ends with 2 and says where")
  void brokenContract() throws Exception {
    String home = folder.resolve("hem").toString();
    Ran.of("init", "--home", home);
    Path file = folder.resolve("hem/schemas/exports/procapita/beslut.json");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "{\"encoding\": \"ansi\"}");
    Ran ended = Ran.of("run", "--home", home);
    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err().strip())
        .isEqualTo(file + ": encoding: ska vara något av utf-8, windows-1252, iso-8859-1.");
  }

  @Test
  @DisplayName("demo makes a municipality, shows its hours and ends with 0; other folders are safe")
  void demo() throws Exception {
    TestSpark.session();
    Path mine = Files.createDirectories(folder.resolve("mitt"));
    assertThat(Ran.of("demo", "--home", mine.toString()).code()).isEqualTo(2);
    String home = folder.resolve("demo").toString();
    Ran demo = Ran.of("demo", "--home", home, "--brukare", "40", "--manader", "2");
    assertThat(demo.code()).isZero();
    assertThat(demo.out())
        .contains("2026-01 ", "2026-02 ")
        .containsPattern("Läst: {8}\\d+ filer, [\\d\\h]+ rader")
        .contains("Avvisat:     inget")
        .contains("Att göra:    Texter saknas i kodlistorna")
        .contains("omräknat: 2 månader")
        .contains("januari 2026–februari 2026");
    assertThat(demo.out().lines()).allMatch(l -> l.length() <= 100 || l.contains(home));
  }

  @Test
  @DisplayName("a broken lake ends with 1; the reason is in the log and not on the terminal")
  void failure() throws Exception {
    String home = folder.resolve("hem").toString();
    Ran.of("init", "--home", home);
    Files.writeString(folder.resolve("hem/lake/tillstand.json"), "{ trasig 194003189083");
    Ran failed = Ran.of("run", "--home", home);
    assertThat(failed.code()).isEqualTo(1);
    assertThat(Ran.of("status", "--home", home).code()).isEqualTo(1);
    Files.delete(folder.resolve("hem/lake/tillstand.json"));
    assertThat(Ran.of("status", "--home", home).out()).contains("slutkod 1");
    assertThat(failed.err())
        .contains("De publicerade tabellerna är som förut")
        .doesNotContain("194003189083");
  }
}
