package se.nyckeltal.model;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import se.nyckeltal.contract.ExportContracts;
import se.nyckeltal.contract.TableContract;

/**
 * Which tables there is anything to make of. A municipality that delivers one area alone has the
 * other's published tables without rows, and need not wait for them to be computed.
 */
record Delivered(Models models, ExportContracts exports, Path lake) {

  /** False for a table of one area none of whose exports ever came. */
  boolean has(TableContract contract) {
    if (!contract.isOfOneArea()) {
      return true;
    }
    Set<String> origins = models.originsOf(contract.name());
    return origins.stream().noneMatch(exports::has)
        || origins.stream()
            .filter(exports::has)
            .anyMatch(export -> Files.isDirectory(lake.resolve("landed").resolve(export)));
  }
}
