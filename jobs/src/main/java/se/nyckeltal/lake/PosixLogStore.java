package se.nyckeltal.lake;

import com.fasterxml.jackson.databind.JsonNode;
import io.delta.storage.HadoopFileSystemLogStore;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import se.nyckeltal.contract.Json;

/**
 * How Delta commits on a local disk. A commit is written to a file of its own, forced to the disk
 * and then given its name by a hard link, which fails if the name is taken: of two writers one
 * wins, and no reader ever sees half a commit. The rows that a commit adds are forced to the disk
 * before it, so that after a power cut no commit names a file that is not there.
 *
 * <p>Delta's own store for local files looks whether the name is free and then renames; of two
 * processes both can believe that they won.
 */
public final class PosixLogStore extends HadoopFileSystemLogStore {

  /** How the name of a commit that was never finished ends. */
  static final String UNFINISHED = ".ofardig";

  /** Made by Delta by name. */
  public PosixLogStore(Configuration conf) {
    super(conf);
  }

  /**
   * Writes a log file.
   *
   * @throws FileAlreadyExistsException if there is one of that name and it is not to be replaced
   */
  @Override
  public void write(
      org.apache.hadoop.fs.Path path,
      Iterator<String> actions,
      Boolean overwrite,
      Configuration conf)
      throws IOException {
    Path target = Path.of(path.toUri().getPath());
    Path log = target.getParent();
    Path unfinished =
        log.resolve("." + target.getFileName() + "." + UUID.randomUUID() + UNFINISHED);
    try {
      writeThrough(unfinished, actions, log.getParent());
      if (overwrite) {
        Files.move(
            unfinished,
            target,
            StandardCopyOption.ATOMIC_MOVE,
            StandardCopyOption.REPLACE_EXISTING);
      } else {
        Files.createLink(target, unfinished);
      }
      Durable.folder(log);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  private static void writeThrough(Path file, Iterator<String> actions, Path table)
      throws IOException {
    try (FileChannel channel =
            FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        Writer writer = Channels.newWriter(channel, StandardCharsets.UTF_8)) {
      while (actions.hasNext()) {
        String action = actions.next();
        forceAdded(action, table);
        writer.write(action);
        writer.write('\n');
      }
      writer.flush();
      channel.force(true);
    }
  }

  /** Forces the file of an {@code add} action and its folder to the disk. */
  private static void forceAdded(String action, Path table) throws IOException {
    if (!action.startsWith("{\"add\"")) {
      return;
    }
    JsonNode path = Json.JSON.readTree(action).path("add").path("path");
    Path file = table.resolve(URI.create(path.asText()).getPath());
    if (Files.exists(file)) {
      Durable.file(file);
      Durable.folder(file.getParent());
    }
  }

  @Override
  public Boolean isPartialWriteVisible(org.apache.hadoop.fs.Path path, Configuration conf) {
    return false;
  }
}
