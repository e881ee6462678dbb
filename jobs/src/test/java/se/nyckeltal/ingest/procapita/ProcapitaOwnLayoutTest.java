package se.nyckeltal.ingest.procapita;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static se.nyckeltal.ingest.ExportReadings.only;
import static se.nyckeltal.ingest.ExportReadings.shipped;
import static se.nyckeltal.ingest.ExportReadings.tal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyckeltal.contract.ExportContract;
import se.nyckeltal.ingest.ExportReadings;
import se.nyckeltal.ingest.Readings;
import se.nyckeltal.ingest.Regel;

/** Layouts that are the municipality's own, which it says in a contract file in its home. */
class ProcapitaOwnLayoutTest {

  private static final String TID =
      "Personnummer;Namn;Insatskategori;Insats;Utförare;Organisation;Beslutad tid;Rapporterad tid;"
          + "Differens;Period\n";

  @TempDir Path folder;

  private ExportReadings exports;

  @BeforeEach
  void makeAKey() {
    exports = new ExportReadings(folder);
  }

  private static String tid(String granted, String reported) {
    return TID
        + "19330816-6838;Prov;Hemtjänst;Tillsyn;Söder;;%s;%s;;2026-01\n"
            .formatted(granted, reported);
  }

  private ExportContract tidsform(String form, String decimalChar) throws IOException {
    String field = "{'name': '%s', 'nyckeltal:tidsform': '%s', 'decimalChar': '%s'}";
    return exports.adapted(
        "procapita_beslutad_rapporterad_tid",
        "{'schema': {'fields': [%s, %s]}}"
            .formatted(
                field.formatted("Beslutad tid", form, decimalChar),
                field.formatted("Rapporterad tid", form, decimalChar)));
  }

  @Test
  @DisplayName("hours with decimals and minutes are lengths of time, as the contract says")
  void lengths() throws IOException {
    // 46 h 30 min and 9 h 5 min; 0,083333 h is 299,9988 s, which is rounded to 300.
    assertThat(only(exports.read(tidsform("decimaltimmar", ","), tid("46,5", "9,083333"))))
        .contains(entry("Beslutad_tid", 167_400L), entry("Rapporterad_tid", 32_700L));
    assertThat(only(exports.read(tidsform("decimaltimmar", "."), tid("46.50", "0"))))
        .contains(entry("Beslutad_tid", 167_400L), entry("Rapporterad_tid", 0L));
    assertThat(only(exports.read(tidsform("minuter", ","), tid("2790", "545"))))
        .contains(entry("Beslutad_tid", 167_400L), entry("Rapporterad_tid", 32_700L));
  }

  @Test
  @DisplayName("a form that is not the agreed one is rejected: 46:30 is not 46,30 hours")
  void otherForms() throws IOException {
    ExportContract hours = tidsform("decimaltimmar", ",");
    for (String wrong : new String[] {"46:30", "46.5", "-1", "fyra"}) {
      Readings.Read read = exports.read(hours, tid(wrong, "1"));
      assertThat(read.rows()).as(wrong).isEmpty();
      assertThat(read.rejects()).contains(";2;").contains(";\"Beslutad tid\";ogiltig-langd;");
    }
    Readings.Read asTime =
        exports.read(shipped("procapita_beslutad_rapporterad_tid"), tid("46,5", "1"));
    assertThat(asTime.rejects()).contains(";\"Beslutad tid\";ogiltig-langd;");
  }

  @Test
  @DisplayName("other names, another order, columns that are missing and columns more")
  void columns() throws IOException {
    ExportContract own =
        exports.adapted(
            "procapita_beslut",
            """
            {'encoding': 'utf-8', 'dialect': {'delimiter': ','},
             'schema': {'fieldsMatch': ['subset'], 'fields': [
               {'name': 'Personnummer', 'nyckeltal:alias': ['Klient']},
               {'name': 'Timmar', 'nyckeltal:alias': ['Beviljat (h)'], 'decimalChar': '.'},
               {'name': 'Beslutsdatum', 'nyckeltal:utgar': true},
               {'name': 'Till', 'nyckeltal:utgar': true},
               {'name': 'Namn', 'nyckeltal:utgar': true}]}}
            """);
    String header =
        "Utförare,KLIENT,Beslutsnr,Kategori,Lag,Startdatum,Beviljat (h),Enhet tid,Prisgrupp\n";
    String row = "Hemtjänst Söder,330816-6838,2001,hemtjänst,SoL,20250601,7.25,h/vecka,landsbygd\n";
    assertThat(only(exports.read(own, header + row)))
        .contains(
            entry("person_fodelsemanad", LocalDate.of(1933, 8, 1)),
            entry("Beslutsnr", 2001L),
            entry("Insatskategori", "hemtjanst"),
            entry("Fran", LocalDate.of(2025, 6, 1)),
            entry("Timmar", tal("7.25")),
            entry("Tidsenhet", "vecka"),
            entry("Utforare", "Hemtjänst Söder"))
        .doesNotContainKey("Prisgrupp");
    exports.refused(
        own, header.replace("Lag,", "") + row, Regel.FEL_RUBRIK, "Saknas: Lagrum. Antal okända");
    exports.refused(shipped("procapita_beslut"), header + row, Regel.FEL_RUBRIK, "Personnummer");
  }
}
