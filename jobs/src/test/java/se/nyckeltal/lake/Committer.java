package se.nyckeltal.lake;

import io.delta.storage.LocalLogStore;
import io.delta.storage.LogStore;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;

/**
 * One of two processes that want the same versions of a table: for each it waits until both are
 * there, tries to commit, and writes down whether it believes that it won.
 */
final class Committer {

  private Committer() {}

  /** Arguments: table, own name, the other's name, number of versions, posix or delta. */
  public static void main(String[] args) throws IOException {
    Path table = Path.of(args[0]);
    Configuration conf = new Configuration();
    LogStore store = args[4].equals("posix") ? new PosixLogStore(conf) : new LocalLogStore(conf);
    StringBuilder won = new StringBuilder();
    for (int version = 0; version < Integer.parseInt(args[3]); version++) {
      Files.createFile(table.resolve(args[1] + "-" + version));
      while (!Files.exists(table.resolve(args[2] + "-" + version))) {
        Thread.onSpinWait();
      }
      Path commit = table.resolve("_delta_log").resolve("%020d.json".formatted(version));
      try {
        store.write(
            new org.apache.hadoop.fs.Path(commit.toUri()),
            List.of("{\"commitInfo\":{\"av\":\"" + args[1] + "\"}}").iterator(),
            false,
            conf);
        won.append(version).append('\n');
      } catch (FileAlreadyExistsException e) {
        // The other one won.
      }
    }
    Files.writeString(table.resolve(args[1] + ".vann"), won);
  }
}
