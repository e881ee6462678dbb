package se.nyckeltal.ingest.cut;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import se.nyckeltal.ingest.FileRefusedException;
import se.nyckeltal.ingest.Regel;

/**
 * Opens a delivery only if it is a file. A link could lead to any file of the machine, a pipe would
 * be waited for without end, and a device never ends. A folder above the file may be a link.
 */
final class PlainFile {

  private static final int BUFFER = 1 << 16;

  private PlainFile() {}

  /** Whether a file of its own lies there, and no link to one. */
  static boolean is(Path file) {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
  }

  /**
   * Its bytes from anywhere.
   *
   * @throws FileRefusedException if it is no plain file, or may not be read
   */
  static FileChannel channel(Path file) throws IOException {
    refuseOther(file);
    try {
      // Asked of the system once more as it opens: the name may have become a link since.
      return FileChannel.open(file, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
    } catch (NoSuchFileException e) {
      throw new FileRefusedException(Regel.OLASBAR, "Den finns inte längre.");
    } catch (AccessDeniedException e) {
      throw new FileRefusedException(Regel.OLASBAR, "Körningen saknar rätt att läsa den.");
    } catch (FileSystemException e) {
      throw new FileRefusedException(Regel.OLASBAR, "Den går inte att öppna.");
    }
  }

  /**
   * Its bytes from the beginning.
   *
   * @throws FileRefusedException if it is no plain file, or may not be read
   */
  static InputStream stream(Path file) throws IOException {
    return new BufferedInputStream(Channels.newInputStream(channel(file)), BUFFER);
  }

  /** Before it is opened, for to open a pipe is to wait. */
  static void refuseOther(Path file) {
    if (is(file)) {
      return;
    }
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new FileRefusedException(Regel.OLASBAR, "Den finns inte längre.");
    }
    throw new FileRefusedException(
        Regel.OLASBAR, "Den är en länk, en mapp, ett rör eller en enhet. Lägg själva filen där.");
  }
}
