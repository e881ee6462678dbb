package se.nyckeltal.ingest;

/**
 * Something noted about an accepted row.
 *
 * @param regel the rule that was noted
 * @param falt the field, by the export's own name
 * @param text the text that no code list knows, else empty; for {@code rejects/} only
 */
public record Varning(Regel regel, String falt, String text) {}
