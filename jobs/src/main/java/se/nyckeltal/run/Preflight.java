package se.nyckeltal.run;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import se.nyckeltal.config.Home;
import se.nyckeltal.lake.MachineException;

/** Looks at the machine before a run changes anything: what would fail halfway is refused here. */
final class Preflight {

  /** What a run needs besides what is new: a commit, its log, the published tables once more. */
  private static final long LEAST_FREE = 256L << 20;

  /** A landed table, core and marts together take less than the file that they come of. */
  private static final long FREE_PER_NEW_BYTE = 2;

  /** Clocks are set right by a little all the time. */
  private static final Duration SETTING = Duration.ofMinutes(10);

  private final Home home;
  private final FreeSpace free;

  /** Tells how much of a folder's disk is free. */
  @FunctionalInterface
  interface FreeSpace {
    /** Bytes that may be written. */
    long of(Path folder) throws IOException;
  }

  Preflight(Home home, FreeSpace free) {
    this.home = home;
    this.free = free;
  }

  /** By what the disk itself says. */
  static Preflight of(Home home) {
    return new Preflight(
        home,
        folder -> {
          FileStore disk = Files.getFileStore(folder);
          return disk.getUsableSpace();
        });
  }

  /**
   * Whether the folders can be written and names be linked, and whether time goes forward.
   *
   * @throws MachineException if not
   */
  void folders(Instant start) throws IOException {
    for (Path folder : List.of(home.lake(), home.archive(), home.rejects(), home.intern())) {
      writable(folder);
    }
    forward(start);
  }

  /**
   * Whether there is room for what is new.
   *
   * @param fresh the files that are to be read
   * @throws MachineException if not
   */
  void room(List<Path> fresh) throws IOException {
    long needed = LEAST_FREE;
    for (Path file : fresh) {
      needed += FREE_PER_NEW_BYTE * Files.size(file);
    }
    long left = free.of(home.lake());
    if (left < needed) {
      throw new MachineException(
          "Disken under %s har %d MB ledigt och körningen kan behöva %d MB. Inget har lästs. Gör plats, till exempel med äldre mappar i arkiv/ på annan disk, och kör igen."
              .formatted(home.lake(), left >> 20, needed >> 20));
    }
  }

  private static void writable(Path folder) throws IOException {
    Path probe = folder.resolve(".prov-" + UUID.randomUUID());
    Path link = folder.resolve(probe.getFileName() + "-lank");
    try {
      Files.createDirectories(folder);
      Files.createFile(probe);
    } catch (IOException e) {
      throw new MachineException(
          "Det går inte att skriva i %s. Inget har ändrats. Kontrollera mappens rättigheter och att disken inte är monterad för enbart läsning."
              .formatted(folder));
    }
    try {
      Files.createLink(link, probe);
    } catch (IOException | UnsupportedOperationException e) {
      throw new MachineException(
          "Filsystemet under %s kan inte länka filer, och utan det kan två körningar skriva över varandra. Inget har ändrats. Lägg hemmet på en lokal disk (ext4, xfs)."
              .formatted(folder));
    } finally {
      Files.deleteIfExists(link);
      Files.deleteIfExists(probe);
    }
  }

  private void forward(Instant start) throws IOException {
    Optional<Instant> last = lastRun();
    if (last.isPresent() && start.plus(SETTING).isBefore(last.get())) {
      throw new MachineException(
          "Klockan är %s, men en körning började %s. Inget har ändrats. Ställ klockan rätt: den avgör vilken leverans som är senast."
              .formatted(start, last.get()));
    }
  }

  /** When the newest run began, by the name of what it left. */
  private Optional<Instant> lastRun() throws IOException {
    Path runs = home.log().resolve("korningar");
    if (!Files.isDirectory(runs)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.list(runs)) {
      return files
          .map(f -> f.getFileName().toString().replace(".json", ""))
          .max(Comparator.naturalOrder())
          .flatMap(KorningId::time);
    }
  }
}
