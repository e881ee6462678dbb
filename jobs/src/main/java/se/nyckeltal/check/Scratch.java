package se.nyckeltal.check;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import se.nyckeltal.identity.KeyFile;

/**
 * A folder for the owner only, gone when the check is over, also when it is interrupted: rejected
 * rows lie in it in clear. It holds a key of its own too, so that a check never needs the
 * municipality's: no pseudonym leaves it.
 */
public final class Scratch implements Closeable {

  private final Path root;
  private final Thread interrupted;
  private int folders;

  /** Makes the folder. */
  public Scratch() throws IOException {
    // A temporary folder has the rights 0700 from the moment that it is there.
    root = Files.createTempDirectory("nyckeltal-check-");
    interrupted = new Thread(this::deleteQuietly);
    Runtime.getRuntime().addShutdownHook(interrupted);
    KeyFile.create(key());
  }

  /** The key of this check. */
  Path key() {
    return root.resolve("nyckel");
  }

  /** Where the next file's results go. */
  Path nextFolder() {
    folders++;
    return root.resolve("fil-" + folders);
  }

  /** Deletes a folder with all that is in it, if it is there. */
  static void delete(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    List<Path> deepestFirst;
    try (Stream<Path> walk = Files.walk(folder)) {
      deepestFirst = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : deepestFirst) {
      Files.deleteIfExists(path);
    }
  }

  private void deleteQuietly() {
    try {
      delete(root);
    } catch (IOException | UncheckedIOException e) {
      // The program is ending, and there is nobody left to tell.
    }
  }

  @Override
  public void close() throws IOException {
    delete(root);
    try {
      Runtime.getRuntime().removeShutdownHook(interrupted);
    } catch (IllegalStateException e) {
      // The program is ending already: the hook finds nothing more to do.
    }
  }
}
