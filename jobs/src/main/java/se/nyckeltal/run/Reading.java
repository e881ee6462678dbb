package se.nyckeltal.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import se.nyckeltal.contract.ExportContract;
import se.nyckeltal.contract.Leveranstyp;
import se.nyckeltal.ingest.Delivery;
import se.nyckeltal.ingest.FileRefusedException;
import se.nyckeltal.ingest.Klar;
import se.nyckeltal.ingest.Kontrollsumma;
import se.nyckeltal.ingest.Leverans;
import se.nyckeltal.ingest.Period;
import se.nyckeltal.ingest.Regel;
import se.nyckeltal.ingest.SplitResult;
import se.nyckeltal.ingest.cut.Survey;
import se.nyckeltal.lake.LandedWriter;

/**
 * A delivery that was read to its end: what the reader and what Spark made of it.
 *
 * @param delivery what came
 * @param reader what the reader counted
 * @param contents what Spark counted
 * @param promised what lay beside it
 * @param survey what the file's own bytes told, which knows nothing of the reader
 */
record Reading(
    Delivery delivery,
    SplitResult reader,
    LandedWriter.Contents contents,
    Optional<Klar> promised,
    Survey survey) {

  /**
   * Whether it may be landed.
   *
   * @throws FileRefusedException if not, with the reason
   */
  void check() {
    if (!survey.agrees(contract(), reader).orElse(true)) {
      agree(List.of("Läsaren fann inte de rader som räknats för sig i filen."));
    }
    agree(
        Avstamning.reading(
            contract().kontrollsummor(), reader, contents.accepted(), contents.kept()));
    promised.ifPresent(k -> k.checkRows(rows()));
    checkPeriod();
    checkRejected();
  }

  /**
   * Whether all that was to be landed is.
   *
   * @throws FileRefusedException if not; the fault is ours
   */
  void check(LandedWriter.Landed landed) {
    agree(
        Avstamning.landing(
            contract().kontrollsummor(), contents.kept(), landed.landed(), landed.superseded()));
  }

  private static void agree(List<String> differences) {
    if (!differences.isEmpty()) {
      throw new FileRefusedException(Regel.AVSTAMNING, String.join(" ", differences));
    }
  }

  private void checkPeriod() {
    if (delivery.period().isPresent() && contents.days().isPresent()) {
      Period days = contents.days().get();
      if (!delivery.period().get().covers(days.fran(), days.till())) {
        throw new FileRefusedException(
            Regel.UTANFOR_PERIOD,
            "Filen har rader från %s till %s.".formatted(days.fran(), days.till()));
      }
    }
  }

  private void checkRejected() {
    if (contract().avvisadeHogst().exceeded(reader.avvisade(), rows())) {
      throw new FileRefusedException(
          Regel.FOR_MANGA_AVVISADE,
          "%d av %d rader avvisades. Skälen står i rejects/%s/."
              .formatted(reader.avvisade(), rows(), delivery.leveransId()));
    }
  }

  private ExportContract contract() {
    return delivery.contract();
  }

  /** Rows that are not blank. */
  private long rows() {
    return reader.radInlasta() - reader.tomma();
  }

  /** Rows that a later row replaced. */
  long duplicates() {
    return contents.accepted().rader() - contents.kept().rader();
  }

  /**
   * Days that the delivery is the whole truth of: a period that no name tells is the file's own.
   */
  Optional<Period> period() {
    return delivery.period().isEmpty() && contract().leverans() == Leveranstyp.PERIOD
        ? contents.days()
        : delivery.period();
  }

  /** The control sums as the receipt has them. */
  Map<String, Leverans.Summa> sums() {
    Map<String, Leverans.Summa> sums = new TreeMap<>();
    for (String field : contract().kontrollsummor()) {
      Kontrollsumma sum = reader.summor().getOrDefault(field, Kontrollsumma.NOLL);
      sums.put(
          field,
          new Leverans.Summa(
              sum.in(),
              contents.kept().summa(field),
              sum.avvisade(),
              contents.accepted().summa(field).subtract(contents.kept().summa(field))));
    }
    return sums;
  }
}
