package se.nyckeltal.generate;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Makes households: who they are, and the spells that they have together. */
final class EbHushallen {

  private static final int STREAM = 4711;
  private static final double COUPLE = 0.2;
  private static final double YOUNG = 0.2;
  private static final double CHILDREN = 0.4;
  private static final double SEPARATES = 0.25;
  private static final int GROWN = 18;

  private final StadVal val;
  private final EbRakning count;
  private final EbIdentiteter identities = new EbIdentiteter();
  private final EbPerioder spells;
  private int nr;

  EbHushallen(StadVal val, EbRakning count) {
    this.val = val;
    this.count = count;
    this.spells = new EbPerioder(val.bistandFran(), YearMonth.from(val.sistaDag()), count);
  }

  /** The households that the one of that number is in the course of time: three if it parts. */
  List<EbHushall> av(int number) {
    SplittableRandom random = Slump.stream(val.fro(), STREAM, number);
    List<EbPeriod> periods = spells.alla(random);
    if (periods.isEmpty()) {
      return List.of();
    }
    YearMonth begins = periods.get(0).start();
    EbPerson applicant = grown(begins, random);
    EbPerson partner = random.nextDouble() < COUPLE ? grown(begins, random) : null;
    EbHushall whole = new EbHushall(++nr, applicant, partner, children(begins, random), periods);
    tell(whole);
    return partner != null && random.nextDouble() < SEPARATES
        ? parted(whole, random)
        : List.of(whole);
  }

  private EbPerson grown(YearMonth begins, SplittableRandom random) {
    boolean young = random.nextDouble() < YOUNG;
    int months = young ? Slump.between(random, 216, 299) : Slump.between(random, 300, 760);
    LocalDate born = begins.minusMonths(months).atDay(1 + random.nextInt(28));
    return identities.ny(born, random.nextBoolean());
  }

  private List<EbPerson> children(YearMonth begins, SplittableRandom random) {
    List<EbPerson> children = new ArrayList<>();
    if (random.nextDouble() < CHILDREN) {
      int number = Slump.between(random, 1, 3);
      for (int i = 0; i < number; i++) {
        // From one who soon grows up to one who is born some year later.
        YearMonth born = begins.minusMonths(Slump.between(random, -30, 215));
        children.add(identities.ny(born.atDay(1 + random.nextInt(28)), random.nextBoolean()));
      }
    }
    return children;
  }

  private void tell(EbHushall whole) {
    count.fall(Bistandsfall.PAR, whole.medsokande() != null);
    for (EbPeriod spell : whole.perioder()) {
      for (EbPerson adult : whole.vuxna()) {
        count.period(spell);
        count.fall(Bistandsfall.UNG_VUXEN, adult.alder(spell.start()) < 25);
      }
      count.fall(Bistandsfall.LUCKA, !spell.luckor().isEmpty());
      boolean ended = !spell.sista().isAfter(YearMonth.from(val.sistaDag()));
      count.fall(Bistandsfall.FLYTT, ended && spell.slutorsak().startsWith("Flytt"));
      count.fall(Bistandsfall.DODSFALL, ended && spell.slutorsak().equals("Avliden"));
      for (EbPerson child : whole.barn()) {
        count.fall(
            Bistandsfall.FYLLER_18,
            child.alder(spell.start()) < GROWN && child.alder(spell.sista()) >= GROWN);
        count.fall(
            Bistandsfall.FODSEL, !child.arFodd(spell.start()) && child.arFodd(spell.sista()));
      }
    }
  }

  /** The couple until a month inside its longest spell, then each alone; the children stay. */
  private List<EbHushall> parted(EbHushall whole, SplittableRandom random) {
    EbPeriod longest = whole.perioder().get(0);
    for (EbPeriod spell : whole.perioder()) {
      longest = spell.langd() > longest.langd() ? spell : longest;
    }
    if (longest.langd() < 3) {
      return List.of(whole);
    }
    int together = Slump.between(random, 1, longest.langd() - 1);
    YearMonth parting = longest.start().plusMonths(together);
    if (parting.isBefore(val.bistandFran()) || parting.isAfter(YearMonth.from(val.sistaDag()))) {
      return List.of(whole);
    }
    count.fall(Bistandsfall.SEPARATION);
    List<EbPeriod> before = new ArrayList<>();
    List<EbPeriod> after = new ArrayList<>();
    for (EbPeriod spell : whole.perioder()) {
      if (spell.equals(longest)) {
        before.add(spell.till(together));
        after.add(spell.fran(together));
      } else {
        (spell.sista().isBefore(parting) ? before : after).add(spell);
      }
    }
    return List.of(
        new EbHushall(whole.nr(), whole.sokande(), whole.medsokande(), whole.barn(), before),
        new EbHushall(++nr, whole.sokande(), null, whole.barn(), after),
        new EbHushall(++nr, whole.medsokande(), null, List.of(), after));
  }
}
