package se.nyckeltal.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.nyckeltal.run.Nightly;

/** {@code nyckeltal backfill}: computes months again from what the lake has. */
@Command(
    name = "backfill",
    description = {
      "Räknar om månader av det som redan är inläst, och publicerar.",
      "Inkorgen rörs inte. Stängda månader räknas bara om med --oppna-stangd."
    },
    mixinStandardHelpOptions = true)
final class BackfillCommand implements Callable<Integer> {

  @Mixin private HomeOption homeOption;
  @Spec private CommandSpec spec;

  @Option(
      names = "--from",
      required = true,
      paramLabel = "ÅÅÅÅ-MM",
      description = "Första månaden.")
  private YearMonth from;

  @Option(names = "--to", required = true, paramLabel = "ÅÅÅÅ-MM", description = "Sista månaden.")
  private YearMonth to;

  @Option(
      names = "--date",
      paramLabel = "ÅÅÅÅ-MM-DD",
      description = "Dag att räkna för (förval: i dag).")
  private Optional<LocalDate> date = Optional.empty();

  @Option(names = "--oppna-stangd", description = "Räkna även om de stängda bland dem.")
  private boolean oppnaStangd;

  @Override
  public Integer call() throws IOException {
    if (to.isBefore(from)) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--to (%s) ligger före --from (%s).".formatted(to, from));
    }
    Nightly.Order night = NightRunner.order(date, true);
    return new NightRunner(homeOption.home(), spec.commandLine())
        .run(
            new Nightly.Order(
                night.kordatum(),
                true,
                night.start(),
                Optional.of(new Nightly.Manader(from, to)),
                oppnaStangd));
  }
}
