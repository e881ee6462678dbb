package se.nyckeltal.contract;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a delivery relates to what was there before. */
public enum Leveranstyp {
  /** The whole truth: replaces everything. */
  @JsonProperty("snapshot")
  SNAPSHOT,
  /** The whole truth of the period in the file's name, else of the days in the file. */
  @JsonProperty("period")
  PERIOD,
  /** Upsert on the primary key; a row's own update time decides first. */
  @JsonProperty("delta")
  DELTA
}
