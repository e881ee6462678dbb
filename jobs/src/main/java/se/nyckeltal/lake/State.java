package se.nyckeltal.lake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.NavigableSet;
import java.util.TreeSet;
import se.nyckeltal.contract.Json;

/**
 * What a run leaves to the next, so that a run that died is finished by the one after it. A thing
 * to do is written down before its cause is committed, and struck out when it is done.
 *
 * @param berakning fingerprint of the rules that the marts were computed by
 * @param andradeExporter exports whose landed table has changed since core was made
 * @param vantandeManader months that core says must be computed again
 * @param beraknadeManader months that have been computed
 */
public record State(
    String berakning,
    NavigableSet<String> andradeExporter,
    NavigableSet<LocalDate> vantandeManader,
    NavigableSet<LocalDate> beraknadeManader) {

  private static final String FILE = "tillstand.json";

  /** The state of a lake; of a new one, nothing done and nothing to do. */
  public static State read(Path lake) throws IOException {
    Path file = lake.resolve(FILE);
    return Files.exists(file)
        ? Json.JSON.readValue(file.toFile(), State.class)
        : new State("", new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
  }

  /** Writes it down. */
  public State save(Path lake) throws IOException {
    Json.write(lake.resolve(FILE), this);
    return this;
  }

  /** An export is about to change. */
  public State withChanged(String export) {
    TreeSet<String> exports = new TreeSet<>(andradeExporter);
    exports.add(export);
    return new State(berakning, exports, vantandeManader, beraknadeManader);
  }

  /** Core is about to change in those months. */
  public State withWaiting(Collection<LocalDate> months) {
    TreeSet<LocalDate> waiting = new TreeSet<>(vantandeManader);
    waiting.addAll(months);
    return new State(berakning, andradeExporter, waiting, beraknadeManader);
  }

  /** Core has taken in all landed changes. */
  public State withCoreDone() {
    return new State(berakning, new TreeSet<>(), vantandeManader, beraknadeManader);
  }

  /** All is computed and published. */
  public static State done(String berakning, NavigableSet<LocalDate> months) {
    return new State(berakning, new TreeSet<>(), new TreeSet<>(), months);
  }
}
