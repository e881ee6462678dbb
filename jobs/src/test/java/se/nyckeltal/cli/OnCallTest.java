package se.nyckeltal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyckeltal.config.Home;
import se.nyckeltal.contract.Json;
import se.nyckeltal.testkit.Samples;

@DisplayName("Whoever is on call")
class OnCallTest {

  @TempDir Path folder;

  @Test
  @DisplayName("sees runs, deliveries with their age, what is published and what waits")
  void status() throws IOException {
    Home home = Samples.home(folder.resolve("hem"));
    String path = home.root().toString();
    assertThat(Ran.of("status", "--home", path).out()).contains("26 filer i inkorgen");
    Samples.run(home);
    Ran text = Ran.of("status", "--home", path);
    assertThat(text.code()).isZero();
    assertThat(text.out())
        .contains("slutkod 0")
        .containsPattern("lifecare_Client +2026-02-28 22:00 +\\d+ dagar +inläst")
        .containsPattern("hemtjanst_timmar +\\d+ rader")
        .containsPattern("Väntar\\R  inget");
    JsonNode json = Json.JSON.readTree(Ran.of("status", "--home", path, "--json").out());
    assertThat(json.path("korningar").path(0).path("exitkod").asText()).isEqualTo("OK");
    assertThat(json.path("exporter")).hasSizeGreaterThan(15);
    assertThat(json.path("publicerat").path("kordatum").asText()).isEqualTo("2026-02-28");
    assertThat(json.path("vantar").path("ofardig").asBoolean()).isFalse();
    assertThat(json.path("pagar").isNull()).isTrue();

    doctorAfterwards(home);
  }

  /** A doctor at a home that is well, and then not. */
  private static void doctorAfterwards(Home home) throws IOException {
    String path = home.root().toString();
    Ran well = Ran.of("doctor", "--home", path);
    assertThat(well.out().lines()).allMatch(l -> l.startsWith("väl "));
    assertThat(well.code()).isZero();

    Files.setPosixFilePermissions(home.archive(), PosixFilePermissions.fromString("rwxr-x---"));
    Path fixed = home.intern().resolve("tabeller/vo/hemtjanst_timmar.parquet");
    Files.writeString(fixed, "någon annans");
    Ran look = Ran.of("doctor", "--home", path);
    assertThat(look.code()).isEqualTo(3);
    assertThat(look.out())
        .contains("chmod 700 " + home.archive())
        .contains(fixed + " är inte den som publicerades");

    Path log = home.lake().resolve("core/person/_delta_log");
    Files.writeString(log.resolve("00000000000000000009.json"), "");
    Files.writeString(home.config(), "kommunn: X\n");
    Ran ill = Ran.of("doctor", "--home", path, "--json");
    assertThat(ill.code()).isEqualTo(1);
    JsonNode json = Json.JSON.readTree(ill.out());
    assertThat(json.findValuesAsText("utfall")).contains("OK", "VARNING", "FEL");
    assertThat(ill.out()).contains("00000000000000000009.json").contains("kommunn finns inte");
  }

  @Test
  @DisplayName("is told when a closed month is asked for the wrong way round")
  void backfill() {
    String home = folder.resolve("hem").toString();
    Ran.of("init", "--home", home);
    Ran wrong = Ran.of("backfill", "--home", home, "--from", "2026-02", "--to", "2026-01");
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err()).contains("--to (2026-01) ligger före --from (2026-02)");
  }
}
