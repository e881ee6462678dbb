package se.nyckeltal.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyckeltal.contract.ExportContract;
import se.nyckeltal.contract.Json;
import se.nyckeltal.testkit.Kontrakt;

/**
 * Promise Q5: a thousand rows with each fault that Spark's own reader takes without a word. Ours
 * reads all other rows as they are, or refuses the file and says why.
 */
class SparkTrapsTest {

  private static final int ROWS = 1000;
  private static final int AT = 9;

  @TempDir Path folder;

  private Readings readings;
  private final List<String> rows = new ArrayList<>();

  @BeforeEach
  void makeRows() {
    readings = new Readings(folder);
    for (int i = 1; i <= ROWS; i++) {
      rows.add(Hostile.ROW.replaceFirst("^1;", i + ";"));
    }
  }

  private void change(String from, String to) {
    rows.set(AT, rows.get(AT).replace(from, to));
  }

  private String text() {
    return Hostile.HEADER + String.join("", rows);
  }

  private Readings.Read read() throws IOException {
    return read(Kontrakt.named("prov_poster"), text().getBytes(Hostile.WINDOWS));
  }

  private Readings.Read read(ExportContract contract, byte[] content) throws IOException {
    return readings.read(contract, "poster.csv", content);
  }

  private void refused(ExportContract contract, String text, Charset charset, String... codes) {
    assertThatThrownBy(() -> read(contract, text.getBytes(charset)))
        .isInstanceOfSatisfying(
            FileRefusedException.class, e -> assertThat(e.regel().code()).isIn((Object[]) codes));
  }

  private static ExportContract with(String property, String json) throws IOException {
    ObjectNode contract = (ObjectNode) Json.JSON.readTree(Kontrakt.named("prov_poster").toJson());
    contract.set(property, Json.JSON.readTree(json));
    return ExportContract.fromJson(contract.toString());
  }

  /** The row is rejected alone, with its line, and every other is read as it is. */
  private void onlyThatRowIsRejected(String code) throws IOException {
    Readings.Read read = read();
    assertThat(read.result().avvisade()).isEqualTo(1);
    assertThat(read.rejects()).contains(";" + (AT + 2) + ";").contains(";" + code + ";");
    assertThat(read.column("Nummer"))
        .isEqualTo(
            LongStream.rangeClosed(1, ROWS)
                .filter(n -> n != AT + 1)
                .mapToObj(n -> (Object) n)
                .toList());
  }

  @Test
  @DisplayName("an unbalanced quote costs its own row and no other")
  void unbalancedQuote() throws IOException {
    change("text", "\"text");
    onlyThatRowIsRejected("obalanserat-citat");
  }

  @Test
  @DisplayName("where line breaks are agreed, an unbalanced quote refuses the file")
  void unbalancedQuoteAmongLineBreaks() throws IOException {
    change("text", "\"text");
    refused(with("nyckeltal:radbrytningar", "true"), text(), Hostile.WINDOWS, "obalanserat-citat");
  }

  @Test
  @DisplayName("where line breaks are agreed, one in quotes is part of its row")
  void agreedLineBreak() throws IOException {
    change("text", "\"te\r\nxt\"");
    Readings.Read read =
        read(with("nyckeltal:radbrytningar", "true"), text().getBytes(Hostile.WINDOWS));
    assertThat(read.result().avvisade()).isZero();
    assertThat(read.result().radInlasta()).isEqualTo(ROWS);
    assertThat(read.rows().get(AT + 1).get("rad")).isEqualTo(AT + 4L);
  }

  @Test
  @DisplayName("a byte of zero costs its row")
  void nul() throws IOException {
    change("text", "te\0xt");
    onlyThatRowIsRejected("nolltecken");
  }

  @Test
  @DisplayName("a field too many or too few costs its row")
  void fields() throws IOException {
    change("text", "te;xt");
    onlyThatRowIsRejected("fel-antal-falt");
    change("te;xt;", "");
    onlyThatRowIsRejected("fel-antal-falt");
  }

  @Test
  @DisplayName("UTF-8 where Windows-1252 is agreed is refused, with and without mark")
  void utf8() {
    ExportContract contract = Kontrakt.named("prov_poster");
    refused(contract, text(), StandardCharsets.UTF_8, "utf8-i-stallet", "dubbelkodad");
    refused(contract, "\uFEFF" + text(), StandardCharsets.UTF_8, "utf8-i-stallet", "fel-rubrik");
  }

  @Test
  @DisplayName("where UTF-8 is agreed, its mark is no part of the first column")
  void mark() throws IOException {
    byte[] content = ("\uFEFF" + text()).getBytes(StandardCharsets.UTF_8);
    assertThat(read(with("encoding", "\"utf-8\""), content).result().accepterade()).isEqualTo(ROWS);
  }

  @Test
  @DisplayName("text that lands and was encoded twice refuses the file")
  void mojibake() throws IOException {
    change("Tillsyn", "TillsynÃ¶");
    refused(with("encoding", "\"utf-8\""), text(), StandardCharsets.UTF_8, "dubbelkodad");
  }

  @Test
  @DisplayName("a lost character costs its row where the text lands, and else is counted")
  void lostCharacter() throws IOException {
    ExportContract contract = with("encoding", "\"utf-8\"");
    change("text", "F\uFFFDrs\uFFFDrjning");
    Readings.Read outside = read(contract, text().getBytes(StandardCharsets.UTF_8));
    assertThat(outside.result().accepterade()).isEqualTo(ROWS);
    assertThat(outside.result().varningar()).containsEntry("forlorat-tecken", 1L);
    change("Tillsyn", "Tills\uFFFDyn");
    Readings.Read landed = read(contract, text().getBytes(StandardCharsets.UTF_8));
    assertThat(landed.result().avvisade()).isEqualTo(1);
    assertThat(landed.rejects()).contains(";ersattningstecken;");
  }

  @Test
  @DisplayName("swapped columns are refused")
  void swapped() {
    List<String> header = new ArrayList<>(List.of(Hostile.HEADER.strip().split(";")));
    Collections.swap(header, 6, 7);
    String swapped = String.join(";", header) + "\r\n" + String.join("", rows);
    refused(Kontrakt.named("prov_poster"), swapped, Hostile.WINDOWS, "fel-rubrik");
  }

  @Test
  @DisplayName("a field of megabytes is refused")
  void longField() {
    change("text", "a".repeat(8 << 20));
    refused(Kontrakt.named("prov_poster"), text(), Hostile.WINDOWS, "for-lang-rad");
  }

  @Test
  @DisplayName("a file that breaks off in its last row is refused; one without last newline is not")
  void brokenOff() throws IOException {
    refused(
        Kontrakt.named("prov_poster"),
        text().substring(0, text().length() - 20),
        Hostile.WINDOWS,
        "avkortad");
    byte[] whole = text().strip().getBytes(Hostile.WINDOWS);
    assertThat(read(Kontrakt.named("prov_poster"), whole).result().accepterade()).isEqualTo(ROWS);
  }
}
