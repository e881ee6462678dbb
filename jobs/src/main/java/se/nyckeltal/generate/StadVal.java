package se.nyckeltal.generate;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.function.Consumer;

/** What town to make. Immutable; the {@code med…} methods give a changed one. */
public final class StadVal {

  private static final LocalTime UTTAG = LocalTime.of(21, 0);
  private static final LocalTime ENKELT_UTTAG = LocalTime.of(23, 30);

  private int brukare = 150;
  private YearMonth fran = YearMonth.of(2024, 3);
  private int manader = 24;
  private long fro = 1;
  private Kallval system = Kallval.LIFECARE;
  private LocalDate brytdatum = LocalDate.of(2025, 7, 1);
  private double utforandegrad = 0.9;
  private double smuts;
  private boolean tidreg = true;
  private Filval filer = Filval.MANAD;
  private boolean helaMinuter;
  private Fallgrad fall = Fallgrad.forval();
  private Dagsform dagsform = Dagsform.VARIERAD;
  private int hushall;
  private int bistandManader = 120;

  private StadVal() {}

  /** A town of 150 persons and 24 months with every case. */
  public static StadVal forval() {
    return new StadVal();
  }

  /** A small town without any case, whose performed share is known exactly. */
  public static StadVal enkel() {
    return forval()
        .medBrukare(20)
        .medPeriod(YearMonth.of(2026, 1), 2)
        .medTidreg(false)
        .medFall(Fallgrad.inga())
        .changed(v -> v.dagsform = Dagsform.ENKEL);
  }

  /** A town with all cases that both systems can tell, so that they should give the same. */
  public static StadVal jamforbar() {
    return forval()
        .medBrukare(60)
        .medPeriod(YearMonth.of(2025, 9), 3)
        .medTidreg(false)
        .medHelaMinuter(true)
        .medFall(
            Fallgrad.forval()
                .utan(
                    Fall.PAGAENDE,
                    Fall.GLOMT_STOPP,
                    Fall.SENT_STOPP,
                    Fall.SKYDDAD,
                    Fall.ENHETER_ANDRAS,
                    Fall.UTFORARBYTE,
                    Fall.NY_VERKSTALLIGHET,
                    Fall.BESTALLD_FREKVENS,
                    Fall.INSATSPERIODER,
                    Fall.MANADSRAPPORT,
                    Fall.MANADSRAPPORT_AV_BESOK,
                    Fall.SARSKILT_BOENDE));
  }

  private StadVal changed(Consumer<StadVal> change) {
    StadVal copy = new StadVal();
    copy.brukare = brukare;
    copy.fran = fran;
    copy.manader = manader;
    copy.fro = fro;
    copy.system = system;
    copy.brytdatum = brytdatum;
    copy.utforandegrad = utforandegrad;
    copy.smuts = smuts;
    copy.tidreg = tidreg;
    copy.filer = filer;
    copy.helaMinuter = helaMinuter;
    copy.fall = fall;
    copy.dagsform = dagsform;
    copy.hushall = hushall;
    copy.bistandManader = bistandManader;
    change.accept(copy);
    copy.check();
    return copy;
  }

  private void check() {
    check(brukare > 0, "brukare", "minst 1");
    check(manader > 0 && manader <= 240, "manader", "mellan 1 och 240");
    check(hushall >= 0, "hushall", "minst 0");
    check(bistandManader > 0 && bistandManader <= 240, "bistand-manader", "mellan 1 och 240");
    check(utforandegrad > 0 && utforandegrad <= 1.5, "utforandegrad", "över 0 och högst 1,5");
    check(smuts >= 0 && smuts <= 1, "smuts", "mellan 0 och 1");
  }

  private static void check(boolean holds, String name, String allowed) {
    if (!holds) {
      throw new IllegalArgumentException("%s ska vara %s.".formatted(name, allowed));
    }
  }

  /** That number of persons. */
  public StadVal medBrukare(int antal) {
    return changed(v -> v.brukare = antal);
  }

