package se.nyckeltal.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The program {@code nyckeltal}. */
@Command(
    name = "nyckeltal",
    description = "Nyckeltal ur kommunens exporter från Lifecare och ProCapita.",
    mixinStandardHelpOptions = true,
    versionProvider = Nyckeltal.Version.class,
    subcommands = {
      InitCommand.class,
      RunCommand.class,
      BackfillCommand.class,
      DemoCommand.class,
      StatusCommand.class,
      DoctorCommand.class,
      MaintainCommand.class,
      CheckCommand.class,
      IndikatorerCommand.class,
      GenerateCommand.class
    },
    synopsisSubcommandLabel = "KOMMANDO",
    commandListHeading = "%nKommandon:%n",
    footer = {
      "",
      "Slutkoder: 0 klart · 1 misslyckades · 2 fel i kommando eller konfiguration ·",
      "3 publicerat med anmärkning · 4 stoppat, inget publicerat · 5 en annan",
      "körning pågår · 6 inget nytt · 7 en väntad leverans saknas · 130/143 avbruten."
    })
public final class Nyckeltal implements Runnable {

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(execute(args));
  }

  /** Runs a command in this process and gives its exit code. */
  static int execute(String... args) {
    CommandLine line = new CommandLine(new Nyckeltal());
    line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    line.setExecutionExceptionHandler(new Failures());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    return line.execute(args);
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), "Vilket kommando? Börja med: nyckeltal demo");
  }

  /** The version that the jar was built as. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Nyckeltal.class.getPackage().getImplementationVersion();
      return new String[] {"nyckeltal " + (version == null ? "utveckling" : version)};
    }
  }
}
