package se.nyckeltal.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import se.nyckeltal.config.Home;
import se.nyckeltal.contract.Hashes;
import se.nyckeltal.ingest.Delivery;

/**
 * Moves files out of the inbox: what was taken to {@code arkiv/}, what was not to {@code rejects/}.
 */
record TakenFiles(Home home) {

  /** A delivery that is loaded; kept so that the lake can be rebuilt. */
  void archive(Delivery delivery) throws IOException {
    move(
        delivery.file(),
        home.archive()
            .resolve(delivery.contract().system())
            .resolve(delivery.leveransId())
            .resolve(delivery.file().getFileName()));
  }

  /** A delivery that was refused, with the reason beside it. */
  void reject(Delivery delivery, String reason) throws IOException {
    reject(delivery.file(), home.rejects().resolve(delivery.leveransId()), reason);
  }

  /** A file that no contract knows, with the reason beside it. */
  void reject(Path file, String reason) throws IOException {
    String id = "okand_" + Hashes.sha256(file).substring(0, 12);
    reject(file, home.rejects().resolve(id), reason);
  }

  private static void reject(Path file, Path folder, String reason) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("orsak.txt"), reason + "\n", StandardCharsets.UTF_8);
    move(file, folder.resolve(file.getFileName()));
  }

  private static void move(Path file, Path target) throws IOException {
    Files.createDirectories(target.getParent());
    Files.move(file, target, StandardCopyOption.REPLACE_EXISTING);
  }
}
