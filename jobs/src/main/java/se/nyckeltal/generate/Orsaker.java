package se.nyckeltal.generate;

import java.util.SplittableRandom;

/** Reasons for visits that were not made: most are in the code list, some are in free words. */
final class Orsaker {

  private static final String[] CANCELLED = {
    "Inte hemma",
    "Avbokat av brukaren",
    "Anhörig utför",
    "Personalbrist",
    "Tidsbrist",
    "Ombokat",
    "Felplanerat",
    "Tekniskt fel",
    "Väder",
    "Annan orsak"
  };
  private static final String[] DECLINED = {
    "Avböjt av brukaren", "Tackat nej", "Brukaren klarar det själv", "Vill inte"
  };
  private static final String[] FREE = {
    "Dottern har redan varit här", "Sov och ville inte bli väckt", "Ringde och bytte till i morgon"
  };

  private Orsaker() {}

  static String installt(SplittableRandom random, StadVal val, Bokforing bok) {
    return free(random, val, bok) ? Slump.one(random, FREE) : Slump.one(random, CANCELLED);
  }

  static String avbojt(SplittableRandom random, StadVal val, Bokforing bok) {
    return free(random, val, bok) ? Slump.one(random, FREE) : Slump.one(random, DECLINED);
  }

  private static boolean free(SplittableRandom random, StadVal val, Bokforing bok) {
    boolean free = random.nextDouble() < val.fall().av(Fall.OKAND_ORSAK);
    if (free) {
      bok.fall(Fall.OKAND_ORSAK);
    }
    return free;
  }
}
