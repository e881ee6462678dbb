package se.nyckeltal.cli;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Optional;
import se.nyckeltal.config.Home;
import se.nyckeltal.ingest.Leverans;
import se.nyckeltal.ingest.Regel;
import se.nyckeltal.publish.CurrentSnapshot;
import se.nyckeltal.run.Brist;
import se.nyckeltal.run.ExitCode;
import se.nyckeltal.run.RunResult;

/** The four lines that end a run: what was read, refused and published, and what to do. */
final class Sammanfattning {

  private static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("LLLL yyyy", SWEDISH);

  private Sammanfattning() {}

  /** The lines for a run of that home. */
  static List<String> lines(RunResult result, Home home) {
    if (result.exitkod() == ExitCode.LOCKED) {
      return List.of(
          "Läst:        inget",
          "Avvisat:     inget",
          "Publicerat:  inget",
          "Att göra:    En annan körning pågår i samma hem. Vänta tills den är klar.");
    }
    return List.of(
        "Läst:        " + read(result),
        "Avvisat:     " + refused(result),
        "Publicerat:  " + published(result),
        "Att göra:    " + toDo(result, home));
  }

  private static String read(RunResult result) {
    List<Leverans> loaded = result.leveranser().stream().filter(l -> !l.refused()).toList();
    List<String> parts = new ArrayList<>();
    if (loaded.isEmpty()) {
      parts.add("inga nya filer");
    } else {
      long rows = loaded.stream().mapToLong(Leverans::raderIn).sum();
      parts.add(count(loaded.size(), "fil", "filer") + ", " + count(rows, "rad", "rader"));
      long twice = loaded.stream().mapToLong(Leverans::dubbletter).sum();
      if (twice > 0) {
        parts.add(count(twice, "dubblett", "dubbletter"));
      }
    }
    if (!result.kandaFiler().isEmpty()) {
      parts.add(count(result.kandaFiler().size(), "fil", "filer") + " redan inlästa förut");
    }
    if (result.vilandeFiler() > 0) {
      parts.add(count(result.vilandeFiler(), "fil", "filer") + " ändrades nyss och väntar");
    }
    return String.join(", ", parts);
  }

  private static String refused(RunResult result) {
    int files = result.avvisadeFiler().size() + result.okandaFiler().size();
    if (files == 0 && result.avvisadeRader() == 0) {
      return "inget";
    }
    List<String> parts = new ArrayList<>();
    if (files > 0) {
      long tooMany = result.avvisadeFiler().stream().filter(Sammanfattning::tooMany).count();
      parts.add(
          count(files, "hel fil", "hela filer")
              + (tooMany > 0 ? " (%d för sina många fel)".formatted(tooMany) : ""));
    }
    if (result.avvisadeRader() > 0) {
      parts.add(count(result.avvisadeRader(), "rad", "rader"));
    }
    return String.join(" och ", parts);
  }

  private static String published(RunResult result) {
    if (result.publicerat().isEmpty()) {
      return result.exitkod() == ExitCode.STOPPED || result.exitkod() == ExitCode.LATE
          ? "inget, körningen stoppades"
          : "inget nytt; tabellerna är som förut";
    }
    long rows = result.publicerat().stream().mapToLong(CurrentSnapshot.Tabell::rader).sum();
    String tables =
        count(result.publicerat().size(), "tabell", "tabeller")
            + ", "
            + count(rows, "rad", "rader");
    return result.manader().isEmpty()
        ? tables + "; ingen månad omräknad"
        : tables + "; omräknat: " + months(result.manader());
  }

  private static String months(NavigableSet<LocalDate> months) {
    String first = MONTH.format(months.first());
    if (months.size() == 1) {
      return first;
    }
    return "%d månader, %s–%s".formatted(months.size(), first, MONTH.format(months.last()));
  }

  private static String toDo(RunResult result, Home home) {
    if (!result.stoppande().isEmpty()) {
      return stopping(result.stoppande()) + more(result.stoppande().size());
    }
    if (!result.brister().isEmpty()) {
      return missing(result.brister());
    }
    if (!result.avvisadeFiler().isEmpty()) {
      Leverans first = result.avvisadeFiler().get(0);
      return "%s: %s".formatted(first.filnamn(), first.skal())
          + more(result.avvisadeFiler().size());
    }
    if (!result.okandaFiler().isEmpty()) {
      return "Ingen export heter %s; filen ligger i %s. Se docs/inkorg.md."
          .formatted(result.okandaFiler().get(0), home.rejects());
    }
    if (result.avvisadeRader() > 0) {
      return "Läs skälen i " + home.rejects() + ", rätta i källsystemet och leverera igen.";
    }
    if (!result.stangdaManader().isEmpty()) {
      return "Stängda månader har fått nya uppgifter (%s). run --oppna-stangd räknar om dem."
          .formatted(StatusText.months(result.stangdaManader()));
    }
    if (unknownTexts(result) > 0) {
      return "Texter saknas i kodlistorna (%s). De står i %s; lägg till dem i schemas/koder/."
          .formatted(count(unknownTexts(result), "rad", "rader"), home.rejects());
    }
    return "inget";
  }

  /** What to do about the first, one that stops publishing if there is one. */
  private static String missing(List<Brist> brister) {
    Brist first = brister.stream().filter(Brist::stopp).findFirst().orElse(brister.get(0));
    String others =
        brister.size() > 1
            ? " (och %s till)".formatted(count(brister.size() - 1, "export", "exporter"))
            : "";
    if (!first.saknas()) {
      return "Leverera %s på nytt: den har %s, vanligt är %s"
              .formatted(
                  first.export(),
                  count(first.rader(), "rad", "rader"),
                  count(first.vanligt(), "rad", "rader"))
          + others
          + ".";
    }
    return first.senast() == null
        ? "Leverera %s: den har aldrig kommit".formatted(first.export()) + others + "."
        : "Leverera %s: den senaste är från %s".formatted(first.export(), first.senast())
            + others
            + ".";
  }

  /** What to do about the first; a fault of our own comes before all else. */
  private static String stopping(List<Leverans> stopping) {
    Optional<Leverans> ours =
        stopping.stream().filter(l -> l.refusedBy(Regel.AVSTAMNING)).findFirst();
    if (ours.isPresent()) {
      return "%s: %s".formatted(ours.get().filnamn(), ours.get().skal());
    }
    Leverans first = stopping.get(0);
    // A sentence that says what to do with the source first says to deliver again itself.
    return tooMany(first)
        ? "%s: %s".formatted(first.filnamn(), first.skal())
        : "Leverera %s på nytt. %s".formatted(first.filnamn(), first.skal());
  }

  private static String more(int files) {
    return files > 1 ? " (och %s till)".formatted(count(files - 1, "fil", "filer")) : "";
  }

  private static boolean tooMany(Leverans receipt) {
    return receipt.refusedBy(Regel.FOR_MANGA_AVVISADE);
  }

  /** Rows with a text that no code list knows. */
  private static long unknownTexts(RunResult result) {
    return result.leveranser().stream()
        .mapToLong(l -> l.varningar().getOrDefault(Regel.OKAND_KOD.code(), 0L))
        .sum();
  }

  private static String count(long n, String one, String many) {
    return NumberFormat.getIntegerInstance(SWEDISH).format(n) + " " + (n == 1 ? one : many);
  }
}
