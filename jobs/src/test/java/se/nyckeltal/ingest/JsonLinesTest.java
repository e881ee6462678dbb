package se.nyckeltal.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyckeltal.contract.ExportContracts;

@DisplayName("A JSON object on each line (.jsonl, .ndjson)")
class JsonLinesTest {

  private static final String NORR = "{\"Id\":\"1\",\"Name\":\"Norr\"}";
  private static final String OSTER = "{\"Name\":\"Öster\",\"Id\":\"2\"}";

  @TempDir Path folder;
  private Readings readings;

  @BeforeEach
  void makeAKey() {
    readings = new Readings(folder);
  }

  private Readings.Read read(String export, String name, byte[] content) throws IOException {
    return readings.read(ExportContracts.shipped().get(export), name, content);
  }

  private Readings.Read read(String text) throws IOException {
    return read(
        "lifecare_PlanningUnit", "PlanningUnit.jsonl", text.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @DisplayName("a line is a row, with its number; blank lines are counted, line ends as they come")
  @ValueSource(strings = {"PlanningUnit.jsonl", "PlanningUnit.ndjson"})
  void lines(String name) throws IOException {
    Readings.Read read =
        read(
            "lifecare_PlanningUnit",
            name,
            (NORR + "\r\n\n  \t\r\n" + OSTER).getBytes(StandardCharsets.UTF_8));
    assertThat(read.column("Id")).containsExactly("1", "2");
    assertThat(read.column("Name")).containsExactly("Norr", "Öster");
    assertThat(read.column("rad")).containsExactly(1L, 4L);
    assertThat(read.result().tomma()).isEqualTo(2);
    assertThat(read.rejects()).isEmpty();
  }

  @Test
  @DisplayName("an empty file has no rows, and one with only line ends blank ones")
  void empty() throws IOException {
    assertThat(read("").rows()).isEmpty();
    Readings.Read blank = read("\n\n");
    assertThat(blank.rows()).isEmpty();
    assertThat(blank.result().tomma()).isEqualTo(2);
  }

  @Test
  @DisplayName("a line is as many rows as its list has, and a tree as many as it has nodes")
  void manyRowsInALine() throws IOException {
    assertThat(
            read("{\"Id\":\"1\",\"Children\":[{\"Id\":\"2\"},{\"Id\":\"3\"}]}\n" + OSTER + "\n")
                .column("Id"))
        .containsExactlyInAnyOrder("1", "2", "3", "2");
  }

  @ParameterizedTest
  @DisplayName("a line that is no JSON object spoils itself alone")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"Id\":\"2\"",
        "{\"Id\":\"2\"} {\"Id\":\"3\"}",
        "{\"Id\":\"2\"},",
        "[{\"Id\":\"2\"}]",
        "\"Id\"",
        "Id;Namn",
        "{\"Id\":\"2\"}]"
      })
  void broken(String line) throws IOException {
    Readings.Read read = read(NORR + "\n" + line + "\n" + OSTER + "\n");
    assertThat(read.column("Name")).containsExactly("Norr", "Öster");
    assertThat(read.column("rad")).containsExactly(1L, 3L);
    assertThat(read.rejects()).contains(";2;").contains(";ogiltig-json-rad;");
  }

  private void refused(byte[] content, Regel regel, String where) {
    assertThatThrownBy(() -> read("lifecare_PlanningUnit", "PlanningUnit.jsonl", content))
        .isInstanceOfSatisfying(
            FileRefusedException.class, e -> assertThat(e.regel()).isEqualTo(regel))
        .hasMessageContaining(where);
  }

  @Test
  @DisplayName("a file of another encoding is refused, with the line")
  void otherEncodings() {
    refused(
        (NORR + "\n" + OSTER + "\n").getBytes(StandardCharsets.ISO_8859_1),
        Regel.ODEKODBAR,
        "rad 2");
  }

  @Test
  @DisplayName("a file that ends inside a line is refused; a whole last line needs no line end")
  void cutOff() throws IOException {
    refused(
        (NORR + "\n" + OSTER.substring(0, 9)).getBytes(StandardCharsets.UTF_8),
        Regel.AVKORTAD,
        "Rad 2");
    assertThat(read(NORR + "\n" + OSTER).rows()).hasSize(2);
  }
}
