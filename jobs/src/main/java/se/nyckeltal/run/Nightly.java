package se.nyckeltal.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.apache.spark.sql.SparkSession;
import se.nyckeltal.config.Config;
import se.nyckeltal.config.Home;
import se.nyckeltal.contract.CodeLists;
import se.nyckeltal.contract.ContractException;
import se.nyckeltal.contract.ExportContracts;
import se.nyckeltal.contract.Json;
import se.nyckeltal.contract.TableContracts;
import se.nyckeltal.hemtjanst.AndelComputation;
import se.nyckeltal.identity.KeyFile;
import se.nyckeltal.ingest.Delivery;
import se.nyckeltal.ingest.Inbox;
import se.nyckeltal.ingest.Ledger;
import se.nyckeltal.ingest.Leverans;
import se.nyckeltal.ingest.Regel;
import se.nyckeltal.lake.Folders;
import se.nyckeltal.lake.NightSize;
import se.nyckeltal.lake.SideBySide;
import se.nyckeltal.lake.SparkSessions;
import se.nyckeltal.lake.State;
import se.nyckeltal.model.Engine;
import se.nyckeltal.model.Horizon;
import se.nyckeltal.model.MartTables;
import se.nyckeltal.model.Models;
import se.nyckeltal.publish.CurrentSnapshot;
import se.nyckeltal.publish.Publisher;

/**
 * The nightly run: inbox to landed, landed to core, core to marts, marts to published tables. It
 * never looks at the clock for a calculation: the run date is a parameter.
 */
public final class Nightly {

