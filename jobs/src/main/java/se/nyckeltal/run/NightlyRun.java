package se.nyckeltal.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import se.nyckeltal.config.Config;
import se.nyckeltal.config.HemtjanstVal;
import se.nyckeltal.config.Home;
import se.nyckeltal.contract.CodeLists;
import se.nyckeltal.contract.ExportContracts;
import se.nyckeltal.contract.TableContracts;
import se.nyckeltal.hemtjanst.AndelComputation;
import se.nyckeltal.ingest.Delivery;
import se.nyckeltal.ingest.Ledger;
import se.nyckeltal.ingest.Leverans;
import se.nyckeltal.ingest.Regel;
import se.nyckeltal.lake.Changes;
import se.nyckeltal.lake.ExecutorLosses;
import se.nyckeltal.lake.Folders;
import se.nyckeltal.lake.LakeLogs;
import se.nyckeltal.lake.Sessions;
import se.nyckeltal.lake.SparkSessions;
import se.nyckeltal.lake.State;
import se.nyckeltal.model.Engine;
import se.nyckeltal.model.Horizon;
import se.nyckeltal.model.MartTables;
import se.nyckeltal.model.Models;
import se.nyckeltal.publish.CurrentSnapshot;
import se.nyckeltal.publish.Publisher;

/** One nightly run's own state, and its stages in order. */
final class NightlyRun {

  private final Models models = Models.of(TableContracts.shipped(), AndelComputation.all());

  private final Home home;
  private final Config config;
  private final ExportContracts exports;
  private final CodeLists codes;
  private final Nightly.Order order;
  private final String korningId;
  private final Stages stages;
  private final ExecutorLosses losses = new ExecutorLosses();
  private final Ledger ledger;
  private final Intake intake;
  private final LocalDate lastMonth;
  private final String rules;
  private NavigableSet<LocalDate> computed = new TreeSet<>();
  private List<CurrentSnapshot.Tabell> published = List.of();
  private final Leveranskalender kalender;
  private List<Leverans> stopping = List.of();
  private List<Brist> brister = List.of();
  private State state;

  NightlyRun(
      Home home,
      Config config,
      ExportContracts exports,
      CodeLists codes,
      Nightly.Order order,
      Consumer<String> progress) {
    this.home = home;
    this.config = config;
    this.exports = exports;
    this.codes = codes;
    this.order = order;
    this.korningId = KorningId.of(order.start());
    this.stages = new Stages(progress);
    this.ledger = new Ledger(home.lake().resolve("leveranser"));
    this.intake =
        new Intake(home, exports, codes, ledger, new Receipts(ledger, korningId, order.start()));
    this.kalender = new Leveranskalender(config.leveranser(), exports, ledger);
    this.lastMonth = order.kordatum().withDayOfMonth(1);
    this.rules = Models.fingerprint(version(), config.settings(), exports, codes);
  }

  /** All stages, or as many as there is reason for. */
  RunResult all() throws IOException {
    Preflight preflight = Preflight.of(home);
    preflight.folders(order.start());
    LakeLogs.sweep(home.lake());
    LakeLogs.check(home.lake());
    state = State.read(home.lake());
    Duration quiet = order.now() ? Duration.ZERO : Duration.ofSeconds(config.lugnSekunder());
    List<Delivery> fresh = intake.sort(quiet);
    boolean stopped = judge();
    if (fresh.isEmpty() && (nothingWaits() || stopped)) {
      return idle();
    }
    preflight.room(fresh.stream().map(Delivery::file).toList());
    Path scratch = home.lake().resolve(".arbete");
    Folders.delete(scratch);
    stages.begin("start", "Startar Spark …");
    try (SparkSessions.Lease lease = SparkSessions.open(scratch)) {
      return withSpark(lease.sessions(), fresh);
    } finally {
      Folders.delete(scratch);
    }
  }

  private RunResult idle() {
    return result(stopCode().orElse(remarks() ? ExitCode.WARNINGS : ExitCode.NOTHING_NEW));
  }

  /** Holds what has come against what is promised; whether publishing stops. */
  private boolean judge() throws IOException {
    stopping = ledger.unmended(this::stops);
    brister = kalender.brister(order.kordatum());
    return stopCode().isPresent();
  }

  /** Why nothing may be published, if so. */
  private Optional<ExitCode> stopCode() {
    if (!stopping.isEmpty() || brister.stream().anyMatch(b -> b.stopp() && !b.saknas())) {
      return Optional.of(ExitCode.STOPPED);
    }
    return brister.stream().anyMatch(Brist::stopp) ? Optional.of(ExitCode.LATE) : Optional.empty();
  }

  private boolean remarks() {
    return intake.remarks() || !brister.isEmpty();
  }

  /** Whether a refused delivery stops publishing; a fault of our own always does. */
  private boolean stops(Leverans refused) {
    return refused.refusedBy(Regel.AVSTAMNING)
        || (exports.has(refused.export()) && exports.get(refused.export()).stopp());
  }

