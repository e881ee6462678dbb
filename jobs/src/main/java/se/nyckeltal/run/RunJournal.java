package se.nyckeltal.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.nyckeltal.config.Home;
import se.nyckeltal.contract.Json;

/**
 * What is known of a home's runs: {@code log/korningar/<korning_id>.json} of each, written when it
 * begins and again when it ends, and {@code log/run.json} of the last.
 */
public final class RunJournal {

  private static final Set<ExitCode> GOOD =
      Set.of(ExitCode.OK, ExitCode.WARNINGS, ExitCode.NOTHING_NEW);

  private final Path folder;
  private final Path last;

  /** The journal of a home. */
  public RunJournal(Home home) {
    this.folder = home.log().resolve("korningar");
    this.last = home.log().resolve("run.json");
  }

  /** Writes down how it is with a run. */
  void write(RunResult result) throws IOException {
    Json.write(folder.resolve(result.korningId() + ".json"), result);
    Json.write(last, result);
  }

  /**
   * Marks runs that never told how they ended. Whoever calls holds the home, so that none of them
   * goes on.
   *
   * @return their ids, newest first
   */
  List<String> markDead() throws IOException {
    List<String> dead = new ArrayList<>();
    for (Path file : files()) {
      RunResult run = read(file);
      if (run.exitkod() != ExitCode.RUNNING) {
        // A run begins by doing this: those before the newest that ended are done with.
        break;
      }
      Json.write(file, run.with(ExitCode.ABORTED));
      dead.add(run.korningId());
    }
    return dead;
  }

  /** The newest runs, newest first. */
  public List<RunResult> newest(int most) throws IOException {
    List<RunResult> runs = new ArrayList<>();
    for (Path file : files().subList(0, Math.min(most, files().size()))) {
      runs.add(read(file));
    }
    return runs;
  }

  /** The last run that left nothing to do, whether there was anything new or not. */
  Optional<RunResult> lastGood() throws IOException {
    for (Path file : files()) {
      RunResult run = read(file);
      if (GOOD.contains(run.exitkod())) {
        return Optional.of(run);
      }
    }
    return Optional.empty();
  }

  /** Seconds by stage of the last run that went through all of them; empty if there is none. */
  Map<String, Double> usualSeconds() throws IOException {
    for (Path file : files()) {
      RunResult run = read(file);
      if (!run.publicerat().isEmpty() && run.sekunder().containsKey("ingest")) {
        return run.sekunder();
      }
    }
    return Map.of();
  }

  /** The ids sort by time. */
  private List<Path> files() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> f.toString().endsWith(".json"))
          .sorted(Comparator.reverseOrder())
          .toList();
    }
  }

  private static RunResult read(Path file) throws IOException {
    return Json.JSON.readValue(file.toFile(), RunResult.class);
  }
}
