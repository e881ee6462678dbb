package se.nyckeltal.ingest.cut;

import se.nyckeltal.contract.ExportContract;

/** How a file is cut: what its contract says, in the form that its name says. */
public enum Format {
  /** Text with separators. */
  DELIMITED,
  /** Text in columns of fixed width. */
  FIXED,
  /** A spreadsheet. */
  SHEET,
  /** One JSON array or an object around it. */
  JSON,
  /** A JSON object a line. */
  JSON_LINES,
  /** A JSON-stat dataset. */
  JSON_STAT;

  /** The format of a file of that unpacked name. */
  static Format of(ExportContract contract, String name) {
    return switch (contract.format()) {
      case "csv" -> name.endsWith(".xlsx") ? SHEET : contract.hasWidths() ? FIXED : DELIMITED;
      case "json" -> name.endsWith(".jsonl") || name.endsWith(".ndjson") ? JSON_LINES : JSON;
      case "json-stat" -> JSON_STAT;
      default ->
          throw new IllegalArgumentException(
              "Kontraktet %s: formatet %s läses inte."
                  .formatted(contract.name(), contract.format()));
    };
  }
}
