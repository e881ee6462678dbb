package se.nyckeltal.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.nyckeltal.config.Config;
import se.nyckeltal.config.ConfigException;
import se.nyckeltal.config.ConfigReader;
import se.nyckeltal.config.Home;
import se.nyckeltal.config.HomeSetup;
import se.nyckeltal.contract.ResourceFolder;
import se.nyckeltal.generate.Filval;
import se.nyckeltal.generate.Stad;
import se.nyckeltal.generate.StadVal;
import se.nyckeltal.lake.Folders;
import se.nyckeltal.lake.SparkSessions;
import se.nyckeltal.run.ExitCode;
import se.nyckeltal.run.Nightly;
import se.nyckeltal.run.RunResult;

/**
 * {@code nyckeltal demo}: a made-up municipality or the persons of {@code data-samples}, made anew
 * each time, through the same code as every other.
 */
@Command(
    name = "demo",
    description = "Gör en påhittad kommun, kör nattkörningen på den och visar resultatet.",
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

  /** The town's last month; its last day is the run date of the demo, the same for ever. */
  private static final YearMonth LAST = YearMonth.of(2026, 2);

  /** ProCapita is used in the first quarter of the period, if it is long enough. */
  private static final int QUARTER = 4;

  private static final int HALF_A_YEAR = 6;
  private static final int TEN_YEARS = 120;

  private static final String MARK = ".demo";
  private static final String SAMPLES = "data-samples/inbox";

  @Option(
      names = "--home",
      paramLabel = "MAPP",
      description = "Demons mapp (förval: ${DEFAULT-VALUE}).",
      defaultValue = "nyckeltal-demo")
  private Path folder;

  @Option(
      names = "--brukare",
      paramLabel = "ANTAL",
      description = "Antal brukare (förval: ${DEFAULT-VALUE}).",
      defaultValue = "150")
  private int brukare;

  @Option(
      names = "--manader",
      paramLabel = "ANTAL",
      description = "Antal månader till och med februari 2026 (förval: ${DEFAULT-VALUE}).",
      defaultValue = "24")
  private int manader;

  @Option(
      names = "--hushall",
      paramLabel = "ANTAL",
      description =
          "Antal hushåll som får ekonomiskt bistånd, i tio år (förval: ${DEFAULT-VALUE}).",
      defaultValue = "120")
  private int hushall;

  @Option(
      names = "--exempel",
      description = "I stället personerna i data-samples/, där varje siffra är räknad för hand.")
  private boolean exempel;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Home home = new Home(folder);
    Logging.to(home);
    StadVal town = town();
    makeAnew(home);
    CommandLine line = spec.commandLine();
    Progress progress = Progress.forTerminal(line.getErr());
    RunResult result;
    List<String> table;
    Path scratch = home.root().resolve(".spark");
    // One Spark for the run and for the look at its result; it starts while the town is made.
    CompletableFuture<SparkSessions.Lease> spark =
        CompletableFuture.supplyAsync(() -> SparkSessions.open(scratch));
    LocalDate kordatum = fill(home, town);
    Config config = ConfigReader.read(home);
    Nightly.Order order = Nightly.Order.natt(kordatum, true, Instant.now());
    try (SparkSessions.Lease lease = spark.join()) {
      result = new Nightly(home, config, progress).run(order);
      progress.done();
      table = new ArrayList<>(DemoTable.lines(lease.sessions().interpreted(), home));
      table.add("");
      table.addAll(DemoBistand.lines(lease.sessions().interpreted(), home));
    } finally {
      Folders.delete(scratch);
    }
    table.forEach(line.getOut()::println);
    line.getOut().println();
    Sammanfattning.lines(result, home).forEach(line.getOut()::println);
    line.getOut().println();
    line.getOut().println("Tabellerna ligger i " + home.intern().resolve("tabeller"));
    boolean ran = result.exitkod() == ExitCode.OK || result.exitkod() == ExitCode.WARNINGS;
    return ran ? ExitCode.OK.code() : result.exitkod().code();
  }

  private StadVal town() {
    YearMonth first = LAST.minusMonths(manader - 1L);
    try {
      StadVal val =
          StadVal.forval()
              .medBrukare(brukare)
              .medPeriod(first, manader)
              .medFiler(Filval.EN)
              .medBistand(hushall, TEN_YEARS);
      return manader < HALF_A_YEAR
          ? val
          : val.medBrytdatum(first.plusMonths(manader / QUARTER).atDay(1));
    } catch (IllegalArgumentException e) {
      throw new CommandLine.ParameterException(spec.commandLine(), e.getMessage());
    }
  }

  /** A new home in the place of the last demo's. */
  private static void makeAnew(Home home) throws IOException {
    if (Files.exists(home.root()) && !Files.exists(home.root().resolve(MARK))) {
      throw new ConfigException(
          "%s finns och är ingen demo. Välj en annan mapp med --home.".formatted(home.root()));
    }
    Folders.delete(home.root());
    Files.createDirectories(home.root());
    Files.createFile(home.root().resolve(MARK));
    HomeSetup.create(home, Stad.SYSTEM);
  }

  /** Fills the inbox and tells the run date. */
  private LocalDate fill(Home home, StadVal town) throws IOException {
    if (!exempel) {
      return new Stad(town).skriv(home.inbox()).kordatum();
    }
    for (Map.Entry<String, byte[]> file : ResourceFolder.files(SAMPLES).entrySet()) {
      Files.write(home.inbox().resolve(file.getKey()), file.getValue());
    }
    return LAST.atEndOfMonth();
  }
}
