package se.nyckeltal.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import se.nyckeltal.testkit.Kontrakt;

/**
 * Reads the hostile files one after the other, in a process whose heap is small, so that memory is
 * bounded by the machine and not by trust. Writes a line a file: what became of it.
 */
public final class HostileChild {

  /** How long a file may take. */
  static final int SECONDS = 10;

  private static final String GOOD_ENDINGS = "rader|avvisad";

  private HostileChild() {}

  /** All hostile files, in an order that never changes. */
  static List<Hostile> corpus() {
    List<Hostile> all = new ArrayList<>(HostileText.all());
    all.addAll(HostileJson.all());
    all.addAll(HostilePacked.all());
    all.addAll(HostileSheets.all());
    all.addAll(HostilePlaces.all());
    return all;
  }

  /**
   * Work folder, file for the outcomes, number of the first hostile file. Ends the process at the
   * first that hangs or takes all memory, for what comes after would suffer.
   */
  public static void main(String[] args) throws Exception {
    List<Hostile> corpus = corpus();
    ExecutorService reader = Executors.newSingleThreadExecutor();
    for (int i = Integer.parseInt(args[2]); i < corpus.size(); i++) {
      Hostile hostile = corpus.get(i);
      Path folder = Files.createDirectory(Path.of(args[0], "fall-" + i));
      Path file = folder.resolve(hostile.file());
      hostile.maker().make(file);
      long start = System.nanoTime();
      Future<String> reading = reader.submit(() -> outcome(hostile, folder, file));
      String outcome;
      try {
        outcome = reading.get(SECONDS, TimeUnit.SECONDS);
      } catch (TimeoutException e) {
        outcome = "hänger\t\t";
      } catch (ExecutionException e) {
        outcome = "fel\t" + e.getCause().getClass().getSimpleName() + "\t";
      }
      long millis = (System.nanoTime() - start) / 1_000_000;
      String line = String.join("\t", hostile.what().replace('\0', '?'), outcome, millis + "\n");
      Files.writeString(
          Path.of(args[1]), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      if (!outcome.split("\t", -1)[0].matches(GOOD_ENDINGS)) {
        Runtime.getRuntime().halt(0);
      }
      Files.deleteIfExists(file);
    }
    System.exit(0);
  }

  /** Kind of outcome, rule or class, and rows, separated by tabs. */
  private static String outcome(Hostile hostile, Path folder, Path file) throws IOException {
    try {
      SplitResult result =
          new Readings(folder).read(Kontrakt.named(hostile.contract()), file).result();
      return "rader\t\t%d=%d+%d+%d"
          .formatted(result.radInlasta(), result.accepterade(), result.avvisade(), result.tomma());
    } catch (FileRefusedException e) {
      return "avvisad\t" + e.regel().code() + "\t";
    }
  }
}
