package se.nyckeltal.contract;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a length of time is written. */
public enum Tidsform {
  /** {@code HH:MM}, {@code HH:MM:SS}, {@code d.HH:MM:SS} or ISO 8601 ({@code PT30M}). */
  @JsonProperty("tidslangd")
  TIDSLANGD,
  /** Hours with decimals, rounded half up to whole seconds. */
  @JsonProperty("decimaltimmar")
  DECIMALTIMMAR,
  /** Minutes, with or without decimals. */
  @JsonProperty("minuter")
  MINUTER
}
