package se.nyckeltal.facit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.nyckeltal.testkit.Duck;
import se.nyckeltal.testkit.Samples;

@DisplayName("The independent calculation gives the hand-computed answers of the samples")
class FacitTest {

  private static final Path SAMPLES = Path.of("..", "data-samples");
  private static final List<String> CELL =
      List.of("manad", "enhet", "insatsgrupp", "lagrum", "malgrupp", "aldersgrupp", "kon");

  /** Every measure that both have, and what is said of those that are missing. */
  @Test
  @DisplayName("every cell and every measure in data-samples/facit/hemtjanst_timmar.csv")
  void samples() throws Exception {
    Path csv = SAMPLES.resolve("facit").resolve("hemtjanst_timmar.csv");
    List<String> columns = Arrays.asList(Files.readAllLines(csv).get(0).split(";"));
    List<FacitRad> cells = Facit.celler(SAMPLES.resolve("inbox"), FacitVal.den(Samples.KORDATUM));
    List<String> measures = columns.stream().filter(cells.get(0).matt()::containsKey).toList();

    assertThat(measures).hasSizeGreaterThanOrEqualTo(9);
    assertThat(asText(cells, measures)).isEqualTo(handComputed(csv, columns, measures));
  }

  private static Map<List<String>, List<String>> asText(
      List<FacitRad> cells, List<String> measures) {
    Map<List<String>, List<String>> text =
        new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
    for (FacitRad cell : cells) {
      List<String> row = new ArrayList<>();
      measures.forEach(m -> row.add(m + "=" + cell.publicerat(m)));
      row.add(only(cell.saknas(), measures));
      text.put(cell.cell(), row);
    }
    return text;
  }

  private static Map<List<String>, List<String>> handComputed(
      Path csv, List<String> columns, List<String> measures) {
    Map<List<String>, List<String>> text =
        new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
    for (List<String> line :
        Duck.query(
            "FROM read_csv('%s', delim = ';', header = true, all_varchar = true)".formatted(csv))) {
      List<String> row = new ArrayList<>();
      measures.forEach(m -> row.add(m + "=" + line.get(columns.indexOf(m))));
      row.add(only(line.get(columns.indexOf("saknas")), measures));
      text.put(CELL.stream().map(c -> line.get(columns.indexOf(c))).toList(), row);
    }
    return text;
  }

  /** What is missing, of those measures. */
  private static String only(String saknas, List<String> measures) {
    return saknas == null
        ? ""
        : Arrays.stream(saknas.split(";", -1))
            .filter(s -> measures.contains(s.split("=", -1)[0]))
            .collect(Collectors.joining(";"));
  }
}
