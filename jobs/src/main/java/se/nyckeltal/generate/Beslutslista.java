package se.nyckeltal.generate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import se.nyckeltal.generate.Beslut.Form;

/** Makes a person's decisions, of which most grant what the person needs. */
final class Beslutslista {

  static final int KOD_HEMTJANST = 11;
  static final int KOD_SERVICE = 12;
  private static final int IDS = 20;
  private static final int FIRST_ID = 1001;
  private static final double MINUTES = 60;
  private static final double WEEKS_A_MONTH = 4.348;
  private static final String[] DAY = {"per dag", "h/dag"};
  private static final String[] WEEK = {"per vecka", "h/vecka", "tim/v"};
  private static final String[] MONTH = {"per månad", "tim/mån"};

  private final StadVal val;
  private final Egenskaper traits;
  private final SplittableRandom random;
  private final List<Beslut> made = new ArrayList<>();

  Beslutslista(StadVal val, Egenskaper traits, SplittableRandom random) {
    this.val = val;
    this.traits = traits;
    this.random = random;
  }

  /** The decisions of a person who has those needs from one day to another, or without end. */
  List<Beslut> av(LocalDate first, LocalDate last, List<Niva> levels) {
    if (traits.slag() == Person.Slag.HEMTJANST) {
      hemtjanst(first, last, levels);
    } else {
      other(first, last, levels.get(0).behov());
    }
    if (traits.har(Fall.AVSLAG)) {
      LocalDate day = val.forstaDag().plusDays(Slump.between(random, 0, 27));
      add(Kategori.HEMTJANST, KOD_HEMTJANST, "SoL", true, day, day, null, null, Form.INGA);
    }
    return made;
  }

  private void hemtjanst(LocalDate first, LocalDate last, List<Niva> levels) {
    LocalDate end = end(last);
    List<Behov> service =
        traits.har(Fall.PARALLELLT_BESLUT)
            ? levels.get(0).behov().stream().filter(b -> b.insats().equals("Städ")).toList()
            : List.of();
    for (int i = 0; i < levels.size(); i++) {
      boolean replaced = i + 1 < levels.size();
      LocalDate to = replaced ? replacedEnd(levels.get(i + 1).fran()) : end;
      List<Behov> main =
          levels.get(i).behov().stream()
              .filter(b -> b.kategori() == Kategori.HEMTJANST && b.lag().equals("SoL"))
              .filter(b -> service.isEmpty() || !b.insats().equals("Städ"))
              .toList();
      main(levels.get(i).fran(), to, main);
    }
    if (!service.isEmpty()) {
      BigDecimal hours = hours(service, MINUTES, 0.5);
      Form form = Form.TIMMAR;
      add(Kategori.HEMTJANST, KOD_SERVICE, "SoL", false, first, end, hours, WEEK[0], form, service);
    }
    if (!traits.enkel() && random.nextInt(5) < 2) {
      add(Kategori.LARM, 15, "SoL", false, first, end, null, null, Form.INGA);
    }
  }

  /** The first decision is sometimes left open, for the next one ends it. */
  private LocalDate replacedEnd(LocalDate next) {
    return random.nextBoolean() || val.system() != Kallval.LIFECARE ? next.minusDays(1) : null;
  }

  /** A decision is sometimes left open, for the deregistration ends it. */
  private LocalDate end(LocalDate last) {
    boolean open = random.nextBoolean() && val.system() == Kallval.LIFECARE;
    return open && !val.helaMinuter() ? null : last;
  }

