package se.nyckeltal.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import se.nyckeltal.generate.Del.Utfall;

/** What is to be done for some persons on one date, and what will become of it. */
final class Dag {

  private static final int FIVE_MINUTES = 300;
  private static final int DUSK = 60;
  private static final int DAWN = 240;
  private static final int AFTER_DAWN = 255;

  private final StadVal val;
  private final Enheter enheter;
  private final Invanare invanare;
  private final LocalDate date;
  private final Bokforing bok;
  private final List<Uppdrag> uppdrag = new ArrayList<>();
  private final Map<Integer, Uppdrag> delade = new HashMap<>();

  Dag(StadVal val, Enheter enheter, Invanare invanare, LocalDate date, Bokforing bok) {
    this.val = val;
    this.enheter = enheter;
    this.invanare = invanare;
    this.date = date;
    this.bok = bok;
  }

  /** The tasks for those persons. */
  List<Uppdrag> uppdrag(List<Person> persons) {
    for (Person person : persons) {
      SplittableRandom random = Slump.stream(val.fro(), person.nr(), date.toEpochDay(), 2);
      Uppdrag morning = null;
      for (Behov need : person.behov(date)) {
        SplittableRandom own = random.split();
        if (need.galler(date)) {
          if (need.kategori() == Kategori.HSL) {
            hsl(person, need, morning);
          } else {
            Uppdrag made = add(person, need, own);
            morning = need.nr() == 0 ? made : morning;
          }
        }
      }
    }
    uppdrag.removeIf(u -> u.delar.isEmpty());
    return uppdrag;
  }

  private Uppdrag add(Person person, Behov need, SplittableRandom random) {
    Plats place = plats(person, need, random);
    if (place == Plats.BORTA) {
      return null;
    }
    boolean couple = need.delas() && person.par() >= 0;
    Uppdrag task = couple ? delad(person, need, random) : ny(need, need.personal(), random);
    int position = task.antalPersonal == 2 && couple ? 1 : 0;
    Del part = del(person, need, position, 0);
    task.delar.add(part);
    decide(part, place, random);
    if (need.personal() == 2) {
      Del partner = del(person, need, 1, 0);
      partner.utfall = part.utfall;
      partner.orsak = part.orsak;
      partner.planerad = part.planerad;
      task.delar.add(partner);
      if (part.utfall == Utfall.UTFORD && hits(Fall.SAKNAD_PARTNER, random)) {
        partner.utfall = Utfall.EJ_RAPPORTERAD;
        part.ensamFlagga = true;
        bok.fall(Fall.SAKNAD_PARTNER);
      } else {
        bok.fall(Fall.DUBBELBEMANNING);
      }
    }
    return task;
  }

  /** Both of a couple get the same task, if both are at home. */
  private Uppdrag delad(Person person, Behov need, SplittableRandom random) {
    int key = person.hushall() * 2 + need.nr();
    boolean one = invanare.delarPersonal(person.nr());
    Uppdrag first = delade.remove(key);
    if (first == null) {
      Uppdrag task = ny(need, 1, random);
      delade.put(key, task);
      return task;
    }
    bok.fall(one ? Fall.PAR_DELAR_PERSONAL : Fall.PAR);
    if (one) {
      return first;
    }
    Uppdrag both = new Uppdrag(first.onskad, 2, first.slump);
    both.delar.addAll(first.delar);
    first.delar.clear();
    uppdrag.add(both);
    return both;
  }

  private Uppdrag ny(Behov need, int staff, SplittableRandom random) {
    int minute = need.minut();
    boolean twice = Klocka.twice(date, minute);
    if (val.helaMinuter() && need.natt() && Klocka.twice(date.plusDays(1), 150)) {
      // ProCapita has no words for the second of two times that are called the same.
      int night = minute - 1440;
      minute = night >= DUSK && night <= DAWN ? 1440 + AFTER_DAWN : minute;
    } else if (twice && random.nextBoolean()) {
      minute += 60;
    }
    Uppdrag task = new Uppdrag(Klocka.seconds(date, minute), staff, random);
    uppdrag.add(task);
    return task;
  }

