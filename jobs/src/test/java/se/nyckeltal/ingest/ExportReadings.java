package se.nyckeltal.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import se.nyckeltal.contract.ExportContract;
import se.nyckeltal.contract.ExportContracts;

/**
 * Files of real exports as texts, read by the contract that ships or by one that a home has adapted
 * with a file of its own.
 */
public final class ExportReadings {

  /** ProCapita's encoding. */
  public static final Charset WINDOWS = Charset.forName("windows-1252");

  private static final ExportContracts SHIPPED = ExportContracts.shipped();

  private final Path folder;
  private final Readings readings;

  /** Reads in that folder, with a key of its own. */
  public ExportReadings(Path folder) {
    this.folder = folder;
    this.readings = new Readings(folder);
  }

  /** The contract that ships under that name. */
  public static ExportContract shipped(String name) {
    return SHIPPED.get(name);
  }

  /**
   * The contract as a municipality adapts it: the part lies in its home.
   *
   * @param part the municipality's file, with apostrophes for quotes
   */
  public ExportContract adapted(String name, String part) throws IOException {
    Path schemas = folder.resolve("schemas");
    Path file = schemas.resolve("exports").resolve(name.replaceFirst("_", "/") + ".json");
    Files.createDirectories(file.getParent());
    Files.writeString(file, part.replace('\'', '"'));
    return ExportContracts.of(schemas).get(name);
  }

  /** Reads a text in the encoding that the contract agrees. */
  public Readings.Read read(ExportContract contract, String text) throws IOException {
    return read(contract, text.getBytes(Charset.forName(contract.encoding())));
  }

  /** Reads bytes as a file in the contract's own format. */
  public Readings.Read read(ExportContract contract, byte[] content) throws IOException {
    String ending = contract.format().startsWith("json") ? ".json" : ".csv";
    return readings.read(contract, contract.export() + ending, content);
  }

  /** Reads a spreadsheet. */
  public Readings.Read read(ExportContract contract, Workbook book) throws IOException {
    return readings.read(contract, contract.export() + ".xlsx", book.bytes());
  }

  /** Reads a text by the contract that ships. */
  public Readings.Read read(String contract, String text) throws IOException {
    return read(shipped(contract), text);
  }

  /** The only row of a text in which nothing is wrong. */
  public Map<String, Object> row(String contract, String text) throws IOException {
    return only(read(contract, text));
  }

  /** The only row of a file in which nothing is wrong. */
  public static Map<String, Object> only(Readings.Read read) {
    assertThat(read.rejects()).isEmpty();
    assertThat(read.rows()).hasSize(1);
    return read.rows().get(0);
  }

  /** The file is refused by that rule, and the sentence says where or what. */
  public void refused(ExportContract contract, byte[] content, Regel regel, String where) {
    assertThatThrownBy(() -> read(contract, content))
        .isInstanceOfSatisfying(
            FileRefusedException.class,
            e -> {
              assertThat(e.regel()).isEqualTo(regel);
              assertThat(e).hasMessageContaining(where);
            });
  }

  /** The file, in the contract's encoding, is refused. */
  public void refused(ExportContract contract, String text, Regel regel, String where) {
    refused(contract, text.getBytes(Charset.forName(contract.encoding())), regel, where);
  }

  /** A number as it lands. */
  public static BigDecimal tal(String number) {
    return new BigDecimal(number).setScale(LandedSchema.SCALE);
  }
}
