package se.nyckeltal.generate;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Some groups of persons with their staff: each group has its own by day, all share the nights. */
final class Kvarter {

  /** Persons in a quarter. */
  static final int PERSONER = 40;

  private static final int GROUP = 10;
  private static final int STAFF = 64;
  private static final int STAFF_GROUP = 14;
  private static final int BY_DAY = 8;
  private static final int BY_EVENING = 6;
  private static final int NIGHT_FIRST = 56;
  private static final int BY_NIGHT = 8;
  private static final int EVENING = 15 * 60;

  private final StadVal val;
  private final Invanare people;
  private final Enheter units;
  private final Bokforing bok;
  private final List<Skrivare> writers;
  private final Registrering registration;

  Kvarter(StadVal val, Invanare people, Enheter units, Bokforing bok, List<Skrivare> writers) {
    this.val = val;
    this.people = people;
    this.units = units;
    this.bok = bok;
    this.writers = writers;
    registration = new Registrering(val, bok);
  }

  /** Makes a date of those persons and tells of it. */
  void dag(List<Person> persons, int quarter, LocalDate date) throws IOException {
    Turlista rota = new Turlista(date);
    Utforande work = new Utforande(val, bok);
    List<Uppdrag> night = new ArrayList<>();
    List<Uppdrag> all = new ArrayList<>();
    for (int from = 0; from < persons.size(); from += GROUP) {
      List<Person> group = persons.subList(from, Math.min(from + GROUP, persons.size()));
      int number = Verkstalligheter.grupp(group.get(0).nr());
      int staff = quarter * STAFF + from / GROUP * STAFF_GROUP;
      List<Uppdrag> tasks = new Dag(val, units, people, date, bok).uppdrag(group);
      Enhet unit = units.grupp(number, date);
      List<Uppdrag> days = new ArrayList<>();
      List<Uppdrag> evenings = new ArrayList<>();
      for (Uppdrag task : tasks) {
        (task.natt() ? night : task.delar.get(0).behov.minut() < EVENING ? days : evenings)
            .add(task);
      }
      rota.fordela(days, new Turlista.Lag(unit, team(staff, BY_DAY, date), 'f'));
      rota.fordela(evenings, new Turlista.Lag(unit, team(staff + BY_DAY, BY_EVENING, date), 'k'));
      all.addAll(tasks);
    }
    Enhet patrol = units.av(Enheter.NATT);
    List<Personal> team = team(quarter * STAFF + NIGHT_FIRST, BY_NIGHT, date);
    rota.fordela(night, new Turlista.Lag(patrol, team, 'n'));
    work.utfor(all);
    tell(rota.pass());
  }

  /** Five days on and two off; who is off comes last, and the first changes from day to day. */
  private List<Personal> team(int first, int size, LocalDate date) {
    List<Personal> on = new ArrayList<>();
    List<Personal> off = new ArrayList<>();
    int start = (int) Math.floorMod(date.toEpochDay() / 2, (long) size);
    for (int i = 0; i < size; i++) {
      int k = (start + i) % size;
      boolean works = Math.floorMod(date.toEpochDay() + 3L * k, 7L) < 5;
      (works ? on : off).add(new Personal(first + k, people.personal(first + k)));
    }
    on.addAll(off);
    return on;
  }

  private void tell(List<Pass> shifts) throws IOException {
    for (Pass shift : shifts) {
      bok.pass++;
      for (Skrivare writer : writers) {
        writer.pass(shift);
      }
      for (Uppdrag task : shift.uppdrag) {
        for (Del part : task.delar) {
          if (shift.personal.equals(task.personal[part.plats])) {
            tell(part, task, shift);
          }
        }
      }
    }
  }

  private void tell(Del part, Uppdrag task, Pass shift) throws IOException {
    if (part.planerad) {
      bok.planerade++;
    }
    Besok visit = registration.av(part, task, shift);
    if (visit == null || Klocka.date(visit.start()).isAfter(val.sistaDag())) {
      return;
    }
    bok.besok(visit);
    for (Skrivare writer : writers) {
      writer.besok(visit);
    }
    Besok mistake = registration.misstag(visit, shift);
    if (mistake != null) {
      for (Skrivare writer : writers) {
        writer.besok(mistake);
      }
    }
  }
}
