package se.nyckeltal.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import se.nyckeltal.contract.Json;

/**
 * The receipts of all deliveries, one small file each, so that a delivery is taken once. They are
 * read once: only the run that holds the lock writes them, by this ledger.
 */
public final class Ledger {

  private final Path folder;
  private Map<String, Leverans> receipts;

  /** The ledger in that folder. */
  public Ledger(Path folder) {
    this.folder = folder;
  }

  /** All receipts, oldest first. */
  public synchronized List<Leverans> all() throws IOException {
    return receipts().values().stream()
        .sorted(Leverans.ORDER.thenComparing(Comparator.comparing(Leverans::leveransId)))
        .toList();
  }

  private Map<String, Leverans> receipts() throws IOException {
    if (receipts == null) {
      Map<String, Leverans> found = new TreeMap<>();
      if (Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.list(folder)) {
          for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
            Leverans receipt = Json.JSON.readValue(file.toFile(), Leverans.class);
            found.put(receipt.leveransId(), receipt);
          }
        }
      }
      receipts = found;
    }
    return receipts;
  }

  /** All receipts of loaded deliveries, oldest first. */
  public List<Leverans> loaded() throws IOException {
    return all().stream().filter(l -> !l.refused()).toList();
  }

  /**
   * Whether the same content is loaded and still what counts: the same file again is no change, but
   * one that comes back after a correction takes the correction back, and one that was refused in
   * between, for what lay beside it or for being cut off, is made good by coming whole.
   */
  public boolean known(Delivery delivery) throws IOException {
    List<Leverans> loaded = loaded();
    Optional<Leverans> receipt =
        loaded.stream().filter(l -> l.leveransId().equals(delivery.leveransId())).findFirst();
    if (receipt.isEmpty()) {
      return false;
    }
    boolean changes = !delivery.wholeTruth();
    boolean awaited =
        unmended(l -> true).stream()
            .anyMatch(
                l ->
                    l.sha256().equals(delivery.sha256())
                        || (!changes && delivery.speaksOfTheSameAs(l)));
    boolean superseded =
        !changes
            && loaded.stream()
                .filter(l -> Leverans.ORDER.compare(l, receipt.get()) > 0)
                .anyMatch(delivery::speaksOfTheSameAs);
    return !awaited && !superseded;
  }

  /**
   * Holds a delivery of a whole truth against those that are loaded.
   *
   * @throws FileRefusedException if a later extraction of the same is loaded
   */
  public void checkAge(Delivery delivery) throws IOException {
    if (!delivery.wholeTruth()) {
      return;
    }
    for (Leverans earlier : loaded()) {
      if (delivery.speaksOfTheSameAs(earlier) && earlier.uttagen().isAfter(delivery.uttagen())) {
        throw new FileRefusedException(
            Regel.ALDRE_LEVERANS, "Den heter %s.".formatted(earlier.filnamn()));
      }
    }
  }

  /**
   * Refused deliveries that nothing has made good: no later delivery of the same export, of a
   * period that they share, was loaded. A delivery that was refused for its age lacks nothing.
   *
   * @param counts which to look at
   */
  public List<Leverans> unmended(Predicate<Leverans> counts) throws IOException {
    List<Leverans> loaded = loaded();
    return all().stream()
        .filter(l -> l.refused() && !l.refusedBy(Regel.ALDRE_LEVERANS) && counts.test(l))
        .filter(l -> loaded.stream().noneMatch(later -> later.mends(l)))
        .toList();
  }

  /**
   * The id that the receipt of a refusal goes by: the delivery's own, unless the same content is
   * loaded, whose receipt must stand.
   */
  public synchronized String refusalId(Delivery delivery, String korningId) throws IOException {
    String id = delivery.leveransId();
    Leverans standing = receipts().get(id);
    return standing == null || standing.refused() ? id : id + "_" + korningId;
  }

  /** Writes a receipt, in place of an earlier one of the same id. */
  public synchronized void write(Leverans receipt) throws IOException {
    Json.write(folder.resolve(receipt.leveransId() + ".json"), receipt);
    receipts().put(receipt.leveransId(), receipt);
  }
}
