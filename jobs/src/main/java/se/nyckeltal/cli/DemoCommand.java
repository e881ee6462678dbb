package se.nyckeltal.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
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
import se.nyckeltal.lake.Folders;
import se.nyckeltal.run.ExitCode;
import se.nyckeltal.run.Nightly;
import se.nyckeltal.run.RunResult;

/**
 * {@code nyckeltal demo}: a made-up municipality, made anew each time, through the same code as
 * every other.
 */
@Command(
    name = "demo",
    description = "Gör en påhittad kommun, kör nattkörningen på den och visar resultatet.",
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

  /** The samples' last day: the run date of the demo, the same for ever. */
  private static final LocalDate KORDATUM = LocalDate.of(2026, 2, 28);

  private static final String MARK = ".demo";
  private static final String SAMPLES = "data-samples/inbox";

  @Option(
      names = "--home",
      paramLabel = "MAPP",
      description = "Demons mapp (förval: ${DEFAULT-VALUE}).",
      defaultValue = "nyckeltal-demo")
  private Path folder;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Home home = new Home(folder);
    Logging.to(home);
    makeAnew(home);
    Config config = ConfigReader.read(home);
    CommandLine line = spec.commandLine();
    Progress progress = Progress.forTerminal(line.getErr());
    RunResult result =
        new Nightly(home, config, progress).run(new Nightly.Order(KORDATUM, true, Instant.now()));
    progress.done();
    List<String> table = DemoTable.lines(home);
    table.forEach(line.getOut()::println);
    line.getOut().println();
    Sammanfattning.lines(result, home).forEach(line.getOut()::println);
    line.getOut().println();
    line.getOut().println("Tabellerna ligger i " + home.intern().resolve("tabeller"));
    boolean ran = result.exitkod() == ExitCode.OK || result.exitkod() == ExitCode.WARNINGS;
    return ran ? ExitCode.OK.code() : result.exitkod().code();
  }

  private static void makeAnew(Home home) throws IOException {
    if (Files.exists(home.root()) && !Files.exists(home.root().resolve(MARK))) {
      throw new ConfigException(
          "%s finns och är ingen demo. Välj en annan mapp med --home.".formatted(home.root()));
    }
    Folders.delete(home.root());
    Files.createDirectories(home.root());
    Files.createFile(home.root().resolve(MARK));
    Map<String, byte[]> samples = ResourceFolder.files(SAMPLES);
    HomeSetup.create(
        home, samples.keySet().stream().map(f -> f.substring(0, f.indexOf('/'))).toList());
    for (Map.Entry<String, byte[]> file : samples.entrySet()) {
      Files.write(home.inbox().resolve(file.getKey()), file.getValue());
    }
  }
}
