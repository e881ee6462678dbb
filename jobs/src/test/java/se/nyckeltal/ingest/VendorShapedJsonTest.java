package se.nyckeltal.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.nyckeltal.contract.ExportContract;
import se.nyckeltal.contract.ExportContracts;
import se.nyckeltal.contract.Json;
import se.nyckeltal.testkit.Seeds;

/**
 * Records of every type that the vendor has, with nulls, missing and unknown keys and wrong types:
 * the reader never fails, and every row of every record is accepted or rejected.
 */
class VendorShapedJsonTest {

  private static final int RECORDS = 40;
  private static final VendorFields FIELDS = VendorFields.read();

  @TempDir Path folder;

  static Stream<Arguments> cases() {
    return ExportContracts.shipped().all().stream()
        .filter(c -> c.system().equals("lifecare") && !FIELDS.of(c.export()).isEmpty())
        .map(ExportContract::name)
        .flatMap(name -> seeds().mapToObj(seed -> Arguments.of(name, seed)));
  }

  private static LongStream seeds() {
    return Seeds.of(20);
  }

  /** The contract with no limit on rejected rows: here they are most of them. */
  private static ExportContract tolerant(String name) throws IOException {
    ObjectNode contract =
        (ObjectNode) Json.JSON.readTree(ExportContracts.shipped().get(name).toJson());
    contract
        .putObject("nyckeltal:avvisade_hogst")
        .put("andel", 1.0)
        .put("rader", 1_000_000)
        .put("minst", 1_000_000);
    return ExportContract.fromJson(contract.toString());
  }

  /** Counted here on the tree of nodes, by what the contract says a row is. */
  private static long rows(ExportContract contract, JsonNode record) {
    if (contract.trad() != null) {
      long rows = 1;
      for (JsonNode child : list(record, contract.trad())) {
        rows += rows(contract, child);
      }
      return rows;
    }
    return contract.rader() == null ? 1 : Math.max(1, list(record, contract.rader()).size());
  }

  private static JsonNode list(JsonNode record, String name) {
    JsonNode list = record.path(name);
    return list.isArray() ? list : Json.JSON.createArrayNode();
  }

  private SplitResult read(ExportContract contract, JsonNode list) throws IOException {
    byte[] content = list.toString().getBytes(StandardCharsets.UTF_8);
    Readings.Read read = new Readings(folder).read(contract, contract.export() + ".json", content);
    assertThat(read.rows()).hasSize((int) read.result().accepterade());
    return read.result();
  }

  @ParameterizedTest(name = "{0} -Dseed={1}")
  @DisplayName("every row is accepted or rejected")
  @MethodSource("cases")
  void nothingIsLost(String name, long seed) throws IOException {
    ExportContract contract = tolerant(name);
    String exploded = contract.rader() != null ? contract.rader() : contract.trad();
    VendorRecords records = new VendorRecords(FIELDS, seed, exploded);
    ArrayNode list = Json.JSON.createArrayNode();
    long rows = 0;
    for (int i = 0; i < RECORDS; i++) {
      JsonNode record = records.element(contract.export());
      rows += rows(contract, record);
      list.add(record);
    }
    SplitResult result = read(contract, list);
    assertThat(result.accepterade() + result.avvisade()).isEqualTo(rows);
    assertThat(result.radInlasta()).isEqualTo(rows + result.tomma());
  }

  @ParameterizedTest(name = "{0}: {1}")
  @DisplayName("what should be a list of rows and is none is one rejected row")
  @MethodSource("wrongLists")
  void wrongList(String name, String list) throws IOException {
    ExportContract contract = tolerant(name);
    String field = contract.rader() != null ? contract.rader() : contract.trad();
    String record =
        "[{\"Id\":\"1\",\"StartTime\":\"2026-01-05T07:00:00Z\",\"%s\":%s}]".formatted(field, list);
    SplitResult result = read(contract, Json.JSON.readTree(record));
    assertThat(result.avvisade()).isEqualTo(1);
    assertThat(result.accepterade()).isZero();
  }

  static Stream<Arguments> wrongLists() {
    return Stream.of("lifecare_PlannedWorkshift", "lifecare_PlanningUnit")
        .flatMap(
            name ->
                Stream.of("{\"a\":{},\"b\":{}}", "\"text\"", "17", "true")
                    .map(list -> Arguments.of(name, list)));
  }

  @Test
  @DisplayName("the vendor's list knows the exports that are tried")
  void knowsTheExports() {
    assertThat(cases().map(a -> a.get()[0]).distinct())
        .contains("lifecare_ReportedVisit", "lifecare_PlannedWorkshift", "lifecare_PlanningUnit")
        .hasSizeGreaterThanOrEqualTo(7);
  }
}
