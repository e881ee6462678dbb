package se.nyckeltal.ingest.kommun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static se.nyckeltal.ingest.ExportReadings.shipped;
import static se.nyckeltal.ingest.ExportReadings.tal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyckeltal.ingest.ExportReadings;
import se.nyckeltal.ingest.Readings;
import se.nyckeltal.ingest.Regel;

/** The municipality's own units and comparisons from Kolada (source-formats 9.1). */
class KommunensFilerTest {

  @TempDir Path folder;

  private ExportReadings exports;

  @BeforeEach
  void makeAKey() {
    exports = new ExportReadings(folder);
  }

  @Test
  @DisplayName(
      "enheter: a unit that changes has a row for each time; an end before its start is out")
  void enheter() throws IOException {
    Readings.Read read =
        exports.read(
            "kommun_enheter",
            """
            \uFEFFenhet;namn;lifecare_id;procapita_id;omrade;utforare;regi;ra_start;fran;till
            norr;Hemtjänst Norr;12;;Område A;Provköpings kommun;Egen regi;2025-09-01;2020-01-01;2025-12-31
            norr;Hemtjänst Norr;12;;Område B;Omsorg AB;LOV;2025-09-01;2026-01-01;9999-12-31
            fel;Hemtjänst Fel;13;;;;;;2026-01-01;2025-01-01
            """);
    assertThat(read.rows())
        .satisfiesExactly(
            first ->
                assertThat(first)
                    .contains(
                        entry("enhet", "norr"),
                        entry("namn", "Hemtjänst Norr"),
                        entry("lifecare_id", "12"),
                        entry("procapita_id", null),
                        entry("omrade", "Område A"),
                        entry("utforare", "Provköpings kommun"),
                        entry("regi", "egen"),
                        entry("ra_start", LocalDate.of(2025, 9, 1)),
                        entry("till", LocalDate.of(2025, 12, 31))),
            second ->
                assertThat(second)
                    .contains(
                        entry("omrade", "Område B"),
                        entry("regi", "extern"),
                        entry("fran", LocalDate.of(2026, 1, 1)),
                        entry("till", null)));
    assertThat(read.rejects()).contains(";4;").contains(";\"till\";slut-fore-start;");
  }

  private static String kolada(String values) {
    return """
        {"values": [{"kpi": "N21820", "municipality": "0330", "period": 2024, "values": [%s]}],
         "count": 1, "next_url": null, "previous_url": null}
        """
        .formatted(values);
  }

  @Test
  @DisplayName("kolada v3: a row per sex; a value that is hidden or missing is empty, never 0")
  void nullValues() throws IOException {
    Readings.Read read =
        exports.read(
            "kommun_kolada",
            kolada(
                """
                {"gender": "K", "count": 1, "status": "", "value": 81.5},
                {"gender": "M", "count": 1, "status": "Missing", "value": null},
                {"gender": "T", "count": 0, "status": "Privacy"}
                """));
    assertThat(read.rejects()).isEmpty();
    assertThat(read.column("values_gender")).containsExactly("K", "M", "T");
    assertThat(read.column("values_value")).containsExactly(tal("81.5"), null, null);
    assertThat(read.rows().get(2))
        .contains(
            entry("kpi", "N21820"),
            entry("municipality", "0330"),
            entry("period", 2024L),
            entry("values_count", 0L));
  }

  @Test
  @DisplayName("kolada: v2's F for women is K; a record without values is a row without value")
  void olderForms() throws IOException {
    assertThat(
            exports
                .read("kommun_kolada", kolada("{\"gender\": \"F\", \"value\": 1}"))
                .column("values_gender"))
        .containsExactly("K");
    assertThat(exports.read("kommun_kolada", kolada("")).column("values_value"))
        .containsExactly((Object) null);
  }

  @Test
  @DisplayName("kolada: a text where a value is expected is rejected; another envelope is refused")
  void otherShapes() throws IOException {
    Readings.Read read =
        exports.read("kommun_kolada", kolada("{\"gender\": \"K\", \"value\": \"81,5\"}"));
    assertThat(read.rejects()).contains("\"values[].value\";ogiltigt-tal;");
    exports.refused(
        shipped("kommun_kolada"), "{\"data\": []}", Regel.OGILTIG_JSON, "En lista väntades");
  }
}
