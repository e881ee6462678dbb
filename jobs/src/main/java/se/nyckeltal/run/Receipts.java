package se.nyckeltal.run;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import se.nyckeltal.ingest.Delivery;
import se.nyckeltal.ingest.FileRefusedException;
import se.nyckeltal.ingest.Ledger;
import se.nyckeltal.ingest.Leverans;
import se.nyckeltal.ingest.Period;
import se.nyckeltal.ingest.ShownName;

/**
 * Writes the receipts of a run.
 *
 * @param ledger where they go
 * @param korningId the run
 * @param received when it began
 */
record Receipts(Ledger ledger, String korningId, Instant received) {

  /** Of a delivery that is landed. */
  Leverans loaded(Reading reading) throws IOException {
    return written(
        counted(reading, reading.delivery().leveransId(), Leverans.Status.INLAST, null, null));
  }

  /** Of one that was read to its end and refused. */
  Leverans refused(Reading reading, FileRefusedException e) throws IOException {
    return written(
        counted(
            reading,
            ledger.refusalId(reading.delivery(), korningId),
            Leverans.Status.AVVISAD,
            e.regel().code(),
            e.getMessage()));
  }

  /** Of one that could not be read to its end: of such a file no count says anything. */
  Leverans refused(Delivery d, FileRefusedException e) throws IOException {
    return written(
        new Leverans(
            ledger.refusalId(d, korningId),
            d.contract().name(),
            ShownName.of(d.file()),
            d.sha256(),
            d.period().map(Period::fran).orElse(null),
            d.period().map(Period::till).orElse(null),
            d.uttagen(),
            received,
            Leverans.Status.AVVISAD,
            e.regel().code(),
            e.getMessage(),
            0,
            0,
            0,
            0,
            0,
            0,
            Map.of(),
            Map.of(),
            Map.of(),
            korningId));
  }

  private Leverans counted(
      Reading reading, String id, Leverans.Status status, String rule, String text) {
    Delivery d = reading.delivery();
    Optional<Period> period = reading.period();
    return new Leverans(
        id,
        d.contract().name(),
        ShownName.of(d.file()),
        d.sha256(),
        period.map(Period::fran).orElse(null),
        period.map(Period::till).orElse(null),
        d.uttagen(),
        received,
        status,
        rule,
        text,
        reading.reader().radInlasta(),
        reading.contents().kept().rader(),
        reading.reader().avvisade(),
        reading.duplicates(),
        reading.reader().tomma(),
        reading.reader().rapportrader(),
        reading.sums(),
        reading.reader().iakttaget().avvisningsskal(),
        reading.reader().varningar(),
        korningId);
  }

  private Leverans written(Leverans receipt) throws IOException {
    ledger.write(receipt);
    return receipt;
  }
}
