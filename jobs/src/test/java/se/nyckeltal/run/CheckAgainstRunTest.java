package se.nyckeltal.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyckeltal.check.Asked;
import se.nyckeltal.check.CheckResult;
import se.nyckeltal.check.FileCheck;
import se.nyckeltal.check.Scratch;
import se.nyckeltal.config.Home;
import se.nyckeltal.contract.CodeLists;
import se.nyckeltal.contract.ExportContracts;
import se.nyckeltal.ingest.Leverans;
import se.nyckeltal.testkit.Samples;

@DisplayName("What check says is what the run does")
class CheckAgainstRunTest {

  private static final String VISITS = "procapita/utforda_insatser_2026-01.csv";
  private static final String OUTSIDE = "procapita/utforda_insatser_2026-03.csv";
  private static final String WRONG = "procapita/beslut_20260228T220000.csv";

  @TempDir Path folder;

  /** A receipt's figures, or a check's, in the same words. */
  private static List<Object> told(Leverans l) {
    return l.status() == Leverans.Status.AVVISAD
        ? List.of(l.export(), l.regel(), l.skal())
        : List.of(
            l.export(),
            l.raderIn(),
            l.accepterade(),
            l.avvisade(),
            l.dubbletter(),
            l.tomma(),
            l.varningar());
  }

  private static List<Object> told(CheckResult r) {
    return r.regel() != null
        ? List.of(r.fil().export(), r.regel(), r.skal())
        : List.of(
            r.fil().export(),
            r.rader().raderIn(),
            r.rader().accepterade(),
            r.rader().avvisade(),
            r.rader().dubbletter(),
            r.rader().tomma(),
            r.varningar());
  }

  private Home home() {
    Home home = Samples.home(folder.resolve("hem"));
    String visits = Samples.text(VISITS);
    // The second visit twice, a blank line, and one on a day that does not exist.
    String second = visits.lines().skip(2).findFirst().orElseThrow();
    String dirty =
        visits
            + second
            + "\n;;;;;;;;;;;\n"
            + second.replace("2026-01-03", "2026-01-32")
            + "\nSumma;;;;;;;;;;;\n";
    Samples.drop(home, VISITS, dirty);
    Samples.drop(home, OUTSIDE, visits);
    Samples.drop(home, WRONG, Samples.text(WRONG).replace("Tidsenhet", "Enhet okänd"));
    return home;
  }

  @Test
  @DisplayName("samples, dirty rows, duplicates, another period and a wrong header")
  void asTheRun() throws Exception {
    Home home = home();
    Map<String, CheckResult> checked = new LinkedHashMap<>();
    try (Scratch scratch = new Scratch();
        Stream<Path> walk = Files.walk(home.inbox())) {
      FileCheck check = new FileCheck(ExportContracts.shipped(), CodeLists.shipped(), scratch);
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        CheckResult result = check.check(file, new Asked(null, null, 0, false, false));
        checked.put(result.fil().leveransId(), result);
      }
    }
    List<Leverans> receipts = Samples.run(home).leveranser();
    assertThat(receipts).hasSize(checked.size()).hasSize(27);
    for (Leverans receipt : receipts) {
      assertThat(told(checked.get(receipt.leveransId())))
          .as(receipt.filnamn())
          .isEqualTo(told(receipt));
    }
    assertThat(receipts).filteredOn(l -> l.status() == Leverans.Status.AVVISAD).hasSize(2);
    assertThat(receipts).filteredOn(l -> l.dubbletter() > 0).hasSize(2);
  }
}
