package se.nyckeltal.ingest.procapita;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static se.nyckeltal.ingest.ExportReadings.tal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyckeltal.ingest.ExportReadings;

/** Variant A of source-formats 4.4 for ekonomiskt bistånd, by the contracts that ship. */
class ProcapitaIfoTest {

  @TempDir Path folder;

  private ExportReadings exports;

  @BeforeEach
  void makeAKey() {
    exports = new ExportReadings(folder);
  }

  @Test
  @DisplayName("A ifo_ansokningar")
  void ansokningar() throws IOException {
    assertThat(
            exports.row(
                "procapita_ifo_ansokningar",
                """
                Ansökningsnr;Hushållsnr;Personnummer;Namn;Ansökningsdatum;Ansökningstyp;Status
                71;9001;19820101-2385;Prov, Karin;2025-03-14;Nyansökan;Beslutad
                """))
        .contains(
            entry("Ansokningsnr", 71L),
            entry("Hushallsnr", 9001L),
            entry("person_fodelsemanad", LocalDate.of(1982, 1, 1)),
            entry("person_kon", "K"),
            entry("Ansokningsdatum", LocalDate.of(2025, 3, 14)),
            entry("Ansokningstyp", "nyansokan"),
            entry("Status", "avslutad"));
  }

  @Test
  @DisplayName("A ifo_beslut: applicant and co-applicant each have a reason")
  void beslut() throws IOException {
    Map<String, Object> row =
        exports.row(
            "procapita_ifo_beslut",
            """
            Beslutsnr;Ansökningsnr;Hushållsnr;Personnummer;Namn;Personnummer medsökande;Namn medsökande;Beslutsdatum;Från;Till;Beslutstyp;Orsak;Orsak medsökande;Ändamål;Beviljat belopp
            3003;71;9001;19820101-2385;Prov, Karin;19820101-2393;Prov, Kent;2025-04-01;2025-04-01;2025-04-30;Bifall;Arbetslös, ingen ersättning/stöd;Arbetar heltid, otillräcklig inkomst;Försörjningsstöd;12 345,50
            """);
    assertThat(row)
        .contains(
            entry("Beslutsnr", 3003L),
            entry("Ansokningsnr", 71L),
            entry("Hushallsnr", 9001L),
            entry("medsokande_kon", "M"),
            entry("medsokande_fodelsemanad", LocalDate.of(1982, 1, 1)),
            entry("Beslutsdatum", LocalDate.of(2025, 4, 1)),
            entry("Till", LocalDate.of(2025, 4, 30)),
            entry("Beslutstyp", "bifall"),
            entry("Orsak", "arbetslos_ingen"),
            entry("Orsak_medsokande", "heltid_otillracklig"),
            entry("Andamal", "forsorjningsstod"),
            entry("Beviljat_belopp", tal("12345.50")));
    assertThat(row.get("medsokande_id")).isNotNull().isNotEqualTo(row.get("person_id"));
    assertThat(row).doesNotContainKeys("Namn", "Namn_medsokande");
  }

  @Test
  @DisplayName("A ifo_hushall")
  void hushall() throws IOException {
    assertThat(
            exports.row(
                "procapita_ifo_hushall",
                """
                Hushållsnr;Personnummer;Namn;Roll;Hushållstyp;Från;Till;Avslutsorsak
                9001;20150101-2395;Prov, Nils;Barn;Par med barn;2025-04-01;;
                """))
        .contains(
            entry("Hushallsnr", 9001L),
            entry("person_fodelsemanad", LocalDate.of(2015, 1, 1)),
            entry("person_kon", "M"),
            entry("Roll", "barn"),
            entry("Hushallstyp", "8"),
            entry("Fran", LocalDate.of(2025, 4, 1)),
            entry("Till", null),
            entry("Avslutsorsak", null));
  }

  @Test
  @DisplayName("A ifo_utbetalningar: the month that the aid concerns is not the month of payment")
  void utbetalningar() throws IOException {
    assertThat(
            exports.row(
                "procapita_ifo_utbetalningar",
                """
                Utbetalningsnr;Beslutsnr;Hushållsnr;Personnummer;Namn;Utbetalningsdatum;Avser månad;Belopp;Ändamål;Betalningssätt;Makulerad
                701;3003;9001;19820101-2385;Prov, Karin;2025-04-25;2025-05;-3 000,00;Hälso och sjukvård;Personkonto;Nej
                """))
        .contains(
            entry("Utbetalningsnr", 701L),
            entry("Beslutsnr", 3003L),
            entry("Hushallsnr", 9001L),
            entry("Utbetalningsdatum", LocalDate.of(2025, 4, 25)),
            entry("Avser_manad", LocalDate.of(2025, 5, 1)),
            entry("Belopp", tal("-3000")),
            entry("Andamal", "halso_sjukvard"),
            entry("Betalningssatt", "personkonto"),
            entry("Makulerad", false));
  }
}