  private boolean nothingWaits() {
    return state.andradeExporter().isEmpty()
        && state.vantandeManader().isEmpty()
        && (state.berakning().isEmpty()
            || (state.berakning().equals(rules)
                && (state.beraknadeManader().isEmpty()
                    || !state.beraknadeManader().last().isBefore(lastMonth))));
  }

  private RunResult withSpark(Sessions sessions, List<Delivery> fresh) throws IOException {
    losses.watch(sessions);
    try {
      return ingestAndMeasure(sessions, fresh);
    } finally {
      losses.leave(sessions);
    }
  }

  private RunResult ingestAndMeasure(Sessions sessions, List<Delivery> fresh) throws IOException {
    ingest(sessions, fresh);
    if (judge()) {
      return result(stopCode().orElseThrow());
    }
    Engine engine =
        new Engine(
            sessions,
            models,
            exports,
            codes,
            home.lake(),
            config.settings(),
            new Engine.Run(korningId, order.kordatum(), ledger.all()));
    conform(engine);
    measure(engine, new MartTables(sessions.interpreted(), home.lake()));
    return result(remarks() ? ExitCode.WARNINGS : ExitCode.OK);
  }

  private void ingest(Sessions sessions, List<Delivery> fresh) throws IOException {
    stages.begin("ingest", "Läser %d filer …".formatted(fresh.size()));
    Changes possible = new Changes();
    fresh.forEach(d -> possible.whole(d.contract().name()));
    State before = state;
    before.withChanges(possible).save(home.lake());
    // Only now is it known which months a delivery speaks of, and that a refused one says nothing.
    state = before.withChanges(intake.load(sessions, fresh)).save(home.lake());
  }

  private void conform(Engine engine) throws IOException {
    stages.begin("conform", "Lägger ihop systemen …");
    engine.conform(state.changes(), !state.berakning().equals(rules), lastMonth, this::waiting);
    state = state.withCoreDone().save(home.lake());
  }

  /**
   * A run that dies between a table and those that are made of it leaves the next one to make them:
   * by itself it would find the table as it should be, and go no further.
   */
  private synchronized void waiting(Changes table, Collection<LocalDate> months)
      throws IOException {
    state = state.withChanges(table).withWaiting(months).save(home.lake());
  }

  private void measure(Engine engine, MartTables marts) throws IOException {
    Horizon horizon = engine.horizon(config.forstaManad(), lastMonth);
    computed = horizon.months();
    if (state.berakning().equals(rules)) {
      LocalDate unsettled = firstUnsettled();
      computed.removeIf(
          m ->
              state.beraknadeManader().contains(m)
                  && !state.vantandeManader().contains(m)
                  && m.isBefore(unsettled));
    }
    if (!computed.isEmpty() || receiptsAreNewer()) {
      stages.begin("measure", "Beräknar %d månader …".formatted(computed.size()));
      engine.measure(computed);
      stages.begin("publish", "Publicerar …");
      published =
          new Publisher(home.intern(), marts)
              .publish(engine.published(), korningId, order.kordatum(), order.start())
              .tabeller();
    }
    state = State.done(rules, horizon.months()).save(home.lake());
  }

  /**
   * First month in which the run date itself can have changed a figure since the last run: a plan
   * that has become late, a visit without end that has become old.
   */
  private LocalDate firstUnsettled() throws IOException {
    Optional<LocalDate> before = CurrentSnapshot.read(home.intern()).map(CurrentSnapshot::kordatum);
    if (before.isEmpty() || before.get().equals(order.kordatum())) {
      return LocalDate.MAX;
    }
    HemtjanstVal choices = config.hemtjanst();
    int days = Math.max(choices.ejRapporteradDagar(), choices.utanSlutDygn() + 1);
    return before.get().minusDays(days).withDayOfMonth(1);
  }

  /** Whether a delivery was taken or refused since anything was published. */
  private boolean receiptsAreNewer() throws IOException {
    Optional<CurrentSnapshot> current = CurrentSnapshot.read(home.intern());
    return current.isEmpty()
        || ledger.all().stream().anyMatch(l -> l.mottagen().isAfter(current.get().publicerad()));
  }

  RunResult result(ExitCode exit) {
    stages.end();
    double seconds = stages.seconds().values().stream().mapToDouble(s -> s).sum();
    Instant end = order.start().plus(Math.round(seconds * 1000), ChronoUnit.MILLIS);
    return new RunResult(
        korningId,
        order.kordatum(),
        order.start(),
        end,
        exit,
        intake.receipts(),
        stopping,
        brister,
        intake.unknown(),
        intake.known(),
        intake.resting(),
        computed,
        published,
        stages.seconds(),
        Omtag.of(losses));
  }

  private static String version() {
    String version = Nightly.class.getPackage().getImplementationVersion();
    return version == null ? "utveckling" : version;
  }
}