  /** That first month and number of months. */
  public StadVal medPeriod(YearMonth forsta, int antal) {
    return changed(
        v -> {
          v.fran = forsta;
          v.manader = antal;
        });
  }

  /** That seed. */
  public StadVal medFro(long val) {
    return changed(v -> v.fro = val);
  }

  /** That system. */
  public StadVal medSystem(Kallval val) {
    return changed(v -> v.system = val);
  }

  /** ProCapita before that day, Lifecare from it. */
  public StadVal medBrytdatum(LocalDate dag) {
    return changed(
        v -> {
          v.system = Kallval.BADA;
          v.brytdatum = dag;
        });
  }

  /** That performed share of the granted time. */
  public StadVal medUtforandegrad(double grad) {
    return changed(v -> v.utforandegrad = grad);
  }

  /** That many faulty rows, as a share of all rows. */
  public StadVal medSmuts(double andel) {
    return changed(v -> v.smuts = andel);
  }

  /** External units report by time registration, or by Lifecare as all others. */
  public StadVal medTidreg(boolean val) {
    return changed(v -> v.tidreg = val);
  }

  /** Visits delivered so. */
  public StadVal medFiler(Filval val) {
    return changed(v -> v.filer = val);
  }

  /** All times in whole minutes; always so when ProCapita is used. */
  public StadVal medHelaMinuter(boolean val) {
    return changed(v -> v.helaMinuter = val);
  }

  /** Cases as often as that. */
  public StadVal medFall(Fallgrad val) {
    return changed(v -> v.fall = val);
  }

  /** That many households with ekonomiskt bistånd, in so many months up to the last one. */
  public StadVal medBistand(int antal, int months) {
    return changed(
        v -> {
          v.hushall = antal;
          v.bistandManader = months;
        });
  }

  /** Number of households with ekonomiskt bistånd, about. */
  public int hushall() {
    return hushall;
  }

  /** First month of ekonomiskt bistånd. */
  public YearMonth bistandFran() {
    return YearMonth.from(sistaDag()).minusMonths(bistandManader - 1L);
  }

  /** Number of persons. */
  public int brukare() {
    return brukare;
  }

  /** First month. */
  public YearMonth fran() {
    return fran;
  }

  /** Number of months. */
  public int manader() {
    return manader;
  }

  /** Seed. */
  public long fro() {
    return fro;
  }

  /** Which system the town uses. */
  public Kallval system() {
    return system;
  }

  /** First day of Lifecare, with {@link Kallval#BADA}. */
  public LocalDate brytdatum() {
    return brytdatum;
  }

  /** Performed share of the granted time. */
  public double utforandegrad() {
    return utforandegrad;
  }

  /** Faulty rows as a share of all rows. */
  public double smuts() {
    return smuts;
  }

  /** Whether external units report by time registration. */
  public boolean tidreg() {
    return tidreg;
  }

  /** How visits are delivered. */
  public Filval filer() {
    return filer;
  }

  /** Whether all times are whole minutes. */
  public boolean helaMinuter() {
    return helaMinuter || system != Kallval.LIFECARE;
  }

  /** How often each case occurs. */
  public Fallgrad fall() {
    return fall;
  }

  /** First day of the period. */
  public LocalDate forstaDag() {
    return fran.atDay(1);
  }

  /** Last day of the period: the run date to use. */
  public LocalDate sistaDag() {
    return fran.plusMonths(manader - 1L).atEndOfMonth();
  }

  /** When the last exports are taken out, in Swedish time. */
  public LocalDateTime uttag() {
    return sistaDag().atTime(arEnkel() ? ENKELT_UTTAG : UTTAG);
  }

  boolean arEnkel() {
    return dagsform == Dagsform.ENKEL;
  }

  /** Whether what concerns a date stands in ProCapita. */
  boolean iProcapita(LocalDate date) {
    return switch (system) {
      case LIFECARE -> false;
      case PROCAPITA -> true;
      case BADA -> date.isBefore(brytdatum);
    };
  }
}
