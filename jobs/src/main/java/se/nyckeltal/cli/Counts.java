package se.nyckeltal.cli;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import se.nyckeltal.check.CheckResult;
import se.nyckeltal.check.CheckResult.Rader;
import se.nyckeltal.check.CheckResult.Utfall;
import se.nyckeltal.ingest.Kontrollsumma;
import se.nyckeltal.ingest.Regel;

/** The sentences of a check about what was counted and what follows from it. */
final class Counts {

  private static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");

  private Counts() {}

  /** A number and what it is a number of. */
  static String count(long n, String one, String many) {
    return NumberFormat.getIntegerInstance(SWEDISH).format(n) + " " + (n == 1 ? one : many);
  }

  private static String number(BigDecimal n) {
    NumberFormat format = NumberFormat.getNumberInstance(SWEDISH);
    format.setMaximumFractionDigits(6);
    return format.format(n);
  }

  /** What became of the rows. */
  static String rows(CheckResult result) {
    Rader rows = result.rader();
    List<String> parts = new ArrayList<>();
    String duplicates =
        rows.dubbletter() == null ? "" : count(rows.dubbletter(), "dubblett", "dubbletter") + " + ";
    parts.add(
        (rows.helaFilen() ? "" : "före felet: ")
            + "%s in = %s + %s + %s%s"
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
      parts.add("dagar " + CheckText.days(rows.fran(), rows.till()));
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
