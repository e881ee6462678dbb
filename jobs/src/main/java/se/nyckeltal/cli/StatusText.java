package se.nyckeltal.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import se.nyckeltal.ingest.Leverans;
import se.nyckeltal.run.Brist;
import se.nyckeltal.run.ExitCode;
import se.nyckeltal.run.Status;

/** How it is with a home, in words. */
final class StatusText {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Europe/Stockholm"));

  private StatusText() {}

  /** The lines. */
  static List<String> lines(Status status) {
    List<String> lines = new ArrayList<>();
    runs(status, lines);
    exports(status, lines);
    refused(status.avvisade(), lines);
    published(status, lines);
    waits(status, lines);
    return lines;
  }

  private static void runs(Status status, List<String> lines) {
    lines.add("Senaste körningar");
    if (status.korningar().isEmpty()) {
      lines.add("  ingen än");
    }
    for (Status.Korning run : status.korningar()) {
      lines.add(
          "  %s  för %s  %-12s %4.0f s  %d filer, %d avvisade  %d månader"
              .formatted(
                  minute(run.start()),
                  run.kordatum(),
                  ended(run.exitkod(), status),
                  run.sekunder(),
                  run.filer(),
                  run.avvisadeFiler(),
                  run.manader()));
    }
  }

  private static String ended(ExitCode exit, Status status) {
    return switch (exit) {
      case RUNNING -> status.pagar() == null ? "dog" : "pågår";
      case ABORTED -> "dog";
      case INTERRUPTED -> "avbruten";
      default -> "slutkod " + exit.code();
    };
  }

  private static void exports(Status status, List<String> lines) {
    lines.add("Senaste leverans av varje export");
    if (status.exporter().isEmpty()) {
      lines.add("  ingen än");
    }
    for (Status.Export export : status.exporter()) {
      lines.add(
          "  %-32s %s  %s  %s  %d rader, %d avvisade"
              .formatted(
                  export.export(),
                  minute(export.uttagen()),
                  age(export.alderDagar()),
                  export.inlast() ? "inläst " : "avvisad",
                  export.rader(),
                  export.avvisadeRader()));
    }
    if (!status.brister().isEmpty()) {
      lines.add("Väntade leveranser som saknas eller har ovanligt få rader");
      for (Brist brist : status.brister()) {
        lines.add("  %-32s %s".formatted(brist.export(), missing(brist)));
      }
    }
  }

  private static String age(long days) {
    return days == 1 ? " 1 dag  " : "%2d dagar".formatted(days);
  }

  private static String missing(Brist brist) {
    String stops = brist.stopp() ? "; stoppar publiceringen" : "";
    if (!brist.saknas()) {
      return "%d rader, vanligt är %d%s".formatted(brist.rader(), brist.vanligt(), stops);
    }
    return (brist.senast() == null ? "har aldrig kommit" : "senast " + brist.senast()) + stops;
  }

  /** Refused files that no later delivery has made good, with their reasons. */
  private static void refused(List<Leverans> refused, List<String> lines) {
    if (!refused.isEmpty()) {
      lines.add("Avvisade filer som väntar på en ny leverans");
      for (Leverans l : refused) {
        lines.add("  %s  %s".formatted(minute(l.mottagen()), l.filnamn()));
        lines.add("    " + l.skal());
      }
    }
  }

  private static void published(Status status, List<String> lines) {
    lines.add("Publicerat");
    if (status.publicerat() == null) {
      lines.add("  inget än");
      return;
    }
    lines.add(
        "  %s, för %s"
            .formatted(minute(status.publicerat().publicerad()), status.publicerat().kordatum()));
    status
        .publicerat()
        .tabeller()
        .forEach(t -> lines.add("  %-32s %d rader".formatted(t.tabell(), t.rader())));
  }

  private static void waits(Status status, List<String> lines) {
    lines.add("Väntar");
    int before = lines.size();
    if (status.pagar() != null) {
      lines.add("  En körning pågår: " + status.pagar() + ".");
    }
    if (status.vantar().filer() > 0) {
      lines.add("  %d filer i inkorgen.".formatted(status.vantar().filer()));
    }
    if (status.vantar().ofardig() && status.pagar() == null) {
      lines.add("  En körning blev inte klar. Nästa körning gör klart den.");
    }
    if (!status.vantar().stangdaManader().isEmpty()) {
      lines.add(
          "  Stängda månader med nya uppgifter: %s. De räknas om med run --oppna-stangd."
              .formatted(months(status.vantar().stangdaManader())));
    }
    if (lines.size() == before) {
      lines.add("  inget");
    }
  }

  /** Months as {@code 2024-01, 2024-02}. */
  static String months(Collection<LocalDate> months) {
    return months.stream().map(m -> YearMonth.from(m).toString()).collect(Collectors.joining(", "));
  }

  private static String minute(Instant instant) {
    return MINUTE.format(instant);
  }
}
