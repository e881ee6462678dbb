package se.nyckeltal.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import se.nyckeltal.contract.ExportContract;
import se.nyckeltal.contract.Leveranstyp;

/**
 * One file in the inbox that a contract knows.
 *
 * @param contract what it must look like
 * @param file where it lies
 * @param sha256 of its bytes, in hexadecimal
 * @param period the period in its name
 * @param uttagen when it was extracted: the time in its name, else when it arrived
 * @param klar what lies beside it and tells that it is complete
 */
public record Delivery(
    ExportContract contract,
    Path file,
    String sha256,
    Optional<Period> period,
    Instant uttagen,
    Optional<Path> klar) {

  private static final int HASH_DIGITS = 12;

  /**
   * The same content of the same export and period has the same id. The period belongs to it: two
   * empty files that each empty a day of their own say different things.
   */
  public String leveransId() {
    String days = period.map(p -> p.fran() + "--" + p.till() + "_").orElse("");
    return contract.name() + "_" + days + sha256.substring(0, HASH_DIGITS);
  }

  /**
   * What lies beside it, read.
   *
   * @throws FileRefusedException if that is not of the agreed form
   */
  public Optional<Klar> promised() throws IOException {
    return klar.isEmpty() ? Optional.empty() : Optional.of(Klar.read(klar.get()));
  }

  /**
   * Holds the file against what is known of it without reading its rows.
   *
   * @throws FileRefusedException if its bytes are not those that were promised
   */
  public void checkBytes() throws IOException {
    promised().ifPresent(k -> k.checkBytes(sha256));
  }

  /** Whether it replaces all that it speaks of; if not, it changes single records. */
  public boolean wholeTruth() {
    return contract.leverans() != Leveranstyp.DELTA || period.isPresent();
  }

  /**
   * Whether an earlier delivery spoke of the same: of all, for a snapshot, else of a day that this
   * one may speak of too.
   */
  public boolean speaksOfTheSameAs(Leverans earlier) {
    if (!earlier.export().equals(contract.name())) {
      return false;
    }
    if (contract.leverans() == Leveranstyp.SNAPSHOT
        || earlier.periodFran() == null
        || period.isEmpty()) {
      return true;
    }
    return !earlier.periodFran().isAfter(period.get().till())
        && !earlier.periodTill().isBefore(period.get().fran());
  }
}
