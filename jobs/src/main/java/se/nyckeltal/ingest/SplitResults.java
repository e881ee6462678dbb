package se.nyckeltal.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What all parts of a delivery came to together. */
public final class SplitResults {

  private SplitResults() {}

  /** The results of the parts. */
  public static List<SplitResult> read(Path folder) throws IOException {
    return java.nio.file.Files.isDirectory(folder) ? SplitResult.readAll(folder) : List.of();
  }

  /** Their sum. */
  public static SplitResult sum(Path folder) throws IOException {
    Map<String, Long> warnings = new TreeMap<>();
    long read = 0;
    long accepted = 0;
    long rejected = 0;
    long blank = 0;
    for (SplitResult part : read(folder)) {
      read += part.radInlasta();
      accepted += part.accepterade();
      rejected += part.avvisade();
      blank += part.tomma();
      part.varningar().forEach((rule, n) -> warnings.merge(rule, n, Long::sum));
    }
    return new SplitResult(read, accepted, rejected, blank, warnings, null, null);
  }
}
