package se.nyckeltal.ingest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * The receipt of a delivery; what the published table of deliveries holds (tables.md 4).
 *
 * @param leveransId id by content
 * @param export {@code <system>_<export>}
 * @param filnamn name of the file
 * @param sha256 of its bytes
 * @param periodFran first day that it is the whole truth of, or null
 * @param periodTill last such day, or null
 * @param uttagen when it was extracted
 * @param mottagen when it was taken
 * @param status loaded or refused
 * @param regel rule code of the refusal, or null
 * @param skal Swedish sentence of the refusal, or null
 * @param raderIn rows in the file: accepted + rejected + duplicates + blank
 * @param accepterade rows that count
 * @param avvisade rows that were rejected
 * @param dubbletter rows that a later row with the same key replaced within the delivery
 * @param tomma rows without content
 * @param varningar number of warnings by rule code
 * @param korningId the run that took it
 */
public record Leverans(
    @JsonProperty("leverans_id") String leveransId,
    String export,
    String filnamn,
    String sha256,
    @JsonProperty("period_fran") LocalDate periodFran,
    @JsonProperty("period_till") LocalDate periodTill,
    Instant uttagen,
    Instant mottagen,
    Status status,
    String regel,
    String skal,
    @JsonProperty("rader_in") long raderIn,
    long accepterade,
    long avvisade,
    long dubbletter,
    long tomma,
    Map<String, Long> varningar,
    @JsonProperty("korning_id") String korningId) {

  /** Whether this came after a refused delivery of the same export and of days that they share. */
  boolean mends(Leverans refused) {
    boolean sameDays =
        periodFran == null
            || refused.periodFran == null
            || (!periodFran.isAfter(refused.periodTill)
                && !periodTill.isBefore(refused.periodFran));
    return export.equals(refused.export) && mottagen.isAfter(refused.mottagen) && sameDays;
  }

  /** What became of a delivery. */
  public enum Status {
    /** Loaded. */
    @JsonProperty("inlast")
    INLAST,
    /** Refused whole. */
    @JsonProperty("avvisad")
    AVVISAD
  }
}
