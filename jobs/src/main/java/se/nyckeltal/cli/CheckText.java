package se.nyckeltal.cli;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import se.nyckeltal.check.CheckResult.Fil;
import se.nyckeltal.check.CheckResult.Form;
import se.nyckeltal.check.CheckResult.KlarUtfall;
import se.nyckeltal.check.CheckResult.Rubrik;

/** The sentences of a check about what a file is and how it is written. */
final class CheckText {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Europe/Stockholm"));

  private CheckText() {}

  /** One day or the first and the last. */
  static String days(LocalDate first, LocalDate last) {
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

  /** When it was extracted, and how that is known. */
  static String extracted(Fil file) {
    String time = MINUTE.format(file.uttagen());
    return time + (file.uttagenUrNamnet() ? " (ur namnet)" : " (filens egen tid)");
  }

  /** What came of the {@code .klar} beside it. */
  static String klar(KlarUtfall klar) {
    return switch (klar) {
      case STAMMER -> "finns, och filen stämmer med den";
      case STAMMER_INTE -> "finns, men filen stämmer inte med den";
      case INTE_PROVAD -> "finns, men prövades inte, för filen avvisas ändå";
    };
  }

  /** How it is written. */
  static String form(Form form) {
    List<String> parts = new ArrayList<>();
    parts.add(format(form));
    parts.add(form.packning() == null ? "inte packad" : "packad (" + form.packning() + ")");
    parts.add(form.teckenkodning());
    if (form.skiljetecken() != null) {
      boolean tab = form.skiljetecken().equals("\t");
      parts.add("skiljetecken " + (tab ? "tabb" : form.skiljetecken()));
    }
    return String.join(", ", parts);
  }

  private static String format(Form form) {
    if (form.format() == null) {
      return "okänt format";
    }
    return switch (form.format()) {
      case "csv" -> "CSV";
      case "fastbredd" -> "text med fasta kolumner";
      case "xlsx" -> "Excel (xlsx)";
      case "json" -> "JSON";
      case "jsonl" -> "JSON, en post per rad";
      default -> "JSON-stat";
    };
  }

  /** How the header was understood. */
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
      parts.add(Counts.count(header.okandaKolumner(), "okänd kolumn", "okända kolumner"));
    }
    if (header.raderFore() > 0) {
      parts.add(Counts.count(header.raderFore(), "rad", "rader") + " före rubriken");
    }
    return String.join("; ", parts);
  }
}
