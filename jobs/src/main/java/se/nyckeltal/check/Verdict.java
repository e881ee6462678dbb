package se.nyckeltal.check;

import java.util.Optional;
import se.nyckeltal.contract.ExportContract;
import se.nyckeltal.ingest.Delivery;
import se.nyckeltal.ingest.FileRefusedException;
import se.nyckeltal.ingest.Period;
import se.nyckeltal.ingest.Regel;
import se.nyckeltal.ingest.SplitResult;
import se.nyckeltal.ingest.SplitResults;

/** Whether the nightly run would refuse a file, by the reasons that it has and in its order. */
final class Verdict {

  private final Delivery delivery;
  private String rule;
  private String text;

  /** Nothing against it yet. */
  Verdict(Delivery delivery) {
    this.delivery = delivery;
  }

  /** The reader has refused it already. */
  void refused(FileRefusedException e) {
    rule = e.regel().code();
    text = e.getMessage();
  }

  /** Judges a file that was read to its end. */
  void judge(SplitResult sum, Optional<Period> days, Boolean linesAgree) {
    try {
      SplitResults.judge(delivery.contract(), sum);
      checkPeriod(days);
    } catch (FileRefusedException e) {
      refused(e);
      return;
    }
    if (Boolean.FALSE.equals(linesAgree)) {
      rule = "avstamning";
      text = "Läsaren har inte räknat alla rader. Felet är programmets, inte filens: anmäl det.";
    } else {
      checkRejected(sum);
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
      rule = "for-manga-avvisade";
      text =
          ("%d av %d rader avvisas, fler än kontraktet tillåter. Rätta dem i källsystemet och"
                  + " leverera filen på nytt.")
              .formatted(sum.avvisade(), rows);
    }
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
