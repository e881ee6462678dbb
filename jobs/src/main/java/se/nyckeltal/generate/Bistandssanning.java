package se.nyckeltal.generate;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.SortedMap;

/**
 * What is true of ekonomiskt bistånd in the town.
 *
 * @param manader months with bistånd that have been paid by the day of the exports, by identity,
 *     children too
 * @param perioder spells of grown-ups, those too that go on past the end
 * @param ore what has been paid of ekonomiskt bistånd in all, less what was taken back, in öre
 * @param fall how often each case occurred
 */
public record Bistandssanning(
    SortedMap<String, NavigableSet<YearMonth>> manader,
    List<Langd> perioder,
    long ore,
    Map<Bistandsfall, Long> fall) {

  /**
   * A spell.
   *
   * @param start its first month
   * @param manader months from the first to the last
   */
  public record Langd(YearMonth start, int manader) {}

  /** The true median of spells in every town: half of those that begin last at most so long. */
  public static int sannMedian() {
    return EbPerioder.sannMedian();
  }

  /** How often a case occurred. */
  public long antal(Bistandsfall one) {
    return fall.getOrDefault(one, 0L);
  }
}
