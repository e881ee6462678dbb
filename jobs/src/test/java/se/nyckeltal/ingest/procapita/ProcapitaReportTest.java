package se.nyckeltal.ingest.procapita;

import static org.assertj.core.api.Assertions.assertThat;
import static se.nyckeltal.ingest.ExportReadings.shipped;
import static se.nyckeltal.ingest.ExportReadings.tal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyckeltal.contract.ExportContract;
import se.nyckeltal.ingest.ExportReadings;
import se.nyckeltal.ingest.Readings;
import se.nyckeltal.ingest.Regel;

/** Variant B of source-formats 4.4: a file that looks like a printed report. */
class ProcapitaReportTest {

  private static final String TITLE = "Beslut per utförare\nUtskriven 2025-06-02 08:14\n\n";
  private static final String HEADER =
      "Personnummer;Namn;Beslutsnr;Insatskategori;Lagrum;Beslutsdatum;Från;Till;Timmar;Tidsenhet;"
          + "Utförare\n";

  @TempDir Path folder;

  private ExportReadings exports;

  @BeforeEach
  void makeAKey() {
    exports = new ExportReadings(folder);
  }

  private static String row(int number, String unit) {
    return "19330816-6838;Prov, Erik;%d;Hemtjänst;SoL;2025-05-20;2025-06-01;;10,5;per vecka;%s\n"
        .formatted(number, unit);
  }

  private static String rows(int from, int to, String unit) {
    return String.join("", IntStream.rangeClosed(from, to).mapToObj(n -> row(n, unit)).toList());
  }

  @Test
  @DisplayName(
      "B title, printed line, header again after 50 rows, subtotals, Totalt: only rows land")
  void wholeReport() throws IOException {
    String text =
        TITLE
            + HEADER
            + rows(1, 50, "Söder")
            + HEADER
            + rows(51, 60, "Söder")
            + "Summa Söder;;;;;;;;630,0;;\n"
            + rows(61, 100, "Norr")
            + HEADER
            + rows(101, 120, "Norr")
            + ";;;;;;;;Delsumma Norr;630,0;\n"
            + "\n"
            + "Totalt;;;;;;;;1 260,0;;\n";
    Readings.Read read = exports.read("procapita_beslut", text);
    assertThat(read.rejects()).isEmpty();
    assertThat(read.column("Beslutsnr")).isEqualTo(LongStream.rangeClosed(1, 120).boxed().toList());
    assertThat(read.column("Utforare").subList(59, 61)).isEqualTo(List.of("Söder", "Norr"));
    // 3 lines and the header before row 1; a header more before 51; a subtotal before 61; …
    assertThat(read.rows().get(0)).containsEntry("rad", 5L);
    assertThat(read.rows().get(50)).containsEntry("rad", 56L);
    assertThat(read.rows().get(60)).containsEntry("rad", 67L);
    assertThat(read.rows().get(119)).containsEntry("rad", 127L);
    // 3 lines before the header, 2 headers again, 3 sums.
    assertThat(read.result().rapportrader()).isEqualTo(8);
    assertThat(read.result().tomma()).isEqualTo(1);
    assertThat(read.result().radInlasta()).isEqualTo(121);
  }

  @Test
  @DisplayName("B the control sum is that of the rows, never of the subtotals")
  void sums() throws IOException {
    Readings.Read read =
        exports.read(
            "procapita_ifo_utbetalningar",
            """
            Utbetalningar per dag
            Utbetalningsnr;Beslutsnr;Hushållsnr;Personnummer;Namn;Utbetalningsdatum;Avser månad;Belopp;Ändamål;Betalningssätt;Makulerad
            701;3003;9001;19820101-2385;Prov, Karin;2025-04-25;2025-05;1 000,50;;;
            702;3004;9002;19820101-2393;Prov, Kent;2025-04-25;2025-05;2 000,25;;;
            Summa 2025-04-25;;;;;;;3 000,75;;;
            Totalt;;;;;;;3 000,75;;;
            """);
    assertThat(read.rejects()).isEmpty();
    assertThat(read.column("Belopp")).containsExactly(tal("1000.50"), tal("2000.25"));
    assertThat(read.result().summor().get("Belopp").accepterade()).isEqualByComparingTo("3000.75");
    assertThat(read.result().summor().get("Belopp").in()).isEqualByComparingTo("3000.75");
  }

  @Test
  @DisplayName("B a line of the report that the contract does not know is rejected, not landed")
  void unknownLines() throws IOException {
    String text = TITLE + HEADER + row(1, "Söder") + "Sida 1 av 2\n" + row(2, "Söder");
    Readings.Read read = exports.read("procapita_beslut", text);
    assertThat(read.column("Beslutsnr")).containsExactly(1L, 2L);
    assertThat(read.rejects()).contains(";6;").contains(";fel-antal-falt;").contains("Sida 1 av 2");
    ExportContract own =
        exports.adapted(
            "procapita_beslut",
            "{'nyckeltal:rapport': {'summarader': ['Summa', 'Totalt', 'Sida']}}");
    assertThat(exports.read(own, text).rejects()).isEmpty();
    assertThat(exports.read(own, text).column("Beslutsnr")).containsExactly(1L, 2L);
  }

  @Test
  @DisplayName("B a unit whose name begins like a subtotal is a row; Summa is a word of its own")
  void unitsNamedLikeSums() throws IOException {
    Readings.Read read =
        exports.read(
            "procapita_enheter",
            """
            Utförare;Företag;Regi;Från;Till
            Summavägens hemtjänst;Provköpings kommun;Egen regi;2015-01-01;
            Totaltjänst Omsorg;Totaltjänst AB;Extern regi;2015-01-01;
            Summa: 2;;;;
            """);
    assertThat(read.column("Utforare"))
        .containsExactly("Summavägens hemtjänst", "Totaltjänst Omsorg");
    assertThat(read.result().rapportrader()).isEqualTo(1);
  }

  @Test
  @DisplayName("B a header that comes later than agreed refuses the file")
  void lateHeader() {
    exports.refused(
        shipped("procapita_beslut"),
        "Titel\n".repeat(10) + HEADER + row(1, "Söder"),
        Regel.FEL_RUBRIK,
        "Saknas: Personnummer");
  }
}
