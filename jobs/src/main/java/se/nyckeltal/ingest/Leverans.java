package se.nyckeltal.ingest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;

/**
 * The receipt of a delivery; what the published table of deliveries holds (tables.md 4).
 *
 * @param leveransId id by content
 * @param export {@code <system>_<export>}
 * @param filnamn name of the file, as {@link ShownName} shows it
 * @param sha256 of its bytes
 * @param periodFran first day that it is the whole truth of, or null
 * @param periodTill last such day, or null
 * @param uttagen when it was extracted
 * @param mottagen when it was taken
 * @param status loaded or refused
 * @param regel rule code of the refusal, or null
 * @param skal Swedish sentence of the refusal, or null
 * @param raderIn rows in the file: accepted + rejected + duplicates + blank. Of a refused delivery
 *     that was read to its end they are counted too, though none is landed; of one that was not, 0
 * @param accepterade rows that hold and that no later row replaced
 * @param avvisade rows that were rejected
 * @param dubbletter rows that a later row with the same key replaced within the delivery
 * @param tomma rows without content
 * @param rapportrader lines of a report that are no rows
 * @param summor control sums by field of the contract
 * @param avvisningsskal rejected rows by rule code; a row with several reasons counts in each
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
    long rapportrader,
    Map<String, Summa> summor,
    Map<String, Long> avvisningsskal,
    Map<String, Long> varningar,
    @JsonProperty("korning_id") String korningId) {

  /** Receipts in the order in which what they tell of holds: a later one supersedes an earlier. */
  static final Comparator<Leverans> ORDER =
      Comparator.comparing(Leverans::mottagen).thenComparing(Leverans::uttagen);

  /** Fills in what receipts from before the control sums lack. */
  public Leverans {
    summor = summor == null ? Map.of() : summor;
    avvisningsskal = avvisningsskal == null ? Map.of() : avvisningsskal;
    varningar = varningar == null ? Map.of() : varningar;
  }

  /**
   * A control sum: in = accepted + rejected + duplicates.
   *
   * @param in over all rows in which the field can be read
   * @param accepterade over rows that hold and that no later row replaced
   * @param avvisade over rejected rows
   * @param dubbletter over rows that a later row replaced
   */
  public record Summa(
      BigDecimal in, BigDecimal accepterade, BigDecimal avvisade, BigDecimal dubbletter) {}

  /** Whether it was refused whole. */
  public boolean refused() {
    return status == Status.AVVISAD;
  }

  /** Whether it was refused by that rule. */
  public boolean refusedBy(Regel rule) {
    return refused() && rule.code().equals(regel);
  }

  /** The source system. */
  public String system() {
    return export.substring(0, export.indexOf('_'));
  }

  /** Whether this came after a refused delivery of the same export and of days that they share. */
  boolean mends(Leverans refused) {
    boolean sameDays =
        periodFran == null
            || refused.periodFran == null
            || (!periodFran.isAfter(refused.periodTill)
                && !periodTill.isBefore(refused.periodFran));
    return export.equals(refused.export) && ORDER.compare(this, refused) > 0 && sameDays;
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
