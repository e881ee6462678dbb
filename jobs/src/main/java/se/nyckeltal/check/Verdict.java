package se.nyckeltal.check;

import java.io.IOException;
import java.util.Optional;
import se.nyckeltal.check.CheckResult.KlarUtfall;
import se.nyckeltal.contract.ExportContract;
import se.nyckeltal.ingest.Delivery;
import se.nyckeltal.ingest.FileRefusedException;
import se.nyckeltal.ingest.Klar;
import se.nyckeltal.ingest.Period;
import se.nyckeltal.ingest.Regel;
import se.nyckeltal.ingest.SplitResult;
import se.nyckeltal.ingest.SplitResults;

/** Whether the nightly run would refuse a file, by the reasons that it has and in its order. */
final class Verdict {

  private final Delivery delivery;
  private KlarUtfall klar;
  private String rule;
  private String text;

  /** Nothing against it yet. */
  Verdict(Delivery delivery) {
    this.delivery = delivery;
    this.klar = delivery.klar().isPresent() ? KlarUtfall.INTE_PROVAD : null;
  }

  /** Holds the file's bytes against what lies beside it; the reason if they differ. */
  Optional<FileRefusedException> bytes() throws IOException {
    try {
      delivery.checkBytes();
      return Optional.empty();
    } catch (FileRefusedException e) {
      klar = KlarUtfall.STAMMER_INTE;
      return Optional.of(e);
    }
  }

  private void checkPromised(SplitResult sum) throws IOException {
    Optional<Klar> promised = delivery.promised();
    if (promised.isPresent()) {
      klar = KlarUtfall.STAMMER_INTE;
      promised.get().checkRows(sum.radInlasta() - sum.tomma());
      klar = KlarUtfall.STAMMER;
    }
  }

  /** The reader has refused it already. */
  void refused(FileRefusedException e) {
    rule = e.regel().code();
    text = e.getMessage();
  }

  /** Judges a file that was read to its end. */
  void judge(SplitResult sum, Optional<Period> days, Boolean linesAgree) throws IOException {
    try {
      SplitResults.judge(delivery.contract(), sum);
      if (Boolean.FALSE.equals(linesAgree)) {
        throw new FileRefusedException(Regel.AVSTAMNING, "");
      }
      checkPromised(sum);
      checkPeriod(days);
      checkRejected(sum);
    } catch (FileRefusedException e) {
      refused(e);
    }
  }

  private void checkPeriod(Optional<Period> days) {
    if (delivery.period().isPresent()
        && days.isPresent()
        && !delivery.period().get().covers(days.get().fran(), days.get().till())) {
      throw new FileRefusedException(
          Regel.UTANFOR_PERIOD,
          "Filen har rader från %s till %s.".formatted(days.get().fran(), days.get().till()));
    }
  }

  private void checkRejected(SplitResult sum) {
    ExportContract contract = delivery.contract();
    long rows = sum.radInlasta() - sum.tomma();
    if (contract.avvisadeHogst().exceeded(sum.avvisade(), rows)) {
      throw new FileRefusedException(
          Regel.FOR_MANGA_AVVISADE, "%d av %d rader.".formatted(sum.avvisade(), rows));
    }
  }

  /** How the file agrees with its {@code .klar}, or null if it has none. */
  KlarUtfall klar() {
    return klar;
  }

  /** Rule code of the refusal, or null. */
  String rule() {
    return rule;
  }

  /** Swedish sentence of the refusal, or null. */
  String text() {
    return text;
  }
}
