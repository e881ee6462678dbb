package se.nyckeltal.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyckeltal.config.Home;
import se.nyckeltal.contract.ContractException;
import se.nyckeltal.testkit.Duck;
import se.nyckeltal.testkit.FileTree;
import se.nyckeltal.testkit.Samples;

@DisplayName("A night after a target was changed, and after an indicator was added")
class IndikatornattTest {

  private static String values(Home home) {
    return "'%s'".formatted(home.intern().resolve("tabeller/gemensam/indikatorvarde.parquet"));
  }

  /** Indicators whose rows are not the same in both homes. */
  private static List<List<String>> changed(Home before, Home after) {
    return Duck.query(
        """
        WITH fore AS (FROM %s),
          efter AS (FROM %s)
        SELECT DISTINCT indikator FROM (
          (FROM fore EXCEPT ALL FROM efter) UNION ALL (FROM efter EXCEPT ALL FROM fore))
        ORDER BY 1
        """
            .formatted(values(before), values(after)));
  }

  @Test
  @DisplayName("only their own rows change; a wrong file stops the night with name, key and reason")
  void ownRowsAlone(@TempDir Path folder) throws IOException {
    Home home = Samples.home(folder.resolve("fore"));
    assertThat(Samples.run(home).exitkod()).isIn(ExitCode.OK, ExitCode.WARNINGS);
    assertThat(Duck.query("SELECT count(DISTINCT indikator) > 10 FROM " + values(home)))
        .containsExactly(List.of("true"));
    Home after = new Home(folder.resolve("efter"));
    FileTree.copy(home.root(), after.root());
    Path own = Files.createDirectories(after.schemas().resolve("indikatorer"));
    Files.writeString(own.resolve("planfoljsamhet.yaml"), "mal: [{fran: 2020-01-01, varde: 80}]\n");
    String page = Files.readString(Path.of("../docs/egen-indikator.md"));
    String example = page.substring(page.indexOf("```yaml") + 8);
    Files.writeString(
        own.resolve("kvallar_och_natter.yaml"), example.substring(0, example.indexOf("```")));

    RunResult night = Samples.run(after);
    assertThat(night.exitkod()).isIn(ExitCode.OK, ExitCode.WARNINGS);
    assertThat(night.manader()).isEmpty();
    assertThat(changed(home, after))
        .containsExactly(List.of("kvallar_och_natter"), List.of("planfoljsamhet"));
    assertThat(Samples.run(after).exitkod()).isEqualTo(ExitCode.NOTHING_NEW);

    Path wrong = own.resolve("planfoljsamhet.yaml");
    Files.writeString(wrong, "mal: [{fran: 2020-01-01, varde: mycket}]\n");
    assertThatThrownBy(() -> Samples.run(after))
        .isInstanceOf(ContractException.class)
        .hasMessage(wrong + ": mal[0].varde: ska vara ett tal, inte en text.");
  }
}
