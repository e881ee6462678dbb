package se.nyckeltal.model;

import java.util.List;

/** Columns that tell where a row came from and when, and are no part of what it says. */
final class Lineage {

  /** The run that last computed a row. */
  static final String KORNING_ID = "korning_id";

  private static final List<String> COLUMNS = List.of("leverans_id", "rad", KORNING_ID);

  private Lineage() {}

  static boolean isLineage(String column) {
    return COLUMNS.contains(column);
  }
}
