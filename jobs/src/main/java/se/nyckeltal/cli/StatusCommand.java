package se.nyckeltal.cli;

import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.nyckeltal.config.ConfigReader;
import se.nyckeltal.config.Home;
import se.nyckeltal.contract.Json;
import se.nyckeltal.run.Status;

/** {@code nyckeltal status}: last runs, newest deliveries, what is published and what waits. */
@Command(
    name = "status",
    description = "Visar senaste körningar, leveranser, vad som är publicerat och vad som väntar.",
    mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {

  @Mixin private HomeOption homeOption;
  @Spec private CommandSpec spec;

  @Option(names = "--json", description = "Skriv samma sak som JSON.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    Home home = homeOption.home();
    Status status = Status.of(home, ConfigReader.read(home), Instant.now());
    if (json) {
      spec.commandLine().getOut().println(Json.text(status));
    } else {
      StatusText.lines(status).forEach(spec.commandLine().getOut()::println);
    }
    return 0;
  }
}
