package se.nyckeltal.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyckeltal.config.Home;
import se.nyckeltal.contract.Hashes;
import se.nyckeltal.ingest.Ledger;
import se.nyckeltal.ingest.Leverans;
import se.nyckeltal.ingest.Regel;
import se.nyckeltal.testkit.Duck;
import se.nyckeltal.testkit.Samples;

@DisplayName("A whole file is refused for what it promised, for too many faults, or for our own")
class RefusalsTest {

  private static final String BESLUT = "procapita/beslut_20260228T220000.csv";
  private static final String NAME = "beslut_20260228T220000.csv";

  @TempDir Path folder;

  private Home home;

  @BeforeEach
  void emptyHome() {
    home = Samples.emptyHome(folder.resolve("hem"));
  }

  private void promise(String text) throws IOException {
    Files.writeString(home.inbox().resolve(BESLUT + ".klar"), text);
  }

  private static List<String> names(Path root) throws IOException {
    try (Stream<Path> walk = Files.walk(root)) {
      return walk.filter(Files::isRegularFile).map(f -> f.getFileName().toString()).toList();
    }
  }

  private static Leverans only(RunResult result) {
    assertThat(result.leveranser()).hasSize(1);
    return result.leveranser().get(0);
  }

  @Test
  @DisplayName(".klar: other bytes or rows refuse the file, agreement lands it, and it moves along")
  void promisedRowsAndHash() throws IOException {
    String zeros = "0".repeat(64);
    promise("sha256=" + zeros + "\n");
    Samples.drop(home, BESLUT, Samples.text(BESLUT));
    String hash = Hashes.sha256(home.inbox().resolve(BESLUT));
    RunResult bytes = Samples.run(home);
    assertThat(bytes.exitkod()).isEqualTo(ExitCode.STOPPED);
    assertThat(bytes.sekunder()).doesNotContainKey("start");
    assertThat(only(bytes).regel()).isEqualTo(Regel.KLAR_STAMMER_INTE.code());
    assertThat(only(bytes).skal()).contains("ska vara " + zeros + " men är " + hash);
    assertThat(names(home.rejects())).contains(NAME, NAME + ".klar", "orsak.txt");

    // The file has five decisions, and a blank line that is no row.
    promise("Rader = 6\r\nSHA256=" + hash + "\r\n");
    Samples.drop(home, BESLUT, Samples.text(BESLUT));
    RunResult rows = Samples.run(home);
    assertThat(rows.exitkod()).isEqualTo(ExitCode.STOPPED);
    assertThat(only(rows).skal()).endsWith("Den ska ha 6 rader men har 5.");
    assertThat(only(rows).raderIn() - only(rows).tomma()).isEqualTo(5);
    assertThat(home.lake().resolve("landed/procapita_beslut")).doesNotExist();

    promise("antal=5\n");
    Samples.drop(home, BESLUT, Samples.text(BESLUT));
    assertThat(only(Samples.run(home)).regel()).isEqualTo(Regel.OGILTIG_KLAR.code());

    promise("rader=5\nsha256=" + hash.toUpperCase(Locale.ROOT) + "\n");
    Samples.drop(home, BESLUT, Samples.text(BESLUT));
    assertThat(Samples.run(home).exitkod()).isEqualTo(ExitCode.OK);
    assertThat(names(home.archive())).containsExactlyInAnyOrder(NAME, NAME + ".klar");
    assertThat(names(home.inbox())).isEmpty();

    // Loaded content with a wrong promise is refused; its own receipt stands, and a right one
    // mends.
    promise("sha256=" + zeros + "\n");
    Samples.drop(home, BESLUT, Samples.text(BESLUT));
    assertThat(Samples.run(home).exitkod()).isEqualTo(ExitCode.STOPPED);
    assertThat(new Ledger(home.lake().resolve("leveranser")).loaded()).hasSize(1);
    Samples.drop(home, BESLUT, Samples.text(BESLUT));
    assertThat(Samples.run(home).exitkod()).isEqualTo(ExitCode.OK);
  }

