package se.nyckeltal.run;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.nyckeltal.config.Forvantad;
import se.nyckeltal.contract.ExportContracts;
import se.nyckeltal.ingest.Ledger;
import se.nyckeltal.ingest.Leverans;
import se.nyckeltal.ingest.Regel;

/** Whether what has come is enough to publish by. */
final class PublishGate {

  private final ExportContracts exports;
  private final Ledger ledger;
  private final Leveranskalender kalender;
  private List<Leverans> stopping = List.of();
  private List<Brist> brister = List.of();

  PublishGate(ExportContracts exports, Ledger ledger, List<Forvantad> expected) {
    this.exports = exports;
    this.ledger = ledger;
    this.kalender = new Leveranskalender(expected, exports, ledger);
  }

  /** Holds what has come against what is promised; whether publishing stops. */
  boolean judge(LocalDate kordatum) throws IOException {
    stopping = ledger.unmended(this::stops);
    brister = kalender.brister(kordatum);
    return stopCode().isPresent();
  }

  /** Why nothing may be published, if so. */
  Optional<ExitCode> stopCode() {
    if (!stopping.isEmpty() || brister.stream().anyMatch(b -> b.stopp() && !b.saknas())) {
      return Optional.of(ExitCode.STOPPED);
    }
    return brister.stream().anyMatch(Brist::stopp) ? Optional.of(ExitCode.LATE) : Optional.empty();
  }

  /** Refused deliveries that nobody has made good. */
  List<Leverans> stopping() {
    return stopping;
  }

  /** Expected deliveries that are missing or oddly small. */
  List<Brist> brister() {
    return brister;
  }

  /** Whether a refused delivery stops publishing; a fault of our own always does. */
  private boolean stops(Leverans refused) {
    return refused.refusedBy(Regel.AVSTAMNING)
        || (exports.has(refused.export()) && exports.get(refused.export()).stopp());
  }
}
