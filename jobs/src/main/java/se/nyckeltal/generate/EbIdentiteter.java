package se.nyckeltal.generate;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/** Identities for persons of given birth and sex, none of them anybody's: TF forms. */
final class EbIdentiteter {

  private static final int TENS = 10;

  private final Set<String> dealt = new HashSet<>();
  private int customer;

  /** A new person. */
  EbPerson ny(LocalDate born, boolean man) {
    // The last digit but one says the sex: odd for men.
    for (int number = 0; ; number++) {
      int suffix = number / 5 * 100 + (2 * (number % 5) + (man ? 1 : 0)) * TENS + number % TENS;
      String identity =
          "%04d%02d%02dU%03d"
              .formatted(born.getYear(), born.getMonthValue(), born.getDayOfMonth(), suffix % 1000);
      if (dealt.add(identity)) {
        return new EbPerson(100_001 + customer++, identity, born, man);
      }
    }
  }
}