  private static final DateTimeFormatter ID =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);

  private final Home home;
  private final Config config;
  private final Consumer<String> progress;

  private final CodeLists codes;
  private final ExportContracts exports;
  private final Models models = Models.of(TableContracts.shipped(), AndelComputation.all());

  /**
   * A run of a home.
   *
   * @param progress is told in Swedish what is being done
   * @throws ContractException if what the home says of exports or codes does not hold together
   */
  public Nightly(Home home, Config config, Consumer<String> progress) {
    this.home = home;
    this.config = config;
    this.progress = progress;
    this.codes = CodeLists.of(home.schemas());
    this.exports = ExportContracts.of(home.schemas());
  }

  /**
   * What a run is asked to do.
   *
   * @param kordatum the date to compute for
   * @param now whether files are taken at once, however lately they changed
   * @param start the present
   */
  public record Order(LocalDate kordatum, boolean now, Instant start) {}

  /**
   * Runs, and leaves {@code log/korningar/<korning_id>.json}, of a run that failed too.
   *
   * @throws IOException if the home cannot be read or written
   */
  public RunResult run(Order order) throws IOException {
    KeyFile.read(home.key());
    try (RunLock lock = RunLock.take(home.lake()).orElse(null)) {
      Run run = new Run(order);
      if (lock == null) {
        return run.result(ExitCode.LOCKED);
      }
      try {
        return written(run.all());
      } catch (IOException | RuntimeException e) {
        written(run.result(ExitCode.FAILED));
        throw e;
      }
    }
  }

  private RunResult written(RunResult result) throws IOException {
    Json.write(home.log().resolve("korningar").resolve(result.korningId() + ".json"), result);
    return result;
  }

  /** One run's own state. */
  private final class Run {

    private final Order order;
    private final String korningId;
    private final Stages stages = new Stages(progress);
    private final List<Leverans> receipts = Collections.synchronizedList(new ArrayList<>());
    private final List<String> unknown = new ArrayList<>();
    private final List<String> known = new ArrayList<>();
    private final Ledger ledger = new Ledger(home.lake().resolve("leveranser"));
    private final LocalDate lastMonth;
    private final String rules;
    private int resting;
    private NavigableSet<LocalDate> computed = new TreeSet<>();
    private List<CurrentSnapshot.Tabell> published = List.of();
    private List<Leverans> stopping = List.of();
    private State state;

    Run(Order order) {
      this.order = order;
      this.korningId = ID.format(order.start());
      this.lastMonth = order.kordatum().withDayOfMonth(1);
      this.rules = Models.fingerprint(version(), config.settings(), exports, codes);
    }

    RunResult all() throws IOException {
      state = State.read(home.lake());
      List<Delivery> fresh = sortInbox();
      stopping = ledger.unmended(this::mustNotLack);
      if (fresh.isEmpty() && (nothingWaits() || !stopping.isEmpty())) {
        return idle();
      }
      Path scratch = home.lake().resolve(".arbete");
      stages.begin("start", "Startar Spark …");
      NightSize size = NightSize.of(fresh.stream().map(Delivery::file).toList(), home.lake());
      try (SparkSessions.Lease session = SparkSessions.open(scratch, size)) {
        return withSpark(session.spark(), fresh);
      } finally {
        Folders.delete(scratch);
      }
    }

    private RunResult idle() {
      if (!stopping.isEmpty()) {
        return result(ExitCode.STOPPED);
      }
      return result(unknown.isEmpty() ? ExitCode.NOTHING_NEW : ExitCode.WARNINGS);
    }

    private boolean mustNotLack(String export) {
      return exports.has(export) && exports.get(export).stopp();
    }

    private boolean nothingWaits() {
      return state.andradeExporter().isEmpty()
          && state.vantandeManader().isEmpty()
          && (state.berakning().isEmpty()
              || (state.berakning().equals(rules)
                  && (state.beraknadeManader().isEmpty()
                      || !state.beraknadeManader().last().isBefore(lastMonth))));
    }

    /** Sets aside what is unknown or known already; what is left is new. */
    private List<Delivery> sortInbox() throws IOException {
      Duration quiet = order.now() ? Duration.ZERO : Duration.ofSeconds(config.lugnSekunder());
      Inbox.Contents contents = new Inbox(home.inbox(), exports).contents(quiet, order.start());
      resting = contents.resting().size();
      TakenFiles files = new TakenFiles(home);
      for (Path file : contents.unknown()) {
        unknown.add(file.getFileName().toString());
        files.reject(file, Regel.OKAND_FIL.text());
      }
      List<Delivery> fresh = new ArrayList<>();
      for (Delivery delivery : contents.deliveries()) {
        if (ledger.known(delivery)) {
          known.add(delivery.file().getFileName().toString());
          files.archive(delivery);
        } else {
          fresh.add(delivery);
        }
      }
      return fresh;
    }

    private RunResult withSpark(SparkSession spark, List<Delivery> fresh) throws IOException {
      ingest(spark, fresh);
      stopping = ledger.unmended(this::mustNotLack);
      if (!stopping.isEmpty()) {
        return result(ExitCode.STOPPED);
      }
      Engine engine =
          new Engine(spark, models, exports, codes, home.lake(), config.settings(), korningId);
      conform(engine);
      measure(engine, new MartTables(spark, home.lake()));
      boolean remarks =
          !unknown.isEmpty() || receipts.stream().anyMatch(l -> l.avvisade() > 0 || refused(l));
      return result(remarks ? ExitCode.WARNINGS : ExitCode.OK);
    }

    /** Takes all new deliveries, exports side by side. */
    private void ingest(SparkSession spark, List<Delivery> fresh) throws IOException {
      stages.begin("ingest", "Läser %d filer …".formatted(fresh.size()));
      Map<String, List<Delivery>> byExport = new LinkedHashMap<>();
      for (Delivery delivery : fresh) {
        String export = delivery.contract().name();
        byExport.computeIfAbsent(export, e -> new ArrayList<>()).add(delivery);
        state = state.withChanged(export);
      }
      state.save(home.lake());
      IngestStage stage = new IngestStage(spark, home, codes, korningId);
      List<Callable<Void>> pieces = new ArrayList<>();
      byExport.values().forEach(deliveries -> pieces.add(() -> takeAll(stage, deliveries)));
      SideBySide.all(pieces);
    }

    /** Takes the deliveries of one export, oldest first. */
    private Void takeAll(IngestStage stage, List<Delivery> deliveries) throws IOException {
      TakenFiles files = new TakenFiles(home);
      for (Delivery delivery : deliveries) {
        Leverans receipt = stage.take(delivery, order.start());
        receipts.add(receipt);
        if (refused(receipt)) {
          files.reject(delivery, receipt.skal());
        } else {
          files.archive(delivery);
        }
      }
      return null;
    }

    private void conform(Engine engine) throws IOException {
      stages.begin("conform", "Lägger ihop systemen …");
      engine.conform(
          state.andradeExporter(), !state.berakning().equals(rules), lastMonth, this::waiting);
      state = state.withCoreDone().save(home.lake());
    }

    private synchronized void waiting(Collection<LocalDate> months) throws IOException {
      state = state.withWaiting(months).save(home.lake());
    }

    private void measure(Engine engine, MartTables marts) throws IOException {
      Horizon horizon = engine.horizon(config.forstaManad(), lastMonth);
      computed = horizon.months();
      if (state.berakning().equals(rules)) {
        computed.removeIf(
            m -> state.beraknadeManader().contains(m) && !state.vantandeManader().contains(m));
      }
      if (!computed.isEmpty()) {
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

    RunResult result(ExitCode exit) {
      stages.end();
      Instant end =
          order
              .start()
              .plus(
                  Math.round(stages.seconds().values().stream().mapToDouble(s -> s).sum() * 1000),
                  ChronoUnit.MILLIS);
      return new RunResult(
          korningId,
          order.kordatum(),
          order.start(),
          end,
          exit,
          receipts.stream().sorted(Comparator.comparing(Leverans::filnamn)).toList(),
          stopping,
          unknown,
          known,
          resting,
          computed,
          published,
          stages.seconds());
    }
  }

  private static boolean refused(Leverans receipt) {
    return receipt.status() == Leverans.Status.AVVISAD;
  }

  private static String version() {
    String version = Nightly.class.getPackage().getImplementationVersion();
    return version == null ? "utveckling" : version;
  }
}
