package se.nyckeltal.ingest.reader;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import se.nyckeltal.ingest.CsvText;
import se.nyckeltal.ingest.Varning;

/**
 * The texts that no code list knew, with how many rows had them, so that someone can add them to
 * {@code schemas/koder/}. They are somebody's free text until then: only {@code rejects/} holds
 * them.
 */
final class UnknownTexts {

  /** A field of free text by mistake must not fill the memory. */
  private static final int MOST = 10_000;

  private static final String HEADER = "falt;text;antal\n";

  private final TreeMap<String, TreeMap<String, Long>> byField = new TreeMap<>();
  private int distinct;

  void add(Varning warning) {
    Map<String, Long> counts = byField.computeIfAbsent(warning.falt(), f -> new TreeMap<>());
    if (counts.containsKey(warning.text()) || distinct < MOST) {
      distinct += counts.containsKey(warning.text()) ? 0 : 1;
      counts.merge(warning.text(), 1L, Long::sum);
    }
  }

  /** Number of different texts. */
  int distinct() {
    return distinct;
  }

  /** Writes them, or takes away what an earlier reading left, if there are none. */
  void write(Path folder, String split) throws IOException {
    Path target = folder.resolve(split + ".okanda_koder.csv");
    if (distinct == 0) {
      Files.deleteIfExists(target);
      return;
    }
    Files.createDirectories(folder);
    Path part = folder.resolve(split + ".okanda_koder.csv." + UUID.randomUUID() + ".del");
    try (BufferedWriter out = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
      out.write(CsvText.BOM + HEADER);
      for (Map.Entry<String, TreeMap<String, Long>> field : byField.entrySet()) {
        for (Map.Entry<String, Long> text : field.getValue().entrySet()) {
          out.write(CsvText.quoted(field.getKey()) + ";" + CsvText.quoted(text.getKey()));
          out.write(";" + text.getValue() + "\n");
        }
      }
    }
    Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
