package se.nyckeltal.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import se.nyckeltal.config.Config;
import se.nyckeltal.config.HemtjanstVal;
import se.nyckeltal.config.Home;
import se.nyckeltal.contract.CodeLists;
import se.nyckeltal.contract.ExportContracts;
import se.nyckeltal.contract.Lager;
import se.nyckeltal.event.EventCode;
import se.nyckeltal.indikator.Indikatorkatalog;
import se.nyckeltal.ingest.Delivery;
import se.nyckeltal.ingest.Ledger;
import se.nyckeltal.lake.Changes;
import se.nyckeltal.lake.ExecutorLosses;
import se.nyckeltal.lake.Folders;
import se.nyckeltal.lake.LakeLogs;
import se.nyckeltal.lake.LakeVersion;
import se.nyckeltal.lake.Sessions;
import se.nyckeltal.lake.SparkSessions;
import se.nyckeltal.lake.State;
import se.nyckeltal.model.Engine;
import se.nyckeltal.model.Horizon;
import se.nyckeltal.model.MartTables;
import se.nyckeltal.model.Models;
import se.nyckeltal.model.News;
import se.nyckeltal.publish.CurrentSnapshot;
import se.nyckeltal.publish.Publisher;

/** One nightly run's own state, and its stages in order. */
final class NightlyRun {

  private final Models models;

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
  private final String katalog;
  private NavigableSet<LocalDate> computed = new TreeSet<>();
  private List<CurrentSnapshot.Tabell> published = List.of();
  private NavigableSet<LocalDate> closed = new TreeSet<>();
  private final PublishGate gate;
  private String orsak;
  private State state;

  NightlyRun(
      Home home,
      Config config,
      ExportContracts exports,
      CodeLists codes,
      Indikatorkatalog indikatorer,
      Nightly.Order order,
      Stages stages) {
    this.home = home;
    this.config = config;
    this.exports = exports;
    this.codes = codes;
    this.models = ShippedModels.all(indikatorer);
    this.katalog = indikatorer.fingerprint();
    this.order = order;
    this.korningId = KorningId.of(order.start());
    this.stages = stages;
    this.ledger = new Ledger(home.lake().resolve("leveranser"));
    this.intake =
        new Intake(home, exports, codes, new Receipts(ledger, korningId, order.start()), stages);
    this.gate = new PublishGate(exports, ledger, config.leveranser());
    this.lastMonth = order.kordatum().withDayOfMonth(1);
    this.rules = Models.fingerprint(Program.version(), config.settings(), exports, codes);
  }

  /** All stages, or as many as there is reason for. */
  RunResult all() throws IOException {
    stages.begin("inbox", "Ser efter vad som ligger i inkorgen …");
    Preflight preflight = Preflight.of(home);
    preflight.folders(order.start());
    LakeVersion.check(home.lake());
    LakeLogs.sweep(home.lake());
    LakeLogs.check(home.lake());
    state = State.read(home.lake());
    List<Delivery> fresh = fresh();
    order.omrakning().ifPresent(this::again);
    if (!state.berakning().isEmpty() && !state.katalog().equals(katalog)) {
      state = state.withUnmeasured(Indikatorkatalog.TABELL);
    }
    boolean stopped = gate.judge(order.kordatum());
    if (fresh.isEmpty() && (nothingWaits() || stopped)) {
      return idle();
    }
    preflight.room(fresh.stream().map(Delivery::file).toList());
    Path scratch = home.lake().resolve(".arbete");
    Folders.delete(scratch);
    stages.begin("start", "Startar Spark …");
    stages.tell(EventCode.RUN_BEGINS, "", "%d nya filer".formatted(fresh.size()));
    try (SparkSessions.Lease lease = SparkSessions.open(scratch)) {
      return withSpark(lease.sessions(), fresh);
    } finally {
      Folders.delete(scratch);
    }
  }

  /** What is new in the inbox; of no interest when months are computed again. */
  private List<Delivery> fresh() throws IOException {
    Duration quiet = order.now() ? Duration.ZERO : Duration.ofSeconds(config.lugnSekunder());
    return order.omrakning().isPresent() ? List.of() : intake.sort(quiet);
  }

