package se.nyckeltal.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;
import se.nyckeltal.config.Home;

/** The option that most commands share. */
final class HomeOption {

  @Option(
      names = "--home",
      paramLabel = "MAPP",
      description = "Installationens mapp (förval: ${DEFAULT-VALUE}).",
      defaultValue = "nyckeltal-home")
  private Path folder;

  /** The home, with the log sent there. */
  Home home() {
    Home home = new Home(folder);
    Logging.to(home);
    return home;
  }
}
