package se.nyckeltal.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.nyckeltal.contract.ExportContracts;
import se.nyckeltal.contract.Hashes;

/** The folder where exports are dropped, a folder a system. */
public final class Inbox {

  private final Path root;
  private final FileNames names;

  /** The inbox at that folder. */
  public Inbox(Path root, ExportContracts contracts) {
    this.root = root;
    this.names = new FileNames(contracts);
  }

  /**
   * What lies in the inbox.
   *
   * @param deliveries files that a contract knows, oldest extraction first
   * @param unknown files that none knows
   * @param resting files that changed too lately to be taken
   */
  public record Contents(List<Delivery> deliveries, List<Path> unknown, List<Path> resting) {}

  /**
   * Looks through the inbox. Files being written ({@code .part}), hidden files and symbolic links
   * are passed over. A file with a {@code .klar} beside it has no need to stand unchanged.
   *
   * @param quiet how long a file must have stood unchanged
   * @param now the present
   */
  public Contents contents(Duration quiet, Instant now) throws IOException {
    List<Delivery> deliveries = new ArrayList<>();
    List<Path> unknown = new ArrayList<>();
    List<Path> resting = new ArrayList<>();
    for (Path file : files()) {
      Instant changed = Files.getLastModifiedTime(file).toInstant();
      Optional<Path> klar = Klar.beside(file);
      if (klar.isEmpty() && changed.plus(quiet).isAfter(now)) {
        resting.add(file);
        continue;
      }
      String system = root.relativize(file).getName(0).toString();
      Optional<FileNames.Named> named = names.read(system, file.getFileName().toString());
      if (named.isEmpty()) {
        unknown.add(file);
      } else {
        FileNames.Named n = named.get();
        deliveries.add(
            new Delivery(
                n.contract(),
                file,
                Hashes.sha256(file),
                n.period(),
                n.uttagen().orElse(changed),
                klar));
      }
    }
    deliveries.sort(
        Comparator.comparing(Delivery::uttagen).thenComparing(d -> d.file().toString()));
    return new Contents(deliveries, unknown, resting);
  }

  private List<Path> files() throws IOException {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> walk = Files.walk(root, 2)) {
      return walk.filter(f -> root.relativize(f).getNameCount() == 2)
          .filter(f -> Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS))
          .filter(f -> !f.getFileName().toString().endsWith(".part"))
          .filter(f -> !f.getFileName().toString().startsWith("."))
          // One whose file has not come yet waits for it.
          .filter(f -> !Klar.isKlar(f))
          .sorted()
          .toList();
    }
  }
}
