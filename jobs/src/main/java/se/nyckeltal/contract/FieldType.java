package se.nyckeltal.contract;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The types of the Data Package standard that exports use, and what each becomes when landed. */
public enum FieldType {
  /** Text; only with a role, a code list or a list of allowed values (no free text is landed). */
  @JsonProperty("string")
  STRING,
  /** A whole number, landed as BIGINT. */
  @JsonProperty("integer")
  INTEGER,
  /** A decimal number, landed as DECIMAL(18,6). */
  @JsonProperty("number")
  NUMBER,
  /** True or false. */
  @JsonProperty("boolean")
  BOOLEAN,
  /** A day: the first ten characters of what is given, whatever time and zone follow. */
  @JsonProperty("date")
  DATE,
  /** A month, {@code 2026-06} or {@code 202606}; landed as the DATE of its first day. */
  @JsonProperty("yearmonth")
  YEARMONTH,
  /** An instant; without offset it is Stockholm time. */
  @JsonProperty("datetime")
  DATETIME,
  /** A local time of day; never landed, it becomes an instant together with a date. */
  @JsonProperty("time")
  TIME,
  /** A length of time, landed as whole seconds in BIGINT. */
  @JsonProperty("duration")
  DURATION,
  /** Several values of {@link Field#itemType()}, landed as ARRAY. */
  @JsonProperty("list")
  LIST
}