  /** Months that are computed again count as changed in every export. */
  private void again(Nightly.Manader manader) {
    List<LocalDate> months =
        manader
            .fran()
            .atDay(1)
            .datesUntil(manader.till().plusMonths(1).atDay(1), Period.ofMonths(1))
            .toList();
    Changes changes = new Changes();
    exports.all().forEach(e -> changes.inMonths(e.name(), months));
    state = state.withChanges(changes).withWaiting(months);
  }

  /** How much of the reading a file of each export is. */
  private static Map<String, Double> weights(List<Delivery> fresh) throws IOException {
    Map<String, Double> weights = new HashMap<>();
    for (Delivery delivery : fresh) {
      weights.merge(delivery.contract().name(), (double) Files.size(delivery.file()), Double::sum);
    }
    return weights;
  }

  private RunResult idle() {
    return result(gate.stopCode().orElse(remarks() ? ExitCode.WARNINGS : ExitCode.NOTHING_NEW));
  }

  private boolean remarks() {
    return intake.remarks() || !gate.brister().isEmpty();
  }

  private boolean nothingWaits() {
    return state.andradeExporter().isEmpty()
        && state.vantandeManader().isEmpty()
        && state.omatta().isEmpty()
        && (state.stangdaManader().isEmpty() || !order.oppnaStangda())
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
    if (gate.judge(order.kordatum())) {
      return result(gate.stopCode().orElseThrow());
    }
    Engine engine =
        new Engine(
            sessions,
            models,
            exports,
            codes,
            home.lake(),
            config.settings(),
            new Engine.Run(korningId, order.kordatum(), ledger.all()),
            stages);
    conform(engine);
    measure(engine, new MartTables(sessions.interpreted(), home.lake()));
    return result(remarks() ? ExitCode.WARNINGS : ExitCode.OK);
  }

  private void ingest(Sessions sessions, List<Delivery> fresh) throws IOException {
    stages.begin("ingest", "Läser %d filer …".formatted(fresh.size()));
    stages.expect(weights(fresh));
    Changes possible = new Changes();
    fresh.forEach(d -> possible.whole(d.contract().name()));
    State before = state;
    before.withChanges(possible).save(home.lake());
    // Only now is it known which months a delivery speaks of, and that a refused one says nothing.
    state = before.withChanges(intake.load(sessions, fresh)).save(home.lake());
  }

  private void conform(Engine engine) throws IOException {
    stages.begin("conform", "Lägger ihop systemen …");
    stages.expect(models.weights(Lager.CORE));
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
    Manadsval val = Manadsval.of(horizon.months(), state, reasons());
    computed = val.beraknas();
    closed = val.stangda();
    if (!computed.isEmpty() || !state.omatta().isEmpty() || receiptsAreNewer()) {
      stages.begin("measure", "Beräknar %d månader …".formatted(computed.size()));
      stages.expect(models.weights(Lager.ARBETE, Lager.MART, Lager.BI));
      engine.measure(computed, new News(state.berakning().equals(rules), state.omatta()));
      stages.begin("publish", "Publicerar …");
      stages.expect(models.weights(Lager.BI));
      published =
          new Publisher(home.intern(), marts, stages)
              .publish(engine.published(), korningId, order.kordatum(), order.start())
              .tabeller();
    }
    state =
        State.done(rules, katalog, horizon.months(), closed, models.columns()).save(home.lake());
  }

  private Manadsval.Skal reasons() throws IOException {
    LocalDate firstOpen = lastMonth.minusMonths(config.perioder().stangManadEfter());
    boolean sameColumns = state.kolumner().equals(models.columns());
    if (!sameColumns && state.beraknadeManader().lower(firstOpen) != null) {
      stages.tell(
          EventCode.CLOSED_MONTHS_OPENED,
          "",
          "Tabellerna har fått andra kolumner: även stängda månader räknas om.");
    }
    return new Manadsval.Skal(
        state.berakning().equals(rules),
        sameColumns,
        firstUnsettled(),
        firstOpen,
        month -> order.oppnaStangda() && order.omrakning().map(o -> o.has(month)).orElse(true));
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
        gate.stopping(),
        gate.brister(),
        intake.unknown(),
        intake.known(),
        intake.resting(),
        computed,
        closed,
        published,
        stages.seconds(),
        orsak,
        Program.versions(),
        Omtag.of(losses));
  }

  /** It ended so; an exception's own words may quote a row. */
  void failed(Throwable e) {
    orsak = e.getClass().getSimpleName();
  }
}
