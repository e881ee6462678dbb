package se.nyckeltal.model;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import se.nyckeltal.contract.ExportContracts;
import se.nyckeltal.contract.Lager;
import se.nyckeltal.contract.TableContract;

/**
 * Which of the tables that are made as a whole are as they would become: the rules are the same,
 * and nothing that they are made of has changed since they were made.
 */
final class Settled {

  private final Models models;
  private final ExportContracts exports;
  private final MartTables marts;
  private final News news;
  private final Set<String> settled = new HashSet<>();

  Settled(Models models, ExportContracts exports, MartTables marts, News news) {
    this.models = models;
    this.exports = exports;
    this.marts = marts;
    this.news = news;
    if (news.sameRules()) {
      boolean ifoDelivered = ifoExports().stream().anyMatch(news.changed()::contains);
      models.inOrder().stream()
          .map(Model::contract)
          .filter(c -> isSettled(c, ifoDelivered))
          .forEach(c -> settled.add(c.name()));
    }
  }

  /** Whether a table need not be made again. */
  boolean has(TableContract contract) {
    return settled.contains(contract.name());
  }

  private boolean isSettled(TableContract contract, boolean ifoDelivered) {
    return (contract.lager() == Lager.MART || contract.lager() == Lager.BI)
        && !contract.hasMonth()
        && marts.exists(contract)
        && models.sourcesOf(models.get(contract.name())).stream()
            .allMatch(s -> isAsBefore(s, contract.isIfo() && !ifoDelivered));
  }

  private boolean isAsBefore(String source, boolean sameDeliveries) {
    if (models.has(source)) {
      return switch (models.get(source).contract().lager()) {
        case CORE -> !news.changed().contains(source);
        // What a view reads is among the sources itself; what no table makes can change by itself.
        case VY -> !news.changed().contains(source);
        case MART, BI -> settled.contains(source);
        case ARBETE -> false;
      };
    }
    return source.startsWith(CodeTables.PREFIX)
        || source.equals(SettingViews.VIEW)
        || (source.equals(DeliveryView.VIEW) && sameDeliveries)
        || (exports.has(source) && !news.changed().contains(source));
  }

  /** Exports that tables of ekonomiskt bistånd alone are made of. */
  private Set<String> ifoExports() {
    Set<String> ifo = origins(true);
    ifo.removeAll(origins(false));
    return ifo;
  }

  private Set<String> origins(boolean ifo) {
    return models.inOrder().stream()
        .map(Model::contract)
        .filter(c -> c.isOfOneArea() && c.isIfo() == ifo)
        .flatMap(c -> models.originsOf(c.name()).stream())
        .filter(exports::has)
        .collect(Collectors.toCollection(HashSet::new));
  }
}
