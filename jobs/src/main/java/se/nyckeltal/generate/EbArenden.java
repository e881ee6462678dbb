package se.nyckeltal.generate;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import se.nyckeltal.generate.EbArende.Utfall;

/** Makes a household's applications, decisions and payments, month by month. */
final class EbArenden {

  private static final int A_HOUSEHOLD = 1000;
  private static final int A_MATTER = 10;
  private static final String[] REASONS = {
    "Arbetslös, ingen ersättning/stöd",
    "Arbetslös, otillräcklig ersättning/stöd",
    "Sjukskriven m läkarintyg, ingen sjukpenning",
    "Arbetshinder, sociala skäl",
    "Etableringsersättning otillräcklig",
    "Föräldrapenning otillräcklig",
    "Arbetar deltid ofrivilligt, otillräcklig inkomst",
    "Utan försörjningshinder"
  };

  private final StadVal val;
  private final EbRakning count;
  private final LocalDate firstDay;
  private final LocalDate lastDay;

  EbArenden(StadVal val, EbRakning count) {
    this.val = val;
    this.count = count;
    this.firstDay = val.bistandFran().atDay(1);
    this.lastDay = val.sistaDag();
  }

  /**
   * All of a household's, in order; payments before the first day or after the last are left out.
   */
  List<EbArende> av(EbHushall household) {
    SplittableRandom random = Slump.stream(val.fro(), 815, household.nr());
    List<EbArende> matters = new ArrayList<>();
    String reason = Slump.one(random, REASONS);
    String partners = household.medsokande() == null ? null : Slump.one(random, REASONS);
    for (EbPeriod spell : household.perioder()) {
      for (YearMonth month : spell.manader()) {
        reason = random.nextInt(20) == 0 ? Slump.one(random, REASONS) : reason;
        add(matters, paid(household, spell, month, matters.size(), reason, partners, random));
      }
      add(matters, afterwards(household, spell, matters.size(), reason, random));
    }
    return matters;
  }

  private void add(List<EbArende> matters, EbArende matter) {
    if (matter == null || matter.ansokt().isAfter(lastDay)) {
      return;
    }
    EbArende told = known(matter);
    boolean before = told.ansokt().isBefore(firstDay) && told.betalningar().isEmpty();
    if (!before) {
      tell(told);
      count.arende(told);
      matters.add(told);
    }
  }

  /** As it is known on the last day: nothing of it may have been decided yet. */
  private EbArende known(EbArende m) {
    boolean open = m.beslutat() != null && m.beslutat().isAfter(lastDay);
    List<EbBetalning> told =
        m.betalningar().stream()
            .filter(b -> !b.dag().isBefore(firstDay) && !b.dag().isAfter(lastDay))
            .toList();
    return new EbArende(
        m.id(),
        m.hushall(),
        m.manad(),
        m.medlemmar(),
        m.ansokt(),
        open ? null : m.beslutat(),
        open ? Utfall.OPPEN : m.utfall(),
        m.hinder(),
        m.hinderMedsokande(),
        m.medBerakning(),
        open ? List.of() : told);
  }

  private EbArende paid(
      EbHushall household,
      EbPeriod spell,
      YearMonth month,
      int number,
      String reason,
      String partners,
      SplittableRandom random) {
    int kind = random.nextInt(100);
    LocalDate day;
    if (kind < 45) {
      day = month.minusMonths(1).atDay(Slump.between(random, 24, 28));
    } else if (kind < 94) {
      day = month.atDay(Slump.between(random, 3, 22));
    } else {
      day = month.plusMonths(Slump.between(random, 1, 3)).atDay(Slump.between(random, 3, 22));
    }
    LocalDate decided = day.minusDays(random.nextInt(4));
    int waited = random.nextInt(14) == 0 ? Slump.between(random, 15, 40) : random.nextInt(13);
    int id = household.nr() * A_HOUSEHOLD + number;
    String said = random.nextInt(150) == 0 ? "Väntar på besked från annan myndighet" : reason;
    List<EbPerson> members = household.medlemmar(month, spell);
    return new EbArende(
        id,
        household,
        month,
        members,
        decided.minusDays(waited),
        decided,
        random.nextInt(15) == 0 ? Utfall.DELAVSLAG : Utfall.BIFALL,
        said,
        partners,
        members.size() > household.vuxna().size() || random.nextInt(10) > 0,
        payments(id * A_MATTER, amount(members.size(), random), day, random));
  }

