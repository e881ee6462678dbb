package se.nyckeltal.lake;

import java.nio.file.Path;

/** A log file of a Delta table is empty or torn; nothing may be read from the table. */
public final class DamagedLakeException extends MachineException {

  private static final long serialVersionUID = 1L;

  /** The file that is damaged. */
  public DamagedLakeException(Path commit) {
    super(
        ("Loggfilen %s är tom eller avbruten, troligen av ett strömavbrott. Inget har lästs."
                + " Återställ sjön från säkerhetskopian eller bygg om den ur arkivet; se"
                + " docs/drift.md.")
            .formatted(commit));
  }
}
