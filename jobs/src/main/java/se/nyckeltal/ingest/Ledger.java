package se.nyckeltal.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.nyckeltal.contract.Json;

/** The receipts of all deliveries, one small file each, so that a delivery is taken once. */
public final class Ledger {

  private final Path folder;

  /** The ledger in that folder. */
  public Ledger(Path folder) {
    this.folder = folder;
  }

  /** All receipts, oldest first. */
  public List<Leverans> all() throws IOException {
    List<Leverans> receipts = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
          receipts.add(Json.JSON.readValue(file.toFile(), Leverans.class));
        }
      }
    }
    receipts.sort(Comparator.comparing(Leverans::mottagen).thenComparing(Leverans::leveransId));
    return receipts;
  }

  /** The receipt of that delivery, if it was loaded. */
  public Optional<Leverans> loaded(String leveransId) throws IOException {
    return all().stream()
        .filter(l -> l.leveransId().equals(leveransId) && l.status() == Leverans.Status.INLAST)
        .findFirst();
  }

  /** The newest loaded delivery of an export. */
  public Optional<Leverans> newest(String export) throws IOException {
    return all().stream()
        .filter(l -> l.export().equals(export) && l.status() == Leverans.Status.INLAST)
        .max(Comparator.comparing(Leverans::uttagen));
  }

  /** Writes a receipt, in place of an earlier one of the same delivery. */
  public void write(Leverans receipt) throws IOException {
    Json.write(folder.resolve(receipt.leveransId() + ".json"), receipt);
  }
}
