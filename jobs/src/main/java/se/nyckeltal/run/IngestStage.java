package se.nyckeltal.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import se.nyckeltal.config.Home;
import se.nyckeltal.contract.CodeLists;
import se.nyckeltal.contract.Leveranstyp;
import se.nyckeltal.ingest.Delivery;
import se.nyckeltal.ingest.FileRefusedException;
import se.nyckeltal.ingest.Ledger;
import se.nyckeltal.ingest.Leverans;
import se.nyckeltal.ingest.Period;
import se.nyckeltal.ingest.Regel;
import se.nyckeltal.ingest.SplitResult;
import se.nyckeltal.ingest.SplitResults;
import se.nyckeltal.ingest.cut.Survey;
import se.nyckeltal.ingest.reader.ReadRequest;
import se.nyckeltal.ingest.source.ExportSource;
import se.nyckeltal.lake.LandedTables;
import se.nyckeltal.lake.LandedWriter;

/**
 * Takes deliveries: reads each once to validate it, and only if the whole file holds reads it again
 * into its landed table. The receipt is written last, so that a run that dies in between takes the
 * delivery again with the same result.
 */
final class IngestStage {

  private final SparkSession spark;
  private final Home home;
  private final CodeLists codes;
  private final String korningId;
  private final Ledger ledger;
  private final LandedTables landed;

  IngestStage(SparkSession spark, Home home, CodeLists codes, String korningId) {
    this.spark = spark;
    this.home = home;
    this.codes = codes;
    this.korningId = korningId;
    this.ledger = new Ledger(home.lake().resolve("leveranser"));
    this.landed = new LandedTables(spark, home.lake());
  }

  /** Loads or refuses a delivery and writes its receipt. */
  Leverans take(Delivery delivery, Instant received) throws IOException {
    Path results = home.rejects().resolve(delivery.leveransId());
    Survey survey =
        Survey.of(delivery.contract(), delivery.file(), spark.sparkContext().defaultParallelism());
    ReadRequest request = ReadRequest.of(delivery, codes, home.key(), results, survey.parts());
    Leverans receipt;
    try {
      refuseOlder(delivery);
      Dataset<Row> rows = ExportSource.read(spark, request);
      LandedWriter writer = new LandedWriter(landed, delivery.contract());
      LandedWriter.Contents contents = validate(delivery, writer, rows, results);
      writer.write(delivery, rows, contents.days().orElse(null));
      receipt = loaded(delivery, received, SplitResults.sum(results), contents);
      SplitResults.tidy(results);
    } catch (FileRefusedException e) {
      receipt = refused(delivery, received, e.regel().code(), e.getMessage());
    }
    ledger.write(receipt);
    return receipt;
  }

  private void refuseOlder(Delivery delivery) throws IOException {
    if (delivery.contract().leverans() == Leveranstyp.DELTA) {
      return;
    }
    for (Leverans earlier : ledger.loaded()) {
      if (delivery.speaksOfTheSameAs(earlier) && earlier.uttagen().isAfter(delivery.uttagen())) {
        throw new FileRefusedException(
            Regel.ALDRE_LEVERANS, "Den heter %s.".formatted(earlier.filnamn()));
      }
    }
  }

  /** Reads the whole file and lands nothing. */
  private static LandedWriter.Contents validate(
      Delivery delivery, LandedWriter writer, Dataset<Row> rows, Path results) throws IOException {
    LandedWriter.Contents contents;
    try {
      contents = writer.contents(rows);
    } catch (Exception e) {
      // Spark's own exceptions are checked but not declared.
      throw refusalBehind(results, e);
    }
    SplitResults.judge(delivery.contract(), SplitResults.sum(results));
    if (delivery.period().isPresent() && contents.days().isPresent()) {
      Period days = contents.days().get();
      if (!delivery.period().get().covers(days.fran(), days.till())) {
        throw new FileRefusedException(
            Regel.UTANFOR_PERIOD,
            "Filen har rader från %s till %s.".formatted(days.fran(), days.till()));
      }
    }
    return contents;
  }

  /** The reader's own reason where there is one: Spark wraps it beyond recognition. */
  private static FileRefusedException refusalBehind(Path results, Exception e) throws IOException {
    return SplitResults.read(results).stream()
        .filter(r -> r.skal() != null)
        .findFirst()
        .map(SplitResult::refusal)
        .orElseThrow(() -> new IOException("Leveransen kunde inte läsas.", e));
  }

  private Leverans loaded(
      Delivery d, Instant received, SplitResult sum, LandedWriter.Contents contents) {
    // A period that the name does not tell is the days in the file.
    Optional<Period> period =
        d.period().isEmpty() && d.contract().leverans() == Leveranstyp.PERIOD
            ? contents.days()
            : d.period();
    return new Leverans(
        d.leveransId(),
        d.contract().name(),
        d.file().getFileName().toString(),
        d.sha256(),
        period.map(Period::fran).orElse(null),
        period.map(Period::till).orElse(null),
        d.uttagen(),
        received,
        Leverans.Status.INLAST,
        null,
        null,
        sum.radInlasta(),
        contents.kept(),
        sum.avvisade(),
        sum.accepterade() - contents.kept(),
        sum.tomma(),
        sum.varningar(),
        korningId);
  }

  private Leverans refused(Delivery d, Instant received, String rule, String text) {
    return new Leverans(
        d.leveransId(),
        d.contract().name(),
        d.file().getFileName().toString(),
        d.sha256(),
        d.period().map(Period::fran).orElse(null),
        d.period().map(Period::till).orElse(null),
        d.uttagen(),
        received,
        Leverans.Status.AVVISAD,
        rule,
        text,
        0,
        0,
        0,
        0,
        0,
        Map.of(),
        korningId);
  }
}
