package se.nyckeltal.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.nyckeltal.run.Nightly;

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

  @Option(
      names = "--oppna-stangd",
      description = "Räkna även om stängda månader som fått nya uppgifter.")
  private boolean oppnaStangd;

  @Override
  public Integer call() throws IOException {
    Nightly.Order night = NightRunner.order(date, now);
    return new NightRunner(homeOption.home(), spec.commandLine())
        .run(
            new Nightly.Order(night.kordatum(), now, night.start(), Optional.empty(), oppnaStangd));
  }
}
