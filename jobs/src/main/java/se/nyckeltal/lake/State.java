package se.nyckeltal.lake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import se.nyckeltal.contract.Json;

/**
 * What a run leaves to the next, so that a run that died is finished by the one after it. A thing
 * to do is written down before its cause is committed, and struck out when it is done.
 *
 * @param berakning fingerprint of the rules that the marts were computed by
 * @param andradeExporter exports, and tables of core, that have changed since the tables that are
 *     made of them
 * @param andradeManader months of those of them that have changed in known months only
 * @param vantandeManader months that core says must be computed again
 * @param beraknadeManader months that have been computed
 */
public record State(
    String berakning,
    NavigableSet<String> andradeExporter,
    NavigableMap<String, NavigableSet<LocalDate>> andradeManader,
    NavigableSet<LocalDate> vantandeManader,
    NavigableSet<LocalDate> beraknadeManader) {

  private static final String FILE = "tillstand.json";

  /** Fills in what an older file does not say. */
  public State {
    andradeManader = andradeManader == null ? new TreeMap<>() : andradeManader;
  }

  /** The state of a lake; of a new one, nothing done and nothing to do. */
  public static State read(Path lake) throws IOException {
    Path file = lake.resolve(FILE);
    return Files.exists(file)
        ? Json.JSON.readValue(file.toFile(), State.class)
        : new State("", new TreeSet<>(), new TreeMap<>(), new TreeSet<>(), new TreeSet<>());
  }

  /** Writes it down. */
  public State save(Path lake) throws IOException {
    Json.write(lake.resolve(FILE), this);
    return this;
  }

  /** What has changed since core was made. */
  public Changes changes() {
    Changes changes = new Changes();
    for (String export : andradeExporter) {
      changes.add(export, Optional.ofNullable(andradeManader.get(export)));
    }
    return changes;
  }

  /** More has changed, or is about to. */
  public State withChanges(Changes more) {
    TreeSet<String> exports = new TreeSet<>();
    TreeMap<String, NavigableSet<LocalDate>> known = new TreeMap<>();
    changes()
        .and(more)
        .forEach(
            (export, months) -> {
              exports.add(export);
              months.ifPresent(m -> known.put(export, m));
            });
    return new State(berakning, exports, known, vantandeManader, beraknadeManader);
  }

  /** Core is about to change in those months. */
  public State withWaiting(Collection<LocalDate> months) {
    TreeSet<LocalDate> waiting = new TreeSet<>(vantandeManader);
    waiting.addAll(months);
    return new State(berakning, andradeExporter, andradeManader, waiting, beraknadeManader);
  }

  /** Core has taken in all landed changes. */
  public State withCoreDone() {
    return new State(
        berakning, new TreeSet<>(), new TreeMap<>(), vantandeManader, beraknadeManader);
  }

  /** All is computed and published. */
  public static State done(String berakning, NavigableSet<LocalDate> months) {
    return new State(berakning, new TreeSet<>(), new TreeMap<>(), new TreeSet<>(), months);
  }
}
