package se.nyckeltal.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.nyckeltal.check.CheckResult.OkandKod;
import se.nyckeltal.ingest.cut.Part;

/** The reader's lists of texts that no code list knows, of all parts together. */
final class UnknownCodes {

  private UnknownCodes() {}

  /**
   * The texts by field.
   *
   * @param withTexts whether the texts themselves are shown: they may be what someone wrote about a
   *     person
   */
  static List<OkandKod> read(Path folder, List<Part> parts, boolean withTexts) throws IOException {
    Map<String, Map<String, Long>> byField = new TreeMap<>();
    for (Part part : parts) {
      Path file = folder.resolve(part.name() + ".okanda_koder.csv");
      if (Files.exists(file)) {
        try (CsvCells cells = new CsvCells(file)) {
          for (List<String> c = cells.next(); c != null; c = cells.next()) {
            byField
                .computeIfAbsent(c.get(0), f -> new TreeMap<>())
                .merge(c.get(1), Long.valueOf(c.get(2)), Long::sum);
          }
        }
      }
    }
    List<OkandKod> all = new ArrayList<>();
    byField.forEach((field, texts) -> all.add(of(field, texts, withTexts)));
    return all;
  }

  private static OkandKod of(String field, Map<String, Long> texts, boolean withTexts) {
    long rows = texts.values().stream().mapToLong(n -> n).sum();
    Map<String, Long> shown = new LinkedHashMap<>();
    texts.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .forEach(t -> shown.put(t.getKey(), t.getValue()));
    return new OkandKod(field, rows, texts.size(), withTexts ? shown : null);
  }
}
