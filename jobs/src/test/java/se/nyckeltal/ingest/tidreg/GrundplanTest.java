package se.nyckeltal.ingest.tidreg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyckeltal.ingest.ExportReadings;
import se.nyckeltal.ingest.Readings;

/** The planning CSV of source-formats 5.4: semicolons, UTF-8 with BOM. */
class GrundplanTest {

  private static final String FILE =
      "\uFEFF"
          + """
          Kundnr;Förnamn;Efternamn;Gata;Postnr;Ort;Slinga;veckodag;originalstarttime;Längd (min);Min före;Min efter;Dubbelid;Insatser;Vilande besök;Notering;NFC;Nattkund;Prio(1–3)
          K-101;Agda;Prov;Storgatan 1;12345;Provköping;Norr 1;Varje vecka, mån;07:30;30;10;15;D-7;Dusch, Tillsyn DUBBELBEMANNING 1;;portkod 1234;04A1;Nej;1
          K-101;Agda;Prov;Storgatan 1;12345;Provköping;Norr 2;Varje vecka, mån;07:30;30;10;15;D-7;Dusch, Tillsyn DUBBELBEMANNING 2;;;04A1;Nej;1
          K-102;Beda;Prov;Storgatan 2;12345;Provköping;Norr 1;4weekly, fre;22:05;7,5;;;;Tillsyn;Ja;;;x;3
          ;Curt;Prov;Storgatan 3;12345;Provköping;Norr 1;Varje dag;08:00;15;;;;Tillsyn;;;;;
          K-104;Dag;Prov;Storgatan 4;12345;Provköping;Norr 1;Varje dag;8.00;15;;;;Tillsyn;kanske;;;;4
          """;

  @TempDir Path folder;

  private ExportReadings exports;

  @BeforeEach
  void makeAKey() {
    exports = new ExportReadings(folder);
  }

  @Test
  @DisplayName("Dubbelid joins the two rows of a double visit; Vilande besök is kept as inactive")
  void plan() throws IOException {
    Readings.Read read = exports.read("planering_grundplan", FILE.replace("7,5", "7.5"));
    assertThat(read.column("Kundnr")).containsExactly("K-101", "K-101", "K-102");
    assertThat(read.rows().get(0))
        .contains(
            entry("veckodag", "vecka_man"),
            entry("originalstarttime", 27_000L),
            entry("Langd", 1800L),
            entry("Min_fore", 600L),
            entry("Min_efter", 900L),
            entry("Dubbelid", "D-7"),
            entry("Vilande_besok", null),
            entry("Nattkund", false),
            entry("Prio", 1L));
    assertThat(read.rows().get(1)).containsEntry("Dubbelid", "D-7");
    assertThat(read.rows().get(2))
        .contains(
            entry("veckodag", "var_fjarde_vecka_fre"),
            entry("originalstarttime", 79_500L),
            entry("Langd", 450L),
            entry("Dubbelid", null),
            entry("Vilande_besok", true),
            entry("Nattkund", true),
            entry("Prio", 3L));
  }

  @Test
  @DisplayName("a name is no key: without customer number the row is rejected; so are other forms")
  void rejected() throws IOException {
    Readings.Read read = exports.read("planering_grundplan", FILE);
    assertThat(read.rejects())
        .contains(";4;")
        .contains("\"Längd (min)\";ogiltig-langd;")
        .contains(";5;")
        .contains("\"Kundnr\";saknat-varde;")
        .contains(";6;")
        .contains("\"originalstarttime\";ogiltig-langd;")
        .contains("\"Vilande besök\";ogiltigt-ja-nej;")
        .contains("\"Prio\";utanfor-grans;");
    assertThat(read.result().avvisade()).isEqualTo(3);
  }

  @Test
  @DisplayName("names, addresses, routes, notes, door codes and tags never land")
  void outside() throws IOException {
    assertThat(exports.read("planering_grundplan", FILE).rows().toString())
        .doesNotContain("Agda")
        .doesNotContain("Prov")
        .doesNotContain("Storgatan")
        .doesNotContain("Norr")
        .doesNotContain("portkod")
        .doesNotContain("04A1");
  }
}
