package se.nyckeltal.ingest.procapita;

import static org.assertj.core.api.Assertions.assertThat;
import static se.nyckeltal.ingest.ExportReadings.shipped;
import static se.nyckeltal.ingest.ExportReadings.tal;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyckeltal.contract.ExportContract;
import se.nyckeltal.ingest.ExportReadings;
import se.nyckeltal.ingest.Regel;

/** Variant F of source-formats 4.4: a transfer that broke off refuses the whole file. */
class ProcapitaTruncatedTest {

  private static final String HEADER =
      "Beslutsnr;Ansökningsnr;Hushållsnr;Personnummer;Namn;Personnummer medsökande;"
          + "Namn medsökande;Beslutsdatum;Från;Till;Beslutstyp;Orsak;Orsak medsökande;Ändamål;"
          + "Beviljat belopp\n";
  private static final String ROW =
      "3003;71;9001;19820101-2385;\"Prov, Karin\";;;2025-04-01;2025-04-01;2025-04-30;Bifall;;;;"
          + "12 345,50";
  private static final ExportContract BESLUT = shipped("procapita_ifo_beslut");

  @TempDir Path folder;

  private ExportReadings exports;

  @BeforeEach
  void makeAKey() {
    exports = new ExportReadings(folder);
  }

  private static String cutBefore(String text) {
    return HEADER + ROW + "\n" + ROW.substring(0, ROW.indexOf(text));
  }

  private ExportContract counted() throws IOException {
    return exports.adapted(
        "procapita_ifo_beslut", "{'nyckeltal:rapport': {'antal_poster': 'Antal poster'}}");
  }

  @Test
  @DisplayName("F cut in the middle of a row, of an identity, of a day")
  void inTheRow() {
    exports.refused(BESLUT, cutBefore("Bifall"), Regel.AVKORTAD, "Rad 3");
    exports.refused(BESLUT, cutBefore("-2385"), Regel.AVKORTAD, "Rad 3");
    exports.refused(BESLUT, cutBefore("04-30"), Regel.AVKORTAD, "Rad 3");
    exports.refused(BESLUT, HEADER + ROW + "\n3", Regel.AVKORTAD, "Rad 3");
  }

  @Test
  @DisplayName("F cut in quotes, with and without line breaks agreed")
  void inQuotes() throws IOException {
    exports.refused(BESLUT, cutBefore(", Karin"), Regel.AVKORTAD, "Rad 3");
    ExportContract lineBreaks =
        exports.adapted("procapita_ifo_beslut", "{'nyckeltal:radbrytningar': true}");
    exports.refused(lineBreaks, cutBefore(", Karin"), Regel.OBALANSERAT_CITAT, "rad 3");
  }

  @Test
  @DisplayName("F cut in the last number, where what is left is no number")
  void inTheNumber() {
    exports.refused(BESLUT, cutBefore("45,50"), Regel.AVKORTAD, "Rad 3");
    exports.refused(BESLUT, cutBefore("5,50"), Regel.AVKORTAD, "Rad 3");
    exports.refused(BESLUT, HEADER + ROW + "\n" + ROW.replace(",50", ","), Regel.AVKORTAD, "Rad 3");
  }

  @Test
  @DisplayName(
      "F with antal_poster every cut refuses the file, even one that leaves a whole number")
  void everyCut() throws IOException {
    String whole = HEADER + ROW + "\n" + ROW + "\nAntal poster: 2\n";
    assertThat(exports.read(counted(), whole).column("Beviljat_belopp"))
        .containsExactly(tal("12345.50"), tal("12345.50"));
    // 12 345 and 12 are whole numbers: without a stated count nobody could tell what is gone.
    exports.refused(counted(), cutBefore(",50"), Regel.AVKORTAD, "Antal poster");
    exports.refused(counted(), cutBefore(" 345,50"), Regel.AVKORTAD, "Antal poster");
    exports.refused(counted(), HEADER + ROW + "\n", Regel.AVKORTAD, "Antal poster");
    exports.refused(
        counted(), whole.replace(": 2", ": 3"), Regel.FEL_ANTAL_POSTER, "uppger 3, men har 2");
    exports.refused(counted(), whole.replace(": 2", ""), Regel.FEL_ANTAL_POSTER, "men har 2");
  }

  @Test
  @DisplayName("F a last row that is whole needs no newline")
  void wholeWithoutNewline() throws IOException {
    assertThat(exports.read(BESLUT, HEADER + ROW + "\n" + ROW).column("Beviljat_belopp"))
        .containsExactly(tal("12345.50"), tal("12345.50"));
  }
}
