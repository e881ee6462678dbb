package se.nyckeltal.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyckeltal.contract.ExportContracts;

class KlarTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  @TempDir Path folder;

  private Klar read(String text) throws IOException {
    return Klar.read(Files.writeString(folder.resolve("beslut.csv.klar"), text));
  }

  @Test
  @DisplayName("two lines in any order and case; either may be missing, or both")
  void reads() throws IOException {
    Klar both = read("\uFEFFSHA256 = " + "AB".repeat(32) + "\r\n\r\nRader=0012\r\n");
    assertThat(both.rader()).hasValue(12);
    assertThat(both.sha256()).contains("ab".repeat(32));
    assertThat(read("rader=0").rader()).hasValue(0);
    assertThat(read("").rader()).isEmpty();
    assertThat(read("").sha256()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"rader=", "rader=-1", "rader=1,5", "rader=1\nrader=1", "sha256=abc", "antal=3"})
  @DisplayName("anything else is refused, the same twice too")
  void refuses(String text) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(FileRefusedException.class)
        .hasMessage(Regel.OGILTIG_KLAR.text());
  }

  @Test
  @DisplayName("a file of megabytes is not read to be refused")
  void refusesLongFiles() {
    assertThatThrownBy(() -> read("\n".repeat(5000))).isInstanceOf(FileRefusedException.class);
  }

  @Test
  @DisplayName("a file with .klar is taken at once; a lonely .klar waits and is no unknown file")
  void inboxTakesAtOnce() throws IOException {
    Path system = Files.createDirectories(folder.resolve("inbox/procapita"));
    Files.writeString(system.resolve("beslut_mars.csv"), "x");
    Files.writeString(system.resolve("beslut_mars.csv.klar"), "rader=1");
    Files.writeString(system.resolve("beslut_april.csv"), "y");
    Files.writeString(system.resolve("beslut_maj.csv.klar"), "rader=1");
    Inbox inbox = new Inbox(folder.resolve("inbox"), ExportContracts.shipped());
    Instant written = Files.getLastModifiedTime(system.resolve("beslut_april.csv")).toInstant();
    Inbox.Contents contents = inbox.contents(MINUTE, written.plusSeconds(30));
    assertThat(contents.deliveries())
        .singleElement()
        .satisfies(d -> assertThat(d.file().getFileName()).hasToString("beslut_mars.csv"))
        .satisfies(d -> assertThat(d.klar()).isPresent());
    assertThat(contents.resting()).hasSize(1);
    assertThat(contents.unknown()).isEmpty();
  }

  @Test
  @DisplayName("a name that holds an identity, or digits like one, is not shown")
  void shownNames() {
    for (String name :
        new String[] {
          "beslut_194003189083.csv", "beslut_400318-9083.csv", "beslut_19400318_9084.csv"
        }) {
      assertThat(ShownName.of(Path.of(name))).isEqualTo("(dolt)");
    }
    for (String name :
        new String[] {
          "ReportedVisit_2026-01-31_20260201T031500.json", "beslut_20260228T220000.csv.gz"
        }) {
      assertThat(ShownName.of(Path.of(name))).isEqualTo(name);
    }
  }
}
