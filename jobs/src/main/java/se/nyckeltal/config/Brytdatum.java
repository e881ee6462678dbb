package se.nyckeltal.config;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * From which day Lifecare counts in place of ProCapita. Without a day both count, and what both
 * hold counts once.
 *
 * @param vo care of the elderly and disabled
 * @param ifo ekonomiskt bistånd
 * @param enheter units that change on another day than their area, by the unit's id
 */
public record Brytdatum(
    Optional<LocalDate> vo, Optional<LocalDate> ifo, Map<String, LocalDate> enheter) {

  /** Fills in the defaults. */
  public Brytdatum {
    vo = vo == null ? Optional.empty() : vo;
    ifo = ifo == null ? Optional.empty() : ifo;
    enheter = enheter == null ? Map.of() : Map.copyOf(enheter);
  }

  /** No cut-over. */
  static Brytdatum none() {
    return new Brytdatum(Optional.empty(), Optional.empty(), null);
  }
}
