package se.nyckeltal.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.StructType;
import se.nyckeltal.contract.CodeLists;
import se.nyckeltal.contract.ExportContract;
import se.nyckeltal.identity.KeyFile;
import se.nyckeltal.ingest.cells.BooleanCells;
import se.nyckeltal.ingest.cells.Cells;
import se.nyckeltal.ingest.cells.IntCells;
import se.nyckeltal.ingest.cells.ListCells;
import se.nyckeltal.ingest.cells.LongCells;
import se.nyckeltal.ingest.cells.TextCells;
import se.nyckeltal.ingest.cut.Part;
import se.nyckeltal.ingest.cut.Survey;
import se.nyckeltal.ingest.reader.DeliveryReader;
import se.nyckeltal.ingest.reader.ReadRequest;

/** Reads one delivery as a run does, but without Spark, for tests. */
public final class Readings {

  private static final LocalDate EXTRACTED = LocalDate.of(2026, 2, 1);

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

  /** Reads a file. Throws what the reader throws. */
  public Read read(ExportContract contract, Path file) throws IOException {
    return read(contract, file, Survey.of(contract, file, 2).parts());
  }

  /** Reads a file in those parts. */
  public Read read(ExportContract contract, Path file, List<Part> parts) throws IOException {
    Path results = folder.resolve("resultat");
    StructType schema = LandedSchema.of(contract);
    ReadRequest request =
        new ReadRequest(
            contract.toJson(),
            CodeLists.shipped().texts(contract),
            file.toString(),
            "leverans",
            folder.resolve("nyckel").toString(),
            results.toString(),
            EXTRACTED,
            parts);
    SplitResults.clear(results);
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Part part : parts) {
      try (DeliveryReader reader = new DeliveryReader(request, part)) {
        for (int n = reader.next(); n > 0; n = reader.next()) {
          for (int row = 0; row < n; row++) {
            rows.add(plain(schema, reader.columns(), row));
          }
        }
      }
    }
    SplitResult sum = SplitResults.sum(results);
    SplitResults.judge(contract, sum);
    return new Read(
        rows,
        sum,
        text(results.resolve("del-0.avvisade.csv")),
        text(results.resolve("del-0.okanda_koder.csv")));
  }

  private static String text(Path file) throws IOException {
    return Files.exists(file) ? Files.readString(file) : "";
  }

  private static Map<String, Object> plain(StructType schema, List<Cells> columns, int row) {
    Map<String, Object> plain = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      plain.put(
          schema.fields()[i].name(), plain(schema.fields()[i].dataType(), columns.get(i), row));
    }
    return plain;
  }

  private static Object plain(DataType type, Cells cells, int row) {
    if (cells.isMissing(row)) {
      return null;
    }
    if (cells instanceof TextCells text) {
      return new String(text.get(row), StandardCharsets.UTF_8);
    }
    if (cells instanceof BooleanCells bool) {
      return bool.get(row);
    }
    if (cells instanceof IntCells days) {
      return LocalDate.ofEpochDay(days.get(row));
    }
    if (cells instanceof ListCells list) {
      DataType element = ((ArrayType) type).elementType();
      return IntStream.range(list.from(row), list.from(row) + list.length(row))
          .mapToObj(i -> plain(element, list.elements(), i))
          .toList();
    }
    long value = ((LongCells) cells).get(row);
    if (type instanceof DecimalType decimal) {
      return BigDecimal.valueOf(value, decimal.scale());
    }
    return DataTypes.TimestampType.equals(type)
        ? Instant.EPOCH.plus(value, ChronoUnit.MICROS)
        : (Object) value;
  }
}
