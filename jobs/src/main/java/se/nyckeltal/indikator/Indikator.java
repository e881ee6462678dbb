package se.nyckeltal.indikator;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One indicator as its file says it. What a key means stands in {@code
 * schemas/indikator.schema.json}; expressions are SQL over one row of {@code tabell}, and are
 * summed.
 *
 * @param id the file's name without ending
 * @param version changed when the definition changes
 * @param namn for people
 * @param effektmal which effektmål it follows, a code of {@code koder/effektmal}; null if none
 * @param delomrade part of the programme; null if none
 * @param vad what it measures
 * @param varfor why it is followed
 * @param kalla where the definition comes from
 * @param kolada id of the measure that it compares with; null if none
 * @param jamforbarTill last year that the comparison holds for; null if it still does
 * @param jamforbarhet how it differs from that measure; null if it does not
 * @param matenhet unit of the value: procent, timmar, antal, dagar, kronor, personer or index
 * @param riktning which way is better
 * @param kanslig whether small numbers are hidden in what is open to all: ja or nej
 * @param tabell published table that it is computed from
 * @param urval rows that it speaks of; null means all
 * @param uteslut rows among them that are in neither sum, and counted; null means none
 * @param taljare numerator of a row; null for a median
 * @param namnare denominator of a row; null for a volume or a median
 * @param median a median that the table itself holds; null for anything else
 * @param faktor what the quotient is multiplied by
 * @param antal how many persons or events the row is made of; null means the denominator
 * @param antalOverManader how those of several months are put together
 * @param overManader how the sums of several months are put together
 * @param utanRader what a month is in which the source has no row: saknas, or noll where it holds
 *     events and the month was delivered
 * @param takt how often the source has figures
 * @param indelning where in the row month, level, unit and sex stand, if not where they usually do
 * @param nivaer levels it is shown on
 * @param perioder types of period it is shown for
 * @param tackning how much of the source must be covered for a status; null means all counts
 * @param minstaAntal least number behind a status
 * @param mal targets
 * @param gul how far from the target is still yellow, in the value's unit
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record Indikator(
    String id,
    String version,
    String namn,
    String effektmal,
    String delomrade,
    String vad,
    String varfor,
    String kalla,
    String kolada,
    Integer jamforbarTill,
    String jamforbarhet,
    String matenhet,
    String riktning,
    String kanslig,
    String tabell,
    String urval,
    String uteslut,
    String taljare,
    String namnare,
    String median,
    BigDecimal faktor,
    String antal,
    String antalOverManader,
    String overManader,
    String utanRader,
    String takt,
    Indelning indelning,
    List<String> nivaer,
    List<String> perioder,
    Tackning tackning,
    Integer minstaAntal,
    List<Mal> mal,
    BigDecimal gul) {

  /** All types of period, as {@code dim_period} has them. */
  static final List<String> PERIODER =
      List.of("manad", "kvartal", "tertial", "delar", "halvar", "ar", "ack", "r12");

  /** All levels, as {@code koder/niva} has them. */
  static final List<String> NIVAER = List.of("kommun", "omrade", "enhet");

  /**
   * Expressions for where a row belongs. An expression for kon says that the rows of both sexes
   * together are there too; without one they are summed.
   */
  public record Indelning(String manad, String niva, String enhet, String kon) {}

  /** The share of a whole that the value rests on, and the least that gives a status. */
  public record Tackning(String taljare, String namnare, BigDecimal minst) {}

  /**
   * A target.
   *
   * @param fran first day of the periods that it holds for
   * @param niva the level it holds for; null means all
   * @param enhet the unit or area it holds for; null means all
   * @param varde the target, or the lower end of an interval
   * @param ovre the upper end of an interval; null if none
   */
  public record Mal(LocalDate fran, String niva, String enhet, BigDecimal varde, BigDecimal ovre) {}

  /** Fills in what the file does not say. */
  public Indikator {
    faktor = Objects.requireNonNullElse(faktor, BigDecimal.ONE);
    antalOverManader = Objects.requireNonNullElse(antalOverManader, "summa");
    overManader = Objects.requireNonNullElse(overManader, "summa");
    utanRader = Objects.requireNonNullElse(utanRader, "saknas");
    takt = Objects.requireNonNullElse(takt, "manad");
    indelning = Objects.requireNonNullElse(indelning, new Indelning(null, null, null, null));
    nivaer = Objects.requireNonNullElse(nivaer, NIVAER);
    perioder = Objects.requireNonNullElse(perioder, takt.equals("ar") ? List.of("ar") : PERIODER);
    minstaAntal = Objects.requireNonNullElse(minstaAntal, 0);
    mal = Objects.requireNonNullElse(mal, List.of());
    gul = Objects.requireNonNullElse(gul, BigDecimal.ZERO);
  }

  /** Whether the value is a median that cannot be made of sums. */
  public boolean isMedian() {
    return median != null;
  }

  /** What the number of persons or events is summed of. */
  Optional<String> raknas() {
    return Optional.ofNullable(antal == null ? namnare : antal);
  }
}
