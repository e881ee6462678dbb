package se.nyckeltal.check;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import se.nyckeltal.check.CheckResult.Rader;
import se.nyckeltal.check.CheckResult.Utfall;
import se.nyckeltal.contract.CodeLists;
import se.nyckeltal.contract.ExportContracts;
import se.nyckeltal.contract.Hashes;
import se.nyckeltal.ingest.Delivery;
import se.nyckeltal.ingest.FileRefusedException;
import se.nyckeltal.ingest.Klar;
import se.nyckeltal.ingest.Period;
import se.nyckeltal.ingest.SplitResult;
import se.nyckeltal.ingest.SplitResults;
import se.nyckeltal.ingest.cut.Part;
import se.nyckeltal.ingest.cut.Survey;
import se.nyckeltal.ingest.reader.DeliveryReader;
import se.nyckeltal.ingest.reader.ReadRequest;

/** Reads a file as the nightly run would and tells what would become of it. */
public final class FileCheck {

  private final ExportContracts contracts;
  private final CodeLists codes;
  private final Scratch scratch;

  /** Checks by those contracts and code lists, with a folder for what the reader leaves. */
  public FileCheck(ExportContracts contracts, CodeLists codes, Scratch scratch) {
    this.contracts = contracts;
    this.codes = codes;
    this.scratch = scratch;
  }

  /**
   * Checks a file.
   *
   * @throws NotCheckableException if it is no file of an export
   */
  public CheckResult check(Path file, Asked asked) throws IOException {
    Instant changed = PlainFile.attributes(file).lastModifiedTime().toInstant();
    Identified found = Identified.of(file, asked, contracts);
    Delivery delivery =
        new Delivery(
            found.contract(),
            file,
            Hashes.sha256(file),
            found.period(),
            found.uttagen().orElse(changed),
            Klar.beside(file));
    Path folder = scratch.nextFolder();
    try {
      return read(delivery, found, folder, asked);
    } finally {
      Scratch.delete(folder);
    }
  }

  private CheckResult read(Delivery delivery, Identified found, Path folder, Asked asked)
      throws IOException {
    // One core: the parts are read in order, and the order of rows is the file's.
    Survey survey = Survey.of(delivery.contract(), delivery.file(), 1);
    ReadRequest request = ReadRequest.of(delivery, codes, scratch.key(), folder, survey.parts());
    Tally tally = new Tally(delivery.contract(), KeyTable.MOST);
    Verdict verdict = new Verdict(delivery);
    Optional<FileRefusedException> refused = verdict.bytes();
    if (refused.isEmpty()) {
      refused = rows(request, tally);
    }
    SplitResult sum = SplitResults.sum(folder);
    Description description = new Description(delivery, survey);
    Boolean agrees = refused.isPresent() ? null : description.linesAgree(sum);
    if (refused.isPresent()) {
      verdict.refused(refused.get());
    } else {
      verdict.judge(sum, tally.days(), agrees);
    }
    Rejects rejects = new Rejects(asked.most(), asked.rows());
    rejects.read(folder, survey.parts());
    return new CheckResult(
        description.file(found, verdict.klar()),
        description.form(agrees),
        counts(refused.isEmpty(), sum, tally),
        sum.summor(),
        sum.varningar(),
        UnknownCodes.read(folder, survey.parts(), asked.texts()),
        rejects.reasons(),
        rejects.first(),
        outcome(verdict, sum, found),
        verdict.rule(),
        verdict.text());
  }

  /** Reads all rows; the reason if that ends early. */
  private static Optional<FileRefusedException> rows(ReadRequest request, Tally tally)
      throws IOException {
    try {
      for (Part part : request.parts()) {
        try (DeliveryReader reader = new DeliveryReader(request, part)) {
          for (int n = reader.next(); n > 0; n = reader.next()) {
            tally.add(reader.columns(), n);
          }
        }
      }
      return Optional.empty();
    } catch (FileRefusedException e) {
      return Optional.of(e);
    }
  }

  private static Rader counts(boolean whole, SplitResult sum, Tally tally) {
    Long duplicates = tally.duplicates();
    Optional<Period> days = tally.days();
    return new Rader(
        whole,
        sum.radInlasta(),
        sum.accepterade() - (duplicates == null ? 0 : duplicates),
        sum.avvisade(),
        duplicates,
        sum.tomma(),
        sum.rapportrader(),
        days.map(Period::fran).orElse(null),
        days.map(Period::till).orElse(null));
  }

  private static Utfall outcome(Verdict verdict, SplitResult sum, Identified found) {
    if (verdict.rule() != null) {
      return Utfall.AVVISAS;
    }
    boolean clean = sum.avvisade() == 0 && sum.varningar().isEmpty() && found.nameKnown();
    return clean ? Utfall.LASES_IN : Utfall.ANMARKNING;
  }
}
