package se.nyckeltal.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import se.nyckeltal.config.Home;
import se.nyckeltal.contract.Hashes;
import se.nyckeltal.ingest.Delivery;
import se.nyckeltal.ingest.Klar;
import se.nyckeltal.ingest.Leverans;
import se.nyckeltal.ingest.Regel;

/**
 * Moves files out of the inbox: what was taken to {@code arkiv/}, what was not to {@code rejects/}.
 * What lies beside a file and tells that it is complete goes with it.
 */
record TakenFiles(Home home) {

  /** A delivery that has its receipt. */
  void settle(Delivery delivery, Leverans receipt) throws IOException {
    if (receipt.refusedBy(Regel.AVSTAMNING)) {
      // Nothing is wrong with the file: it waits for a program that can read it.
      return;
    }
    if (receipt.refused()) {
      reject(delivery.file(), home.rejects().resolve(delivery.leveransId()), receipt.skal());
    } else {
      archive(delivery);
    }
  }

  /** A delivery that is loaded; kept so that the lake can be rebuilt. */
  void archive(Delivery delivery) throws IOException {
    move(
        delivery.file(),
        home.archive()
            .resolve(delivery.contract().system())
            .resolve(delivery.leveransId())
            .resolve(delivery.file().getFileName()));
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
    Optional<Path> klar = Klar.beside(file);
    Files.move(file, target, StandardCopyOption.REPLACE_EXISTING);
    if (klar.isPresent()) {
      Path besideTarget = target.resolveSibling(klar.get().getFileName());
      Files.move(klar.get(), besideTarget, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
