package se.nyckeltal.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import se.nyckeltal.contract.ExportContract;
import se.nyckeltal.identity.KeyFile;

/** Reads one delivery as a run does, but without Spark, for tests. */
public final class Readings {

  private final Path folder;

  /** Reads in that folder, with a key of its own. */
  public Readings(Path folder) {
    this.folder = folder;
    try {
      KeyFile.create(folder.resolve("nyckel"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What a file came to.
   *
   * @param rows accepted rows by landed column: String, Long, BigDecimal, Boolean, LocalDate,
   *     Instant, List or null
   * @param result the counts
   * @param rejects text of the rejects file, empty if there is none
   * @param unknownCodes text of the file of unknown codes, empty if there is none
   */
  public record Read(
      List<Map<String, Object>> rows, SplitResult result, String rejects, String unknownCodes) {

    /** One column of all rows. */
    public List<Object> column(String name) {
      return rows.stream().map(r -> r.get(name)).toList();
    }
  }

  /** Reads a file of that name and content. Throws what the reader throws. */
  public Read read(ExportContract contract, String name, byte[] content) throws IOException {
    Path file = folder.resolve(name);
    Files.write(file, content);
    return read(contract, file);
  }

  /** Reads a file where it lies. Throws what the reader throws. */
  public Read read(ExportContract contract, Path file) throws IOException {
    Path results = folder.resolve("resultat");
    List<Map<String, Object>> rows = new ArrayList<>();
    try (DeliveryRows reader =
        new DeliveryRows(
            new ReadRequest(
                contract.toJson(),
                file.toString(),
                "leverans",
                folder.resolve("nyckel").toString(),
                results.toString()))) {
      while (reader.next()) {
        rows.add(plain(LandedSchema.of(contract), reader.row()));
      }
    }
    return new Read(
        rows,
        SplitResults.sum(results),
        text(results.resolve("del-0.avvisade.csv")),
        text(results.resolve("del-0.okanda_koder.csv")));
  }

  private static String text(Path file) throws IOException {
    return Files.exists(file) ? Files.readString(file) : "";
  }

  private static Map<String, Object> plain(StructType schema, Object[] row) {
    Map<String, Object> plain = new LinkedHashMap<>();
    for (int i = 0; i < row.length; i++) {
      plain.put(schema.fields()[i].name(), plain(schema.fields()[i].dataType(), row[i]));
    }
    return plain;
  }

  private static Object plain(DataType type, Object value) {
    if (value instanceof UTF8String) {
      return value.toString();
    }
    if (value instanceof Decimal decimal) {
      return decimal.toJavaBigDecimal();
    }
    if (value instanceof GenericArrayData array) {
      return Arrays.stream(array.array()).map(v -> plain(null, v)).toList();
    }
    if (value != null && DataTypes.DateType.equals(type)) {
      return LocalDate.ofEpochDay((Integer) value);
    }
    if (value != null && DataTypes.TimestampType.equals(type)) {
      return Instant.EPOCH.plus((Long) value, ChronoUnit.MICROS);
    }
    return value;
  }
}
