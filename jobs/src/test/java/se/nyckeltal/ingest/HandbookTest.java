package se.nyckeltal.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyckeltal.contract.ExportContract;

/** The handbook's rules are the program's, and its examples are read by the program. */
class HandbookTest {

  private static final Path DOCS = Path.of("../docs");
  private static final Pattern RULE =
      Pattern.compile("\\| `([a-z0-9-]+)` \\| (rad|fil|rad eller fil|upplysning) \\| (.*) \\|");
  private static final Pattern REJECT =
      Pattern.compile("\\| (\\d+) \\| `([^`]+)` \\| `([^`]+)` \\|");

  @TempDir Path folder;

  /** One example: the part of the page under its heading. */
  private static String example(String heading) throws IOException {
    String page = Files.readString(DOCS.resolve("inkorg-exempel.md"));
    int from = page.indexOf("\n## " + heading + "\n");
    return page.substring(from, page.indexOf("\n## ", from + 1));
  }

  private static String block(String text, String kind) {
    int from = text.indexOf("```" + kind + "\n") + kind.length() + 4;
    return text.substring(from, text.indexOf("```", from));
  }

  @Test
  @DisplayName("the table of rules has every rule, its level and its sentence, and no other")
  void rules() throws IOException {
    String page = Files.readString(DOCS.resolve("inkorg.md"));
    List<List<String>> told =
        RULE.matcher(page.substring(page.indexOf("## Alla regler")))
            .results()
            .map(m -> List.of(m.group(1), m.group(2), m.group(3)))
            .toList();
    assertThat(told)
        .containsExactlyElementsOf(
            Arrays.stream(Regel.values()).map(r -> List.of(r.code(), level(r), r.text())).toList());
  }

  /** The enum lists rules of rows first, then warnings, then rules of files. */
  private static String level(Regel regel) {
    return switch (regel) {
      case DUBBELKODAD -> "fil";
      case OBALANSERAT_CITAT -> "rad eller fil";
      default ->
          regel.compareTo(Regel.FEL_KONTROLLSIFFRA) < 0
              ? "rad"
              : regel.compareTo(Regel.OKAND_FIL) < 0 ? "upplysning" : "fil";
    };
  }

  @Test
  @DisplayName("a rule that the handbook explains is one")
  void explained() throws IOException {
    String page = Files.readString(DOCS.resolve("inkorg.md"));
    String common =
        page.substring(page.indexOf("De vanligaste:"), page.indexOf("En rad som är med"));
    Set<String> codes =
        Pattern.compile("(?m)^\\| (`.*?`) \\|")
            .matcher(common)
            .results()
            .flatMap(m -> Arrays.stream(m.group(1).replace("`", "").split(", ")))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    assertThat(codes).hasSizeGreaterThanOrEqualTo(10);
    codes.forEach(code -> assertThat(Regel.ofCode(code).code()).isEqualTo(code));
  }

  @ParameterizedTest
  @DisplayName("an example becomes the columns that stand under it, and the rejects")
  @ValueSource(strings = {"ProCapita", "Lifecare", "Tidsregistrering"})
  void examples(String heading) throws IOException {
    String text = example(heading);
    MatchResult file =
        Pattern.compile("`(\\w+)/((\\w+)_[\\d-]+\\.(csv|json))`")
            .matcher(text)
            .results()
            .findFirst()
            .orElseThrow();
    ExportContract contract = ExportReadings.shipped(file.group(1) + "_" + file.group(3));
    byte[] content = block(text, file.group(4)).getBytes(Charset.forName(contract.encoding()));
    Readings.Read read = new Readings(folder).read(contract, file.group(2), content);

    assertThat(table(read)).isEqualTo(told(text));
    if (text.contains("```avvisade\n")) {
      assertThat(read.rejects()).isEqualTo("\uFEFF" + block(text, "avvisade"));
    } else {
      List<String> rejects =
          REJECT
              .matcher(text)
              .results()
              .map(m -> ";%s;\"%s\";%s;".formatted(m.group(1), m.group(2), m.group(3)))
              .toList();
      assertThat(rejects).isNotEmpty();
      assertThat(
              Pattern.compile("(?m)^\"[^\"]+\"(;\\d+);\\d+(;\"[^\"]+\";[a-z-]+;)")
                  .matcher(read.rejects())
                  .results()
                  .map(m -> m.group(1) + m.group(2)))
          .containsExactlyInAnyOrderElementsOf(rejects);
    }
  }

  /** What the page says: the values of each row by column. */
  private static Map<String, List<String>> told(String text) {
    Map<String, List<String>> columns = new LinkedHashMap<>();
    List<String> lines = text.lines().filter(l -> l.startsWith("|")).toList();
    int from = 0;
    while (!lines.get(from).startsWith("| kolumn |")) {
      from++;
    }
    columns.put("rad", List.of(lines.get(from).replaceAll("[^0-9|]", "").split("\\|", -1)));
    for (String line : lines.subList(from + 2, lines.size())) {
      if (line.startsWith("| avvisad")) {
        break;
      }
      List<String> cells = new ArrayList<>(List.of(line.split(" *\\| *")));
      columns.put(cells.get(1).replace("`", ""), cells.subList(2, cells.size()));
    }
    columns.put("rad", columns.get("rad").stream().filter(c -> !c.isEmpty()).toList());
    return columns;
  }

  private static Map<String, List<String>> table(Readings.Read read) {
    Map<String, List<String>> columns = new LinkedHashMap<>();
    for (String name : read.rows().get(0).keySet()) {
      if (!name.equals(LandedSchema.LEVERANS_ID)) {
        columns.put(name, read.column(name).stream().map(HandbookTest::shown).toList());
      }
    }
    return columns;
  }

  private static String shown(Object value) {
    if (value == null) {
      return "–";
    }
    if (value instanceof Boolean yes) {
      return yes ? "ja" : "nej";
    }
    if (value instanceof List<?> list) {
      return list.isEmpty()
          ? "tom lista"
          : list.stream().map(HandbookTest::shown).collect(Collectors.joining(", "));
    }
    if (value instanceof BigDecimal number) {
      return number.stripTrailingZeros().toPlainString().replace('.', ',');
    }
    // A pseudonym depends on the key.
    return value.toString().replaceFirst("^([kp]1_)[a-z2-7]{26}$", "$1…");
  }
}
