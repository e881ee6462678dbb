package se.nyckeltal.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import se.nyckeltal.contract.CodeLists;
import se.nyckeltal.contract.ExportContract;
import se.nyckeltal.contract.Field;
import se.nyckeltal.contract.Roll;
import se.nyckeltal.identity.KeyFile;
import se.nyckeltal.ingest.cut.Survey;
import se.nyckeltal.ingest.reader.ReadRequest;

/**
 * A file to read and what it should look like.
 *
 * @param contract of the file
 * @param file to read
 * @param rows in it
 * @param folder where a reader may write
 */
record Material(ExportContract contract, Path file, long rows, Path folder) {

  private static final LocalDate EXTRACTED = LocalDate.of(2026, 2, 1);

  /** The fields that are landed: what every leg must read. */
  List<Field> fields() {
    return contract.fields().stream().filter(Field::landed).toList();
  }

  /** The landed column of a field that a peer reads as one column. */
  static String column(Field field) {
    return field.roll() == Roll.PERSON ? field.kolumn() + "_id" : field.kolumn();
  }

  /** Whether a text lands as it stands, so that its length says that we read the same. */
  static boolean landsAsItIs(Field field) {
    return field.kodlista() == null && field.roll() != Roll.PERSON && field.roll() != Roll.PERSONAL;
  }

  /** What our reader needs, a first look at the file among it. */
  ReadRequest request() {
    Path key = folder.resolve("nyckel");
    try {
      Files.createDirectories(folder);
      if (!Files.exists(key)) {
        KeyFile.create(key);
      }
      return new ReadRequest(
          contract.toJson(),
          CodeLists.shipped().texts(contract),
          file.toString(),
          "bench",
          key.toString(),
          folder.resolve("resultat").toString(),
          EXTRACTED,
          Survey.of(contract, file, Runtime.getRuntime().availableProcessors()).parts());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
