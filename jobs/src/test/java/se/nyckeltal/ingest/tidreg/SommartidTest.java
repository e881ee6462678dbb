package se.nyckeltal.ingest.tidreg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyckeltal.ingest.ExportReadings;
import se.nyckeltal.ingest.Readings;

/**
 * The two nights when the clock changes (tables.md rule 1). Local 02:00–02:59 does not exist on
 * 2025-03-30 and comes twice on 2025-10-26, first as UTC+2, then as UTC+1.
 */
class SommartidTest {

  private static final String TES =
      "externt_id;rapporterande_system;personal_id;utforarenhet;start_tid;slut_tid;status;"
          + "dubbelbemanning\n";
  private static final String PROCAPITA =
      "Personnummer;Namn;Insatskategori;Insats;Lagrum;Datum;Start;Slut;Status;Dubbelbemanning;"
          + "Personal;Utförare\n";

  @TempDir Path folder;

  private ExportReadings exports;

  @BeforeEach
  void makeAKey() {
    exports = new ExportReadings(folder);
  }

  private Readings.Read tes(String system, String start, String end) throws IOException {
    return exports.read(system, TES + "1;TES;17;Norr;%s;%s;Utförd;0\n".formatted(start, end));
  }

  @ParameterizedTest
  @DisplayName("30 March: 02:30 does not exist; it is moved an hour and flagged")
  @ValueSource(strings = {"tes_besok", "phoniro_besok"})
  void missingHour(String system) throws IOException {
    Readings.Read read = tes(system, "2025-03-30 02:30", "2025-03-30 03:45");
    // 03:30 and 03:45 summer time.
    assertThat(read.rows().get(0))
        .contains(
            entry("start_tid", Instant.parse("2025-03-30T01:30:00Z")),
            entry("slut_tid", Instant.parse("2025-03-30T01:45:00Z")));
    assertThat(read.result().varningar()).isEqualTo(Map.of("obefintlig-tid", 1L));
  }

  @ParameterizedTest
  @DisplayName("26 October: 02:30 comes twice; the first is meant unless the end would lie before")
  @CsvSource({
    // Within the first of the two hours.
    "02:30, 02:50, 2025-10-26T00:30:00Z, 2025-10-26T00:50:00Z, 2",
    // The end looks earlier than the start, so it is in the second hour: 40 minutes.
    "02:30, 02:10, 2025-10-26T00:30:00Z, 2025-10-26T01:10:00Z, 2",
    // From before into the first hour; from the first hour to after both.
    "01:50, 02:10, 2025-10-25T23:50:00Z, 2025-10-26T00:10:00Z, 1",
    "02:50, 03:05, 2025-10-26T00:50:00Z, 2025-10-26T02:05:00Z, 1"
  })
  void repeatedHour(String start, String end, Instant from, Instant to, long flags)
      throws IOException {
    for (String system : new String[] {"tes_besok", "phoniro_besok"}) {
      Readings.Read read = tes(system, "2025-10-26 " + start, "2025-10-26 " + end);
      assertThat(read.rows().get(0)).contains(entry("start_tid", from), entry("slut_tid", to));
      assertThat(read.result().varningar()).isEqualTo(Map.of("tvetydig-tid", flags));
    }
  }

  @Test
  @DisplayName("a time with its offset is exact and never flagged")
  void withOffset() throws IOException {
    Readings.Read read = tes("tes_besok", "2025-10-26T02:30:00+01:00", "2025-10-26T02:50:00+01:00");
    assertThat(read.rows().get(0))
        .contains(
            entry("start_tid", Instant.parse("2025-10-26T01:30:00Z")),
            entry("slut_tid", Instant.parse("2025-10-26T01:50:00Z")));
    assertThat(read.result().varningar()).isEmpty();
  }

  @Test
  @DisplayName("ProCapita's date and times follow the same rule, over midnight too")
  void procapita() throws IOException {
    String row = "19330816-6838;Prov;Hemtjänst;Tillsyn;SoL;%s;%s;%s;Utförd;Nej;17;Söder\n";
    Readings.Read read =
        exports.read(
            "procapita_utforda_insatser",
            PROCAPITA
                + row.formatted("2025-03-30", "02:30", "03:45")
                + row.formatted("2025-10-26", "02:30", "02:10")
                + row.formatted("2025-10-25", "23:30", "02:15"));
    assertThat(read.column("start_tid"))
        .containsExactly(
            Instant.parse("2025-03-30T01:30:00Z"),
            Instant.parse("2025-10-26T00:30:00Z"),
            Instant.parse("2025-10-25T21:30:00Z"));
    assertThat(read.column("slut_tid"))
        .containsExactly(
            Instant.parse("2025-03-30T01:45:00Z"),
            Instant.parse("2025-10-26T01:10:00Z"),
            Instant.parse("2025-10-26T00:15:00Z"));
  }
}
