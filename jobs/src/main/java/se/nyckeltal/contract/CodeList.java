package se.nyckeltal.contract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A code list: which texts in an export mean which code of ours.
 *
 * @param name file name in {@code schemas/koder/} without ending
 * @param columns the header
 * @param rows one code a row; the first three columns are {@code kod;text;alternativ}
 * @param byText code by normalised text, for the reader
 */
public record CodeList(
    String name, List<String> columns, List<List<String>> rows, Map<String, String> byText) {

  /** What a text becomes that no row of the list knows. */
  public static final String OKAND = "okand";

  /**
   * Reads a semicolon-separated list.
   *
   * @throws IllegalArgumentException if a row has another number of columns than the header, or two
   *     codes claim the same text
   */
  static CodeList parse(String name, String csv) {
    List<List<String>> rows = new ArrayList<>();
    for (String line : csv.lines().filter(l -> !l.isBlank()).toList()) {
      rows.add(List.of(line.split(";", -1)));
    }
    List<String> columns = rows.remove(0);
    Map<String, String> byText = new HashMap<>();
    for (List<String> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(
            "Kodlistan %s: raden för %s har %d kolumner, rubriken %d."
                .formatted(name, row.get(0), row.size(), columns.size()));
      }
      for (String text : texts(row)) {
        String earlier = byText.put(normalize(text), row.get(0));
        if (earlier != null && !earlier.equals(row.get(0))) {
          throw new IllegalArgumentException(
              "Kodlistan %s: texten \"%s\" står för både %s och %s."
                  .formatted(name, text, earlier, row.get(0)));
        }
      }
    }
    return new CodeList(name, columns, rows, Map.copyOf(byText));
  }

  /** The list as a file: what {@link #parse} reads. */
  public String toCsv() {
    return Stream.concat(Stream.of(columns), rows.stream())
        .map(row -> String.join(";", row) + "\n")
        .collect(Collectors.joining());
  }

  /** The code of a text, whatever its case and spacing. */
  public Optional<String> code(String text) {
    return Optional.ofNullable(byText.get(normalize(text)));
  }

  private static List<String> texts(List<String> row) {
    List<String> texts = new ArrayList<>(List.of(row.get(1)));
    if (!row.get(2).isBlank()) {
      texts.addAll(List.of(row.get(2).split("\\|")));
    }
    return texts;
  }

  private static String normalize(String text) {
    return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }
}