  private static long amount(int members, SplittableRandom random) {
    return 350_000L + 250_000L * members + random.nextInt(200_000);
  }

  private List<EbBetalning> payments(int id, long ore, LocalDate day, SplittableRandom random) {
    boolean said = random.nextInt(8) > 0;
    int kind = random.nextInt(100);
    EbBetalning whole = new EbBetalning(id, ore, day, null, false, said);
    if (kind < 7) {
      long part = ore / 3;
      LocalDate later = day.plusDays(Slump.between(random, 2, 12));
      return List.of(
          new EbBetalning(id, ore - part, day, null, false, said),
          new EbBetalning(id + 1, part, later, null, false, said));
    }
    if (kind < 10) {
      LocalDate back = day.plusDays(Slump.between(random, 1, 5));
      if (!back.plusDays(1).isAfter(lastDay)) {
        return List.of(
            new EbBetalning(id, ore, day, back, false, said),
            new EbBetalning(id + 1, ore + 12_345, back.plusDays(1), null, false, said));
      }
    }
    if (kind < 12) {
      return List.of(
          whole,
          new EbBetalning(
              id + 2, -ore / 5, day.plusDays(Slump.between(random, 30, 90)), null, true, true));
    }
    return List.of(whole);
  }

  /** After a spell some apply once more: refused, withdrawn, or paid by mistake and taken back. */
  private EbArende afterwards(
      EbHushall household, EbPeriod spell, int number, String reason, SplittableRandom random) {
    int kind = random.nextInt(20);
    YearMonth month = spell.sista().plusMonths(1);
    LocalDate applied = month.atDay(Slump.between(random, 1, 20));
    LocalDate decided = applied.plusDays(random.nextInt(20));
    int id = household.nr() * A_HOUSEHOLD + number;
    LocalDate back = decided.plusDays(6);
    boolean mistake = kind == 0 && !back.isAfter(lastDay) && !decided.isBefore(firstDay);
    if (spell.slutorsak().isEmpty() || spell.slutorsak().equals("Avliden") || kind > 7) {
      return null;
    }
    Utfall outcome = kind < 5 ? Utfall.AVSLAG : Utfall.ATERKALLAD;
    List<EbBetalning> payments = List.of();
    if (mistake) {
      outcome = Utfall.BIFALL;
      payments =
          List.of(new EbBetalning(id * A_MATTER, amount(1, random), decided, back, false, true));
    }
    return new EbArende(
        id,
        household,
        month,
        household.vuxna(),
        applied,
        outcome == Utfall.ATERKALLAD ? null : decided,
        outcome,
        reason,
        null,
        false,
        payments);
  }

  private void tell(EbArende m) {
    count.fall(Bistandsfall.AVSLAG, m.utfall() == Utfall.AVSLAG);
    count.fall(Bistandsfall.DELAVSLAG, m.utfall() == Utfall.DELAVSLAG);
    count.fall(Bistandsfall.ATERKALLAD, m.utfall() == Utfall.ATERKALLAD);
    count.fall(Bistandsfall.OPPEN, m.utfall() == Utfall.OPPEN);
    count.fall(Bistandsfall.NY_LAG, m.nyLag());
    count.fall(Bistandsfall.GAMMAL_LAG, m.beslutat() != null && !m.nyLag());
    count.fall(
        Bistandsfall.LANG_VANTAN,
        m.beslutat() != null && m.ansokt().plusDays(14).isBefore(m.beslutat()));
    count.fall(Bistandsfall.OKANT_HINDER, m.hinder().startsWith("Väntar på besked"));
    count.fall(Bistandsfall.MAKULERAD_MANAD, !m.betalningar().isEmpty() && m.kvar(lastDay) == 0);
    for (EbBetalning b : m.betalningar()) {
      YearMonth paid = YearMonth.from(b.dag());
      count.fall(Bistandsfall.BETALD_FORE, paid.isBefore(m.manad()));
      count.fall(Bistandsfall.SEN_BETALNING, paid.isAfter(m.manad()) && !b.aterkrav());
      count.fall(Bistandsfall.ATERKRAV, b.aterkrav());
      count.fall(Bistandsfall.RATTAD_BETALNING, b.atertagen() != null && m.kvar(lastDay) > 0);
      count.fall(Bistandsfall.UTAN_MANAD, !b.medManad());
    }
    long normal =
        m.betalningar().stream().filter(b -> b.atertagen() == null && b.ore() > 0).count();
    count.fall(Bistandsfall.DELAD_BETALNING, normal > 1);
  }
}
