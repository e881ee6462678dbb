package se.nyckeltal.ingest;

/**
 * One reason why a row is rejected.
 *
 * @param regel the rule it breaks
 * @param falt the field, by the export's own name
 */
public record Fel(Regel regel, String falt) {}
