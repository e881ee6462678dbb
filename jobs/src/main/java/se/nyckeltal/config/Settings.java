package se.nyckeltal.config;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What calculations depend on of a configuration. In SQL these are three views.
 *
 * @param columns of the one row of {@code konfiguration}; an Optional day may be empty
 * @param brytdatum the rows of {@code brytdatum_enheter}: units with a cut-over day of their own
 * @param kallor the rows of {@code kallval}
 */
public record Settings(
    Map<String, Object> columns, Map<String, LocalDate> brytdatum, List<Kallval> kallor) {

  /** A text that is another when any setting is. */
  public String fingerprint() {
    return new TreeMap<>(columns) + " " + new TreeMap<>(brytdatum) + " " + kallor;
  }
}
