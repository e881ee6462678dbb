package se.nyckeltal.config;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * When a period is over and when its figures are settled.
 *
 * @param delarSlutar last month of each delår, which begins in January (kpi-definitions.md 1.4)
 * @param efterregistreringDagar days after a month's end during which visits are still registered
 * @param ejGodkandaProcent more unapproved visits than this, in percent, leave a month preliminary
 * @param stangManadEfter a month that is more months old than this is closed: what comes later does
 *     not change its figures by itself. No rule of calculation, so no column of {@code
 *     konfiguration}
 */
public record PeriodVal(
    @JsonProperty("delar_slutar") List<Integer> delarSlutar,
    @JsonProperty("efterregistrering_dagar") Integer efterregistreringDagar,
    @JsonProperty("ej_godkanda_procent") Integer ejGodkandaProcent,
    @JsonProperty("stang_manad_efter") Integer stangManadEfter) {

  /** The registers' monthly delivery is due on the 15th. */
  private static final int REGISTRATION_DAYS = 15;

  private static final int UNAPPROVED_PERCENT = 2;
  private static final int MONTHS = 12;

  /** A year's follow-up and the month that it is made in. */
  private static final int CLOSED_AFTER = 13;

  /** Fills in the defaults. */
  public PeriodVal {
    delarSlutar = delarSlutar == null ? List.of(4, 8) : List.copyOf(delarSlutar);
    efterregistreringDagar =
        efterregistreringDagar == null ? REGISTRATION_DAYS : efterregistreringDagar;
    ejGodkandaProcent = ejGodkandaProcent == null ? UNAPPROVED_PERCENT : ejGodkandaProcent;
    stangManadEfter = stangManadEfter == null ? CLOSED_AFTER : stangManadEfter;
    if (stangManadEfter < 1) {
      throw new IllegalArgumentException("stang_manad_efter ska vara minst 1.");
    }
    if (delarSlutar.stream().anyMatch(m -> m < 1 || m > MONTHS)) {
      throw new IllegalArgumentException("delar_slutar ska vara månader, 1 till 12.");
    }
  }

  /** All defaults. */
  static PeriodVal usual() {
    return new PeriodVal(null, null, null, null);
  }

  /** The same by column of the view {@code konfiguration}. */
  Map<String, Object> settings() {
    return Map.of(
        "delar_slutar",
        delarSlutar.stream().map(String::valueOf).collect(Collectors.joining(",")),
        "efterregistrering_dagar",
        efterregistreringDagar,
        "ej_godkanda_procent",
        ejGodkandaProcent);
  }
}
