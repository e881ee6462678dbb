package se.nyckeltal.ingest;

import java.nio.file.Path;
import java.util.regex.Pattern;
import se.nyckeltal.identity.Identity;

/**
 * The name of a file as receipts, logs and tables show it. A file can be named after a person: a
 * name that holds an identity, or digits that look like one, is not shown.
 */
public final class ShownName {

  /** What stands in place of such a name. */
  public static final String HIDDEN = "(dolt)";

  /** Ten or twelve digits, written together or parted before the last four. */
  private static final Pattern LIKE_IDENTITY =
      Pattern.compile("(?<!\\d)(?:\\d{2})?\\d{6}[-+ _.]?\\d{4}(?!\\d)");

  private ShownName() {}

  /** The name of that file. */
  public static String of(Path file) {
    String name = file.getFileName().toString();
    return Identity.occursIn(name) || LIKE_IDENTITY.matcher(name).find() ? HIDDEN : name;
  }
}
