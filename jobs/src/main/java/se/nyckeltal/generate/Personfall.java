package se.nyckeltal.generate;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import se.nyckeltal.generate.Beslut.Form;
import se.nyckeltal.generate.Person.Slag;

/** Counts the cases that concern a person, a decision or an execution. */
final class Personfall {

  private static final long HOUR = 3600;

  private Personfall() {}

  static void rakna(Person p, StadVal val, Enheter units, Bokforing bok) {
    when(p.skyddad(), Fall.SKYDDAD, bok);
    when(p.skyddadAdress() && !p.skyddad(), Fall.SKYDDAD_ADRESS, bok);
    when(p.fran().isAfter(val.forstaDag()), Fall.NY_I_PERIODEN, bok);
    when("Decease".equals(p.avregistreringsorsak()), Fall.DODSFALL, bok);
    when("Emigrated".equals(p.avregistreringsorsak()), Fall.FLYTT, bok);
    when(p.slag() == Slag.LARM, Fall.LARM_ENBART, bok);
    when(p.slag() == Slag.MAT, Fall.MAT_ENBART, bok);
    when(p.slag() == Slag.LSS, Fall.LSS, bok);
    when(p.slag() == Slag.BOENDESTOD, Fall.BOENDESTOD, bok);
    when(turns(p, 65, val), Fall.FYLLER_65, bok);
    when(turns(p, 80, val), Fall.FYLLER_80, bok);
    List<Behov> needs = p.nivaer().get(0).behov();
    when(needs.stream().anyMatch(Behov::digital), Fall.DIGITAL_TILLSYN, bok);
    when(needs.stream().anyMatch(b -> b.minut() == 1430), Fall.OVER_MIDNATT, bok);
    when(needs.stream().anyMatch(b -> b.minut() > 1440 && !b.digital()), Fall.NATTPATRULL, bok);
    when(needs.stream().anyMatch(b -> b.lag().equals("FTJ")), Fall.FTJ, bok);
    p.beslut().forEach(b -> beslut(b, bok));
    when(
        p.beslut().stream()
                .filter(b -> b.kod() == Beslutslista.KOD_HEMTJANST && !b.avslag())
                .count()
            > 1,
        Fall.ERSATT_BESLUT,
        bok);
    for (Verkstallighet v : p.verkstalligheter()) {
      when(!v.byten().isEmpty(), Fall.UTFORARBYTE, bok);
      when(v.kategori() == Kategori.SABO, Fall.SARSKILT_BOENDE, bok);
      boolean unit = units.byten(Verkstalligheter.grupp(p.nr())).contains(v.fran());
      boolean begun = v.fran().isAfter(p.fran()) && v.kategori() != Kategori.SABO;
      when(begun && unit, Fall.ENHETER_ANDRAS, bok);
      when(begun && !unit, Fall.NY_VERKSTALLIGHET, bok);
    }
    p.franvaro().forEach(f -> franvaro(f, bok));
    if (val.arEnkel()) {
      p.beslut().forEach(b -> bok.namnare += beviljat(b, val));
    }
  }

  private static void beslut(Beslut b, Bokforing bok) {
    String unit = b.tidsenhet() == null ? "" : b.tidsenhet();
    boolean home = b.kategori() == Kategori.HEMTJANST && !b.avslag();
    when(b.avslag(), Fall.AVSLAG, bok);
    when(b.kod() == Beslutslista.KOD_SERVICE, Fall.PARALLELLT_BESLUT, bok);
    when(unit.contains("dag"), Fall.TIMMAR_PER_DAG, bok);
    when(home && unit.contains("mån"), Fall.TIMMAR_PER_MANAD, bok);
    when(unit.contains("kvartal"), Fall.OKAND_TIDSENHET, bok);
    when(home && b.form() == Form.INGA, Fall.EJ_BERAKNINGSBAR, bok);
    when(b.form() == Form.BESTALLDA_TIMMAR, Fall.BESTALLDA_TIMMAR, bok);
    when(b.form() == Form.BESTALLD_FREKVENS, Fall.BESTALLD_FREKVENS, bok);
    when(b.form() == Form.INSATSPERIODER, Fall.INSATSPERIODER, bok);
    when(b.form() == Form.TIMMAR && b.bestalld(), Fall.BESTALLNING, bok);
  }

  private static void franvaro(Franvaro f, Bokforing bok) {
    when(f.till() == null, Fall.OPPEN_FRANVARO, bok);
    when(f.orsak().equals("Sjukhusvistelse"), Fall.SJUKHUS, bok);
    when(f.orsak().equals("Korttidsboende"), Fall.KORTTID, bok);
    when(f.planerad() && !f.orsak().equals("Korttidsboende"), Fall.PLANERAD_FRANVARO, bok);
  }

  private static boolean turns(Person p, int years, StadVal val) {
    String id = p.personnummer();
    LocalDate day =
        LocalDate.of(Integer.parseInt(id.substring(0, 4)), Integer.parseInt(id.substring(4, 6)), 1)
            .plusYears(years);
    return day.isAfter(val.forstaDag()) && !day.isAfter(val.sistaDag());
  }

  /** Seconds that a decision by the week grants, rounded half up once a month. */
  private static long beviljat(Beslut b, StadVal val) {
    long sum = 0;
    for (int i = 0; i < val.manader(); i++) {
      YearMonth month = val.fran().plusMonths(i);
      LocalDate from = Dagar.last(b.fran(), month.atDay(1));
      LocalDate to = Dagar.first(b.till(), month.atEndOfMonth());
      long days = Math.max(0, to.toEpochDay() - from.toEpochDay() + 1);
      BigInteger hundredths = b.timmar().multiply(BigDecimal.valueOf(100)).toBigIntegerExact();
      BigInteger numerator = hundredths.multiply(BigInteger.valueOf(days * HOUR * 2));
      BigInteger whole = BigInteger.valueOf(700);
      sum += numerator.add(whole).divide(whole.multiply(BigInteger.TWO)).longValueExact();
    }
    return sum;
  }

  private static void when(boolean holds, Fall fall, Bokforing bok) {
    if (holds) {
      bok.fall(fall);
    }
  }
}
