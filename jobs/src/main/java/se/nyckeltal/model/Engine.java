package se.nyckeltal.model;

import static org.apache.spark.sql.functions.min;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import se.nyckeltal.config.Settings;
import se.nyckeltal.contract.CodeLists;
import se.nyckeltal.contract.ExportContracts;
import se.nyckeltal.contract.Lager;
import se.nyckeltal.contract.TableContract;
import se.nyckeltal.event.EventCode;
import se.nyckeltal.event.Events;
import se.nyckeltal.ingest.Leverans;
import se.nyckeltal.lake.Changes;
import se.nyckeltal.lake.DeltaFolder;
import se.nyckeltal.lake.Sessions;
import se.nyckeltal.lake.SideBySide;

/** Runs models: core from landed, then marts from core for the months concerned. */
public final class Engine {

  /** Tables whose months tell which months there are figures for. */
  private static final List<String> VISITS = List.of("utfort_besok", "planerat_besok");

  private final Sessions sessions;
  private final Models models;
  private final Volumes volumes;
  private final Delivered delivered;
  private final ExportContracts exports;
  private final Workbench compiled;
  private final Workbench interpreted;
  private final String korningId;
  private final Events events;

  /**
   * The run that an engine computes for.
   *
   * @param korningId its id
   * @param kordatum the run date
   * @param leveranser all receipts, of this run and earlier
   */
  public record Run(String korningId, LocalDate kordatum, List<Leverans> leveranser) {}

  /**
   * An engine for one run.
   *
   * @param exports the home's contracts
   * @param codes the home's code lists
   * @param settings what the configuration says of calculations
   * @param events is told of each table
   */
  public Engine(
      Sessions sessions,
      Models models,
      ExportContracts exports,
      CodeLists codes,
      Path lake,
      Settings settings,
      Run run,
      Events events) {
    this.sessions = sessions;
    this.models = models;
    this.exports = exports;
    this.volumes = new Volumes(models, lake);
    this.delivered = new Delivered(models, exports, lake);
    Workbench.Plan plan = new Workbench.Plan(models, exports, codes, lake, settings, run);
    this.compiled = Workbench.of(sessions.compiled(), plan);
    this.interpreted = Workbench.of(sessions.interpreted(), plan);
    this.korningId = run.korningId();
    this.events = events;
  }

  /** Where a model is best computed, by how much it reads. */
  private Workbench bench(Model model, Collection<LocalDate> months) throws IOException {
    SparkSession best = sessions.forTables(volumes.of(model, months));
    Workbench bench = best == interpreted.spark() ? interpreted : compiled;
    bench.spark().sparkContext().setJobGroup(model.name(), "Beräknar " + model.name(), false);
    return bench;
  }

  /**
   * Makes core again where its sources changed.
   *
   * @param changed exports with new deliveries, and tables of core that a run that died had
   *     changed; learns which others change
   * @param all whether every table is made again, because a rule changed
   * @param last last month that figures are computed for
   * @param beforeCommit is told before each table is written, by several threads
   */
  public void conform(Changes changed, boolean all, LocalDate last, ChangeListener beforeCommit)
      throws IOException {
    // Wide enough for any row; the months that are computed are cut to the data's own later.
    Horizon horizon = new Horizon(last.minusYears(20), last);
    for (List<Model> level : models.levels(c -> c.lager() == Lager.CORE && delivered.has(c))) {
      List<Model> dirty = new ArrayList<>();
      List<Callable<CoreTables.Change>> pieces = new ArrayList<>();
      for (Model model : level) {
        Set<String> read = models.sourcesOf(model);
        boolean whole = all || !interpreted.core().isAsAgreed(model.contract());
        if (whole || changed.any(read)) {
          Optional<NavigableSet<LocalDate>> months =
              whole || !model.contract().hasMonth() ? Optional.empty() : changed.months(read);
          dirty.add(model);
          pieces.add(() -> conform(model, months.map(Engine::made), horizon, beforeCommit));
        }
      }
      List<CoreTables.Change> found = SideBySide.all(pieces);
      for (int i = 0; i < found.size(); i++) {
        changed.and(of(dirty.get(i).contract(), found.get(i)));
      }
    }
  }

  /** Rows of a month can come of sources of the month beside it, as a visit of a night shift. */
  private static NavigableSet<LocalDate> made(NavigableSet<LocalDate> changed) {
    return new TreeSet<>(Scope.withNeighbours(changed));
  }

  private static Changes of(TableContract contract, CoreTables.Change change) {
    Changes changes = new Changes();
    if (!change.any()) {
      return changes;
    }
    return contract.hasMonth()
        ? changes.inMonths(contract.name(), change.partitions())
        : changes.whole(contract.name());
  }

