package se.nyckeltal.publish;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.nyckeltal.contract.Json;

/**
 * What {@code bi/<zon>/current.json} says: which snapshot is valid. A reader that resolves it once
 * reads one consistent set of tables, whatever is published meanwhile.
 *
 * @param korningId the run, and the snapshot's folder
 * @param kordatum the run date that the figures were computed for
 * @param publicerad when it was published
 * @param tabeller its tables
 */
public record CurrentSnapshot(
    @JsonProperty("korning_id") String korningId,
    LocalDate kordatum,
    Instant publicerad,
    List<Tabell> tabeller) {

  static final String FILE = "current.json";

  /**
   * A published table.
   *
   * @param tabell its name
   * @param version of its contract
   * @param fil path below the zone's folder
   * @param rader number of rows
   * @param bytes size of the file
   * @param sha256 of the file
   */
  public record Tabell(
      String tabell, String version, String fil, long rader, long bytes, String sha256) {}

  /** What is valid now in a zone, if anything was published. */
  public static Optional<CurrentSnapshot> read(Path zone) throws IOException {
    Path file = zone.resolve(FILE);
    return Files.exists(file)
        ? Optional.of(Json.JSON.readValue(file.toFile(), CurrentSnapshot.class))
        : Optional.empty();
  }

  void write(Path zone) throws IOException {
    Json.write(zone.resolve(FILE), this);
  }
}
