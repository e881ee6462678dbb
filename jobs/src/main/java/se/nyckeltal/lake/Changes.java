package se.nyckeltal.lake;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.BiConsumer;

/** Which tables have changed: as a whole, or only rows of some months. Safe among threads. */
public final class Changes {

  /** By table; empty for one that changed as a whole. */
  private final Map<String, Optional<NavigableSet<LocalDate>>> tables =
      new ConcurrentSkipListMap<>();

  /** A table has changed in ways that no month tells. */
  public Changes whole(String table) {
    return add(table, Optional.empty());
  }

  /** Rows of those months have changed in a table by month. */
  public Changes inMonths(String table, Collection<LocalDate> months) {
    return add(table, Optional.of(new TreeSet<>(months)));
  }

  /** All that others say has changed too. */
  public Changes and(Changes others) {
    others.forEach(this::add);
    return this;
  }

  /** A table has changed in those months, or as a whole without months. */
  public Changes add(String table, Optional<NavigableSet<LocalDate>> months) {
    tables.merge(table, months, Changes::both);
    return this;
  }

  private static Optional<NavigableSet<LocalDate>> both(
      Optional<NavigableSet<LocalDate>> before, Optional<NavigableSet<LocalDate>> now) {
    return before.flatMap(
        b ->
            now.map(
                n -> {
                  NavigableSet<LocalDate> all = new TreeSet<>(b);
                  all.addAll(n);
                  return all;
                }));
  }

  /** Tells each table and its months; no months for one that changed as a whole. */
  public void forEach(BiConsumer<String, Optional<NavigableSet<LocalDate>>> listener) {
    tables.forEach(listener);
  }

  /** Whether any of those tables has changed. */
  public boolean any(Collection<String> names) {
    return names.stream().anyMatch(tables::containsKey);
  }

  /**
   * The months in which those tables have changed.
   *
   * @return empty if one of them changed as a whole
   */
  public Optional<NavigableSet<LocalDate>> months(Collection<String> names) {
    Optional<NavigableSet<LocalDate>> all = Optional.of(new TreeSet<>());
    for (String name : names) {
      if (tables.containsKey(name)) {
        all = both(all, tables.get(name));
      }
    }
    return all;
  }
}
