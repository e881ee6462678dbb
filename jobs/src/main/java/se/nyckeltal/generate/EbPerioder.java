package se.nyckeltal.generate;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * True spells. Their lengths are dealt from one mixture of short, middle and long ones, whatever
 * else is true of the household, so that the true median is known.
 */
final class EbPerioder {

  /** How often a length is dealt from each part of the mixture, and its chance to end a month. */
  private record Del(double andel, double slutar) {}

  private static final List<Del> MIXTURE =
      List.of(new Del(0.45, 0.35), new Del(0.35, 0.12), new Del(0.20, 0.025));

  private static final int BEFORE = 60;
  private static final int NEVER = 400;
  private static final double RETURNS = 0.7;
  private static final double GAP = 0.03;

  private final YearMonth first;
  private final YearMonth last;
  private final EbRakning count;

  EbPerioder(YearMonth first, YearMonth last, EbRakning count) {
    this.first = first;
    this.last = last;
    this.count = count;
  }

  /** The median of all lengths that are dealt: half are at most so long. */
  static int sannMedian() {
    double longer = 1;
    int months = 0;
    while (longer > 0.5) {
      months++;
      longer = 0;
      for (Del part : MIXTURE) {
        longer += part.andel() * Math.pow(1 - part.slutar(), months);
      }
    }
    return months;
  }

  private static int length(SplittableRandom random) {
    double share = random.nextDouble();
    int part = 0;
    while (part < MIXTURE.size() - 1 && share >= MIXTURE.get(part).andel()) {
      share -= MIXTURE.get(part++).andel();
    }
    int months = 1;
    while (months < NEVER && random.nextDouble() >= MIXTURE.get(part).slutar()) {
      months++;
    }
    return months;
  }

  /** The spells of a household, from before the first month to after the last. */
  List<EbPeriod> alla(SplittableRandom random) {
    int span = (int) first.until(last, java.time.temporal.ChronoUnit.MONTHS) + 1;
    List<EbPeriod> spells = new ArrayList<>();
    YearMonth start = first.minusMonths(BEFORE).plusMonths(random.nextInt(span + BEFORE));
    boolean comesBack = true;
    while (comesBack && !start.isAfter(last)) {
      EbPeriod spell = spell(start, random);
      if (!spell.sista().isBefore(first)) {
        if (!spells.isEmpty()) {
          count.fall(Bistandsfall.ATERKOMST);
        }
        spells.add(spell);
      }
      boolean gone =
          spell.slutorsak().equals("Avliden") || spell.slutorsak().equals("Flyttat från kommunen");
      comesBack = !gone && random.nextDouble() < RETURNS;
      start = spell.sista().plusMonths(1L + Slump.one(random, 3, 4, 6, 7, 12, 14, 25));
    }
    return spells;
  }

  private EbPeriod spell(YearMonth start, SplittableRandom random) {
    int length = length(random);
    Set<Integer> gaps = new HashSet<>();
    for (int nr = 1; nr < length - 2; nr++) {
      if (random.nextDouble() < GAP) {
        gaps.add(nr);
        if (random.nextBoolean()) {
          gaps.add(nr + 1);
        }
        nr += 2;
      }
    }
    return new EbPeriod(start, length, gaps, reason(random));
  }

  private static String reason(SplittableRandom random) {
    return Slump.one(
        random,
        "Arbete",
        "Arbete",
        "Arbete",
        "Studier",
        "Sjukpenning",
        "A-kassa",
        "Flyttat från kommunen",
        "Avliden",
        "Har inte ansökt på nytt",
        "Uppgift saknas");
  }
}
