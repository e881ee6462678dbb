package se.nyckeltal.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import se.nyckeltal.contract.ExportContract;

/** What all parts of a delivery came to together. */
public final class SplitResults {

  private SplitResults() {}

  /** The results of the parts. */
  public static List<SplitResult> read(Path folder) throws IOException {
    return Files.isDirectory(folder) ? SplitResult.readAll(folder) : List.of();
  }

  /**
   * Judges a delivery by what all its parts saw together.
   *
   * @throws FileRefusedException if only the whole tells that it cannot be taken
   */
  public static void judge(ExportContract contract, SplitResult sum) {
    SplitResult.Iakttaget observed = sum.iakttaget();
    // Real text in a single-byte encoding with å, ä or ö practically never is valid UTF-8.
    if (observed.utf8Rader() > 0 && observed.andraRader() == 0) {
      throw new FileRefusedException(
          Regel.UTF8_I_STALLET, "Kontraktet anger %s.".formatted(contract.encoding()));
    }
    if (contract.rapport().antalPoster() == null) {
      return;
    }
    if (observed.uppgivnaPoster() == null) {
      throw new FileRefusedException(
          Regel.AVKORTAD, "Raden \"%s\" saknas.".formatted(contract.rapport().antalPoster()));
    }
    long rows = sum.radInlasta() - sum.tomma();
    if (observed.uppgivnaPoster() != rows) {
      throw new FileRefusedException(
          Regel.FEL_ANTAL_POSTER,
          "Den uppger %d, men har %d.".formatted(observed.uppgivnaPoster(), rows));
    }
  }

  /**
   * Takes away what an earlier reading left: one that was broken off may have cut the file into
   * other parts, which must not be counted with these.
   */
  public static void clear(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      try (var parts = Files.newDirectoryStream(folder, "del-*")) {
        for (Path part : parts) {
          Files.delete(part);
        }
      }
    }
  }

  /**
   * Takes away the counts, when the receipt has them, and what readers that died had begun; what a
   * person should read stays.
   */
  public static void tidy(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> files = Files.list(folder)) {
      all = files.toList();
    }
    boolean stays = false;
    for (Path file : all) {
      if (SplitResult.isResult(file) || SplitResult.isUnfinished(file)) {
        Files.deleteIfExists(file);
      } else {
        stays = true;
      }
    }
    if (!stays) {
      Files.delete(folder);
    }
  }

  /** Their sum. */
  public static SplitResult sum(Path folder) throws IOException {
    Map<String, Long> warnings = new TreeMap<>();
    long read = 0;
    long accepted = 0;
    long rejected = 0;
    long blank = 0;
    long report = 0;
    SplitResult.Iakttaget observed = SplitResult.Iakttaget.INGET;
    Map<String, Kontrollsumma> sums = new TreeMap<>();
    for (SplitResult part : read(folder)) {
      read += part.radInlasta();
      accepted += part.accepterade();
      rejected += part.avvisade();
      blank += part.tomma();
      report += part.rapportrader();
      observed = observed.plus(part.iakttaget());
      part.summor().forEach((field, sum) -> sums.merge(field, sum, Kontrollsumma::plus));
      part.varningar().forEach((rule, n) -> warnings.merge(rule, n, Long::sum));
    }
    return new SplitResult(
        read, accepted, rejected, blank, report, sums, observed, warnings, null, null);
  }
}
