package se.nyckeltal.ingest.cut;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyckeltal.contract.ExportContract;
import se.nyckeltal.contract.ExportContracts;
import se.nyckeltal.ingest.Readings;

@DisplayName("A file read in parts gives the same rows, line numbers and counts as read whole")
class PartsTest {

  private static final int MOST_PARTS = 23;
  private static final List<String> TEXTS =
      List.of("a", "}{", "],[", "\\\"", "\\\\", "\\\\\\\"", "å{", "", "\\u007d,{", "\\\\\\\\");

  @TempDir Path folder;
  private Readings readings;

  @BeforeEach
  void makeAKey() {
    readings = new Readings(folder);
  }

  private void sameInParts(ExportContract contract, Path file, Survey cut) throws IOException {
    Readings.Read whole = readings.read(contract, file, List.of(Part.WHOLE));
    Readings.Read parts = readings.read(contract, file, cut.parts());
    assertThat(parts.rows()).isEqualTo(whole.rows());
    assertThat(parts.result()).isEqualTo(whole.result());
  }

  /** Objects whose texts look like JSON themselves. */
  private static String objects(Random random, String between) {
    StringBuilder json = new StringBuilder();
    int records = random.nextInt(40);
    for (int i = 0; i < records; i++) {
      json.append(i == 0 ? "" : between).append("{\"Id\":\"").append(i).append("\",\"Name\":\"");
      json.append(TEXTS.get(random.nextInt(TEXTS.size()))).append("\",\"Other\":[{\"x\":\"");
      json.append(TEXTS.get(random.nextInt(TEXTS.size()))).append("\"},{\"y\":[[]]}],");
      json.append("\"ConnectedToProviderUnitId\":\"").append(random.nextInt(9)).append("\"}");
    }
    return json.toString();
  }

  @ParameterizedTest
  @DisplayName("a JSON array, wherever it is cut")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void jsonArrays(long seed) throws IOException {
    Random random = new Random(seed);
    String space = seed % 3 == 0 ? "\n  " : "";
    String text = space + "[" + space + objects(random, space + "," + space) + space + "]" + space;
    String marked = seed % 4 == 0 ? "\uFEFF" + text : text;
    Path file = folder.resolve("PlanningUnit.json");
    Files.writeString(file, marked, StandardCharsets.UTF_8);
    ExportContract contract = ExportContracts.shipped().get("lifecare_PlanningUnit");
    for (int wanted = 2; wanted <= MOST_PARTS; wanted++) {
      Survey cut = JsonSurvey.of(file, Files.size(file), wanted);
      sameInParts(contract, file, cut);
      assertThat(cut.lines()).isEqualTo(text.chars().filter(c -> c == 'N').count());
    }
  }

  @ParameterizedTest
  @DisplayName("JSON lines, wherever they are cut, with blank and broken ones")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void jsonLines(long seed) throws IOException {
    Random random = new Random(seed);
    String between = seed % 2 == 0 ? "\n" : "\r\n\n{\"Id\":\n";
    String text = objects(random, between) + (seed % 3 == 0 ? "" : "\n");
    Path file = folder.resolve("PlanningUnit.jsonl");
    Files.writeString(file, text, StandardCharsets.UTF_8);
    ExportContract contract = ExportContracts.shipped().get("lifecare_PlanningUnit");
    for (int wanted = 2; wanted <= MOST_PARTS; wanted++) {
      sameInParts(contract, file, LineSurvey.of(file, Files.size(file), wanted));
    }
  }

  @ParameterizedTest
  @DisplayName("JSON that is broken is not cut, so that the reader says where")
  @ValueSource(strings = {"[{\"Id\":\"1\"}", "[{\"Id\":\"1}]", "{\"Id\":\"1\"}", "[{]", "", "]["})
  void brokenJson(String text) throws IOException {
    Path file = folder.resolve("x.json");
    Files.writeString(file, text);
    Survey cut = JsonSurvey.of(file, Files.size(file), 3);
    assertThat(cut.parts()).containsExactly(Part.WHOLE);
    assertThat(cut.lines()).isNull();
  }

  private static String lines(Random random) {
    StringBuilder csv =
        new StringBuilder(
            "Personnummer;Namn;Beslutsnr;Insatskategori;Lagrum;Beslutsdatum;Från;Till;Timmar;"
                + "Tidsenhet;Utförare\r\n");
    int rows = random.nextInt(40);
    for (int i = 0; i < rows; i++) {
      csv.append(
          switch (random.nextInt(5)) {
            case 0 -> "\r\n";
            case 1 -> "trasig;rad\r\n";
            case 2 -> "19330816-6838;\"oavslutad;;;\r\n";
            default ->
                "19330816-6838;\"N; \"\"x\"\"\";%d;Hemtjänst;SoL;;2026-01-01;;1,5;per vecka;Å\r\n"
                    .formatted(i);
          });
    }
    return csv.toString();
  }

  @ParameterizedTest
  @DisplayName("a CSV file, wherever it is cut, with or without a last line feed")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void csvFiles(long seed) throws IOException {
    Random random = new Random(seed);
    String last = "19330816-6838;N;999;Hemtjänst;SoL;;2026-01-01;;1,5;per vecka;Å";
    String text = lines(random) + (seed % 2 == 0 ? last : "");
    Path file = folder.resolve("beslut.csv");
    Files.write(file, text.getBytes(Charset.forName("windows-1252")));
    ExportContract contract = ExportContracts.shipped().get("procapita_beslut");
    for (int wanted = 2; wanted <= MOST_PARTS; wanted++) {
      Survey cut = LineSurvey.of(file, Files.size(file), wanted);
      sameInParts(contract, file, cut);
      Readings.Read read = readings.read(contract, file, cut.parts());
      assertThat(cut.rows(contract))
          .contains(read.result().radInlasta() + read.result().rapportrader());
    }
  }

  @Test
  @DisplayName("a file of a hundred megabytes is cut for each core, a small one not at all")
  void sizes() throws IOException {
    ExportContract contract = ExportContracts.shipped().get("procapita_beslut");
    Path file = folder.resolve("beslut.csv");
    byte[] lines = "x;y;z\n".repeat(200_000).getBytes(StandardCharsets.US_ASCII);
    try (var out = Files.newOutputStream(file)) {
      for (int i = 0; i < 100; i++) {
        out.write(lines);
      }
    }
    Survey cut = Survey.of(contract, file, 2);
    assertThat(cut.lines()).isEqualTo(20_000_000);
    assertThat(cut.parts()).hasSize(2);
    assertThat(cut.parts().get(0).to()).isEqualTo(cut.parts().get(1).from());
    assertThat(cut.parts().get(1).firstRad()).isEqualTo(cut.parts().get(1).from() / 6 + 1);
    Files.write(file, lines);
    assertThat(Survey.of(contract, file, 2).parts()).containsExactly(Part.WHOLE);
  }
}
