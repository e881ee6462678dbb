package se.nyckeltal.run;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Lets one run at a time change a home. The operating system frees it when a process dies. The file
 * says who took it last, for whoever finds it taken.
 */
final class RunLock implements Closeable {

  private static final String FILE = "las";

  private final FileChannel channel;

  private RunLock(FileChannel channel) {
    this.channel = channel;
  }

  /** The lock of a lake for a run that began then; empty if another holds it. */
  static Optional<RunLock> take(Path lake, Instant start) throws IOException {
    Files.createDirectories(lake);
    FileChannel channel =
        FileChannel.open(lake.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        sign(channel, start);
        return Optional.of(new RunLock(channel));
      }
    } catch (OverlappingFileLockException e) {
      // Held by another run in this very process.
    }
    channel.close();
    return Optional.empty();
  }

  private static void sign(FileChannel channel, Instant start) throws IOException {
    ProcessHandle me = ProcessHandle.current();
    String owner =
        "process %d, användare %s, sedan %s%n"
            .formatted(
                me.pid(), me.info().user().orElse("okänd"), start.truncatedTo(ChronoUnit.SECONDS));
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(owner.getBytes(StandardCharsets.UTF_8)));
  }

  /** Who holds the lock of a lake now; empty if nobody does. Changes nothing. */
  static Optional<String> holder(Path lake) throws IOException {
    if (!Files.exists(lake.resolve(FILE))) {
      return Optional.empty();
    }
    try (FileChannel channel = FileChannel.open(lake.resolve(FILE), StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      return lock == null ? Optional.of(owner(lake)) : Optional.empty();
    } catch (OverlappingFileLockException e) {
      return Optional.of(owner(lake));
    }
  }

  /** Who took the lock of a lake last. */
  static String owner(Path lake) throws IOException {
    return Files.readString(lake.resolve(FILE)).strip();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
