package se.nyckeltal.ingest;

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
 */
public record Delivery(
    ExportContract contract, Path file, String sha256, Optional<Period> period, Instant uttagen) {

  private static final int HASH_DIGITS = 12;

  /** The same content of the same export has the same id, whatever the file is called. */
  public String leveransId() {
    return contract.name() + "_" + sha256.substring(0, HASH_DIGITS);
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
