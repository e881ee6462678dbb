package se.nyckeltal.run;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.stream.Stream;
import se.nyckeltal.config.Config;
import se.nyckeltal.config.Home;
import se.nyckeltal.contract.ExportContracts;
import se.nyckeltal.ingest.Ledger;
import se.nyckeltal.ingest.Leverans;
import se.nyckeltal.lake.State;
import se.nyckeltal.publish.CurrentSnapshot;

/**
 * How it is with a home: what {@code nyckeltal status --json} prints.
 *
 * @param pagar who holds the home, or null if no run goes on
 * @param korningar the last runs, newest first
 * @param exporter the newest delivery of each export that ever came
 * @param brister expected deliveries that are missing or oddly small
 * @param avvisade refused deliveries that no later one has made good
 * @param publicerat what readers get, or null if nothing was published
 * @param vantar what the next run has to do
 */
public record Status(
    String pagar,
    List<Korning> korningar,
    List<Export> exporter,
    List<Brist> brister,
    List<Leverans> avvisade,
    CurrentSnapshot publicerat,
    Vantar vantar) {

  private static final int RUNS = 5;
  private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

  /**
   * A run in short.
   *
   * @param korningId its id
   * @param start when it began
   * @param kordatum the date that it computed for
   * @param exitkod how it ended
   * @param sekunder how long it took
   * @param filer number of deliveries that it took
   * @param avvisadeFiler number of them that were refused or unknown
   * @param manader number of months that it computed
   */
  public record Korning(
      @JsonProperty("korning_id") String korningId,
      Instant start,
      LocalDate kordatum,
      ExitCode exitkod,
      double sekunder,
      int filer,
      @JsonProperty("avvisade_filer") int avvisadeFiler,
      int manader) {}

  /**
   * An export's newest delivery.
   *
   * @param export {@code <system>_<export>}
   * @param uttagen when it was extracted
   * @param alderDagar whole days since then, by the calendar
   * @param inlast whether it was loaded, not refused
   * @param rader its rows
   * @param avvisadeRader those of them that were rejected
   */
  public record Export(
      String export,
      Instant uttagen,
      @JsonProperty("alder_dagar") long alderDagar,
      boolean inlast,
      long rader,
      @JsonProperty("avvisade_rader") long avvisadeRader) {}

  /**
   * What the next run has to do.
   *
   * @param filer number of files in the inbox
   * @param ofardig whether a run before did not come to its end
   * @param stangdaManader closed months that have news; they wait for {@code --oppna-stangd}
   */
  public record Vantar(
      int filer,
      boolean ofardig,
      @JsonProperty("stangda_manader") NavigableSet<LocalDate> stangdaManader) {}

  /**
   * How it is with a home now.
   *
   * @throws IOException if it cannot be read
   */
  public static Status of(Home home, Config config, Instant now) throws IOException {
    LocalDate today = now.atZone(SWEDEN).toLocalDate();
    Ledger ledger = new Ledger(home.lake().resolve("leveranser"));
    State state = State.read(home.lake());
    Leveranskalender kalender =
        new Leveranskalender(config.leveranser(), ExportContracts.of(home.schemas()), ledger);
    return new Status(
        RunLock.holder(home.lake()).orElse(null),
        new RunJournal(home).newest(RUNS).stream().map(Status::inShort).toList(),
        exports(ledger, today),
        kalender.brister(today),
        ledger.unmended(l -> true),
        CurrentSnapshot.read(home.intern()).orElse(null),
        new Vantar(
            files(home.inbox()),
            !state.andradeExporter().isEmpty()
                || !state.vantandeManader().isEmpty()
                || !state.omatta().isEmpty(),
            state.stangdaManader()));
  }

  private static Korning inShort(RunResult run) {
    return new Korning(
        run.korningId(),
        run.start(),
        run.kordatum(),
        run.exitkod(),
        run.sekunder().values().stream().mapToDouble(s -> s).sum(),
        run.leveranser().size(),
        run.avvisadeFiler().size() + run.okandaFiler().size(),
        run.manader().size());
  }

  private static List<Export> exports(Ledger ledger, LocalDate today) throws IOException {
    Map<String, Leverans> newest = new TreeMap<>();
    ledger.all().forEach(l -> newest.put(l.export(), l));
    List<Export> exports = new ArrayList<>();
    for (Leverans l : newest.values()) {
      LocalDate extracted = l.uttagen().atZone(SWEDEN).toLocalDate();
      exports.add(
          new Export(
              l.export(),
              l.uttagen(),
              ChronoUnit.DAYS.between(extracted, today),
              !l.refused(),
              l.raderIn(),
              l.avvisade()));
    }
    return exports;
  }

  private static int files(Path inbox) throws IOException {
    if (!Files.isDirectory(inbox)) {
      return 0;
    }
    try (Stream<Path> files = Files.walk(inbox)) {
      return (int) files.filter(Files::isRegularFile).count();
    }
  }
}
