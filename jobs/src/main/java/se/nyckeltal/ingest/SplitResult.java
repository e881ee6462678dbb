package se.nyckeltal.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
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
 * @param iakttaget what was seen beside the counts
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
    Iakttaget iakttaget,
    Map<String, Long> varningar,
    String skal,
    String text) {

  /**
   * What a part of a file says beside its counts.
   *
   * @param utf8Rader rows with letters beyond ASCII that are UTF-8 though another encoding is
   *     agreed
   * @param andraRader rows with letters beyond ASCII that are not
   * @param uppgivnaPoster number of rows that the file itself states, or null
   * @param avvisningsskal rejected rows by rule code; a row with several reasons counts in each
   */
  public record Iakttaget(
      long utf8Rader, long andraRader, Long uppgivnaPoster, Map<String, Long> avvisningsskal) {

    /** Nothing. */
    public static final Iakttaget INGET = new Iakttaget(0, 0, null, Map.of());

    /** Both together. */
    public Iakttaget plus(Iakttaget other) {
      Map<String, Long> reasons = new TreeMap<>(avvisningsskal);
      other.avvisningsskal.forEach((rule, n) -> reasons.merge(rule, n, Long::sum));
      return new Iakttaget(
          utf8Rader + other.utf8Rader,
          andraRader + other.andraRader,
          other.uppgivnaPoster == null ? uppgivnaPoster : other.uppgivnaPoster,
          reasons);
    }
  }

  private static final String UNFINISHED = ".del";
  private static final String ENDING = ".resultat.json";

  /** The refusal that this result tells of. */
  public FileRefusedException refusal() {
    return FileRefusedException.retold(skal, text);
  }

  /** Leaves it as the result of a part; of several readers of a part each writes its own first. */
  public void write(Path folder, String split) throws IOException {
    Path own = folder.resolve(split + "." + UUID.randomUUID() + UNFINISHED);
    Json.write(own, this);
    Files.move(
        own,
        folder.resolve(split + ENDING),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  /** Whether a file is what a reader that died had begun to write. */
  static boolean isUnfinished(Path file) {
    return file.toString().endsWith(UNFINISHED);
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