  private CoreTables.Change conform(
      Model model,
      Optional<NavigableSet<LocalDate>> months,
      Horizon horizon,
      ChangeListener beforeCommit)
      throws IOException {
    TableContract contract = model.contract();
    Collection<LocalDate> made = months.map(List::copyOf).orElse(List.of());
    Workbench bench = bench(model, made);
    CoreTables core = bench.core();
    Dataset<Row> seen =
        ContractCheck.shape(contract, model.computation().rows(bench.sources().of(model, made)));
    Dataset<Row> fresh =
        months
            .map(m -> seen.where(DeltaFolder.inMonths(m)))
            .orElse(seen)
            .persist(StorageLevel.MEMORY_AND_DISK());
    try {
      ContractCheck.content(contract, fresh);
      CoreTables.Change change = core.compare(contract, fresh, horizon, months);
      if (change.any() || !core.isAsAgreed(contract)) {
        beforeCommit.changes(of(contract, change), change.months());
        events.tell(EventCode.CORE_CHANGES, contract.name(), contract.name() + " skrivs");
        core.write(contract, fresh, change);
      }
      events.tell(EventCode.CORE_DONE, contract.name(), contract.name());
      return change;
    } finally {
      fresh.unpersist();
    }
  }

  /** Is told what a table of core is about to become. */
  @FunctionalInterface
  public interface ChangeListener {
    /** The table changes so, and those months must be computed again. */
    void changes(Changes table, Collection<LocalDate> months) throws IOException;
  }

  /**
   * The months that figures are computed for: from the configured first month, else the first with
   * a visit, to that of the run date.
   */
  public Horizon horizon(Optional<YearMonth> configured, LocalDate last) {
    LocalDate first =
        configured
            .map(m -> m.atDay(1))
            .or(this::firstVisitMonth)
            .filter(m -> m.isBefore(last))
            .orElse(last);
    return new Horizon(first, last);
  }

  private Optional<LocalDate> firstVisitMonth() {
    return VISITS.stream()
        .filter(models::has)
        .map(n -> interpreted.core().folder(models.get(n).contract()))
        .filter(DeltaFolder::exists)
        .map(f -> f.read().agg(min(DeltaFolder.MONTH)).first())
        .filter(r -> !r.isNullAt(0))
        .map(r -> r.getDate(0).toLocalDate())
        .min(LocalDate::compareTo);
  }

  /**
   * Computes all marts for those months, and those that are not by month as a whole, unless nothing
   * that they are made of has changed.
   */
  public void measure(NavigableSet<LocalDate> months, News news) throws IOException {
    Settled settled = new Settled(models, exports, interpreted.marts(), news);
    try {
      for (List<Model> level :
          models.levels(c -> isMeasured(c, months) && !settled.has(c) && isNeeded(c))) {
        List<Callable<Void>> pieces = new ArrayList<>();
        for (Model model : level) {
          pieces.add(
              () -> {
                measure(model, months);
                return null;
              });
        }
        SideBySide.all(pieces);
      }
    } finally {
      interpreted.work().forget();
    }
  }

  /** Without months only tables that are made as a whole are measured. */
  private static boolean isMeasured(TableContract contract, Set<LocalDate> months) {
    return switch (contract.lager()) {
      case ARBETE -> !months.isEmpty();
      case MART, BI -> !months.isEmpty() || !contract.hasMonth();
      case CORE, VY -> false;
    };
  }

  /** A table that nothing was delivered to is needed only where readers look for it. */
  private boolean isNeeded(TableContract contract) {
    return contract.lager() == Lager.BI || contract.hasMonth() || delivered.has(contract);
  }

  private Dataset<Row> rows(Model model, Workbench bench, Collection<LocalDate> months) {
    TableContract contract = model.contract();
    return delivered.has(contract) || contract.hasMonth()
        ? ContractCheck.shape(contract, model.computation().rows(bench.sources().of(model, months)))
        : bench.spark().createDataFrame(List.of(), MartTables.schema(contract));
  }

  private void measure(Model model, NavigableSet<LocalDate> months) throws IOException {
    TableContract contract = model.contract();
    Workbench bench = bench(model, months);
    MartTables marts = bench.marts();
    Dataset<Row> rows = rows(model, bench, months);
    if (contract.lager() == Lager.ARBETE) {
      bench.work().write(contract, rows);
    } else if (contract.hasMonth()) {
      marts.replace(contract, rows, months, korningId);
      marts.check(contract, months);
    } else {
      marts.replaceAll(contract, rows, korningId);
      marts.check(contract);
    }
    events.tell(EventCode.MART_DONE, contract.name(), contract.name());
  }

  /** The contracts of the published tables. */
  public List<TableContract> published() {
    return models.inOrder().stream()
        .map(Model::contract)
        .filter(c -> c.lager() == Lager.BI)
        .collect(Collectors.toCollection(ArrayList::new));
  }
}
