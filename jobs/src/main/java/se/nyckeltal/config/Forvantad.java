package se.nyckeltal.config;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * An export that the municipality expects to come.
 *
 * @param export {@code <system>_<export>}
 * @param hogstDagar how many days old its newest delivery may be on the run date, by when it was
 *     extracted
 * @param minstProcent how many rows it must have, in percent of the usual; 0 for any
 * @param stopp whether nothing is published when it is missing or too small
 */
public record Forvantad(
    String export,
    @JsonProperty("hogst_dagar") Integer hogstDagar,
    @JsonProperty("minst_procent") Integer minstProcent,
    Config.JaNej stopp) {

  private static final int HUNDRED = 100;

  /** Fills in the defaults. */
  public Forvantad {
    hogstDagar = hogstDagar == null ? 1 : hogstDagar;
    minstProcent = minstProcent == null ? 0 : minstProcent;
    stopp = stopp == null ? Config.JaNej.JA : stopp;
    if (export == null || export.isBlank()) {
      throw new IllegalArgumentException("export ska vara till exempel lifecare_ReportedVisit.");
    }
    if (hogstDagar < 0 || minstProcent < 0 || minstProcent > HUNDRED) {
      throw new IllegalArgumentException("hogst_dagar är 0 eller fler, minst_procent 0 till 100.");
    }
  }

  /** Whether it stops publishing. */
  public boolean stops() {
    return stopp == Config.JaNej.JA;
  }
}
