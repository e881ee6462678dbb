package se.nyckeltal.config;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Which source tells of performed time in a unit. Without such a choice it is {@code ReportedVisit}
 * where the unit has any in the month, else time registration.
 *
 * @param enhet the unit's id
 * @param fran first day
 * @param till last day
 * @param kalla the source
 */
public record Kallval(
    @JsonProperty(required = true) String enhet,
    Optional<LocalDate> fran,
    Optional<LocalDate> till,
    @JsonProperty(required = true) Kalla kalla) {

  /** Sources of performed time. */
  public enum Kalla {
    /** Lifecare's {@code ReportedVisit}. */
    @JsonProperty("rapporterade_besok")
    RAPPORTERADE_BESOK,
    /** Exports of time registration: TES, Phoniro. */
    @JsonProperty("tidregistrering")
    TIDREGISTRERING
  }

  /** Fills in open ends. */
  public Kallval {
    fran = fran == null ? Optional.empty() : fran;
    till = till == null ? Optional.empty() : till;
  }
}
