package se.nyckeltal.cli;

import java.util.ArrayList;
import java.util.List;
import se.nyckeltal.check.CheckDocument;
import se.nyckeltal.check.CheckResult;
import se.nyckeltal.check.CheckResult.AvvisadRad;
import se.nyckeltal.check.CheckResult.OkandKod;
import se.nyckeltal.check.CheckResult.Utfall;
import se.nyckeltal.ingest.Regel;

/** What checking some files came to, for a person at a terminal of 80 columns. */
final class CheckReport {

  /** A row of a file with large records is only shown in part. */
  private static final int MOST_OF_A_ROW = 1000;

  private final CheckResult result;
  private final List<String> lines = new ArrayList<>();

  private CheckReport(CheckResult result) {
    this.result = result;
  }

  /** The lines about all files. */
  static List<String> lines(CheckDocument document) {
    List<String> lines = new ArrayList<>();
    for (CheckResult result : document.filer()) {
      if (!lines.isEmpty()) {
        lines.add("");
      }
      lines.addAll(new CheckReport(result).lines());
    }
    if (document.filer().size() > 1) {
      long refused = document.filer().stream().filter(r -> r.utfall() == Utfall.AVVISAS).count();
      long remarked =
          document.filer().stream().filter(r -> r.utfall() == Utfall.ANMARKNING).count();
      lines.add("");
      lines.addAll(
          Wrap.at80(
              "%s prövade: %d utan anmärkning, %d med anmärkning, %d skulle avvisas."
                  .formatted(
                      CheckText.count(document.filer().size(), "fil", "filer"),
                      document.filer().size() - remarked - refused,
                      remarked,
                      refused)));
    }
    return lines;
  }

  private List<String> lines() {
    lines.add(Wrap.end(Wrap.shown(result.fil().filnamn())));
    about("export", result.fil().export() + " – " + result.fil().titel());
    about("leverans", CheckText.delivery(result.fil()));
    about("uttagen", CheckText.extracted(result.fil()));
    about("form", CheckText.form(result.form()));
    if (result.form().rubrik() != null) {
      about("rubrik", CheckText.header(result.form()));
    }
    about("rader", CheckText.rows(result));
    result
        .summor()
        .forEach(
            (field, s) ->
                about(
                    "summa",
                    "%s: %s in = %s accepterat + %s avvisat"
                        .formatted(
                            field,
                            CheckText.number(s.in()),
                            CheckText.number(s.accepterade()),
                            CheckText.number(s.avvisade()))));
    result
        .varningar()
        .forEach(
            (rule, n) ->
                about(
                    "varning",
                    "%s: %s. %s"
                        .formatted(
                            rule,
                            CheckText.count(n, "gång", "gånger"),
                            Regel.ofCode(rule).text())));
    result.okandaKoder().forEach(this::unknown);
    rejected();
    verdict();
    return lines;
  }

  private void about(String label, String text) {
    lines.addAll(Wrap.labelled(label, text));
  }

  private void unknown(OkandKod code) {
    about(
        "okänd kod",
        "%s: %s, %s"
            .formatted(
                code.falt(),
                CheckText.count(code.rader(), "rad", "rader"),
                CheckText.count(code.texter(), "olika text", "olika texter")));
    if (code.visade() != null) {
      code.visade().forEach((text, n) -> about("", n + " × " + Wrap.shown(text)));
    }
  }

  private void rejected() {
    result
        .avvisadeSkal()
        .forEach(
            s ->
                about(
                    "skäl",
                    CheckText.count(s.rader(), "rad", "rader")
                        + ": "
                        + field(s.falt())
                        + s.regel()));
    for (AvvisadRad row : result.avvisadeRader()) {
      row.skal()
          .forEach(f -> about("rad " + row.rad(), field(f.falt()) + f.regel() + ". " + f.text()));
      if (row.innehall() != null) {
        lines.add("  | " + Wrap.shown(shortened(row.innehall())));
      }
    }
    long more = result.rader().avvisade() - result.avvisadeRader().size();
    if (more > 0) {
      about("", "och %s till (--max)".formatted(CheckText.count(more, "rad", "rader")));
    }
  }

  private static String field(String name) {
    return name.isEmpty() ? "" : name + ": ";
  }

  private static String shortened(String row) {
    return row.length() <= MOST_OF_A_ROW ? row : row.substring(0, MOST_OF_A_ROW) + "…";
  }

  private void verdict() {
    if (!result.fil().namnetKant()) {
      about(
          "namn",
          "Nattkörningen känner inte igen namnet. Ett som den känner igen: "
              + result.fil().plats());
    }
    about("utfall", CheckText.verdict(result));
  }
}
