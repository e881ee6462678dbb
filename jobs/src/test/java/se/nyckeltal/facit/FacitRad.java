package se.nyckeltal.facit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

/**
 * A cell of hemtjanst_timmar.
 *
 * @param cell manad, enhet, insatsgrupp, lagrum, malgrupp, aldersgrupp, kon
 * @param matt every measure by its published name, hours as whole seconds, null where it cannot be
 *     said
 * @param saknas why not, or null
 */
public record FacitRad(List<String> cell, Map<String, Long> matt, String saknas) {

  private static final BigDecimal TIMME = BigDecimal.valueOf(3600);

  /**
   * A measure as it is published: hours with four decimals, rounded half up, or a count; "" for
   * null.
   */
  public String publicerat(String namn) {
    Long value = matt.get(namn);
    if (value == null) {
      return "";
    }
    return arTimmar(namn)
        ? BigDecimal.valueOf(value).divide(TIMME, 4, RoundingMode.HALF_UP).toPlainString()
        : value.toString();
  }

  /** What is not nothing in it. */
  String some() {
    return matt.keySet().stream()
        .filter(m -> matt.get(m) != null && matt.get(m) != 0)
        .map(m -> m + "=" + publicerat(m))
        .toList()
        .toString();
  }

  /** Whether a measure is time. */
  public static boolean arTimmar(String namn) {
    return namn.contains("timmar");
  }
}
