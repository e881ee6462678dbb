package se.nyckeltal.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import se.nyckeltal.contract.ExportContract;
import se.nyckeltal.contract.Field;
import se.nyckeltal.contract.Roll;
import se.nyckeltal.identity.KeyFile;
import se.nyckeltal.ingest.ReadRequest;

/**
 * A file to read and what it should look like.
 *
 * @param contract of the file
 * @param file to read
 * @param rows in it
 * @param folder where a reader may write
 */
record Material(ExportContract contract, Path file, long rows, Path folder) {

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

  /** What our reader needs. */
  ReadRequest request() {
    Path key = folder.resolve("nyckel");
    try {
      Files.createDirectories(folder);
      if (!Files.exists(key)) {
        KeyFile.create(key);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ReadRequest(
        contract.toJson(),
        file.toString(),
        "bench",
        key.toString(),
        folder.resolve("resultat").toString());
  }
}
