package se.nyckeltal.ingest.procapita;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static se.nyckeltal.ingest.ExportReadings.only;
import static se.nyckeltal.ingest.ExportReadings.shipped;
import static se.nyckeltal.ingest.ExportReadings.tal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyckeltal.ingest.ExportReadings;
import se.nyckeltal.ingest.Readings;
import se.nyckeltal.ingest.Workbook;

/** Variant C of source-formats 4.4 as the spreadsheet itself (.xlsx). */
class ProcapitaSheetTest {

  private static final String[] BESLUT = {
    "Personnummer",
    "Namn",
    "Beslutsnr",
    "Insatskategori",
    "Lagrum",
    "Beslutsdatum",
    "Från",
    "Till",
    "Timmar",
    "Tidsenhet",
    "Utförare"
  };

  @TempDir Path folder;

  private ExportReadings exports;

  @BeforeEach
  void makeAKey() {
    exports = new ExportReadings(folder);
  }

  @Test
  @DisplayName("C .xlsx: numbers and days as Excel stores them, after a title and before a sum")
  void beslut() throws IOException {
    Workbook book =
        new Workbook()
            .texts("Beslut per utförare")
            .texts(BESLUT)
            .begin()
            .number("193308166838")
            .text("Prov, Erik")
            .number("2001")
            .text("Hemtjänst")
            .text("SoL")
            .day("2025-05-20")
            .ownDay("2025-06-01")
            .blank()
            // As Excel's file has 10.1 after a sum of tenths.
            .number("10.100000000000001")
            .text("per vecka")
            .text("Hemtjänst Söder")
            .texts("Totalt")
            .number("10.1");
    assertThat(only(exports.read(shipped("procapita_beslut"), book)))
        .contains(
            entry("person_fodelsemanad", LocalDate.of(1933, 8, 1)),
            entry("Beslutsnr", 2001L),
            entry("Insatskategori", "hemtjanst"),
            entry("Beslutsdatum", LocalDate.of(2025, 5, 20)),
            entry("Fran", LocalDate.of(2025, 6, 1)),
            entry("Till", null),
            entry("Timmar", tal("10.1")),
            entry("Utforare", "Hemtjänst Söder"),
            entry("rad", 3L));
  }

  @Test
  @DisplayName("C .xlsx: times of day are fractions of a day")
  void utfordaInsatser() throws IOException {
    Workbook book =
        new Workbook()
            .texts(
                "Personnummer",
                "Namn",
                "Insatskategori",
                "Insats",
                "Lagrum",
                "Datum",
                "Start",
                "Slut",
                "Status",
                "Dubbelbemanning",
                "Personal",
                "Utförare")
            .texts("330816-6838", "Prov, Erik", "Hemtjänst", "Dusch", "SoL")
            .day("2026-01-03")
            .time(8, 20)
            .time(23, 59)
            .text("Utförd")
            .number("1")
            .number("17")
            .text("Söder")
            .texts("330816-6838", "Prov, Erik", "Hemtjänst", "Dusch", "SoL")
            .moment("2026-01-04", 0, 0)
            .time(0, 0)
            .time(0, 1)
            .text("Utförd")
            .number("0")
            .number("17")
            .text("Söder");
    Readings.Read read = exports.read(shipped("procapita_utforda_insatser"), book);
    assertThat(read.rejects()).isEmpty();
    assertThat(read.column("start_tid"))
        .containsExactly(
            Instant.parse("2026-01-03T07:20:00Z"), Instant.parse("2026-01-03T23:00:00Z"));
    assertThat(read.column("slut_tid"))
        .containsExactly(
            Instant.parse("2026-01-03T22:59:00Z"), Instant.parse("2026-01-03T23:01:00Z"));
    assertThat(read.column("Dubbelbemanning")).containsExactly(true, false);
  }

  @Test
  @DisplayName("C .xlsx: a month's hours, 46:30, are more than a day and still a length of time")
  void beslutadRapporteradTid() throws IOException {
    String[] header = {
      "Personnummer",
      "Namn",
      "Insatskategori",
      "Insats",
      "Utförare",
      "Organisation",
      "Beslutad tid",
      "Rapporterad tid",
      "Differens",
      "Period"
    };
    Workbook book =
        new Workbook()
            .texts(header)
            .texts("19330816-6838", "", "Hemtjänst", "Tillsyn", "Söder", "")
            .elapsed(46, 30)
            .ownElapsed(9, 5)
            .blank()
            .ownDay("2026-01-01")
            .texts("19330816-6838", "", "Hemtjänst", "Dusch", "Söder", "")
            .ownElapsed(24, 0)
            .elapsed(0, 0)
            .blank()
            .number("202601");
    Readings.Read read = exports.read(shipped("procapita_beslutad_rapporterad_tid"), book);
    assertThat(read.rejects()).isEmpty();
    assertThat(read.column("Beslutad_tid")).containsExactly(167_400L, 86_400L);
    assertThat(read.column("Rapporterad_tid")).containsExactly(32_700L, 0L);
    assertThat(read.column("Period"))
        .containsExactly(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 1));
  }

  @Test
  @DisplayName("C .xlsx: a day that is a plain number is rejected, not landed as a code")
  void dayWithoutFormat() throws IOException {
    Workbook book =
        new Workbook()
            .texts(BESLUT)
            .texts("19330816-6838", "", "2001", "Hemtjänst", "SoL", "", "45809");
    Readings.Read read = exports.read(shipped("procapita_beslut"), book);
    assertThat(read.rows()).isEmpty();
    assertThat(read.rejects())
        .contains(";\"Från\";ogiltigt-datum;")
        .contains(";\"Utförare\";saknat-varde;");
  }
}
