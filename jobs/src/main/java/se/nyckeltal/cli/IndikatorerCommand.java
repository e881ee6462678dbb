package se.nyckeltal.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.nyckeltal.config.Home;
import se.nyckeltal.contract.CodeLists;
import se.nyckeltal.indikator.Indikator;
import se.nyckeltal.indikator.Indikatorkatalog;
import se.nyckeltal.indikator.Katalogtext;

/** {@code nyckeltal indikatorer}: the catalogue, a home's own indicators and targets with it. */
@Command(
    name = "indikatorer",
    description = {
      "Visar indikatorerna och deras mål. Med --home också kommunens egna,",
      "och om någon av deras filer är fel."
    },
    mixinStandardHelpOptions = true)
final class IndikatorerCommand implements Callable<Integer> {

  @Option(names = "--home", paramLabel = "MAPP", description = "Hemmet, med mappen schemas.")
  private Path home;

  @Option(names = "--markdown", description = "Skriv hela katalogen som Markdown.")
  private boolean markdown;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Optional<Path> schemas = Optional.ofNullable(home).map(h -> new Home(h).schemas());
    Indikatorkatalog katalog =
        schemas.map(Indikatorkatalog::of).orElseGet(Indikatorkatalog::shipped);
    PrintWriter out = spec.commandLine().getOut();
    if (markdown) {
      out.print(Katalogtext.av(katalog, schemas.map(CodeLists::of).orElseGet(CodeLists::shipped)));
      out.flush();
      return 0;
    }
    out.println("mål  id                                namn");
    katalog.all().forEach(one -> line(one, out));
    return 0;
  }

  private static void line(Indikator one, PrintWriter out) {
    String goal = one.effektmal() == null ? "" : one.effektmal();
    out.println("%-4s %-33s %s".formatted(goal, one.id(), one.namn()));
    if (!one.mal().isEmpty()) {
      out.println(
          " ".repeat(39)
              + "mål: "
              + one.mal().stream()
                  .map(IndikatorerCommand::target)
                  .collect(Collectors.joining("; ")));
    }
  }

  private static String target(Indikator.Mal target) {
    String to = target.ovre() == null ? "" : "–" + target.ovre().toPlainString();
    String where = target.enhet() != null ? target.enhet() : target.niva();
    return "%s%s från %s%s"
        .formatted(
            target.varde().toPlainString(),
            to,
            target.fran(),
            where == null ? "" : " (" + where + ")");
  }
}
