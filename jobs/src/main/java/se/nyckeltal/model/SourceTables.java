package se.nyckeltal.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import se.nyckeltal.config.Settings;
import se.nyckeltal.contract.ExportContracts;
import se.nyckeltal.contract.TableContract;
import se.nyckeltal.lake.DeltaFolder;
import se.nyckeltal.lake.LandedTables;

/** Finds what a model reads by the names in its contract: built-in views, exports and tables. */
final class SourceTables {

  private final SparkSession spark;
  private final Models models;
  private final Delivered delivered;
  private final ExportContracts exports;
  private final CodeTables codes;
  private final LandedTables landed;
  private final CoreTables core;
  private final MartTables marts;
  private final WorkTables work;
  private final Settings settings;
  private final Engine.Run run;

  SourceTables(
      SparkSession spark, Workbench.Plan plan, CoreTables core, MartTables marts, WorkTables work) {
    this.spark = spark;
    this.models = plan.models();
    this.delivered = new Delivered(plan.models(), plan.exports(), plan.lake());
    this.exports = plan.exports();
    this.codes = new CodeTables(spark, plan.codes());
    this.landed = new LandedTables(spark, plan.lake());
    this.core = core;
    this.marts = marts;
    this.work = work;
    this.settings = plan.settings();
    this.run = plan.run();
  }

  /** All that a model reads when it is computed for those months; see {@link Scope}. */
  Sources of(Model model, Collection<LocalDate> months) {
    return of(model, Scope.of(model.contract(), months));
  }

  private Sources of(Model model, Scope scope) {
    Map<String, Dataset<Row>> tables = new HashMap<>();
    for (String name : model.contract().kallor()) {
      tables.put(name, source(model, name, scope));
    }
    return new Sources(spark, tables);
  }

  private Dataset<Row> source(Model reader, String name, Scope scope) {
    return switch (name) {
      case Calendar.VIEW -> Calendar.of(spark, scope.months());
      case SettingViews.VIEW -> SettingViews.choices(spark, settings);
      case SettingViews.CUT_OVER -> SettingViews.cutOver(spark, settings);
      case SettingViews.SOURCES -> SettingViews.sources(spark, settings);
      case SettingViews.EXPECTED -> SettingViews.expected(spark, settings);
      case DeliveryView.VIEW -> DeliveryView.of(spark, run.leveranser());
      case ThisRun.VIEW -> ThisRun.of(spark, run);
      default -> table(reader, name, scope);
    };
  }

  private Dataset<Row> table(Model reader, String name, Scope scope) {
    if (name.startsWith(CodeTables.PREFIX)) {
      return codes.table(name);
    }
    if (exports.has(name)) {
      return landed.view(
          exports.get(name),
          exports.shipped(name),
          scope.landed() ? scope.seen().map(DeltaFolder::inMonths) : Optional.empty());
    }
    if (!models.has(name)) {
      throw new IllegalStateException(
          "Kontraktet för %s anger källan %s, som inte finns.".formatted(reader.name(), name));
    }
    return table(models.get(name), scope);
  }

  private Dataset<Row> table(Model model, Scope scope) {
    TableContract contract = model.contract();
    try {
      return switch (contract.lager()) {
        case CORE -> coreTable(contract, scope);
        case VY -> view(model, scope);
        case ARBETE -> work.has(contract) ? work.read(contract) : view(model, scope);
        case MART, BI -> mart(contract, scope);
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Dataset<Row> mart(TableContract contract, Scope scope) throws IOException {
    if (!contract.hasMonth() && !delivered.has(contract)) {
      // Known to be empty without a file being opened.
      return spark.createDataFrame(List.of(), MartTables.schema(contract));
    }
    return scope.seen().isEmpty() || !contract.hasMonth()
        ? marts.read(contract)
        : marts.read(contract, scope.months());
  }

  private Dataset<Row> view(Model model, Scope scope) {
    return ContractCheck.shape(model.contract(), model.computation().rows(of(model, scope)));
  }

  private Dataset<Row> coreTable(TableContract contract, Scope scope) {
    Dataset<Row> rows = core.read(contract);
    return contract.hasMonth() ? scope.cut(rows) : rows;
  }
}
