package se.nyckeltal.generate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;

/**
 * Identities that belong to nobody: Skatteverket's test numbers as long as they last, then TF forms
 * ({@code YYYYMMDDT###}).
 */
final class Identiteter {

  private static final String LIST = "/generate/testpersonnummer.txt";
  private static final int OLD_UNTIL = 1960;
  private static final int YOUNG_UNTIL = 1975;
  private static final int TF_DAYS = 12_000;
  private static final int TF_STRIDE = 7919;
  private static final int TF_STEP = 37;
  private static final LocalDate TF_OLD = LocalDate.of(1926, 1, 1);
  private static final LocalDate TF_YOUNG = LocalDate.of(1965, 1, 1);

  private final List<String> old = new ArrayList<>();
  private final List<String> young = new ArrayList<>();
  private final List<String> staff = new ArrayList<>();
  private int nextOld;
  private int nextYoung;
  private int madeUp;

  /** All of them, dealt in an order that the seed decides. */
  Identiteter(long seed) {
    for (String identity : list()) {
      int born = Integer.parseInt(identity.substring(0, 4));
      (born <= OLD_UNTIL ? old : born <= YOUNG_UNTIL ? young : staff).add(identity);
    }
    shuffle(old, Slump.stream(seed, 1));
    shuffle(young, Slump.stream(seed, 2));
    shuffle(staff, Slump.stream(seed, 3));
  }

  private static List<String> list() {
    try (InputStream in = Identiteter.class.getResourceAsStream(LIST)) {
      return new String(in.readAllBytes(), StandardCharsets.US_ASCII)
          .lines()
          .filter(l -> !l.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void shuffle(List<String> all, SplittableRandom random) {
    for (int i = all.size() - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      String swapped = all.get(i);
      all.set(i, all.get(j));
      all.set(j, swapped);
    }
  }

  /** The next person over 64 or so. */
  String nextOld() {
    return nextOld < old.size() ? old.get(nextOld++) : tf(madeUp++, TF_OLD, 'T');
  }

  /** The next person under 65. */
  String nextYoung() {
    return nextYoung < young.size() ? young.get(nextYoung++) : tf(madeUp++, TF_YOUNG, 'T');
  }

  /** The next person born between two days, both included. */
  String nextBorn(LocalDate from, LocalDate to) {
    Predicate<String> within =
        identity -> {
          LocalDate born = born(identity);
          return !born.isBefore(from) && !born.isAfter(to);
        };
    for (int i = nextOld; i < old.size(); i++) {
      if (within.test(old.get(i))) {
        String found = old.get(i);
        // The place is kept: the others keep their order.
        old.remove(i);
        return found;
      }
    }
    int days = (int) (to.toEpochDay() - from.toEpochDay()) + 1;
    int number = madeUp++;
    return tf(from.plusDays(number % days), number / days + TF_STEP * number, 'S');
  }

  /** The staff member of that number. */
  String staff(int number) {
    return number < staff.size() ? staff.get(number) : tf(number - staff.size(), TF_YOUNG, 'R');
  }

  private static String tf(int number, LocalDate first, char letter) {
    int day = (int) ((long) number * TF_STRIDE % TF_DAYS);
    return tf(first.plusDays(day), number / TF_DAYS + TF_STEP * (number % TF_DAYS), letter);
  }

  private static String tf(LocalDate born, int suffix, char letter) {
    return "%04d%02d%02d%c%03d"
        .formatted(
            born.getYear(), born.getMonthValue(), born.getDayOfMonth(), letter, suffix % 1000);
  }

  private static LocalDate born(String identity) {
    return LocalDate.of(
        Integer.parseInt(identity.substring(0, 4)),
        Integer.parseInt(identity.substring(4, 6)),
        Integer.parseInt(identity.substring(6, 8)));
  }
}
