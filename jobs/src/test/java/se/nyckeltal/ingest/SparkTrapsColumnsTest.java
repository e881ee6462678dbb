package se.nyckeltal.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyckeltal.contract.ExportContract;
import se.nyckeltal.contract.Json;
import se.nyckeltal.testkit.Kontrakt;

/**
 * Promise Q5 in both columns of the table in reliability 3.5: line breaks in fields agreed or not.
 * Each of the thousand rows has a number and an amount of its own, and both are held to.
 */
class SparkTrapsColumnsTest {

  private static final int ROWS = 1000;
  private static final int TENTH = 10;

  @TempDir Path folder;

  private ExportReadings exports;
  private final List<String> rows = new ArrayList<>();

  @BeforeEach
  void makeRows() {
    exports = new ExportReadings(folder);
    for (int i = 1; i <= ROWS; i++) {
      rows.add(Hostile.ROW.replaceFirst("^1;", i + ";").replace("12,50", i + ",25"));
    }
  }

  private static ExportContract contract(boolean lineBreaks, String match, String encoding)
      throws IOException {
    ObjectNode tree = (ObjectNode) Json.JSON.readTree(Kontrakt.named("prov_poster").toJson());
    tree.put("nyckeltal:radbrytningar", lineBreaks).put("encoding", encoding);
    ((ObjectNode) tree.get("schema")).putArray("fieldsMatch").add(match);
    return ExportContract.fromJson(tree.toString());
  }

  private static ExportContract contract(boolean lineBreaks) throws IOException {
    return contract(lineBreaks, "exact", "windows-1252");
  }

  private String tenth(String from, String to) {
    rows.set(TENTH - 1, rows.get(TENTH - 1).replace(from, to));
    return text();
  }

  private String text() {
    return Hostile.HEADER + String.join("", rows);
  }

  private static void assertAllRowsBut(Readings.Read read, Set<Long> lost) {
    List<Object> numbers = new ArrayList<>();
    List<Object> amounts = new ArrayList<>();
    LongStream.rangeClosed(1, ROWS)
        .filter(n -> !lost.contains(n))
        .forEach(
            n -> {
              numbers.add(n);
              amounts.add(ExportReadings.tal(n + ".25"));
            });
    assertThat(read.column("Nummer")).isEqualTo(numbers);
    assertThat(read.column("Belopp")).isEqualTo(amounts);
  }

  private void tenthIsRejected(boolean lineBreaks, String text, String code) throws IOException {
    Readings.Read read = exports.read(contract(lineBreaks), text);
    assertAllRowsBut(read, Set.of((long) TENTH));
    assertThat(read.rejects()).contains(";11;").contains(";" + code + ";");
  }

  @ParameterizedTest
  @DisplayName(
      "an unbalanced quote costs its row, or refuses the file where line breaks are agreed")
  @ValueSource(booleans = {false, true})
  void unbalancedQuote(boolean lineBreaks) throws IOException {
    String text = tenth("text", "\"text");
    if (lineBreaks) {
      exports.refused(contract(true), text, Regel.OBALANSERAT_CITAT, "rad 11");
    } else {
      tenthIsRejected(false, text, "obalanserat-citat");
    }
  }

  @ParameterizedTest
  @DisplayName("a line break in quotes is in its row where agreed; else both halves are rejected")
  @ValueSource(booleans = {false, true})
  void lineBreak(boolean lineBreaks) throws IOException {
    Readings.Read read =
        exports.read(contract(lineBreaks), tenth("text", "\"första\r\nandra; \"\"tredje\"\"\""));
    assertAllRowsBut(read, lineBreaks ? Set.of() : Set.of((long) TENTH));
    assertThat(read.result().avvisade()).isEqualTo(lineBreaks ? 0 : 2);
    // The line after both halves, or after the one row: the same in either case.
    int after = lineBreaks ? TENTH : TENTH - 1;
    assertThat(read.rows().get(after)).containsEntry("Nummer", 11L).containsEntry("rad", 13L);
  }

  @ParameterizedTest
  @DisplayName("a byte of zero costs its row, in quotes too")
  @ValueSource(booleans = {false, true})
  void nul(boolean lineBreaks) throws IOException {
    tenthIsRejected(lineBreaks, tenth("text", "te\0xt"), "nolltecken");
    tenthIsRejected(lineBreaks, tenth("te\0xt", "\"te\0xt\""), "nolltecken");
  }

  @ParameterizedTest
  @DisplayName("a column too many or too few costs its row")
  @ValueSource(booleans = {false, true})
  void columns(boolean lineBreaks) throws IOException {
    tenthIsRejected(lineBreaks, tenth("text", "te;xt"), "fel-antal-falt");
    tenthIsRejected(lineBreaks, tenth("te;xt;", ""), "fel-antal-falt");
  }

  @ParameterizedTest
  @DisplayName("UTF-8 for Windows-1252 is refused; where UTF-8 is agreed its mark is no text")
  @ValueSource(booleans = {false, true})
  void utf8(boolean lineBreaks) throws IOException {
    byte[] plain = text().getBytes(StandardCharsets.UTF_8);
    byte[] marked = ("\uFEFF" + text()).getBytes(StandardCharsets.UTF_8);
    exports.refused(contract(lineBreaks), plain, Regel.UTF8_I_STALLET, "windows-1252");
    exports.refused(contract(lineBreaks), marked, Regel.UTF8_I_STALLET, "windows-1252");
    ExportContract utf8 = contract(lineBreaks, "exact", "utf-8");
    assertAllRowsBut(exports.read(utf8, plain), Set.of());
    assertAllRowsBut(exports.read(utf8, marked), Set.of());
  }

  @ParameterizedTest
  @DisplayName("swapped columns are read by name where any order is agreed, else refused")
  @ValueSource(booleans = {false, true})
  void swapped(boolean lineBreaks) throws IOException {
    StringBuilder swapped = new StringBuilder();
    for (String line : text().lines().toList()) {
      List<String> values = new ArrayList<>(List.of(line.split(";", -1)));
      Collections.swap(values, 0, values.size() - 1);
      Collections.swap(values, 5, 6);
      swapped.append(String.join(";", values)).append("\r\n");
    }
    exports.refused(contract(lineBreaks), swapped.toString(), Regel.FEL_RUBRIK, "Ordningen");
    Readings.Read read =
        exports.read(contract(lineBreaks, "equal", "windows-1252"), swapped.toString());
    assertAllRowsBut(read, Set.of());
    assertThat(read.column("Status")).containsOnly("utford");
    assertThat(read.column("Insats")).containsOnly("tillsyn");
  }

  @ParameterizedTest
  @DisplayName("a field of megabytes refuses the file, in quotes too")
  @ValueSource(booleans = {false, true})
  void longField(boolean lineBreaks) throws IOException {
    String megabytes = "a".repeat(8 << 20);
    exports.refused(contract(lineBreaks), tenth("text", megabytes), Regel.FOR_LANG_RAD, "11");
    rows.set(TENTH - 1, rows.get(TENTH - 1).replace(megabytes, "\"" + megabytes + "\""));
    exports.refused(contract(lineBreaks), text(), Regel.FOR_LANG_RAD, "11");
  }
}
