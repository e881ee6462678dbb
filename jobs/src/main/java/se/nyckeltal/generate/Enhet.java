package se.nyckeltal.generate;

import java.time.LocalDate;

/**
 * A unit.
 *
 * @param id in the municipality's own list
 * @param tidreg the system in which it registers time, or null if that comes by Lifecare
 * @param nyttOmrade its area from the day that areas change, or null
 * @param raStart when it began to work rehabiliterande, or null
 */
record Enhet(
    int nr,
    String id,
    String namn,
    String foretag,
    boolean egen,
    String tidreg,
    String omrade,
    String nyttOmrade,
    LocalDate raStart,
    LocalDate oppnad,
    LocalDate stangd) {

  /** The system that visits are registered in. */
  String rapporterandeSystem() {
    return tidreg == null ? "LMO" : tidreg;
  }

  /** Its planning unit. */
  String planeringsenhet() {
    return "pu-" + nr;
  }
}
