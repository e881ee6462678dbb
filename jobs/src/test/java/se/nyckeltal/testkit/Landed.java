package se.nyckeltal.testkit;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.xxhash64;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import se.nyckeltal.config.Home;
import se.nyckeltal.contract.ExportContract;
import se.nyckeltal.contract.ExportContracts;
import se.nyckeltal.lake.LandedTables;

/** A landed table as a test looks at it: its commits, and how much each day holds. */
public record Landed(Home home, String export) {

  private ExportContract contract() {
    return ExportContracts.shipped().get(export);
  }

  /** Number of commits. */
  public long commits() {
    Path log = home.lake().resolve("landed").resolve(export).resolve("_delta_log");
    try (Stream<Path> files = Files.list(log)) {
      return files.filter(f -> f.toString().endsWith(".json")).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** By day: number of rows and a hash of all that they say, where they came from too. */
  public Map<String, String> days() {
    Dataset<Row> rows =
        new LandedTables(TestSpark.session(), home.lake()).folder(contract()).read();
    Column[] all = Stream.of(rows.columns()).map(functions::col).toArray(Column[]::new);
    List<Row> days =
        rows.select(
                to_date(col(contract().manadColumn().orElseThrow())).cast("STRING").as("dag"),
                xxhash64(all).cast("DECIMAL(38,0)").as("hash"))
            .groupBy("dag")
            .agg(functions.count("*"), functions.sum("hash"))
            .collectAsList();
    Map<String, String> byDay = new TreeMap<>();
    days.forEach(r -> byDay.put(r.getString(0), r.getLong(1) + " " + r.getDecimal(2)));
    return byDay;
  }
}
