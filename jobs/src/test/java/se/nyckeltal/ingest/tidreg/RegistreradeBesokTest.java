package se.nyckeltal.ingest.tidreg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static se.nyckeltal.ingest.ExportReadings.only;
import static se.nyckeltal.ingest.ExportReadings.shipped;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyckeltal.ingest.ExportReadings;
import se.nyckeltal.ingest.Readings;
import se.nyckeltal.ingest.Regel;

/** Time registration: a realistic file from TES and one from Phoniro, source-formats 5.5. */
class RegistreradeBesokTest {

  private static final String HEADER =
      "externt_id;rapporterande_system;personnummer;personal_id;utforarenhet;foretag;"
          + "insatskategori;insats;lagrum;planerat_besok_id;planerad_start;planerad_langd_min;"
          + "start_tid;slut_tid;ursprunglig_start;ursprunglig_slut;status;installd_minuter;"
          + "installd_orsak;dubbelbemanning;kvittens_start;kvittens_slut;aktivitetstyp;restid_min;"
          + "godkand;period_last\n";
  private static final String CHANGED =
      "T-1;TES;19400318-9083;4711;Hemtjänst Norr;Omsorg AB;Hemtjänst;Dusch;SoL;P-9;"
          + "2026-01-05 07:30;30;2026-01-05T07:34:00;2026-01-05T07:59:00;2026-01-05 07:34;"
          + "2026-01-05 07:52;Utförd ändrad;;;0;NFC;Manuell;Besök;6;1;0\n";
  private static final String CANCELLED =
      "T-2;TES;194003189083;4711;Hemtjänst Norr;;Hemtjänst;;SoL;;2026-01-05 12:00;45;"
          + "2026-01-05 12:00;;;;Inställd;45;Sjukhus;nej;;;Besök;;0;1\n";
  private static final String TRAVEL =
      "T-3;TES;;4711;Hemtjänst Norr;;;;;;;;2026-01-05 08:00;2026-01-05 08:06;;;Utförd;;;0;;;"
          + "Restid;;1;0\n";

  @TempDir Path folder;

  private ExportReadings exports;

  @BeforeEach
  void makeAKey() {
    exports = new ExportReadings(folder);
  }

  @ParameterizedTest
  @DisplayName("UTF-8 with BOM or without: a changed, a cancelled visit and travel, all typed")
  @ValueSource(strings = {"\uFEFF", ""})
  void tes(String mark) throws IOException {
    Readings.Read read = exports.read("tes_besok", mark + (HEADER + CHANGED + CANCELLED + TRAVEL));
    assertThat(read.rejects()).isEmpty();
    assertThat(read.rows().get(0))
        .contains(
            entry("externt_id", "T-1"),
            entry("rapporterande_system", "TES"),
            entry("person_fodelsemanad", LocalDate.of(1940, 3, 1)),
            entry("person_kon", "K"),
            entry("utforarenhet", "Hemtjänst Norr"),
            entry("foretag", "Omsorg AB"),
            entry("insatskategori", "hemtjanst"),
            entry("insats", "dusch"),
            entry("lagrum", "SoL"),
            entry("planerat_besok_id", "P-9"),
            entry("planerad_start", Instant.parse("2026-01-05T06:30:00Z")),
            entry("planerad_langd_min", 1800L),
            entry("start_tid", Instant.parse("2026-01-05T06:34:00Z")),
            entry("slut_tid", Instant.parse("2026-01-05T06:59:00Z")),
            entry("ursprunglig_start", Instant.parse("2026-01-05T06:34:00Z")),
            entry("ursprunglig_slut", Instant.parse("2026-01-05T06:52:00Z")),
            entry("status", "utford_andrad"),
            entry("dubbelbemanning", false),
            entry("kvittens_start", "nfc"),
            entry("kvittens_slut", "manuell"),
            entry("aktivitetstyp", "besok"),
            entry("restid_min", 360L),
            entry("godkand", true),
            entry("period_last", false));
    assertThat(read.rows().get(1))
        .contains(
            entry("person_id", read.rows().get(0).get("person_id")),
            entry("slut_tid", null),
            entry("status", "installd"),
            entry("installd_minuter", 45L),
            entry("installd_orsak", "sjukhus"),
            entry("planerat_besok_id", null),
            entry("godkand", false),
            entry("period_last", true));
    assertThat(read.rows().get(2))
        .contains(
            entry("person_id", null), entry("person_kon", null), entry("aktivitetstyp", "restid"));
    assertThat(read.column("personal_id").stream().distinct()).hasSize(1);
    assertThat(read.rows().toString()).doesNotContain("4711");
  }

  @Test
  @DisplayName("Phoniro: the columns that a municipality lacks may be left out, in any order")
  void phoniro() throws IOException {
    Map<String, Object> row =
        only(
            exports.read(
                "phoniro_besok",
                """
                status;externt_id;rapporterande_system;personnummer;personal_id;utforarenhet;start_tid;slut_tid;dubbelbemanning;kvittens_start;kvittens_slut
                Utförd;ph-1;Phoniro;19400318-9083;anst-17;Hemtjänst Norr;2026-01-05 07:34;2026-01-05 07:59;Ja;Lås;Ingen
                """));
    assertThat(row)
        .contains(
            entry("externt_id", "ph-1"),
            entry("status", "utford"),
            entry("start_tid", Instant.parse("2026-01-05T06:34:00Z")),
            entry("dubbelbemanning", true),
            entry("kvittens_start", "las"),
            entry("kvittens_slut", "ingen"),
            entry("planerat_besok_id", null),
            entry("godkand", null));
    assertThat(row.get("personal_id").toString()).startsWith("p1_");
  }

  @Test
  @DisplayName("personal_id is required, on every row and as a column")
  void withoutStaff() throws IOException {
    Readings.Read read =
        exports.read("tes_besok", HEADER + CHANGED.replace(";4711;", ";;") + CANCELLED);
    assertThat(read.column("externt_id")).containsExactly("T-2");
    assertThat(read.rejects()).contains(";2;").contains(";\"personal_id\";saknat-varde;");
    exports.refused(
        shipped("tes_besok"),
        (HEADER + CANCELLED).replace("personal_id;", "").replace("4711;", ""),
        Regel.FEL_RUBRIK,
        "personal_id");
  }

  @Test
  @DisplayName("an end before its start, a length below zero and a time alone are rejected")
  void wrongTimes() throws IOException {
    Readings.Read read =
        exports.read(
            "tes_besok",
            HEADER
                + CHANGED.replace("2026-01-05T07:59:00", "2026-01-05T07:33:00")
                + CHANGED.replace(";30;2026", ";-30;2026")
                + CHANGED.replace("2026-01-05T07:34:00", "07:34"));
    assertThat(read.rows()).isEmpty();
    assertThat(read.rejects())
        .contains(";2;0;\"slut_tid\";slut-fore-start;".replace(";0;", ";" + HEADER.length() + ";"))
        .contains("\"planerad_langd_min\";ogiltig-langd;")
        .contains("\"start_tid\";ogiltig-tidpunkt;");
  }
}
