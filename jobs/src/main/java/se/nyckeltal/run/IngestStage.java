package se.nyckeltal.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import se.nyckeltal.config.Home;
import se.nyckeltal.contract.CodeLists;
import se.nyckeltal.event.EventCode;
import se.nyckeltal.event.Events;
import se.nyckeltal.ingest.Delivery;
import se.nyckeltal.ingest.FileRefusedException;
import se.nyckeltal.ingest.Leverans;
import se.nyckeltal.ingest.SplitResult;
import se.nyckeltal.ingest.SplitResults;
import se.nyckeltal.ingest.cut.Survey;
import se.nyckeltal.ingest.reader.ReadRequest;
import se.nyckeltal.ingest.source.ExportSource;
import se.nyckeltal.lake.Changes;
import se.nyckeltal.lake.LandedTables;
import se.nyckeltal.lake.LandedWriter;
import se.nyckeltal.lake.Sessions;

/**
 * Loads deliveries: reads each once to validate it, and only if the whole file holds reads it again
 * into its landed table. The receipt is written last, so that a run that dies in between takes the
 * delivery again with the same result.
 */
final class IngestStage {

  private final Sessions sessions;
  private final Home home;
  private final CodeLists codes;
  private final Receipts receipts;
  private final Events events;
  private final Changes landed = new Changes();

  IngestStage(Sessions sessions, Home home, CodeLists codes, Receipts receipts, Events events) {
    this.sessions = sessions;
    this.home = home;
    this.codes = codes;
    this.receipts = receipts;
    this.events = events;
  }

  /** What deliveries have changed so far. */
  Changes landed() {
    return landed;
  }

  /** Loads or refuses a delivery and writes its receipt. */
  Leverans take(Delivery delivery) throws IOException {
    Path results = home.rejects().resolve(delivery.leveransId());
    SplitResults.clear(results);
    SparkSession spark = sessions.forFile(Files.size(delivery.file()));
    Leverans receipt;
    try {
      Survey survey = Survey.of(delivery.contract(), delivery.file(), parts(spark));
      Dataset<Row> rows = ExportSource.read(spark, request(delivery, results, survey));
      receipt = load(delivery, spark, rows, results, survey);
    } catch (FileRefusedException e) {
      receipt = receipts.refused(delivery, e);
    }
    if (Files.isDirectory(results)) {
      SplitResults.tidy(results);
    }
    return receipt;
  }

  private ReadRequest request(Delivery delivery, Path results, Survey survey) {
    return ReadRequest.of(delivery, codes, home.key(), results, survey.parts());
  }

  /** How many pieces a file is cut into at most. */
  private int parts(SparkSession spark) {
    return spark == sessions.interpreted() ? 1 : spark.sparkContext().defaultParallelism();
  }

  private Leverans load(
      Delivery delivery, SparkSession spark, Dataset<Row> rows, Path results, Survey survey)
      throws IOException {
    LandedWriter writer =
        new LandedWriter(new LandedTables(spark, home.lake()), delivery.contract());
    Reading reading = read(delivery, writer, rows, results, survey);
    try {
      reading.check();
      LandedWriter.Landed written = writer.write(delivery, rows, reading.contents());
      String export = delivery.contract().name();
      landed.add(export, written.months());
      events.tell(EventCode.DELIVERY_LANDED, export, "%s ligger i sjön".formatted(export));
      reading.check(written);
      return receipts.loaded(reading);
    } catch (FileRefusedException e) {
      return receipts.refused(reading, e);
    }
  }

  /** Reads the whole file and lands nothing. */
  private static Reading read(
      Delivery delivery, LandedWriter writer, Dataset<Row> rows, Path results, Survey survey)
      throws IOException {
    LandedWriter.Contents contents;
    try {
      contents = writer.contents(rows);
    } catch (Exception e) {
      // Spark's own exceptions are checked but not declared.
      throw refusalBehind(results, e);
    }
    SplitResult sum = SplitResults.sum(results);
    SplitResults.judge(delivery.contract(), sum);
    return new Reading(delivery, sum, contents, delivery.promised(), survey);
  }

  /** The reader's own reason where there is one: Spark wraps it beyond recognition. */
  private static FileRefusedException refusalBehind(Path results, Exception e) throws IOException {
    return SplitResults.read(results).stream()
        .filter(r -> r.skal() != null)
        .findFirst()
        .map(SplitResult::refusal)
        .orElseThrow(() -> new IOException("Leveransen kunde inte läsas.", e));
  }
}
