package se.nyckeltal.config;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;

/**
 * Choices of ekonomiskt bistånd that a municipality may settle otherwise.
 *
 * @param luckgrans how many months without bistånd a spell may have in a row (tables.md rule 13)
 * @param nybesokManader how many months without bistånd make an application a first visit
 *     (kpi-definitions.md 4.7)
 */
public record IfoVal(Integer luckgrans, @JsonProperty("nybesok_manader") Integer nybesokManader) {

  /** As in U31801, where gaps are two months at most. */
  private static final int GAP = 2;

  private static final int YEAR = 12;

  /** Fills in the defaults. */
  public IfoVal {
    luckgrans = luckgrans == null ? GAP : luckgrans;
    nybesokManader = nybesokManader == null ? YEAR : nybesokManader;
    check("luckgrans", luckgrans, 0);
    check("nybesok_manader", nybesokManader, 1);
  }

  private static void check(String key, int value, int least) {
    if (value < least || value > YEAR) {
      throw new IllegalArgumentException("%s ska vara %d till %d.".formatted(key, least, YEAR));
    }
  }

  /** All defaults. */
  static IfoVal usual() {
    return new IfoVal(null, null);
  }

  /** The same by column of the view {@code konfiguration}. */
  Map<String, Object> settings() {
    return Map.of("luckgrans", luckgrans, "nybesok_manader", nybesokManader);
  }
}
