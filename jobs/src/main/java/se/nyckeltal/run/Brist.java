package se.nyckeltal.run;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;

/**
 * An expected delivery that has not come, or that came with oddly few rows.
 *
 * @param export {@code <system>_<export>}
 * @param senast day that the newest delivery was extracted, or null if none ever came
 * @param rader its rows
 * @param vanligt the usual number of rows if it has oddly few, else null
 * @param stopp whether it stops publishing
 */
public record Brist(String export, LocalDate senast, long rader, Long vanligt, boolean stopp) {

  /** A delivery that has not come. */
  @JsonIgnore
  public boolean saknas() {
    return vanligt == null;
  }
}
