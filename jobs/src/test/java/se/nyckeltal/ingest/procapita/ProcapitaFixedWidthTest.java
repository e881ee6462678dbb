package se.nyckeltal.ingest.procapita;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.nyckeltal.ingest.ExportReadings.tal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyckeltal.contract.ContractException;
import se.nyckeltal.contract.ExportContract;
import se.nyckeltal.ingest.ExportReadings;
import se.nyckeltal.ingest.Readings;
import se.nyckeltal.ingest.Regel;

/** Variant E of source-formats 4.4: fixed width, as a municipality says it in its own contract. */
class ProcapitaFixedWidthTest {

  /** Four of the columns are in the file; the others go out. */
  private static final String OWN =
      """
      {%s'dialect': {'header': %s},
       'schema': {'primaryKey': ['Utbetalningsnr'], 'fields': [
        {'name': 'Utbetalningsnr', 'nyckeltal:bredd': 6},
        {'name': 'Beslutsnr', 'nyckeltal:utgar': true},
        {'name': 'Hushållsnr', 'nyckeltal:bredd': 6},
        {'name': 'Personnummer', 'nyckeltal:bredd': 14},
        {'name': 'Namn', 'nyckeltal:bredd': 8},
        {'name': 'Utbetalningsdatum', 'nyckeltal:bredd': 11},
        {'name': 'Avser månad', 'nyckeltal:utgar': true},
        {'name': 'Belopp', 'nyckeltal:bredd': 12},
        {'name': 'Ändamål', 'nyckeltal:bredd': 20},
        {'name': 'Betalningssätt', 'nyckeltal:utgar': true},
        {'name': 'Makulerad', 'nyckeltal:utgar': true}]}}
      """;

  private static final String ROWS =
      """
         701  900119820101-2385 Åström  2025-04-25     1 234,50Försörjningsstöd
         702  900219820101-2393 Öst     2025-04-26       -50,00
      """;

  @TempDir Path folder;

  private ExportReadings exports;

  @BeforeEach
  void makeAKey() {
    exports = new ExportReadings(folder);
  }

  private ExportContract own(boolean header) throws IOException {
    return exports.adapted("procapita_ifo_utbetalningar", OWN.formatted("", header));
  }

  private static void assertBothRows(Readings.Read read) {
    assertThat(read.rejects()).isEmpty();
    assertThat(read.column("Utbetalningsnr")).containsExactly(701L, 702L);
    assertThat(read.column("Hushallsnr")).containsExactly(9001L, 9002L);
    assertThat(read.column("person_kon")).containsExactly("K", "M");
    assertThat(read.column("Utbetalningsdatum"))
        .containsExactly(LocalDate.of(2025, 4, 25), LocalDate.of(2025, 4, 26));
    assertThat(read.column("Belopp")).containsExactly(tal("1234.50"), tal("-50"));
    assertThat(read.column("Andamal")).containsExactly("forsorjningsstod", null);
    assertThat(read.result().summor().get("Belopp").accepterade()).isEqualByComparingTo("1184.50");
  }

  @Test
  @DisplayName("E right-adjusted amounts, columns filled with spaces, no header")
  void withoutHeader() throws IOException {
    assertBothRows(exports.read(own(false), ROWS));
    assertBothRows(exports.read(own(false), ROWS.replace("1 234", "1\u00a0234")));
  }

  @Test
  @DisplayName("E a header in the same widths, if there is room for the names or their aliases")
  void withHeader() throws IOException {
    String part =
        OWN.formatted("", true)
            .replace("'Utbetalningsnr', 'n", "'Utbetalningsnr', 'nyckeltal:alias': ['Utb'], 'n")
            .replace("'Hushållsnr', 'n", "'Hushållsnr', 'nyckeltal:alias': ['Hush'], 'n")
            .replace(
                "'Utbetalningsdatum', 'n", "'Utbetalningsdatum', 'nyckeltal:alias': ['Datum'], 'n");
    ExportContract own = exports.adapted("procapita_ifo_utbetalningar", part);
    String header = "   Utb  HushPersonnummer  Namn    Datum            BeloppÄndamål\n";
    assertBothRows(exports.read(own, header + ROWS));
    exports.refused(own, header.replace("Belopp", "Summan") + ROWS, Regel.FEL_RUBRIK, "Belopp");
  }

  @Test
  @DisplayName("E a shifted or too long line is rejected, a last line cut short refuses the file")
  void otherWidths() throws IOException {
    Readings.Read read = exports.read(own(false), " " + ROWS);
    assertThat(read.column("Utbetalningsnr")).containsExactly(702L);
    assertThat(read.rejects()).contains(";1;").contains(";\"Personnummer\";ogiltig-identitet;");
    String cut = ROWS.substring(0, ROWS.indexOf("-50") - 4);
    exports.refused(own(false), cut, Regel.AVKORTAD, "Rad 2");
  }

  @Test
  @DisplayName("E fixed width in UTF-8 is no contract: å takes two bytes and would shift amounts")
  void notInUtf8() {
    assertThatThrownBy(
            () ->
                exports.adapted(
                    "procapita_ifo_utbetalningar", OWN.formatted("'encoding': 'utf-8', ", false)))
        .isInstanceOf(ContractException.class)
        .hasMessageContaining("nyckeltal:bredd")
        .hasMessageContaining("windows-1252");
  }
}
