package se.nyckeltal.check;

import java.nio.file.Path;
import se.nyckeltal.identity.Identity;

/** The path of a file as a check repeats it. */
public final class ShownPath {

  private static final String HIDDEN = "(dolt)";

  private ShownPath() {}

  /** The path, unless it is named after a person: a report may be passed on. */
  public static String of(Path file) {
    return Identity.occursIn(file.toString()) ? HIDDEN : file.toString();
  }
}
