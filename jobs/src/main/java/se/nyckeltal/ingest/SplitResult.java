package se.nyckeltal.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.nyckeltal.contract.Json;

/**
 * What reading one part of a delivery came to. The reader leaves it as a file beside the rejects,
 * renamed into place, so that a part that is read twice counts once.
 *
 * @param radInlasta rows in the file: accepted + rejected + blank
 * @param accepterade rows that are landed, duplicates among them
 * @param avvisade rows that are rejected
 * @param tomma rows without content
 * @param rapportrader lines of a report that are no rows: before the header, repeated headers,
 *     subtotals
 * @param summor control sums by field of the contract
 * @param varningar number of warnings by rule code
 * @param skal rule code, if the file is refused, else null
 * @param text Swedish sentence, if the file is refused, else null
 */
public record SplitResult(
    long radInlasta,
    long accepterade,
    long avvisade,
    long tomma,
    long rapportrader,
    Map<String, Kontrollsumma> summor,
    Map<String, Long> varningar,
    String skal,
    String text) {

  private static final String ENDING = ".resultat.json";

  /** The refusal that this result tells of. */
  public FileRefusedException refusal() {
    return FileRefusedException.retold(skal, text);
  }

  void write(Path folder, String split) throws IOException {
    Json.write(folder.resolve(split + ENDING), this);
  }

  /** Whether a file is such a result. */
  static boolean isResult(Path file) {
    return file.toString().endsWith(ENDING);
  }

  /** The results of all parts that were read of a delivery. */
  static List<SplitResult> readAll(Path folder) throws IOException {
    List<SplitResult> results = new ArrayList<>();
    try (var files = Files.newDirectoryStream(folder, "*" + ENDING)) {
      for (Path file : files) {
        results.add(Json.JSON.readValue(file.toFile(), SplitResult.class));
      }
    }
    return results;
  }
}
