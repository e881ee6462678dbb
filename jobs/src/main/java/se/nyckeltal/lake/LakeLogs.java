package se.nyckeltal.lake;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.nyckeltal.contract.Json;

/**
 * Looks after the logs of a lake's Delta tables before anything reads them. A commit that a power
 * cut left empty would be read as one without changes, and its rows be gone without a word; one
 * that was torn makes the table unreadable.
 */
public final class LakeLogs {

  private static final Pattern COMMIT = Pattern.compile("\\d{20}\\.json");

  private LakeLogs() {}

  /**
   * Finds each table's newest commit whole.
   *
   * @throws DamagedLakeException naming the first that is not
   */
  public static void check(Path lake) throws IOException {
    for (Path log : logs(lake)) {
      try (Stream<Path> files = Files.list(log)) {
        Path newest =
            files
                .filter(f -> COMMIT.matcher(f.getFileName().toString()).matches())
                .max(Comparator.naturalOrder())
                .orElse(null);
        if (newest != null && !isWhole(newest)) {
          throw new DamagedLakeException(newest);
        }
      }
    }
  }

  /** Takes away what writers that died left of commits they never made. */
  public static void sweep(Path lake) throws IOException {
    for (Path log : logs(lake)) {
      List<Path> left;
      try (Stream<Path> files = Files.list(log)) {
        left = files.filter(f -> f.toString().endsWith(PosixLogStore.UNFINISHED)).toList();
      }
      for (Path file : left) {
        Files.deleteIfExists(file);
      }
    }
  }

  private static List<Path> logs(Path lake) throws IOException {
    if (!Files.isDirectory(lake)) {
      return List.of();
    }
    try (Stream<Path> walk = Files.walk(lake, 3)) {
      return walk.filter(f -> f.endsWith("_delta_log")).sorted().toList();
    }
  }

  /** Whether there is something in it, each line is JSON, and the last one has its end. */
  private static boolean isWhole(Path commit) throws IOException {
    String text = Files.readString(commit);
    if (!text.endsWith("\n")) {
      return false;
    }
    try {
      for (String line : text.lines().toList()) {
        Json.JSON.readTree(line);
      }
      return true;
    } catch (JsonProcessingException e) {
      return false;
    }
  }
}
