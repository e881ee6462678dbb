package se.nyckeltal.cli;

import java.util.ArrayList;
import java.util.List;
import se.nyckeltal.check.CheckDocument;
import se.nyckeltal.check.CheckResult;
import se.nyckeltal.check.CheckResult.AvvisadRad;
import se.nyckeltal.check.CheckResult.Fel;
import se.nyckeltal.check.CheckResult.OkandKod;
import se.nyckeltal.check.CheckResult.Skal;

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
      lines.add("");
      lines.addAll(Wrap.at80(Counts.all(document.filer())));
    }
    return lines;
  }

  private List<String> lines() {
    lines.add(Wrap.end(Wrap.shown(result.fil().filnamn())));
    about("export", result.fil().export() + " – " + result.fil().titel());
    about("leverans", CheckText.delivery(result.fil()));
    about("uttagen", CheckText.extracted(result.fil()));
    if (result.fil().klar() != null) {
      about(".klar", CheckText.klar(result.fil().klar()));
    }
    about("form", CheckText.form(result.form()));
    if (result.form().rubrik() != null) {
      about("rubrik", CheckText.header(result.form()));
    }
    about("rader", Counts.rows(result));
    result.summor().forEach((field, sum) -> about("summa", Counts.sum(field, sum)));
    result.varningar().forEach((rule, n) -> about("varning", Counts.warning(rule, n)));
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
                Counts.count(code.rader(), "rad", "rader"),
                Counts.count(code.texter(), "olika text", "olika texter")));
    if (code.visade() != null) {
      code.visade().forEach((text, n) -> about("", n + " × " + Wrap.shown(text)));
    }
  }

  private void rejected() {
    long more = result.rader().avvisade() - result.avvisadeRader().size();
    if (more > 0) {
      // Not all rows are shown: then at least every reason is.
      result.avvisadeSkal().forEach(s -> about("skäl", reason(s)));
    }
    result.avvisadeRader().forEach(this::row);
    if (more > 0) {
      about("", "och %s till (--max)".formatted(Counts.count(more, "rad", "rader")));
    }
  }

  private static String reason(Skal s) {
    return Counts.count(s.rader(), "rad", "rader") + ": " + field(s.falt()) + s.regel();
  }

  private void row(AvvisadRad row) {
    for (Fel fel : row.skal()) {
      about("rad " + row.rad(), field(fel.falt()) + fel.regel() + ". " + fel.text());
    }
    if (row.innehall() != null) {
      lines.add("  | " + Wrap.shown(shortened(row.innehall())));
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
    about("utfall", Counts.verdict(result));
  }
}
