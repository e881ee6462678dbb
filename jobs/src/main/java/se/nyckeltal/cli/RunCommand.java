package se.nyckeltal.cli;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.nyckeltal.config.Config;
import se.nyckeltal.config.ConfigReader;
import se.nyckeltal.config.Home;
import se.nyckeltal.run.Nightly;
import se.nyckeltal.run.RunResult;

/** {@code nyckeltal run}: the nightly run. */
@Command(
    name = "run",
    description = "Nattkörningen: läser inkorgen, räknar om det som berörs och publicerar.",
    mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {

  @Mixin private HomeOption homeOption;
  @Spec private CommandSpec spec;

  @Option(
      names = "--date",
      paramLabel = "ÅÅÅÅ-MM-DD",
      description = "Dag att räkna för (förval: i dag).")
  private Optional<LocalDate> date = Optional.empty();

  @Option(names = "--now", description = "Ta filer genast, även sådana som nyss ändrats.")
  private boolean now;

  @Override
  public Integer call() throws IOException {
    Home home = homeOption.home();
    Config config = ConfigReader.read(home);
    Instant start = Instant.now();
    LocalDate kordatum =
        date.orElseGet(() -> start.atZone(ZoneId.of("Europe/Stockholm")).toLocalDate());
    Progress progress = Progress.forTerminal(spec.commandLine().getErr());
    RunResult result =
        new Nightly(home, config, progress).run(new Nightly.Order(kordatum, now, start));
    progress.done();
    Sammanfattning.lines(result, home).forEach(spec.commandLine().getOut()::println);
    return result.exitkod().code();
  }
}
