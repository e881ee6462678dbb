package se.nyckeltal.lake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Folders as a whole. */
public final class Folders {

  private Folders() {}

  /** Bytes of those files in a folder and below; no folder has none. */
  public static long bytes(Path folder, Predicate<Path> counted) throws IOException {
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    long bytes = 0;
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path file : walk.filter(Files::isRegularFile).filter(counted).toList()) {
        bytes += Files.size(file);
      }
    }
    return bytes;
  }

  /** Deletes a folder and all in it; no folder is no fault. Links are removed, not followed. */
  public static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> deepestFirst;
    try (Stream<Path> walk = Files.walk(folder)) {
      deepestFirst = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : deepestFirst) {
      Files.delete(path);
    }
  }
}
