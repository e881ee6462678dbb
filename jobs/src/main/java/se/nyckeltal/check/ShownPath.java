package se.nyckeltal.check;

import java.nio.file.Path;
import se.nyckeltal.identity.Identity;
import se.nyckeltal.ingest.ShownName;

/** The path of a file as a check repeats it. */
public final class ShownPath {

  private ShownPath() {}

  /** The path, unless it is named after a person: a report may be passed on. */
  public static String of(Path file) {
    return Identity.occursIn(file.toString()) || ShownName.of(file).equals(ShownName.HIDDEN)
        ? ShownName.HIDDEN
        : file.toString();
  }
}
