package se.nyckeltal.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.nyckeltal.config.ConfigException;
import se.nyckeltal.config.ConfigReader;
import se.nyckeltal.config.Home;
import se.nyckeltal.contract.CodeLists;
import se.nyckeltal.contract.ContractException;
import se.nyckeltal.contract.ExportContracts;
import se.nyckeltal.contract.Hashes;
import se.nyckeltal.identity.KeyFile;
import se.nyckeltal.identity.UnsafeKeyException;
import se.nyckeltal.indikator.Indikatorkatalog;
import se.nyckeltal.ingest.Ledger;
import se.nyckeltal.lake.LakeLogs;
import se.nyckeltal.lake.LakeVersion;
import se.nyckeltal.lake.MachineException;
import se.nyckeltal.publish.CurrentSnapshot;

/**
 * Looks at machine, configuration, key, disk and what is published, and changes nothing but for a
 * probe file. What would stop the next night is found by day.
 */
public final class Doctor {

  private static final long LEAST_HEAP = 1500L << 20;
  private static final Set<PosixFilePermission> OTHERS =
      Set.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.GROUP_EXECUTE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE,
          PosixFilePermission.OTHERS_EXECUTE);

  private final Home home;
  private final Instant now;
  private final List<Lakarprov> found = new ArrayList<>();

  /** A doctor for a home. */
  public Doctor(Home home, Instant now) {
    this.home = home;
    this.now = now;
  }

  /** All that was looked at, in the order in which a run would meet it. */
  public List<Lakarprov> look() {
    java();
    look("konfiguration", this::config);
    look("nyckel", () -> KeyFile.read(home.key()));
    look("exporter och koder", this::contracts);
    look("mappar och klocka", () -> Preflight.of(home).folders(now));
    look("ledigt utrymme", this::room);
    rights();
    look("sjöns version", () -> LakeVersion.check(home.lake()));
    look("sjöns loggar", () -> LakeLogs.check(home.lake()));
    look("publicerade tabeller", this::published);
    look("körningar", this::runs);
    return found;
  }

  /** Something that throws when it is not as it should be. */
  @FunctionalInterface
  private interface Look {
    void at() throws IOException;
  }

  private void look(String what, Look look) {
    int before = found.size();
    try {
      look.at();
      if (found.size() == before) {
        say(what, Lakarprov.Utfall.OK, "");
      }
    } catch (ConfigException | ContractException | UnsafeKeyException | MachineException e) {
      say(what, Lakarprov.Utfall.FEL, e.getMessage());
    } catch (IOException e) {
      say(what, Lakarprov.Utfall.FEL, "Kan inte läsas (%s).".formatted(e.getMessage()));
    }
  }

  private void say(String what, Lakarprov.Utfall outcome, String text) {
    found.add(new Lakarprov(what, outcome, text));
  }

  private void java() {
    long heap = Runtime.getRuntime().maxMemory();
    String text =
        "Java %s, %d kärnor, %d MB minne"
            .formatted(
                Runtime.version().feature(),
                Runtime.getRuntime().availableProcessors(),
                heap >> 20);
    boolean enough = heap >= LEAST_HEAP;
    say(
        "dator",
        enough ? Lakarprov.Utfall.OK : Lakarprov.Utfall.VARNING,
        enough ? text : text + ". Sätt NYCKELTAL_HEAP till 2g eller mer.");
  }

  private void config() {
    ConfigReader.read(home);
  }

  private void contracts() throws IOException {
    CodeLists.of(home.schemas());
    Indikatorkatalog.of(home.schemas());
    ExportContracts exports = ExportContracts.of(home.schemas());
    Ledger ledger = new Ledger(home.lake().resolve("leveranser"));
    List<Brist> missing =
        new Leveranskalender(ConfigReader.read(home).leveranser(), exports, ledger)
            .brister(now.atZone(ZoneId.of("Europe/Stockholm")).toLocalDate());
    if (!missing.isEmpty()) {
      say(
          "exporter och koder",
          Lakarprov.Utfall.VARNING,
          "Väntade leveranser saknas eller är små: "
              + missing.stream().map(Brist::export).collect(Collectors.joining(", ")));
    }
  }

  private void room() throws IOException {
    try (var files = Files.walk(home.inbox())) {
      Preflight.of(home).room(files.filter(Files::isRegularFile).toList());
    }
  }

  private void rights() {
    for (Path folder : List.of(home.archive(), home.rejects(), home.lake())) {
      String what = "rättigheter på " + folder.getFileName();
      look(
          what,
          () -> {
            if (Files.isDirectory(folder) && othersMayRead(folder)) {
              say(
                  what,
                  Lakarprov.Utfall.VARNING,
                  "Andra än ägaren kommer in. chmod 700 %s".formatted(folder));
            }
          });
    }
  }

  private static boolean othersMayRead(Path folder) throws IOException {
    if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return false;
    }
    Collection<PosixFilePermission> rights = Files.getPosixFilePermissions(folder);
    return rights.stream().anyMatch(OTHERS::contains);
  }

  /** Whether readers get what the pointer promises, by both ways. */
  private void published() throws IOException {
    Optional<CurrentSnapshot> current = CurrentSnapshot.read(home.intern());
    if (current.isEmpty()) {
      say("publicerade tabeller", Lakarprov.Utfall.OK, "inget publicerat än");
      return;
    }
    for (CurrentSnapshot.Tabell table : current.get().tabeller()) {
      Path file = home.intern().resolve(table.fil());
      Path snapshot = home.intern().resolve("snapshots").resolve(current.get().korningId());
      Path fixed = home.intern().resolve("tabeller").resolve(snapshot.relativize(file));
      for (Path copy : List.of(file, fixed)) {
        if (!Files.exists(copy) || !Hashes.sha256(copy).equals(table.sha256())) {
          say(
              "publicerade tabeller",
              Lakarprov.Utfall.VARNING,
              "%s är inte den som publicerades. nyckeltal backfill publicerar på nytt."
                  .formatted(copy));
        }
      }
    }
  }

  private void runs() throws IOException {
    Optional<String> holder = RunLock.holder(home.lake());
    if (holder.isPresent()) {
      say("körningar", Lakarprov.Utfall.OK, "en pågår: " + holder.get());
      return;
    }
    for (RunResult last : new RunJournal(home).newest(1)) {
      if (last.exitkod() == ExitCode.RUNNING || last.exitkod() == ExitCode.ABORTED) {
        say(
            "körningar",
            Lakarprov.Utfall.VARNING,
            "Den senaste dog (%s). Nästa körning gör klart den.".formatted(last.start()));
      } else if (last.exitkod() == ExitCode.FAILED) {
        say(
            "körningar",
            Lakarprov.Utfall.VARNING,
            "Den senaste misslyckades (%s); orsaken står i %s."
                .formatted(last.start(), home.log().resolve("nyckeltal.jsonl")));
      }
    }
  }
}
