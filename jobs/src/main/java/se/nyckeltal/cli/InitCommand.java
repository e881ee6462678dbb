package se.nyckeltal.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import se.nyckeltal.config.Home;
import se.nyckeltal.config.HomeSetup;
import se.nyckeltal.contract.ExportContract;
import se.nyckeltal.contract.ExportContracts;

/** {@code nyckeltal init}: makes a home. */
@Command(
    name = "init",
    description = "Skapar ett hem med inkorg, nyckel och kommenterad konfiguration.",
    mixinStandardHelpOptions = true)
final class InitCommand implements Callable<Integer> {

  @Mixin private HomeOption homeOption;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Home home = homeOption.home();
    HomeSetup.create(
        home,
        ExportContracts.shipped().all().stream()
            .map(ExportContract::system)
            .collect(Collectors.toSet()));
    CommandLine line = spec.commandLine();
    line.getOut().println("Hemmet finns i " + home.root());
    line.getOut().println("Lägg exporter i " + home.inbox() + "/<system>/");
    line.getOut()
        .println(
            "Spara en kopia av "
                + home.key()
                + " på säker plats: utan den går inget att återskapa.");
    line.getOut().println("Kör sedan: nyckeltal run --home " + home.root());
    return 0;
  }
}
