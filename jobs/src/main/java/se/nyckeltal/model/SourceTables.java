package se.nyckeltal.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import se.nyckeltal.config.Settings;
import se.nyckeltal.contract.ExportContracts;
import se.nyckeltal.contract.Lager;
import se.nyckeltal.contract.TableContract;
import se.nyckeltal.lake.DeltaFolder;
import se.nyckeltal.lake.LandedTables;

/** Finds what a model reads by the names in its contract: built-in views, exports and tables. */
final class SourceTables {

  private final SparkSession spark;
  private final Models models;
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
    this.exports = plan.exports();
    this.codes = new CodeTables(spark, plan.codes());
    this.landed = new LandedTables(spark, plan.lake());
    this.core = core;
    this.marts = marts;
    this.work = work;
    this.settings = plan.settings();
    this.run = plan.run();
  }

  /** All that a model reads when it is computed for those months. */
  Sources of(Model model, Collection<LocalDate> months) {
    Map<String, Dataset<Row>> tables = new HashMap<>();
    for (String name : model.contract().kallor()) {
      tables.put(name, source(model, name, months));
    }
    return new Sources(spark, tables);
  }

  private Dataset<Row> source(Model reader, String name, Collection<LocalDate> months) {
    return switch (name) {
      case Calendar.VIEW -> Calendar.of(spark, months);
      case SettingViews.VIEW -> SettingViews.choices(spark, settings);
      case SettingViews.CUT_OVER -> SettingViews.cutOver(spark, settings);
      case SettingViews.SOURCES -> SettingViews.sources(spark, settings);
      case DeliveryView.VIEW -> DeliveryView.of(spark, run.leveranser());
      case ThisRun.VIEW -> ThisRun.of(spark, run);
      default -> table(reader, name, months);
    };
  }

  private Dataset<Row> table(Model reader, String name, Collection<LocalDate> months) {
    if (name.startsWith(CodeTables.PREFIX)) {
      return codes.table(name);
    }
    if (exports.has(name)) {
      return landed.view(exports.get(name), exports.shipped(name));
    }
    if (!models.has(name)) {
      throw new IllegalStateException(
          "Kontraktet för %s anger källan %s, som inte finns.".formatted(reader.name(), name));
    }
    return table(reader, models.get(name), months);
  }

  private Dataset<Row> table(Model reader, Model model, Collection<LocalDate> months) {
    TableContract contract = model.contract();
    try {
      return switch (contract.lager()) {
        case CORE -> coreTable(reader, contract, months);
        case VY -> view(model, months);
        case ARBETE -> work.has(contract) ? work.read(contract) : view(model, months);
        case MART, BI -> seesAll(reader) ? marts.read(contract) : marts.read(contract, months);
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Dataset<Row> view(Model model, Collection<LocalDate> months) {
    return ContractCheck.shape(model.contract(), model.computation().rows(of(model, months)));
  }

  /** A mart sees of a monthly table the months concerned and the ones beside them. */
  private Dataset<Row> coreTable(
      Model reader, TableContract contract, Collection<LocalDate> months) {
    Dataset<Row> rows = core.folder(contract).read().drop(Lineage.KORNING_ID);
    if (seesAll(reader) || !contract.hasMonth()) {
      return rows;
    }
    return rows.where(DeltaFolder.inMonths(wider(months)));
  }

  /** Those months and the ones beside them. */
  static Set<LocalDate> wider(Collection<LocalDate> months) {
    Set<LocalDate> wider = new TreeSet<>();
    for (LocalDate month : months) {
      wider.addAll(List.of(month.minusMonths(1), month, month.plusMonths(1)));
    }
    return wider;
  }

  /** Whether a table is made of all months: core, and a mart that is itself not by month. */
  static boolean seesAll(Model reader) {
    TableContract contract = reader.contract();
    return contract.lager() == Lager.CORE || (contract.lager().byMonth() && !contract.hasMonth());
  }
}
