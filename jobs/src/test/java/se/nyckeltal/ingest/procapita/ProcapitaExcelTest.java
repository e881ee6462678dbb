package se.nyckeltal.ingest.procapita;

import static org.assertj.core.api.Assertions.assertThat;
import static se.nyckeltal.ingest.ExportReadings.shipped;
import static se.nyckeltal.ingest.ExportReadings.tal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyckeltal.contract.ExportContract;
import se.nyckeltal.ingest.ExportReadings;
import se.nyckeltal.ingest.Readings;

/** Variant C of source-formats 4.4: a text file that has been through a spreadsheet. */
class ProcapitaExcelTest {

  private static final String BESLUT =
      "Personnummer;Namn;Beslutsnr;Insatskategori;Lagrum;Beslutsdatum;Från;Till;Timmar;Tidsenhet;"
          + "Utförare\n";
  private static final String UTBETALNING =
      "Utbetalningsnr;Beslutsnr;Hushållsnr;Personnummer;Namn;Utbetalningsdatum;Avser månad;Belopp;"
          + "Ändamål;Betalningssätt;Makulerad\n";

  @TempDir Path folder;

  private ExportReadings exports;

  @BeforeEach
  void makeAKey() {
    exports = new ExportReadings(folder);
  }

  private static String beslut(String identity, String hours, String unit) {
    return "%s;Prov;2001;Hemtjänst;SoL;2025-05-20;2025-06-01;;%s;per vecka;%s\n"
        .formatted(identity, hours, unit);
  }

  private static String utbetalning(String amount) {
    return "701;;9001;19820101-2385;Prov;2025-04-25;202505;%s;;;\n".formatted(amount);
  }

  @Test
  @DisplayName("C hard spaces, plain spaces and decimal commas in numbers")
  void numbers() throws IOException {
    Readings.Read read =
        exports.read(
            "procapita_ifo_utbetalningar",
            UTBETALNING
                + utbetalning("1\u00a0234\u00a0567,89")
                + utbetalning("12 345,5 ")
                + utbetalning("\u00a0-1\u00a0000\u00a0")
                + utbetalning("0,1"));
    assertThat(read.rejects()).isEmpty();
    assertThat(read.column("Belopp"))
        .containsExactly(tal("1234567.89"), tal("12345.5"), tal("-1000"), tal("0.1"));
  }

  @Test
  @DisplayName("C a number with a point, a wrong group or a currency is rejected, not guessed")
  void otherNumbers() throws IOException {
    Readings.Read read =
        exports.read(
            "procapita_ifo_utbetalningar",
            UTBETALNING
                + Stream.of("1234.50", "1.234,50", "12 34,00", "1 234,50 kr", "1,2,3", "12,")
                    .map(ProcapitaExcelTest::utbetalning)
                    .reduce("", String::concat)
                + utbetalning("1,00"));
    assertThat(read.column("Belopp")).containsExactly(tal("1"));
    assertThat(read.rejects().split(";ogiltigt-tal;", -1)).hasSize(7);
  }

  @Test
  @DisplayName("C identities without century are those with it: 19xx, 20xx and + from a hundred")
  void centuries() throws IOException {
    Readings.Read read =
        exports.read(
            "procapita_beslut",
            BESLUT
                + Stream.of(
                        "330816-6838",
                        "3308166838",
                        "193308166838",
                        "150101-2395",
                        "20150101-2395",
                        "200101+1564",
                        "19200101-1564",
                        "920101+9800",
                        "18920101+9800")
                    .map(i -> beslut(i, "1", "Söder"))
                    .reduce("", String::concat));
    assertThat(read.rejects()).isEmpty();
    assertThat(read.column("person_fodelsemanad"))
        .containsExactly(
            LocalDate.of(1933, 8, 1),
            LocalDate.of(1933, 8, 1),
            LocalDate.of(1933, 8, 1),
            LocalDate.of(2015, 1, 1),
            LocalDate.of(2015, 1, 1),
            LocalDate.of(1920, 1, 1),
            LocalDate.of(1920, 1, 1),
            LocalDate.of(1892, 1, 1),
            LocalDate.of(1892, 1, 1));
    // Nine spellings of four persons.
    assertThat(read.column("person_id").stream().distinct()).hasSize(4);
    assertThat(read.result().varningar()).isEmpty();
  }

  @Test
  @DisplayName("C an identity that lost its leading zero is rejected: it could be another's")
  void lostZeroInIdentity() throws IOException {
    // Born 2005-01-01: Excel makes a number of 050101NNNN.
    Readings.Read read =
        exports.read("procapita_beslut", BESLUT + beslut("501012389", "1", "Söder"));
    assertThat(read.rows()).isEmpty();
    assertThat(read.rejects()).contains(";\"Personnummer\";ogiltig-identitet;");
  }

  @Test
  @DisplayName("C a code that lost its leading zero gets it back, where the contract says how long")
  void lostZeroInCode() throws IOException {
    ExportContract own =
        exports.adapted(
            "procapita_beslut",
            "{'schema': {'fields': [{'name': 'Utförare', 'nyckeltal:nollor': 4}]}}");
    String text =
        BESLUT
            + beslut("19330816-6838", "1", "412")
            + beslut("19330816-6838", "1", "0412")
            + beslut("19330816-6838", "1", "10412")
            + beslut("19330816-6838", "1", "A12");
    assertThat(exports.read(own, text).column("Utforare"))
        .containsExactly("0412", "0412", "10412", "A12");
    // Without that word the two are two units: nothing is guessed.
    assertThat(exports.read(shipped("procapita_beslut"), text).column("Utforare"))
        .startsWith("412", "0412");
  }
}
