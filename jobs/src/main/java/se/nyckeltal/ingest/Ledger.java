package se.nyckeltal.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import se.nyckeltal.contract.Json;
import se.nyckeltal.contract.Leveranstyp;

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

  /** All receipts of loaded deliveries, oldest first. */
  public List<Leverans> loaded() throws IOException {
    return all().stream().filter(l -> l.status() == Leverans.Status.INLAST).toList();
  }

  /**
   * Whether the same content is loaded and still what counts: the same file again is no change, but
   * one that comes back after a correction takes the correction back.
   */
  public boolean known(Delivery delivery) throws IOException {
    List<Leverans> loaded = loaded();
    Optional<Leverans> receipt =
        loaded.stream().filter(l -> l.leveransId().equals(delivery.leveransId())).findFirst();
    boolean changes =
        delivery.contract().leverans() == Leveranstyp.DELTA && delivery.period().isEmpty();
    return receipt.isPresent()
        && (changes
            || loaded.stream()
                .filter(l -> l.mottagen().isAfter(receipt.get().mottagen()))
                .noneMatch(delivery::speaksOfTheSameAs));
  }

  /**
   * Refused deliveries that nothing has made good: no later delivery of the same export, of a
   * period that they share, was loaded. A delivery that was refused for its age lacks nothing.
   *
   * @param counts which exports to look at
   */
  public List<Leverans> unmended(Predicate<String> counts) throws IOException {
    List<Leverans> loaded = loaded();
    return all().stream()
        .filter(l -> l.status() == Leverans.Status.AVVISAD && counts.test(l.export()))
        .filter(l -> !Regel.ALDRE_LEVERANS.code().equals(l.regel()))
        .filter(l -> loaded.stream().noneMatch(later -> later.mends(l)))
        .toList();
  }

  /** Writes a receipt, in place of an earlier one of the same delivery. */
  public void write(Leverans receipt) throws IOException {
    Json.write(folder.resolve(receipt.leveransId() + ".json"), receipt);
  }
}
