package se.nyckeltal.ingest.cut;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import se.nyckeltal.contract.ExportContract;
import se.nyckeltal.ingest.SplitResult;

/**
 * What a first look at a file's bytes tells: where it can be cut into parts that are read side by
 * side, and how many lines or records it has. The count knows nothing of the reader, so that one
 * can be held against the other.
 *
 * @param parts of whole records, together the whole file
 * @param lines lines of a text file or records of a JSON array; null where bytes do not tell
 */
public record Survey(List<Part> parts, Long lines) {

  /**
   * Rows that the reader should come to, blank ones and lines of a report too. Of JSON it is the
   * objects: what else stands in the list the reader counts too, as rejected rows.
   *
   * @return empty where the bytes do not tell
   */
  public Optional<Long> rows(ExportContract contract) {
    // A record of JSON can be many rows.
    if (lines == null || contract.rader() != null || contract.trad() != null) {
      return Optional.empty();
    }
    boolean header =
        contract.format().equals("csv") && !Boolean.FALSE.equals(contract.dialect().header());
    return Optional.of(header ? lines - 1 : lines);
  }

  /**
   * Whether the reader came to the rows that the bytes tell of: to all of a table's, and to no
   * fewer than the objects of a JSON list.
   *
   * @return empty where the bytes do not tell
   */
  public Optional<Boolean> agrees(ExportContract contract, SplitResult read) {
    long found = read.radInlasta() + read.rapportrader();
    boolean table = contract.format().equals("csv");
    return rows(contract).map(rows -> table ? found == rows : found >= rows);
  }

  private static final long LARGEST_PART = 128L << 20;
  private static final long SMALLEST_PART = 16L << 20;

  /**
   * Looks at a file.
   *
   * @param cores how many parts can be read at a time
   */
  public static Survey of(ExportContract contract, Path file, int cores) throws IOException {
    // What is no file is refused by the reader, which keeps the reason with the delivery.
    if (Unpacked.isPacked(file) || !PlainFile.is(file)) {
      return new Survey(List.of(Part.WHOLE), null);
    }
    long size = Files.size(file);
    Format format = Format.of(contract, Unpacked.innerName(file));
    int wanted = parts(size, cores);
    return switch (format) {
      case DELIMITED ->
          contract.radbrytningar()
              ? new Survey(List.of(Part.WHOLE), null)
              : LineSurvey.of(file, size, wanted);
      case FIXED, JSON_LINES -> LineSurvey.of(file, size, wanted);
      case JSON ->
          contract.dialect().property() == null
              ? JsonSurvey.of(file, size, wanted)
              : new Survey(List.of(Part.WHOLE), null);
      case SHEET, JSON_STAT -> new Survey(List.of(Part.WHOLE), null);
    };
  }

  /** As many for each core, so that none waits for another; none so small that it costs more. */
  private static int parts(long size, int cores) {
    if (size < 2 * SMALLEST_PART) {
      return 1;
    }
    long needed = (size + LARGEST_PART - 1) / LARGEST_PART;
    long even = (needed + cores - 1) / cores * cores;
    return (int) Math.min(even, size / SMALLEST_PART);
  }
}