  private void main(LocalDate from, LocalDate to, List<Behov> needs) {
    boolean visible = !traits.enkel();
    Form form = visible ? form() : Form.TIMMAR;
    if (form == Form.INGA) {
      boolean unknown = traits.har(Fall.OKAND_TIDSENHET);
      BigDecimal hours = unknown ? BigDecimal.TEN : null;
      String unit = unknown ? "per kvartal" : null;
      Form kind = unknown ? Form.TIMMAR : Form.INGA;
      add(Kategori.HEMTJANST, KOD_HEMTJANST, "SoL", false, from, to, hours, unit, kind, needs);
      return;
    }
    BigDecimal hours;
    String unit;
    if (visible && traits.har(Fall.TIMMAR_PER_DAG)) {
      hours = hours(needs, MINUTES * 7, 0.25);
      unit = DAY[random.nextInt(DAY.length)];
    } else if (visible && traits.har(Fall.TIMMAR_PER_MANAD)) {
      hours = hours(needs, MINUTES / WEEKS_A_MONTH, 1);
      unit = MONTH[random.nextInt(MONTH.length)];
    } else {
      hours = hours(needs, MINUTES, visible ? 0.5 : 0.25);
      unit = visible ? WEEK[random.nextInt(WEEK.length)] : WEEK[0];
    }
    add(Kategori.HEMTJANST, KOD_HEMTJANST, "SoL", false, from, to, hours, unit, form, needs);
  }

  private Form form() {
    if (traits.har(Fall.EJ_BERAKNINGSBAR) || traits.har(Fall.OKAND_TIDSENHET)) {
      return Form.INGA;
    }
    if (traits.har(Fall.BESTALLDA_TIMMAR)) {
      return Form.BESTALLDA_TIMMAR;
    }
    if (traits.har(Fall.BESTALLD_FREKVENS)) {
      return Form.BESTALLD_FREKVENS;
    }
    return traits.har(Fall.INSATSPERIODER) ? Form.INSATSPERIODER : Form.TIMMAR;
  }

  private void other(LocalDate first, LocalDate last, List<Behov> needs) {
    LocalDate end = end(last);
    switch (traits.slag()) {
      case LARM -> add(Kategori.LARM, 15, "SoL", false, first, end, null, null, Form.INGA);
      case MAT -> add(Kategori.MAT, 16, "SoL", false, first, end, null, null, Form.INGA);
      case LSS -> {
        BigDecimal hours = BigDecimal.valueOf(24);
        add(Kategori.LEDSAGNING, 31, "LSS", false, first, end, hours, MONTH[0], Form.TIMMAR, needs);
      }
      case BOENDESTOD -> {
        BigDecimal hours = BigDecimal.valueOf(5);
        add(Kategori.BOENDESTOD, 17, "SoL", false, first, end, hours, WEEK[0], Form.TIMMAR, needs);
      }
      default -> throw new IllegalStateException(traits.slag().name());
    }
  }

  /** Minutes a week in other units, rounded up to a step. */
  private static BigDecimal hours(List<Behov> needs, double divisor, double step) {
    double minutes = new Niva(LocalDate.EPOCH, needs).minuterPerVecka();
    double steps = Math.ceil(minutes / divisor / step - 1e-9);
    return BigDecimal.valueOf(steps * step).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
  }

  private void add(
      Kategori category,
      int code,
      String law,
      boolean refused,
      LocalDate from,
      LocalDate to,
      BigDecimal hours,
      String unit,
      Form form) {
    made.add(decision(category, code, law, refused, from, to, hours, unit, form, List.of()));
  }

  private void add(
      Kategori category,
      int code,
      String law,
      boolean refused,
      LocalDate from,
      LocalDate to,
      BigDecimal hours,
      String unit,
      Form form,
      List<Behov> needs) {
    made.add(decision(category, code, law, refused, from, to, hours, unit, form, needs));
  }

  private Beslut decision(
      Kategori category,
      int code,
      String law,
      boolean refused,
      LocalDate from,
      LocalDate to,
      BigDecimal hours,
      String unit,
      Form form,
      List<Behov> needs) {
    return new Beslut(
        traits.nr() * IDS + FIRST_ID + made.size(),
        category,
        code,
        law,
        refused,
        from.minusDays(Slump.between(random, 1, 14)),
        from,
        to,
        hours,
        unit,
        form,
        form != Form.INGA && traits.har(Fall.BESTALLNING),
        needs);
  }
}
