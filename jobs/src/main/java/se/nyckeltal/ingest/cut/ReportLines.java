package se.nyckeltal.ingest.cut;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.nyckeltal.contract.ExportContract;
import se.nyckeltal.contract.ExportContract.Rapport;
import se.nyckeltal.contract.Field;

/** Tells the lines of a report that are no rows: repeated headers, subtotals, number of rows. */
final class ReportLines {

  private final ExportContract contract;
  private final Rapport report;
  private final List<String> totals;
  private final String stated;
  private final boolean any;

  /** The bytes that such a line can begin with, so that other rows cost no more than a look. */
  private final boolean[] beginnings = new boolean[256];

  private Long rows;

  ReportLines(ExportContract contract) {
    this.contract = contract;
    this.report = contract.rapport();
    this.totals = report.summarader().stream().map(ReportLines::folded).toList();
    this.stated = report.antalPoster() == null ? null : folded(report.antalPoster());
    totals.forEach(this::canBegin);
    if (stated != null) {
      canBegin(stated);
    }
    if (report.upprepadRubrik()) {
      for (Field field : contract.fields()) {
        canBegin(field.name());
        field.alias().forEach(this::canBegin);
      }
    }
    this.any = report.upprepadRubrik() || !totals.isEmpty() || stated != null;
  }

  private static String folded(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }

  private void canBegin(String text) {
    char first = text.charAt(0);
    if (first < 0x80) {
      beginnings[Character.toLowerCase(first)] = true;
      beginnings[Character.toUpperCase(first)] = true;
    } else {
      Arrays.fill(beginnings, 0x80, 0x100, true);
    }
  }

  /** Whether such a line can begin with that byte. */
  boolean mayBeginWith(byte first) {
    return beginnings[first & 0xff];
  }

  /** Whether a file of this contract can have such lines at all. */
  boolean possible() {
    return any;
  }

  /** Whether a record is such a line. */
  boolean contains(List<String> texts) {
    Optional<String> first = texts.stream().filter(t -> !t.isEmpty()).findFirst();
    if (first.isEmpty()) {
      return false;
    }
    String start = folded(first.get());
    if (stated != null && start.startsWith(stated)) {
      rows = number(String.join(" ", texts));
      return true;
    }
    return totals.stream().anyMatch(word -> begins(start, word))
        || (report.upprepadRubrik() && Header.find(contract, texts).isPresent());
  }

  /** Summavägen is the name of a unit; Summa, Summa: and Summa Söder are subtotals. */
  private static boolean begins(String text, String word) {
    return text.startsWith(word)
        && (text.length() == word.length() || !Character.isLetter(text.charAt(word.length())));
  }

  private static Long number(String text) {
    String digits = text.replaceAll("\\D", "");
    return digits.isEmpty() || digits.length() > 12 ? -1L : Long.valueOf(digits);
  }

  /** The number of rows that the file states, or null. */
  Long stated() {
    return rows;
  }
}
