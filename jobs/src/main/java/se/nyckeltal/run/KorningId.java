package se.nyckeltal.run;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** The id of a run: when it began, to the millisecond, in UTC. */
final class KorningId {

  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);

  private KorningId() {}

  /** The id of a run that began then. */
  static String of(Instant start) {
    return FORM.format(start);
  }

  /** When the run with that id began; empty of a text that is no such id. */
  static Optional<Instant> time(String id) {
    try {
      return Optional.of(FORM.parse(id, Instant::from));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
