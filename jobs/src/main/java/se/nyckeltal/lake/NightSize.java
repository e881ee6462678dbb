package se.nyckeltal.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Stream;

/** How much a run has before it, which decides how Spark is set up. */
public enum NightSize {
  /**
   * So little that starting work costs more than doing it: queries are interpreted and run in one
   * piece. Measured once each on the samples in a cold process: interpreting took the demo from 62
   * to 44 s and from 107 to 71 CPU seconds; one piece took a night from 42 to 37 s, 79 to 71.
   */
  SMALL,
  /** Enough that compiled queries pay. */
  LARGE;

  private static final long SMALL_BYTES = 32L << 20;

  /** By the bytes of new files and of what is kept already. */
  public static NightSize of(Collection<Path> files, Path lake) throws IOException {
    long bytes = 0;
    for (Path file : files) {
      bytes += Files.size(file);
    }
    return bytes + below(lake) < SMALL_BYTES ? SMALL : LARGE;
  }

  private static long below(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile).mapToLong(NightSize::size).sum();
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
