package se.nyckeltal.model;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import se.nyckeltal.contract.ExportContracts;
import se.nyckeltal.contract.Lager;
import se.nyckeltal.contract.TableContract;

/**
 * Which tables there is anything to make of. A municipality that delivers one area alone has the
 * other's published tables without rows, and need not wait for them to be computed.
 */
record Delivered(Models models, ExportContracts exports, Path lake) {

  /**
   * False for a table of one area none of whose exports ever came; and for a published table that
   * is made of exports without a step between, as a survey's answers, when none of those came.
   */
  boolean has(TableContract contract) {
    if (!contract.isOfOneArea()) {
      return true;
    }
    return anyCame(models.originsOf(contract.name()))
        && (contract.lager() != Lager.BI || anyCame(contract.kallor()));
  }

  /** Whether any export among those came, or there is none among them. */
  private boolean anyCame(Collection<String> sources) {
    List<String> read = sources.stream().filter(exports::has).toList();
    return read.isEmpty()
        || read.stream().anyMatch(e -> Files.isDirectory(lake.resolve("landed").resolve(e)));
  }
}
