package se.nyckeltal.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import se.nyckeltal.config.ConfigReader;
import se.nyckeltal.config.Home;
import se.nyckeltal.contract.Json;
import se.nyckeltal.ingest.Ledger;
import se.nyckeltal.ingest.Leverans;
import se.nyckeltal.lake.State;
import se.nyckeltal.publish.CurrentSnapshot;
import se.nyckeltal.run.RunResult;

/** {@code nyckeltal status}: last runs, newest deliveries, what is published and what waits. */
@Command(
    name = "status",
    description = "Visar senaste körningar, leveranser och vad som är publicerat.",
    mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {

  private static final int RUNS = 5;
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Europe/Stockholm"));

  @Mixin private HomeOption homeOption;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Home home = homeOption.home();
    ConfigReader.read(home);
    PrintWriter out = spec.commandLine().getOut();
    showRuns(home, out);
    showDeliveries(home, out);
    showPublished(home, out);
    return 0;
  }

  private static void showRuns(Home home, PrintWriter out) throws IOException {
    out.println("Senaste körningar");
    List<RunResult> runs = runs(home.log().resolve("korningar"));
    if (runs.isEmpty()) {
      out.println("  ingen än");
    }
    for (RunResult run : runs) {
      out.printf(
          "  %s  för %s  slutkod %d  %d filer, %d avvisade  %d månader%n",
          MINUTE.format(run.start()),
          run.kordatum(),
          run.exitkod().code(),
          run.leveranser().size(),
          run.avvisadeFiler().size() + run.okandaFiler().size(),
          run.manader().size());
    }
  }

  private static List<RunResult> runs(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Path> newest;
    try (Stream<Path> files = Files.list(folder)) {
      newest =
          files
              .filter(f -> f.toString().endsWith(".json"))
              .sorted(Comparator.reverseOrder())
              .limit(RUNS)
              .toList();
    }
    List<RunResult> runs = new ArrayList<>();
    for (Path file : newest) {
      runs.add(Json.JSON.readValue(file.toFile(), RunResult.class));
    }
    return runs;
  }

  private static void showDeliveries(Home home, PrintWriter out) throws IOException {
    out.println("Senaste leverans av varje export");
    Ledger ledger = new Ledger(home.lake().resolve("leveranser"));
    Map<String, Leverans> newest = new TreeMap<>();
    ledger.all().forEach(l -> newest.put(l.export(), l));
    if (newest.isEmpty()) {
      out.println("  ingen än");
    }
    newest.forEach(
        (export, l) ->
            out.printf(
                "  %-32s %s  %s  %d rader, %d avvisade%n",
                export,
                minute(l.mottagen()),
                l.refused() ? "avvisad" : "inläst ",
                l.raderIn(),
                l.avvisade()));
    showRefused(ledger.unmended(l -> true), out);
  }

  /** Refused files that no later delivery has made good, with their reasons. */
  private static void showRefused(List<Leverans> refused, PrintWriter out) {
    if (!refused.isEmpty()) {
      out.println("Avvisade filer som väntar på en ny leverans");
      refused.forEach(
          l -> out.printf("  %s  %s%n    %s%n", minute(l.mottagen()), l.filnamn(), l.skal()));
    }
  }

  private static void showPublished(Home home, PrintWriter out) throws IOException {
    out.println("Publicerat");
    CurrentSnapshot.read(home.intern())
        .ifPresentOrElse(
            c -> {
              out.printf("  %s, för %s%n", minute(c.publicerad()), c.kordatum());
              c.tabeller().forEach(t -> out.printf("  %-32s %d rader%n", t.tabell(), t.rader()));
            },
            () -> out.println("  inget än"));
    State state = State.read(home.lake());
    if (!state.andradeExporter().isEmpty() || !state.vantandeManader().isEmpty()) {
      out.println("En körning blev inte klar. Nästa körning gör klart den.");
    }
  }

  private static String minute(Instant instant) {
    return MINUTE.format(instant);
  }
}