  @Test
  @DisplayName("too many rejected rows refuse the file: nothing landed, rejects kept, counts told")
  void tooManyRejected() throws IOException {
    // Twelve decisions without a person beside the five that hold.
    String broken = ";;3001;Hemtjänst;SoL;;2026-01-01;;1;per dag;Söder\r\n".repeat(12);
    Samples.drop(home, BESLUT, Samples.text(BESLUT) + broken);
    RunResult night = Samples.run(home);
    assertThat(night.exitkod()).isEqualTo(ExitCode.STOPPED);
    Leverans receipt = only(night);
    assertThat(receipt.regel()).isEqualTo(Regel.FOR_MANGA_AVVISADE.code());
    assertThat(receipt.skal())
        .endsWith("12 av 17 rader avvisades. Skälen står i rejects/" + receipt.leveransId() + "/.");
    assertThat(receipt.raderIn() - receipt.tomma()).isEqualTo(17);
    assertThat(receipt.avvisade()).isEqualTo(12);
    assertThat(receipt.accepterade()).isEqualTo(5);
    assertThat(home.lake().resolve("landed/procapita_beslut")).doesNotExist();
    Path kept = home.rejects().resolve(receipt.leveransId());
    assertThat(names(kept)).containsExactlyInAnyOrder("del-0.avvisade.csv", "orsak.txt", NAME);
    assertThat(Files.readString(kept.resolve("del-0.avvisade.csv")).lines()).hasSize(1 + 12);
    // Rows of a file that is not loaded are no rejected rows of their own.
    assertThat(night.avvisadeRader()).isZero();

    Samples.drop(home, BESLUT, Samples.text(BESLUT));
    assertThat(Samples.run(home).exitkod()).isEqualTo(ExitCode.OK);
    Path table = home.intern().resolve("tabeller/gemensam/leverans.parquet");
    assertThat(
            Duck.query(
                "SELECT system, export, filnamn, status, accepterade::VARCHAR, avvisade::VARCHAR,"
                    + " skal FROM '%s' ORDER BY mottagen".formatted(table)))
        .containsExactly(
            List.of(
                "procapita",
                "procapita_beslut",
                NAME,
                "avvisad",
                "5",
                "12",
                Regel.FOR_MANGA_AVVISADE.text()),
            List.of("procapita", "procapita_beslut", NAME, "inlast", "5", "0", ""));
    Path quality = home.intern().resolve("tabeller/gemensam/datakvalitet.parquet");
    assertThat(
            Duck.query(
                "SELECT regel, allvar, kontrollerade::VARCHAR, traffar::VARCHAR FROM '%s'"
                        .formatted(quality)
                    + " WHERE korning = '%s' ORDER BY regel".formatted(night.korningId())))
        .containsExactly(
            List.of("avvisad-fil", "fel", "1", "1"),
            List.of("avvisad-rad", "fel", "17", "12"),
            List.of("dubblett", "upplysning", "17", "0"),
            List.of("for-manga-avvisade", "fel", "1", "1"),
            List.of("saknat-varde", "fel", "17", "12"));
  }

  @Test
  @DisplayName("a control sum that differs stops publishing (4) whatever the contract says")
  void ourOwnFault() throws IOException {
    Path inbox = home.inbox().resolve(BESLUT);
    Samples.drop(home, BESLUT, Samples.text(BESLUT));
    Leverans fault =
        new Leverans(
            "procapita_beslut_x",
            "procapita_annat",
            NAME,
            "0",
            null,
            null,
            Instant.EPOCH,
            Instant.EPOCH,
            Leverans.Status.AVVISAD,
            Regel.AVSTAMNING.code(),
            Regel.AVSTAMNING.text(),
            4,
            4,
            0,
            0,
            0,
            0,
            Map.of(),
            Map.of(),
            Map.of(),
            "k");
    new Ledger(home.lake().resolve("leveranser")).write(fault);
    RunResult night = Samples.run(home);
    assertThat(night.exitkod()).isEqualTo(ExitCode.STOPPED);
    assertThat(night.stoppande())
        .extracting(Leverans::leveransId)
        .containsExactly("procapita_beslut_x");
    assertThat(home.intern().resolve("current.json")).doesNotExist();
    assertThat(inbox).doesNotExist();
  }
}
