package se.nyckeltal.cli;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.nyckeltal.contract.Json;
import se.nyckeltal.run.Doctor;
import se.nyckeltal.run.ExitCode;
import se.nyckeltal.run.Lakarprov;

/** {@code nyckeltal doctor}: what would stop or disturb the next night. */
@Command(
    name = "doctor",
    description = {
      "Ser efter dator, konfiguration, nyckel, disk, rättigheter och det publicerade.",
      "Slutkod 0: allt väl, 3: något bör ses över, 1: nästa körning går inte."
    },
    mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {

  @Mixin private HomeOption homeOption;
  @Spec private CommandSpec spec;

  @Option(names = "--json", description = "Skriv samma sak som JSON.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    List<Lakarprov> found = new Doctor(homeOption.home(), Instant.now()).look();
    if (json) {
      spec.commandLine().getOut().println(Json.text(found));
    } else {
      found.stream().map(DoctorCommand::line).forEach(spec.commandLine().getOut()::println);
    }
    return worst(found).code();
  }

  private static String line(Lakarprov prov) {
    String mark =
        switch (prov.utfall()) {
          case OK -> "väl ";
          case VARNING -> "SE  ";
          case FEL -> "FEL ";
        };
    return "%s %-24s %s".formatted(mark, prov.prov(), prov.text()).stripTrailing();
  }

  private static ExitCode worst(List<Lakarprov> found) {
    if (found.stream().anyMatch(p -> p.utfall() == Lakarprov.Utfall.FEL)) {
      return ExitCode.FAILED;
    }
    return found.stream().anyMatch(p -> p.utfall() == Lakarprov.Utfall.VARNING)
        ? ExitCode.WARNINGS
        : ExitCode.OK;
  }
}
