package se.nyckeltal.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import se.nyckeltal.config.ConfigReader;
import se.nyckeltal.config.Home;
import se.nyckeltal.run.ExitCode;
import se.nyckeltal.run.Stadning;

/** {@code nyckeltal maintain}: takes away what is old. */
@Command(
    name = "maintain",
    description = "Städar: gamla ögonblicksbilder, avvisade rader och ersatta rader i sjön.",
    mixinStandardHelpOptions = true)
final class MaintainCommand implements Callable<Integer> {

  @Mixin private HomeOption homeOption;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Home home = homeOption.home();
    ConfigReader.read(home);
    PrintWriter out = spec.commandLine().getOut();
    Optional<Stadning.Resultat> result = new Stadning(home, Instant.now()).stada();
    if (result.isEmpty()) {
      out.println("En körning pågår i samma hem. Vänta tills den är klar.");
      return ExitCode.LOCKED.code();
    }
    Stadning.Resultat r = result.get();
    out.printf("Borttaget:   %d äldre ögonblicksbilder%n", r.ogonblicksbilder());
    out.printf("             %d mappar med avvisade rader äldre än 30 dagar%n", r.avvisningar());
    out.printf("             %d beskrivningar av körningar äldre än 400 dagar%n", r.korningar());
    out.printf("Ihopslaget:  %d små filer i sjön%n", r.filer());
    out.printf("Hemmet är %d MB mindre.%n", r.bytes() >> 20);
    return ExitCode.OK.code();
  }
}
