package se.nyckeltal.event;

import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.spi.StandardLevel;

/**
 * What can happen, with a code that never changes its meaning. The handbook ({@code
 * docs/loggkoder.md}) lists them all and says what to do; a test holds the two together. Those of
 * 100 tell how far a run has come, those of 200 ask for a look, those of 300 for somebody now.
 */
public enum EventCode {
  /** A run begins. */
  RUN_BEGINS("NT100", StandardLevel.INFO),
  /** A stage begins. */
  STAGE_BEGINS("NT101", StandardLevel.INFO),
  /** A delivery's rows are committed to the lake, its receipt is not written yet. */
  DELIVERY_LANDED("NT110", StandardLevel.INFO),
  /** A delivery's receipt is written, its file is still in the inbox. */
  RECEIPT_WRITTEN("NT111", StandardLevel.INFO),
  /** A delivery is taken, and its file moved. */
  DELIVERY_TAKEN("NT112", StandardLevel.INFO),
  /** A table of core is about to be written. */
  CORE_CHANGES("NT120", StandardLevel.INFO),
  /** A table of core is as its sources say. */
  CORE_DONE("NT121", StandardLevel.INFO),
  /** A mart is computed. */
  MART_DONE("NT130", StandardLevel.INFO),
  /** A snapshot is written, nobody is pointed to it yet. */
  SNAPSHOT_WRITTEN("NT140", StandardLevel.INFO),
  /** Readers are pointed to the new snapshot. */
  POINTER_MOVED("NT141", StandardLevel.INFO),
  /** A table is at its fixed path. */
  FIXED_PATH("NT142", StandardLevel.INFO),
  /** A run has ended. */
  RUN_ENDED("NT199", StandardLevel.INFO),

  /** A file has a name that no contract knows. */
  FILE_UNKNOWN("NT200", StandardLevel.WARN),
  /** A whole file was refused. */
  FILE_REFUSED("NT201", StandardLevel.WARN),
  /** Rows of a file were rejected. */
  ROWS_REJECTED("NT202", StandardLevel.WARN),
  /** An expected delivery has not come, or has oddly few rows. */
  DELIVERY_MISSING("NT203", StandardLevel.WARN),
  /** A run before this one was killed; this one finishes what it had begun. */
  RUN_FOUND_DEAD("NT204", StandardLevel.WARN),
  /** Closed months have got new data and are not computed again. */
  CLOSED_MONTHS("NT205", StandardLevel.WARN),
  /** Closed months are computed again after all, because their tables have got other columns. */
  CLOSED_MONTHS_OPENED("NT206", StandardLevel.WARN),
  /** Another run holds the home. */
  HOME_BUSY("NT207", StandardLevel.WARN),
  /** The municipality's own command on failure could not be run. */
  COMMAND_FAILED("NT208", StandardLevel.WARN),
  /** A library says something by itself. */
  LIBRARY("NT299", StandardLevel.WARN),

  /** Nothing is published, for a delivery was refused or is oddly small. */
  PUBLISHING_STOPPED("NT300", StandardLevel.ERROR),
  /** Nothing is published, for a delivery is missing. */
  DELIVERY_LATE("NT301", StandardLevel.ERROR),
  /** A run failed. */
  RUN_FAILED("NT302", StandardLevel.ERROR),
  /** A run was interrupted. */
  RUN_INTERRUPTED("NT303", StandardLevel.ERROR);

  private final String code;
  private final StandardLevel level;

  EventCode(String code, StandardLevel level) {
    this.code = code;
    this.level = level;
  }

  /** The code that the log and the handbook have. */
  public String code() {
    return code;
  }

  /** How much it matters. */
  public Level level() {
    return Level.valueOf(level.name());
  }
}
