package se.nyckeltal.config;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What calculations depend on of a configuration. In SQL these are four views.
 *
 * @param columns of the one row of {@code konfiguration}; an Optional day may be empty
 * @param brytdatum the rows of {@code brytdatum_enheter}: units with a cut-over day of their own
 * @param kallor the rows of {@code kallval}
 * @param vantade the rows of {@code vantade_exporter}: exports that are expected to come. They say
 *     whether a month is settled, and change no figure
 */
public record Settings(
    Map<String, Object> columns,
    Map<String, LocalDate> brytdatum,
    List<Kallval> kallor,
    List<String> vantade) {

  /** A text that is another when any setting that a figure depends on is. */
  public String fingerprint() {
    return new TreeMap<>(columns) + " " + new TreeMap<>(brytdatum) + " " + kallor;
  }
}
