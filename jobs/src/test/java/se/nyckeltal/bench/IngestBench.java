package se.nyckeltal.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import se.nyckeltal.contract.Json;
import se.nyckeltal.lake.SparkSessions;

/** {@code bench/ingest}: our way in beside Spark's own readers and DuckDB's, in one process. */
@Command(
    name = "bench/ingest",
    description = "Mäter inläsningen mot Sparks egna läsare och DuckDB, i samma körning.",
    mixinStandardHelpOptions = true)
public final class IngestBench implements Callable<Integer> {

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);

  @Option(names = "--rader", description = "Rader i CSV-filen (${DEFAULT-VALUE}); 0: ingen.")
  private long rows = 4_000_000;

  @Option(names = "--poster", description = "Poster i JSON-filen (${DEFAULT-VALUE}); 0: ingen.")
  private long records = 1_500_000;

  @Option(names = "--varv", description = "Mätta varv efter ett uppvärmningsvarv.")
  private int rounds = 5;

  @Option(
      names = "--mapp",
      defaultValue = "${sys:nyckeltal.bench.mapp:-target/bench}",
      description = "Arbetsmapp (${DEFAULT-VALUE}); filerna ligger kvar till nästa gång.")
  private Path folder;

  @Option(names = "--seed", description = "Slumpfrö för filerna.")
  private long seed = 20260201;

  @Option(names = "--utan", description = "Ben som hoppas över, t.ex. Spark (del av namnet).")
  private List<String> without = new ArrayList<>();

  @Option(names = "--json", description = "Skriver resultatet även hit.")
  private Path json;

  @Option(names = "--enradig", description = "Läser i stället en enda rad på 1 GB (löfte Q5).")
  private boolean oneLine;

  @Option(names = "--byte", description = "Radens längd för --enradig.")
  private long bytes = 1L << 30;

  /** Runs the benchmark; the exit code is picocli's. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new IngestBench()).execute(args));
  }

  @Override
  public Integer call() throws IOException, SQLException {
    folder = Files.createDirectories(folder).toRealPath();
    if (oneLine) {
      OneLine.run(folder, bytes).forEach(out::println);
      return 0;
    }
    List<Report> reports = new ArrayList<>();
    try (SparkSessions.Lease lease = SparkSessions.open(folder.resolve("spark"))) {
      for (Map.Entry<String, Long> file :
          new TreeMap<>(Map.of("csv", rows, "json", records)).entrySet()) {
        if (file.getValue() > 0) {
          reports.add(measure(lease.sessions().compiled(), file.getKey(), file.getValue()));
        }
      }
    }
    reports.stream().flatMap(r -> r.lines().stream()).forEach(out::println);
    if (json != null) {
      Json.write(json.toAbsolutePath(), reports.stream().map(Report::values).toList());
    }
    return 0;
  }

  private Report measure(SparkSession spark, String format, long size)
      throws IOException, SQLException {
    err.println("Skriver " + format + " ...");
    Material material = Materials.make(format, size, seed, folder);
    int cores = Runtime.getRuntime().availableProcessors();
    List<Leg> legs =
        Materials.legs(spark, material, cores).stream()
            .filter(l -> without.stream().noneMatch(w -> holds(l.name(), w)))
            .toList();
    return new Report(
        format, material, new Rounds(legs, rounds, err::println).measure(size), cores);
  }

  private static boolean holds(String name, String part) {
    return name.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
  }
}