  private void hsl(Person person, Behov need, Uppdrag morning) {
    if (morning == null || morning.delar.isEmpty()) {
      return;
    }
    Del during =
        morning.delar.stream().filter(d -> d.person.equals(person)).findFirst().orElseThrow();
    Del part = del(person, need, during.plats, FIVE_MINUTES);
    if (during.utfall != Utfall.UTFORD) {
      part.utfall = during.utfall;
      part.orsak = during.orsak;
    }
    morning.delar.add(part);
    bok.fall(Fall.DELEGERAD_HSL);
  }

  private Del del(Person person, Behov need, int place, int after) {
    Verkstallighet v =
        person.verkstallighet(need.kategori(), need.lag().equals("FTJ") ? "SoL" : need.lag(), date);
    Enhet responsible =
        v == null
            ? enheter.grupp(Verkstalligheter.grupp(person.nr()), date)
            : enheter.av(v.enhet(date));
    Enhet unit = need.natt() ? enheter.av(Enheter.NATT) : responsible;
    String id =
        "a%dd%ds%d%s".formatted(person.nr(), date.toEpochDay(), need.nr(), place == 0 ? "" : "b");
    return new Del(person, need, v == null ? 0 : v.id(), unit, id, place, after);
  }

  private enum Plats {
    HEMMA,
    BORTA,
    BORTA_I_PLAN
  }

  private Plats plats(Person person, Behov need, SplittableRandom random) {
    double drawn = random.nextDouble();
    boolean dead = date.equals(person.avregistrerad()) && need.minut() >= 720;
    if (person.franvaro(date, need.minut()) == null && !dead) {
      return Plats.HEMMA;
    }
    return drawn < val.fall().av(Fall.INSTALLT_UNDER_FRANVARO) ? Plats.BORTA_I_PLAN : Plats.BORTA;
  }

  private void decide(Del part, Plats place, SplittableRandom random) {
    double drawn = random.nextDouble();
    boolean unplanned = hits(Fall.OPLANERAT, random) || part.behov.kategori() == Kategori.LARM;
    if (place == Plats.BORTA_I_PLAN) {
      Franvaro f = part.person.franvaro(date, part.behov.minut());
      part.utfall = Utfall.INSTALLD;
      part.orsak = f == null ? left(part.person) : reason(f);
      bok.fall(Fall.INSTALLT_UNDER_FRANVARO);
      return;
    }
    double cancelled = val.fall().av(Fall.INSTALLT);
    double declined = cancelled + val.fall().av(Fall.AVBOJT);
    if (drawn < cancelled) {
      part.utfall = Utfall.INSTALLD;
      part.orsak = Orsaker.installt(random, val, bok);
      bok.fall(Fall.INSTALLT);
    } else if (drawn < declined) {
      part.utfall = Utfall.AVBOJD;
      part.orsak = Orsaker.avbojt(random, val, bok);
      bok.fall(Fall.AVBOJT);
    } else if (drawn < declined + val.fall().av(Fall.EJ_RAPPORTERAT)) {
      part.utfall = Utfall.EJ_RAPPORTERAD;
      bok.fall(Fall.EJ_RAPPORTERAT);
    } else if (unplanned && !part.behov.delas()) {
      part.planerad = false;
      bok.fall(Fall.OPLANERAT);
    }
  }

  private static String left(Person person) {
    return "Decease".equals(person.avregistreringsorsak()) ? "Avliden" : "Avbokat av brukaren";
  }

  private static String reason(Franvaro f) {
    return switch (f.orsak()) {
      case "Sjukhusvistelse", "Inlagd på sjukhus" -> "Brukaren på sjukhus";
      case "Korttidsboende" -> "Korttidsboende";
      default -> "Bortrest";
    };
  }

  private boolean hits(Fall fall, SplittableRandom random) {
    return random.nextDouble() < val.fall().av(fall);
  }
}
