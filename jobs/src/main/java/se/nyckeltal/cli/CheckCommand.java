package se.nyckeltal.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.nyckeltal.check.Asked;
import se.nyckeltal.check.CheckDocument;
import se.nyckeltal.check.CheckDocument.EjProvad;
import se.nyckeltal.check.CheckResult;
import se.nyckeltal.check.CheckResult.Utfall;
import se.nyckeltal.check.FileCheck;
import se.nyckeltal.check.NotCheckableException;
import se.nyckeltal.check.Scratch;
import se.nyckeltal.check.ShownPath;
import se.nyckeltal.config.ConfigReader;
import se.nyckeltal.config.Home;
import se.nyckeltal.contract.CodeLists;
import se.nyckeltal.contract.ExportContracts;
import se.nyckeltal.contract.Json;
import se.nyckeltal.run.ExitCode;

/** {@code nyckeltal check}: what the nightly run would do with some files. */
@Command(
    name = "check",
    description = {
      "Prövar exporter utan att läsa in dem: vad filen är, hur den lästes, vilka rader",
      "som skulle avvisas och varför. Inga värden ur filen visas om du inte ber om det."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Slutkoder: 0 allt är bra · 2 en fil kunde inte prövas · 3 rader skulle avvisas",
      "eller något annat är att anmärka på · 4 en fil skulle avvisas hel."
    })
final class CheckCommand implements Callable<Integer> {

  @Mixin private HomeOption homeOption;
  @Spec private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "FIL", description = "Filer att pröva.")
  private List<Path> files = List.of();

  @Option(
      names = "--system",
      paramLabel = "SYSTEM",
      description = "Källsystem, när filens mapp inte heter så (lifecare, procapita ...).")
  private String system;

  @Option(
      names = "--export",
      paramLabel = "EXPORT",
      description = "Export, när filens namn inte säger det (lifecare_ReportedVisit ...).")
  private String export;

  @Option(
      names = "--max",
      paramLabel = "ANTAL",
      defaultValue = "10",
      description = "Så många avvisade rader visas (förval: ${DEFAULT-VALUE}).")
  private int most;

  @Option(names = "--visa-rader", description = "Visa de avvisade raderna. Personuppgifter!")
  private boolean rows;

  @Option(names = "--visa-texter", description = "Visa texter som ingen kodlista har. Fri text!")
  private boolean texts;

  @Option(names = "--json", description = "Skriv ett JSON-dokument och inget annat.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    if (most < 0) {
      throw new ParameterException(spec.commandLine(), "--max ska vara 0 eller mer.");
    }
    if (system != null && export != null && !export.startsWith(system + "_")) {
      throw new ParameterException(spec.commandLine(), "--export hör till ett annat system.");
    }
    if (rows || texts) {
      complain(
          "OBS: utskriften kan innehålla personuppgifter. Spara den inte och skicka den inte.");
    }
    CheckDocument document = check();
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(Json.text(document));
    } else {
      CheckReport.lines(document).forEach(out::println);
      document.ejProvade().forEach(e -> complain(Wrap.shown(e.filnamn()) + ": " + e.skal()));
    }
    return document.slutkod();
  }

  private void complain(String text) {
    Wrap.at80(text).forEach(spec.commandLine().getErr()::println);
  }

  private CheckDocument check() throws IOException {
    Home home = homeOption.home();
    boolean has = Files.isRegularFile(home.config());
    if (!has && spec.commandLine().getParseResult().hasMatchedOption("--home")) {
      // Says how it is no home.
      ConfigReader.read(home);
    }
    ExportContracts contracts =
        has ? ExportContracts.of(home.schemas()) : ExportContracts.shipped();
    CodeLists codes = has ? CodeLists.of(home.schemas()) : CodeLists.shipped();
    List<CheckResult> checked = new ArrayList<>();
    List<EjProvad> not = new ArrayList<>();
    try (Scratch scratch = new Scratch()) {
      FileCheck check = new FileCheck(contracts, codes, scratch);
      Asked asked = new Asked(system, export, most, rows, texts);
      for (Path file : files) {
        try {
          checked.add(check.check(file, asked));
        } catch (NotCheckableException e) {
          not.add(new EjProvad(ShownPath.of(file), e.getMessage()));
        }
      }
    }
    return new CheckDocument(checked, not, code(checked, not).code());
  }

  private static ExitCode code(List<CheckResult> checked, List<EjProvad> not) {
    if (!not.isEmpty()) {
      return ExitCode.USAGE;
    }
    if (checked.stream().anyMatch(r -> r.utfall() == Utfall.AVVISAS)) {
      return ExitCode.STOPPED;
    }
    return checked.stream().allMatch(r -> r.utfall() == Utfall.LASES_IN)
        ? ExitCode.OK
        : ExitCode.WARNINGS;
  }
}
