package se.nyckeltal.config;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a municipality may settle otherwise about home care (tables.md 5; kpi-definitions.md 8).
 *
 * @param utfordaTider whether a changed visit counts with its changed or its original times
 * @param matchningMinuter how far from its plan a visit without the plan's id may begin (rule 6)
 * @param iTidMinuter how far from its plan a visit in time may begin (rule 6)
 * @param ejRapporteradDagar days until a plan without report is not reported (rule 6)
 * @param utanSlutDygn days until a visit without end counts its planned minutes (rule 5)
 * @param dygnsdelar when day, evening and night begin
 * @param veckaTillManad months' hours of an hour a week at the month's end (rule 11)
 * @param lokalTimgrans from how many hours a month a person is beyond the local limit
 * @param beviljadDubbelbemanning whether a double-staffed granted hour is one or two (rule 10)
 * @param utforandegradGrund what performed time is held against (rule 10)
 * @param kontinuitetForstaDag day of the month on which the fortnight of continuity begins
 * @param kallor which source tells of performed time, by unit and period
 */
public record HemtjanstVal(
    @JsonProperty("utforda_tider") Tider utfordaTider,
    @JsonProperty("matchning_minuter") Integer matchningMinuter,
    @JsonProperty("i_tid_minuter") Integer iTidMinuter,
    @JsonProperty("ej_rapporterad_dagar") Integer ejRapporteradDagar,
    @JsonProperty("utan_slut_dygn") Integer utanSlutDygn,
    Dygnsdelar dygnsdelar,
    @JsonProperty("vecka_till_manad") BigDecimal veckaTillManad,
    @JsonProperty("lokal_timgrans") Integer lokalTimgrans,
    @JsonProperty("beviljad_dubbelbemanning") Dubbelbemanning beviljadDubbelbemanning,
    @JsonProperty("utforandegrad_grund") Grund utforandegradGrund,
    @JsonProperty("kontinuitet_forsta_dag") Integer kontinuitetForstaDag,
    List<Kallval> kallor) {

  /** Weeks in a month: 365.25 / 12 / 7. */
  private static final BigDecimal WEEKS_A_MONTH = new BigDecimal("4.3482142857");

  /** Decimals of {@link #veckaTillManad}. */
  private static final int WEEK_SCALE = 10;

  /** A fortnight that begins later would run into the next month. */
  private static final int LAST_FIRST_DAY = 15;

  /** Which times of a changed visit count. */
  public enum Tider {
    /** As changed. */
    @JsonProperty("andrade")
    ANDRADE,
    /** As registered first. */
    @JsonProperty("ursprungliga")
    URSPRUNGLIGA
  }

  /** How double staffing stands in decisions. */
  public enum Dubbelbemanning {
    /** One granted hour is an hour of the client's. */
    @JsonProperty("enkel")
    ENKEL,
    /** Two granted hours are an hour with two staff members. */
    @JsonProperty("dubbel")
    DUBBEL
  }

  /** What performed time is held against. */
  public enum Grund {
    /** Granted time. */
    @JsonProperty("beviljad")
    BEVILJAD,
    /** Ordered time. */
    @JsonProperty("bestalld")
    BESTALLD
  }

  /** Fills in the defaults of tables.md. */
  public HemtjanstVal {
    utfordaTider = utfordaTider == null ? Tider.ANDRADE : utfordaTider;
    matchningMinuter = orElse(matchningMinuter, 60);
    iTidMinuter = orElse(iTidMinuter, 30);
    ejRapporteradDagar = orElse(ejRapporteradDagar, 3);
    utanSlutDygn = orElse(utanSlutDygn, 1);
    dygnsdelar = dygnsdelar == null ? Dygnsdelar.usual() : dygnsdelar;
    veckaTillManad = (veckaTillManad == null ? WEEKS_A_MONTH : veckaTillManad).setScale(WEEK_SCALE);
    lokalTimgrans = orElse(lokalTimgrans, 120);
    beviljadDubbelbemanning =
        beviljadDubbelbemanning == null ? Dubbelbemanning.ENKEL : beviljadDubbelbemanning;
    utforandegradGrund = utforandegradGrund == null ? Grund.BEVILJAD : utforandegradGrund;
    kontinuitetForstaDag = orElse(kontinuitetForstaDag, 1);
    kallor = kallor == null ? List.of() : List.copyOf(kallor);
    if (kontinuitetForstaDag < 1 || kontinuitetForstaDag > LAST_FIRST_DAY) {
      throw new IllegalArgumentException("kontinuitet_forsta_dag ska vara 1 till 15.");
    }
  }

  /** All defaults. */
  static HemtjanstVal usual() {
    return new HemtjanstVal(null, null, null, null, null, null, null, null, null, null, null, null);
  }

  private static Integer orElse(Integer value, int usual) {
    if (value != null && value < 0) {
      throw new IllegalArgumentException("Ett antal får inte vara negativt.");
    }
    return value == null ? usual : value;
  }

  /** The same by column of the view {@code konfiguration}. */
  Map<String, Object> settings() {
    Map<String, Object> settings = new HashMap<>();
    settings.put("utforda_tider", word(utfordaTider));
    settings.put("matchning_minuter", matchningMinuter);
    settings.put("i_tid_minuter", iTidMinuter);
    settings.put("ej_rapporterad_dagar", ejRapporteradDagar);
    settings.put("utan_slut_dygn", utanSlutDygn);
    settings.put("dag_fran", dygnsdelar.dag());
    settings.put("kvall_fran", dygnsdelar.kvall());
    settings.put("natt_fran", dygnsdelar.natt());
    settings.put("vecka_till_manad", veckaTillManad);
    settings.put("lokal_timgrans", lokalTimgrans);
    settings.put("beviljad_dubbelbemanning", word(beviljadDubbelbemanning));
    settings.put("utforandegrad_grund", word(utforandegradGrund));
    settings.put("kontinuitet_forsta_dag", kontinuitetForstaDag);
    return settings;
  }

  private static String word(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT);
  }
}
