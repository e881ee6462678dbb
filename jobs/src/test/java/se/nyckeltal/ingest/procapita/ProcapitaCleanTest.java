package se.nyckeltal.ingest.procapita;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static se.nyckeltal.ingest.ExportReadings.tal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyckeltal.ingest.ExportReadings;

/** Variant A of source-formats 4.4: clean files, by the contracts that ship. */
class ProcapitaCleanTest {

  @TempDir Path folder;

  private ExportReadings exports;

  @BeforeEach
  void makeAKey() {
    exports = new ExportReadings(folder);
  }

  @Test
  @DisplayName("A beslut")
  void beslut() throws IOException {
    Map<String, Object> row =
        exports.row(
            "procapita_beslut",
            """
            Personnummer;Namn;Beslutsnr;Insatskategori;Lagrum;Beslutsdatum;Från;Till;Timmar;Tidsenhet;Utförare
            19330816-6838;Prov, Erik;2001;Hemtjänst;SoL;2025-05-20;2025-06-01;;10,5;per vecka;Hemtjänst Söder
            """);
    assertThat(row)
        .contains(
            entry("person_fodelsemanad", LocalDate.of(1933, 8, 1)),
            entry("person_kon", "M"),
            entry("person_forskning", false),
            entry("Beslutsnr", 2001L),
            entry("Insatskategori", "hemtjanst"),
            entry("Lagrum", "SoL"),
            entry("Beslutsdatum", LocalDate.of(2025, 5, 20)),
            entry("Fran", LocalDate.of(2025, 6, 1)),
            entry("Till", null),
            entry("Timmar", tal("10.5")),
            entry("Tidsenhet", "vecka"),
            entry("Utforare", "Hemtjänst Söder"),
            entry("rad", 2L));
    assertThat(row.get("person_id").toString()).matches("k1_[a-z2-7]{26}");
    assertThat(row).doesNotContainKey("Namn");
  }

  @Test
  @DisplayName("A bestallning")
  void bestallning() throws IOException {
    assertThat(
            exports.row(
                "procapita_bestallning",
                """
                Personnummer;Namn;Beställningsnr;Beslutsnr;Insatskategori;Insats;Lagrum;Från;Till;Timmar;Tidsenhet;Utförare
                19400318-9083;Prov, Agda;501;2001;Hemtjänst;Städ;SoL;2025-06-01;2025-12-31;2;per månad;Hemtjänst Söder
                """))
        .contains(
            entry("person_fodelsemanad", LocalDate.of(1940, 3, 1)),
            entry("person_kon", "K"),
            entry("Bestallningsnr", 501L),
            entry("Beslutsnr", 2001L),
            entry("Insatskategori", "hemtjanst"),
            entry("Insats", "stad"),
            entry("Lagrum", "SoL"),
            entry("Fran", LocalDate.of(2025, 6, 1)),
            entry("Till", LocalDate.of(2025, 12, 31)),
            entry("Timmar", tal("2")),
            entry("Tidsenhet", "manad"),
            entry("Utforare", "Hemtjänst Söder"));
  }

  @Test
  @DisplayName("A beslutad_rapporterad_tid: lengths of time in HH:MM, the difference stays outside")
  void beslutadRapporteradTid() throws IOException {
    Map<String, Object> row =
        exports.row(
            "procapita_beslutad_rapporterad_tid",
            """
            Personnummer;Namn;Insatskategori;Insats;Utförare;Organisation;Beslutad tid;Rapporterad tid;Differens;Period
            19330816-6838;Prov, Erik;Hemtjänst;Tillsyn;Hemtjänst Söder;Vård och omsorg;46:30;9:05;-37:25;2026-01
            """);
    // 46 × 3600 + 30 × 60 and 9 × 3600 + 5 × 60 seconds.
    assertThat(row)
        .contains(
            entry("Insatskategori", "hemtjanst"),
            entry("Insats", "tillsyn"),
            entry("Utforare", "Hemtjänst Söder"),
            entry("Organisation", "Vård och omsorg"),
            entry("Beslutad_tid", 167_400L),
            entry("Rapporterad_tid", 32_700L),
            entry("Period", LocalDate.of(2026, 1, 1)));
    assertThat(row).doesNotContainKey("Differens");
  }

  @Test
  @DisplayName("A utforda_insatser: date and times become instants, winter is UTC+1, summer UTC+2")
  void utfordaInsatser() throws IOException {
    String header =
        "Personnummer;Namn;Insatskategori;Insats;Lagrum;Datum;Start;Slut;Status;Dubbelbemanning;"
            + "Personal;Utförare\n";
    String row =
        "19330816-6838;Prov, Erik;Hemtjänst;Dusch;SoL;%s;08:00;08:45;Utförd;Ja;17;Hemtjänst Söder\n";
    var read =
        exports.read(
            "procapita_utforda_insatser",
            header + row.formatted("2026-01-03") + row.formatted("2025-07-03"));
    assertThat(read.result().avvisade()).isZero();
    assertThat(read.column("start_tid"))
        .containsExactly(
            Instant.parse("2026-01-03T07:00:00Z"), Instant.parse("2025-07-03T06:00:00Z"));
    assertThat(read.column("slut_tid"))
        .containsExactly(
            Instant.parse("2026-01-03T07:45:00Z"), Instant.parse("2025-07-03T06:45:00Z"));
    assertThat(read.rows().get(0))
        .contains(
            entry("Datum", LocalDate.of(2026, 1, 3)),
            entry("Insats", "dusch"),
            entry("Status", "utford"),
            entry("Dubbelbemanning", true));
    assertThat(read.rows().get(0).get("personal_id").toString()).startsWith("p1_");
  }

  @Test
  @DisplayName("A franvaro")
  void franvaro() throws IOException {
    assertThat(
            exports.row(
                "procapita_franvaro",
                """
                Personnummer;Namn;Från;Till;Orsak
                19330816-6838;Prov, Erik;2026-01-10;2026-01-12;Dag oplanerad
                """))
        .contains(
            entry("Fran", LocalDate.of(2026, 1, 10)),
            entry("Till", LocalDate.of(2026, 1, 12)),
            entry("Orsak", "oplanerad_dag"));
  }

  @Test
  @DisplayName("A enheter")
  void enheter() throws IOException {
    assertThat(
            exports.row(
                "procapita_enheter",
                """
                Utförare;Företag;Regi;Från;Till
                Hemtjänst Söder;Provköpings kommun;Egen regi;2015-01-01;9999-12-31
                """))
        .contains(
            entry("Utforare", "Hemtjänst Söder"),
            entry("Foretag", "Provköpings kommun"),
            entry("Regi", "egen"),
            entry("Fran", LocalDate.of(2015, 1, 1)),
            entry("Till", null));
  }
}
