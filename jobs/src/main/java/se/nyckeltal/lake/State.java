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
 * @param katalog fingerprint of the indicators that the marts were computed by
 * @param andradeExporter exports, and tables of core, that have changed since the tables that are
 *     made of them
 * @param andradeManader months of those of them that have changed in known months only
 * @param vantandeManader months that core says must be computed again
 * @param omatta exports and tables of core that have changed since the marts that are made as
 *     wholes
 * @param beraknadeManader months that have been computed
 * @param stangdaManader closed months among them whose figures core no longer agrees with
 * @param kolumner fingerprint of the columns that the marts have
 */
public record State(
    String berakning,
    String katalog,
    NavigableSet<String> andradeExporter,
    NavigableMap<String, NavigableSet<LocalDate>> andradeManader,
    NavigableSet<LocalDate> vantandeManader,
    NavigableSet<String> omatta,
    NavigableSet<LocalDate> beraknadeManader,
    NavigableSet<LocalDate> stangdaManader,
    String kolumner) {

  private static final String FILE = "tillstand.json";

  /** Fills in what an older file does not say. */
  public State {
    katalog = katalog == null ? "" : katalog;
    andradeManader = andradeManader == null ? new TreeMap<>() : andradeManader;
    omatta = omatta == null ? new TreeSet<>() : omatta;
    stangdaManader = stangdaManader == null ? new TreeSet<>() : stangdaManader;
    kolumner = kolumner == null ? "" : kolumner;
  }

  /** The state of a lake; of a new one, nothing done and nothing to do. */
  public static State read(Path lake) throws IOException {
    Path file = lake.resolve(FILE);
    return Files.exists(file)
        ? Json.JSON.readValue(file.toFile(), State.class)
        : done("", "", new TreeSet<>(), new TreeSet<>(), "");
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
    return new State(
        berakning,
        katalog,
        exports,
        known,
        vantandeManader,
        omatta,
        beraknadeManader,
        stangdaManader,
        kolumner);
  }

  /** Core is about to change in those months. */
  public State withWaiting(Collection<LocalDate> months) {
    TreeSet<LocalDate> waiting = new TreeSet<>(vantandeManader);
    waiting.addAll(months);
    return new State(
        berakning,
        katalog,
        andradeExporter,
        andradeManader,
        waiting,
        omatta,
        beraknadeManader,
        stangdaManader,
        kolumner);
  }

  /** What marts that are made as wholes are made of has changed, and core has not. */
  public State withUnmeasured(String table) {
    TreeSet<String> unmeasured = new TreeSet<>(omatta);
    unmeasured.add(table);
    return new State(
        berakning,
        katalog,
        andradeExporter,
        andradeManader,
        vantandeManader,
        unmeasured,
        beraknadeManader,
        stangdaManader,
        kolumner);
  }

  /** Core has taken in all landed changes. */
  public State withCoreDone() {
    TreeSet<String> unmeasured = new TreeSet<>(omatta);
    unmeasured.addAll(andradeExporter);
    return new State(
        berakning,
        katalog,
        new TreeSet<>(),
        new TreeMap<>(),
        vantandeManader,
        unmeasured,
        beraknadeManader,
        stangdaManader,
        kolumner);
  }

  /**
   * All is computed and published, but for news of closed months.
   *
   * @param berakning fingerprint of the rules
   * @param katalog fingerprint of the indicators
   * @param months all months that have figures
   * @param closed closed months among them whose figures core no longer agrees with
   * @param kolumner fingerprint of the columns
   */
  public static State done(
      String berakning,
      String katalog,
      NavigableSet<LocalDate> months,
      NavigableSet<LocalDate> closed,
      String kolumner) {
    return new State(
        berakning,
        katalog,
        new TreeSet<>(),
        new TreeMap<>(),
        new TreeSet<>(),
        new TreeSet<>(),
        months,
        closed,
        kolumner);
  }
}
