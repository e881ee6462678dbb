package se.nyckeltal.ingest.kommun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static se.nyckeltal.ingest.ExportReadings.shipped;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.nyckeltal.ingest.ExportReadings;
import se.nyckeltal.ingest.Readings;
import se.nyckeltal.ingest.Regel;

/** Population as SCB's PxWeb gives it: json-stat2, source-formats 9.2. */
class BefolkningTest {

  /** Ages in another order than their index says, for the index alone counts. */
  private static final String FILE =
      """
      {"version": "2.0", "class": "dataset", "label": "Folkmängd", "source": "SCB",
       "id": ["Region", "Alder", "Kon", "ContentsCode", "Tid"], "size": [1, 2, 2, 1, 1],
       "dimension": {
        "Region": {"category": {"index": {"0330": 0}, "label": {"0330": "Knivsta"}}},
        "Alder": {"category": {"index": %s, "label": {"80": "80 år", "81": "81 år"}}},
        "Kon": {"category": {"index": ["1", "2"], "label": {"1": "män", "2": "kvinnor"}}},
        "ContentsCode": {"category": {"index": {"BE0101N1": 0}}},
        "Tid": {"category": {"index": ["2024"]}}},
       "value": %s}
      """;

  private static final String AS_MAP = "{\"81\": 1, \"80\": 0}";
  private static final String AS_LIST = "[\"80\", \"81\"]";

  @TempDir Path folder;

  private ExportReadings exports;

  @BeforeEach
  void makeAKey() {
    exports = new ExportReadings(folder);
  }

  @ParameterizedTest
  @DisplayName("an index as a map or as a list: the same cells, the last dimension runs fastest")
  @CsvSource(
      delimiter = '|',
      value = {AS_MAP, AS_LIST})
  void index(String index) throws IOException {
    Readings.Read read =
        exports.read("kommun_befolkning", FILE.formatted(index, "[40, 50, 30, 45]"));
    assertThat(read.rejects()).isEmpty();
    assertThat(read.column("Alder")).containsExactly("80", "80", "81", "81");
    assertThat(read.column("Kon")).containsExactly("M", "K", "M", "K");
    assertThat(read.column("value")).containsExactly(40L, 50L, 30L, 45L);
    assertThat(read.rows().get(0))
        .contains(
            entry("Region", "0330"),
            entry("ContentsCode", "BE0101N1"),
            entry("Tid", 2024L),
            entry("Civilstand", null));
  }

  @Test
  @DisplayName("a sparse value object and null: what is not there is empty, never 0")
  void sparse() throws IOException {
    assertThat(
            exports
                .read("kommun_befolkning", FILE.formatted(AS_LIST, "{\"1\": 50, \"3\": 45}"))
                .column("value"))
        .containsExactly(null, 50L, null, 45L);
    assertThat(
            exports
                .read("kommun_befolkning", FILE.formatted(AS_LIST, "[40, null, 0, 45]"))
                .column("value"))
        .containsExactly(40L, null, 0L, 45L);
  }

  @Test
  @DisplayName("a status object says nothing that is read, there or not")
  void status() throws IOException {
    String file = FILE.formatted(AS_LIST, "[40, 50, 30, null], \"status\": {\"3\": \"..\"}");
    assertThat(exports.read("kommun_befolkning", file).column("value"))
        .containsExactly(40L, 50L, 30L, null);
  }

  @Test
  @DisplayName("more or fewer values than cells, no dataset, or no age: refused")
  void refused() {
    exports.refused(
        shipped("kommun_befolkning"),
        FILE.formatted(AS_LIST, "[40, 50, 30]"),
        Regel.OGILTIG_JSON,
        "JSON-stat 2");
    exports.refused(
        shipped("kommun_befolkning"), "{\"error\": 404}", Regel.OGILTIG_JSON, "JSON-stat 2");
    exports.refused(
        shipped("kommun_befolkning"),
        FILE.formatted(AS_LIST, "[40, 50, 30, 45]").replace("\"Alder\"", "\"Age\""),
        Regel.FEL_RUBRIK,
        "Alder");
  }

  @Test
  @DisplayName("a dimension with several categories that the contract lacks would mix up its cells")
  void unknownDimension() throws IOException {
    String file =
        FILE.formatted(AS_LIST, "[40, 50, 30, 45]")
            .replace("\"Tid\": {", "\"Land\": {\"category\": {\"index\": %s}}, \"Tid\": {")
            .replace("\"Tid\"], \"size\": [1, 2, 2, 1, 1]", "\"Land\", \"Tid\"], \"size\": []");
    assertThat(exports.read("kommun_befolkning", file.formatted("[\"SE\"]")).column("value"))
        .containsExactly(40L, 50L, 30L, 45L);
    exports.refused(
        shipped("kommun_befolkning"),
        file.formatted("[\"SE\", \"annat\"]").replace("[40,", "[1, 2, 3, 4, 40,"),
        Regel.FEL_RUBRIK,
        "nummer 5");
  }
}
