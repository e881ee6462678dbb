package se.nyckeltal.generate;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Tells the truth as Lifecare does. */
final class LifecareSkrivare implements Skrivare {

  private final StadVal val;
  private final List<LifecareRegister> registers = new ArrayList<>();
  private final LifecareBesok visits;
  private final LifecarePass shifts;
  private final LifecareManadsrapport report;

  LifecareSkrivare(Path folder, StadVal val, Bokforing bok, Enheter units) throws IOException {
    this.val = val;
    Tillbakadragna revoked = new Tillbakadragna(val, bok);
    visits = new LifecareBesok(folder, val, bok, revoked);
    shifts = new LifecarePass(folder, val, bok, revoked);
    report = new LifecareManadsrapport(folder, val, bok);
    registers.add(new LifecareRegister(folder, val, bok, units, val.sistaDag()));
    LocalDate early = early();
    if (val.fall().av(Fall.TIDIG_OGONBLICKSBILD) > 0 && early != null) {
      bok.fall(Fall.TIDIG_OGONBLICKSBILD);
      registers.add(new LifecareRegister(folder, val, bok, units, early));
    }
    LifecareEnheter.skriv(folder, val, bok, units);
  }

  /** A day in the middle, or null if the time with Lifecare is short. */
  private LocalDate early() {
    LocalDate from = val.iProcapita(val.forstaDag()) ? val.brytdatum() : val.forstaDag();
    long days = val.sistaDag().toEpochDay() - from.toEpochDay();
    return days < 20 ? null : from.plusDays(days / 2);
  }

  @Override
  public void person(Person person) throws IOException {
    for (LifecareRegister register : registers) {
      register.person(person);
    }
  }

  @Override
  public void pass(Pass shift) throws IOException {
    if (!Klocka.date(shift.start()).isAfter(val.sistaDag())) {
      shifts.skriv(shift);
    }
  }

  @Override
  public void besok(Besok visit) throws IOException {
    LocalDate date = Klocka.date(visit.start());
    if (!val.iProcapita(date) && Tidregskrivare.iLifecare(visit, val)) {
      visits.skriv(visit);
      report.skriv(visit);
    }
  }

  @Override
  public void manadSlut(YearMonth month) throws IOException {
    if (!val.iProcapita(month.atEndOfMonth())) {
      visits.manadSlut(month);
      shifts.manadSlut(month);
    }
  }

  @Override
  public void close() throws IOException {
    for (LifecareRegister register : registers) {
      register.close();
    }
    visits.close();
    shifts.close();
    report.close();
  }
}
