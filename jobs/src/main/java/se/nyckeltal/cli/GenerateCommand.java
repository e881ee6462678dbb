package se.nyckeltal.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.nyckeltal.generate.Filval;
import se.nyckeltal.generate.Kallval;
import se.nyckeltal.generate.Sanning;
import se.nyckeltal.generate.Stad;
import se.nyckeltal.generate.StadVal;

/** {@code nyckeltal generate}: made-up exports of a town of any size. */
@Command(
    name = "generate",
    description = {
      "Gör påhittade exporter av en stad, för prov och mätningar.",
      "Samma val ger samma filer, byte för byte. Personerna finns inte."
    },
    mixinStandardHelpOptions = true)
final class GenerateCommand implements Callable<Integer> {

  private static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");

  @Option(
      names = "--out",
      paramLabel = "MAPP",
      required = true,
      description = "Mapp att skriva i, med en undermapp för varje system.")
  private Path out;

  @Option(
      names = "--brukare",
      paramLabel = "ANTAL",
      description = "Antal brukare (förval: ${DEFAULT-VALUE}).",
      defaultValue = "150")
  private int brukare;

  @Option(
      names = "--fran",
      paramLabel = "ÅÅÅÅ-MM",
      description = "Första månad (förval: ${DEFAULT-VALUE}).",
      defaultValue = "2024-03")
  private YearMonth fran;

  @Option(
      names = "--manader",
      paramLabel = "ANTAL",
      description = "Antal månader (förval: ${DEFAULT-VALUE}).",
      defaultValue = "24")
  private int manader;

  @Option(
      names = "--seed",
      paramLabel = "TAL",
      description = "Ett annat tal ger en annan stad (förval: ${DEFAULT-VALUE}).",
      defaultValue = "1")
  private long seed;

  @Option(
      names = "--system",
      paramLabel = "SYSTEM",
      description = "lifecare, procapita eller bada (förval: ${DEFAULT-VALUE}).",
      defaultValue = "lifecare")
  private Kallval system;

  @Option(
      names = "--brytdatum",
      paramLabel = "ÅÅÅÅ-MM-DD",
      description = "Lifecares första dag, med --system bada (förval: ${DEFAULT-VALUE}).",
      defaultValue = "2025-07-01")
  private LocalDate brytdatum;

  @Option(
      names = "--utforandegrad",
      paramLabel = "ANDEL",
      description = "Utförd andel av den beviljade tiden, ungefär (förval: ${DEFAULT-VALUE}).",
      defaultValue = "0.9")
  private double utforandegrad;

  @Option(
      names = "--smuts",
      paramLabel = "ANDEL",
      description = "Felaktiga rader utöver de rätta, som andel (förval: ${DEFAULT-VALUE}).",
      defaultValue = "0")
  private double smuts;

  @Option(
      names = "--tidreg",
      paramLabel = "JA|NEJ",
      description = "Externa utförare rapporterar genom TES och Phoniro (förval: ja).",
      defaultValue = "ja")
  private JaNej tidreg;

  @Option(
      names = "--filer",
      paramLabel = "EN|MANAD",
      description = "Besök i en fil, eller en fil per månad (förval: ${DEFAULT-VALUE}).",
      defaultValue = "manad")
  private Filval filer;

  @Option(
      names = "--helminuter",
      description = "Hela minuter i alla tider; alltid så när ProCapita är med.")
  private boolean helminuter;

  @Option(
      names = "--hushall",
      paramLabel = "ANTAL",
      description = "Antal hushåll som får ekonomiskt bistånd (förval: ${DEFAULT-VALUE}).",
      defaultValue = "0")
  private int hushall;

  @Option(
      names = "--bistand-manader",
      paramLabel = "ANTAL",
      description =
          "Antal månader med ekonomiskt bistånd, till och med den sista"
              + " (förval: ${DEFAULT-VALUE}).",
      defaultValue = "120")
  private int bistandManader;

  @Spec private CommandSpec spec;

  /** Yes or no in words. */
  enum JaNej {
    JA,
    NEJ
  }

  @Override
  public Integer call() throws IOException {
    StadVal val;
    try {
      val = val();
    } catch (IllegalArgumentException e) {
      throw new CommandLine.ParameterException(spec.commandLine(), e.getMessage());
    }
    Sanning made = new Stad(val).skriv(out);
    tell(made, val);
    return 0;
  }

  private StadVal val() {
    return StadVal.forval()
        .medBrukare(brukare)
        .medPeriod(fran, manader)
        .medFro(seed)
        .medBrytdatum(brytdatum)
        .medSystem(system)
        .medUtforandegrad(utforandegrad)
        .medSmuts(smuts)
        .medTidreg(tidreg == JaNej.JA)
        .medFiler(filer)
        .medHelaMinuter(helminuter)
        .medBistand(hushall, bistandManader);
  }

  private void tell(Sanning made, StadVal val) {
    PrintWriter line = spec.commandLine().getOut();
    line.printf(
        "Gjort:       %s brukare, %s månader från %s, i %s%n",
        number(made.personer()), number(val.manader()), val.fran(), out);
    line.printf(
        "Besök:       %s planerade, %s utförda, %s inställda, %s avböjda%n",
        number(made.planerade()),
        number(made.utforda()),
        number(made.installda()),
        number(made.avbojda()));
    if (made.bistand() != null) {
      line.printf(
          "Bistånd:     %s personer i %s månader%n",
          number(made.bistand().manader().size()), number(bistandManader));
    }
    line.printf(
        "Filer:       %s med %s rader, varav %s felaktiga%n",
        number(made.filer().size()), number(made.rader()), number(made.avvisade()));
    line.printf("Kör sedan:   nyckeltal run --now --date %s%n", made.kordatum());
    line.println("             när mapparna har lagts i hemmets inbox");
  }

  private static String number(long n) {
    return NumberFormat.getIntegerInstance(SWEDISH).format(n);
  }
}
