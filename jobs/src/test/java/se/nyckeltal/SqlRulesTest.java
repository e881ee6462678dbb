package se.nyckeltal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.nyckeltal.contract.ResourceFolder;

@DisplayName("SQL is written to be read")
class SqlRulesTest {

  private static final int LONGEST_LINE = 120;

  /** Words of the language; those that are also names of functions are left out. */
  private static final Pattern LOWER_CASE_KEYWORD =
      Pattern.compile(
          "(?<![.\\w])(select|from|where|join|inner|full|outer|cross|anti|semi|lateral|on|using|"
              + "group|order|by|having|union|intersect|except|distinct|case|when|then|else|end|and|"
              + "or|not|in|is|null|between|like|with|as|over|partition|unbounded|preceding|"
              + "following|cast|true|false|asc|desc|nulls|cube|create|temporary|function|returns|"
              + "return|div|string|int|bigint|boolean|decimal)(?!\\w)");

  private static final Pattern COMMENT_OR_TEXT =
      Pattern.compile("--[^\\n]*|'(?:[^'\\\\]|\\\\.)*'|`[^`]*`");

  private static Map<String, String> files() {
    Map<String, String> texts = new TreeMap<>();
    ResourceFolder.files("sql")
        .forEach((path, content) -> texts.put(path, new String(content, StandardCharsets.UTF_8)));
    assertThat(texts).hasSizeGreaterThan(30);
    return texts;
  }

  private static List<String> faults(String path, String sql) {
    List<String> faults = new ArrayList<>();
    if (!sql.startsWith("-- ")) {
      faults.add(path + " does not begin with a comment that says what the rows are");
    }
    if (sql.contains("\t") || sql.contains("\r") || !sql.endsWith("\n")) {
      faults.add(path + " has a tab, a carriage return or no line end last");
    }
    sql.lines()
        .filter(l -> l.length() > LONGEST_LINE)
        .forEach(l -> faults.add("%s has a line of %d".formatted(path, l.length())));
    sql.lines()
        .filter(l -> l.endsWith(" "))
        .forEach(l -> faults.add(path + " has a space last in a line: " + l));
    LOWER_CASE_KEYWORD
        .matcher(COMMENT_OR_TEXT.matcher(sql).replaceAll("''"))
        .results()
        .map(MatchResult::group)
        .forEach(w -> faults.add(path + " has a keyword in lower case: " + w));
    return faults;
  }

  @Test
  @DisplayName("a comment first, lines of at most 120, no tab, keywords in upper case")
  void everyFile() {
    assertThat(files().entrySet().stream().flatMap(f -> faults(f.getKey(), f.getValue()).stream()))
        .isEmpty();
  }

  @Test
  @DisplayName("each fault is found, and a word in a comment, a text or a name is none")
  void theRulesFindWhatTheyLookFor() {
    assertThat(faults("x", "-- select\nSELECT 'from' AS fran, t.order, `as` FROM t\n")).isEmpty();
    assertThat(faults("x", "SELECT 1\n")).hasSize(1);
    assertThat(faults("x", "-- x\nSELECT\t1")).hasSize(1);
    assertThat(faults("x", "-- x\nSELECT 1 \n")).hasSize(1);
    assertThat(faults("x", "-- " + "x".repeat(120) + "\n")).hasSize(1);
    assertThat(faults("x", "-- x\nSELECT a as b\nFROM t where a is NULL\n")).hasSize(3);
  }
}
