package se.nyckeltal.ingest.procapita;

import static org.assertj.core.api.Assertions.assertThat;
import static se.nyckeltal.ingest.ExportReadings.WINDOWS;
import static se.nyckeltal.ingest.ExportReadings.only;
import static se.nyckeltal.ingest.ExportReadings.shipped;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyckeltal.contract.ExportContract;
import se.nyckeltal.ingest.ExportReadings;
import se.nyckeltal.ingest.Readings;
import se.nyckeltal.ingest.Regel;

/** Variant D of source-formats 4.4: wrongly encoded files are refused, never mended in silence. */
class ProcapitaEncodingTest {

  private static final String TEXT =
      """
      Utförare;Företag;Regi;Från;Till
      Hemtjänst Åsen;Provköpings kommun;Egen regi;2015-01-01;
      """;

  /** A header in ASCII, so that only the rows can tell. */
  private static final String FRANVARO =
      """
      Pnr;Namn;Startdatum;Slutdatum;Orsak
      19330816-6838;Prov, Erik;2026-01-10;2026-01-12;Hos anhörig
      """;

  @TempDir Path folder;

  private ExportReadings exports;

  @BeforeEach
  void makeAKey() {
    exports = new ExportReadings(folder);
  }

  private ExportContract utf8(String name) throws IOException {
    return exports.adapted(name, "{'encoding': 'utf-8'}");
  }

  /** Read as Windows-1252 and saved as UTF-8: what FÃ¶rsÃ¶rjning comes from. */
  private static byte[] twice(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), WINDOWS)
        .getBytes(StandardCharsets.UTF_8);
  }

  @Test
  @DisplayName("D UTF-8 where Windows-1252 is agreed: refused by its header, or by its rows")
  void utf8AsWindows() {
    exports.refused(
        shipped("procapita_enheter"),
        TEXT.getBytes(StandardCharsets.UTF_8),
        Regel.UTF8_I_STALLET,
        "windows-1252");
    exports.refused(
        shipped("procapita_enheter"),
        ("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8),
        Regel.UTF8_I_STALLET,
        "windows-1252");
    exports.refused(
        shipped("procapita_franvaro"),
        FRANVARO.getBytes(StandardCharsets.UTF_8),
        Regel.UTF8_I_STALLET,
        "windows-1252");
  }

  @Test
  @DisplayName("D Windows-1252 where UTF-8 is agreed: refused, with the line")
  void windowsAsUtf8() throws IOException {
    exports.refused(utf8("procapita_enheter"), TEXT.getBytes(WINDOWS), Regel.ODEKODBAR, "rad 1");
    exports.refused(
        utf8("procapita_franvaro"), FRANVARO.getBytes(WINDOWS), Regel.ODEKODBAR, "rad 2");
  }

  @Test
  @DisplayName("D letters encoded twice: refused whichever encoding is agreed")
  void encodedTwice() throws IOException {
    exports.refused(utf8("procapita_franvaro"), twice(FRANVARO), Regel.DUBBELKODAD, "Rad 2, Orsak");
    exports.refused(
        shipped("procapita_franvaro"), twice(FRANVARO), Regel.UTF8_I_STALLET, "windows-1252");
    // A header of such letters is no header.
    exports.refused(utf8("procapita_enheter"), twice(TEXT), Regel.FEL_RUBRIK, "Saknas: Utförare");
  }

  @Test
  @DisplayName("D a letter that was lost before delivery rejects its row, with the line")
  void lostLetter() throws IOException {
    Readings.Read read =
        exports.read(utf8("procapita_franvaro"), FRANVARO.replace("anhörig", "anh\uFFFDrig"));
    assertThat(read.rows()).isEmpty();
    assertThat(read.rejects()).contains(";2;").contains(";\"Orsak\";ersattningstecken;");
  }

  @Test
  @DisplayName(
      "D the agreed encoding reads right, either of them; so does a name with Ã of its own")
  void asAgreed() throws IOException {
    assertThat(only(exports.read(shipped("procapita_enheter"), TEXT)))
        .containsEntry("Utforare", "Hemtjänst Åsen");
    assertThat(only(exports.read(utf8("procapita_enheter"), TEXT)))
        .containsEntry("Utforare", "Hemtjänst Åsen");
    assertThat(only(exports.read(shipped("procapita_enheter"), TEXT.replace("Åsen", "São Ãgen"))))
        .containsEntry("Utforare", "Hemtjänst São Ãgen");
  }
}
