package se.nyckeltal.cli;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import se.nyckeltal.check.CheckResult;
import se.nyckeltal.check.CheckResult.Fil;
import se.nyckeltal.check.CheckResult.Form;
import se.nyckeltal.check.CheckResult.Rader;
import se.nyckeltal.check.CheckResult.Rubrik;
import se.nyckeltal.check.CheckResult.Utfall;
import se.nyckeltal.ingest.Kontrollsumma;
import se.nyckeltal.ingest.Regel;

/** The sentences of a check. */
final class CheckText {

  private static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Europe/Stockholm"));
  private static final Map<String, String> FORMATS =
      Map.of(
          "csv", "CSV",
          "fastbredd", "text med fasta kolumner",
          "xlsx", "Excel (xlsx)",
          "json", "JSON",
          "jsonl", "JSON, en post per rad",
          "json-stat", "JSON-stat");

  private CheckText() {}

  static String count(long n, String one, String many) {
    return NumberFormat.getIntegerInstance(SWEDISH).format(n) + " " + (n == 1 ? one : many);
  }

  private static String number(BigDecimal n) {
    NumberFormat format = NumberFormat.getNumberInstance(SWEDISH);
    format.setMaximumFractionDigits(6);
    return format.format(n);
  }

  private static String days(LocalDate first, LocalDate last) {
    return first.equals(last) ? first.toString() : first + "–" + last;
  }

  /** How a delivery relates to what was there. */
  static String delivery(Fil file) {
    boolean named = file.periodFran() != null;
    String period = named ? days(file.periodFran(), file.periodTill()) + " (ur namnet)" : "";
    return switch (file.leverans()) {
      case SNAPSHOT ->
          "ögonblicksbild: hela sanningen, ersätter allt som fanns"
              + (named ? "; dagar " + period : "");
      case PERIOD ->
          named
              ? "period: hela sanningen om " + period
              : "period: hela sanningen om dagarna i filen";
      case DELTA -> "ändringar: ersätter post för post";
    };
  }

  static String extracted(Fil file) {
    String time = MINUTE.format(file.uttagen());
    return time + (file.uttagenUrNamnet() ? " (ur namnet)" : " (filens egen tid)");
  }

  static String form(Form form) {
    List<String> parts = new ArrayList<>();
    parts.add(FORMATS.getOrDefault(form.format(), "okänd"));
    parts.add(form.packning() == null ? "inte packad" : "packad (" + form.packning() + ")");
    parts.add(form.teckenkodning());
    if (form.skiljetecken() != null) {
      boolean tab = form.skiljetecken().equals("\t");
      parts.add("skiljetecken " + (tab ? "tabb" : form.skiljetecken()));
    }
    return String.join(", ", parts);
  }

  static String header(Form form) {
    Rubrik header = form.rubrik();
    List<String> parts = new ArrayList<>();
    parts.add("%d av kontraktets %d fält".formatted(header.falt(), form.falt()));
    if (!header.alias().isEmpty()) {
      parts.add(
          header.alias().entrySet().stream()
              .map(a -> a.getKey() + " = " + a.getValue())
              .collect(Collectors.joining(", ", "genom alias: ", "")));
    }
    if (header.okandaKolumner() > 0) {
      parts.add(count(header.okandaKolumner(), "okänd kolumn", "okända kolumner"));
    }
    if (header.raderFore() > 0) {
      parts.add(count(header.raderFore(), "rad", "rader") + " före rubriken");
    }
    return String.join("; ", parts);
  }

  static String rows(CheckResult result) {
    Rader rows = result.rader();
    List<String> parts = new ArrayList<>();
    String duplicates =
        rows.dubbletter() == null ? "" : count(rows.dubbletter(), "dubblett", "dubbletter") + " + ";
    parts.add(
        "%s in = %s + %s + %s%s"
            .formatted(
                count(rows.raderIn(), "", "").strip(),
                count(rows.accepterade(), "accepterad", "accepterade"),
                count(rows.avvisade(), "avvisad", "avvisade"),
                duplicates,
                count(rows.tomma(), "tom", "tomma")));
    if (rows.dubbletter() == null) {
      parts.add("dubbletter räknades inte, för nycklarna är för många");
    }
    if (rows.rapportrader() > 0) {
      parts.add(count(rows.rapportrader(), "rapportrad", "rapportrader"));
    }
    if (rows.fran() != null) {
      parts.add("dagar " + days(rows.fran(), rows.till()));
    }
    if (result.form().radantaletStammer() != null) {
      parts.add(
          result.form().radantaletStammer()
              ? "radantalet stämmer med filens egna rader"
              : "RADANTALET STÄMMER INTE med filens egna %d rader"
                  .formatted(result.form().filensRader()));
    }
    return String.join("; ", parts);
  }

  /** A control sum. */
  static String sum(String field, Kontrollsumma sum) {
    return "%s: %s in = %s accepterat + %s avvisat"
        .formatted(field, number(sum.in()), number(sum.accepterade()), number(sum.avvisade()));
  }

  /** A warning and how often it was noted. */
  static String warning(String rule, long n) {
    return "%s: %s. %s".formatted(rule, count(n, "gång", "gånger"), Regel.ofCode(rule).text());
  }

  /** How many of several files came to what. */
  static String all(List<CheckResult> files) {
    Map<Utfall, Long> of =
        files.stream().collect(Collectors.groupingBy(CheckResult::utfall, Collectors.counting()));
    return "%s prövade: %d utan anmärkning, %d med anmärkning, %d skulle avvisas."
        .formatted(
            count(files.size(), "fil", "filer"),
            of.getOrDefault(Utfall.LASES_IN, 0L),
            of.getOrDefault(Utfall.ANMARKNING, 0L),
            of.getOrDefault(Utfall.AVVISAS, 0L));
  }

  /** What would become of a file. */
  static String verdict(CheckResult result) {
    if (result.utfall() == Utfall.AVVISAS) {
      return "skulle avvisas: %s (%s)".formatted(result.skal(), result.regel());
    }
    List<String> remarks = new ArrayList<>();
    if (result.rader().avvisade() > 0) {
      remarks.add(count(result.rader().avvisade(), "avvisad rad", "avvisade rader"));
    }
    long warnings = result.varningar().values().stream().mapToLong(n -> n).sum();
    if (warnings > 0) {
      remarks.add(count(warnings, "varning", "varningar"));
    }
    String name = result.fil().namnetKant() ? "" : " under ett namn som känns igen";
    return "skulle läsas in"
        + name
        + (remarks.isEmpty() ? "" : ", med " + String.join(" och ", remarks));
  }
}
