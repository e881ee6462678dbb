package se.nyckeltal.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import se.nyckeltal.generate.Person.Slag;

/** Makes the list of what a person needs in a week. */
final class Behovslista {

  private static final int LUNCH = 690;
  private static final int DINNER = 1020;
  private static final int EVENING = 1200;
  private static final int NIGHT = 1430;
  private static final int QUARTER = 15;
  private static final int FIVE = 5;

  private final Egenskaper person;
  private final SplittableRandom random;
  private final List<Behov> behov = new ArrayList<>();

  private Behovslista(Egenskaper person, SplittableRandom random) {
    this.person = person;
    this.random = random;
  }

  /** The needs of a person with those traits. */
  static List<Behov> av(Egenskaper person, SplittableRandom random) {
    Behovslista list = new Behovslista(person, random);
    if (person.enkel()) {
      list.enkel();
    } else if (person.slag() == Slag.HEMTJANST) {
      list.hemtjanst();
    } else {
      list.annat();
    }
    return list.behov;
  }

  /** The needs of a decision that take time. */
  static List<Behov> med(Beslut decision) {
    return decision.behov().stream().filter(b -> !b.digital()).toList();
  }

  /** The same needs, each so much longer or shorter. */
  static List<Behov> andrade(List<Behov> behov, double factor) {
    return behov.stream()
        .map(
            b ->
                b.kategori() != Kategori.HEMTJANST
                    ? b
                    : new Behov(
                        b.nr(),
                        b.minut(),
                        Math.max(FIVE, (int) Math.round(b.langd() * factor / FIVE) * FIVE),
                        b.dagar(),
                        b.veckor(),
                        b.kategori(),
                        b.lag(),
                        b.insats(),
                        b.personal(),
                        b.delas()))
        .toList();
  }

  private void enkel() {
    add(slot(450, 600), QUARTER * Slump.between(random, 1, 3), Behov.VARJE_DAG, "Tillsyn");
    add(slot(1020, 1170), QUARTER * Slump.between(random, 1, 2), Behov.VARJE_DAG, "Måltidshjälp");
  }

  private void hemtjanst() {
    int level = random.nextInt(100);
    boolean couple = person.par();
    if (level >= 30 || couple || person.dubbel()) {
      daily(couple);
    }
    if (level >= 65) {
      add(slot(LUNCH, LUNCH + 60), five(15, 30), Behov.VARJE_DAG, "Måltidshjälp");
    }
    if (level >= 80) {
      add(slot(DINNER, DINNER + 75), five(15, 30), Behov.VARJE_DAG, "Måltidshjälp");
    }
    weekly();
    nights();
    if (person.hsl()) {
      int morning = behov.get(0).minut();
      int days = behov.get(0).dagar();
      add(morning, 10, days, 0, Kategori.HSL, "HSL", "Läkemedel", 1, false);
    }
    if (person.ftj()) {
      add(860, 30, 0b0010000, 0, Kategori.HEMTJANST, "FTJ", "Social samvaro", 1, false);
    }
  }

  private void daily(boolean couple) {
    int staff = person.dubbel() ? 2 : 1;
    int morning = couple ? person.parminut() : slot(435, 570);
    int evening = couple ? person.parminut() + EVENING - 450 : slot(EVENING, EVENING + 80);
    add(
        morning,
        five(20, 45),
        Behov.VARJE_DAG,
        0,
        Kategori.HEMTJANST,
        "SoL",
        "Personlig omvårdnad",
        couple ? 1 : staff,
        couple);
    add(
        evening,
        five(15, 35),
        Behov.VARJE_DAG,
        0,
        Kategori.HEMTJANST,
        "SoL",
        "Personlig omvårdnad",
        couple ? 1 : staff,
        couple);
  }

  private void weekly() {
    add(slot(600, 660), five(40, 55), 1 << random.nextInt(5), "Dusch");
    add(
        slot(780, 840),
        five(30, 60),
        1 << random.nextInt(5),
        0,
        Kategori.HEMTJANST,
        "SoL",
        "Inköp",
        1,
        false);
    add(
        slot(800, 860),
        five(75, 120),
        1 << random.nextInt(5),
        1 + random.nextInt(2),
        Kategori.HEMTJANST,
        "SoL",
        "Städ",
        1,
        false);
  }

  private void nights() {
    if (person.natt()) {
      // Every third at a quarter past two, when the clock is changed twice a year.
      int minute = person.nr() % 3 == 0 ? 1440 + 135 : slot(1440 + 45, 1440 + 270);
      add(minute, five(10, 20), Behov.VARJE_DAG, "Natthjälp");
    }
    if (person.overMidnatt()) {
      add(NIGHT, 25, Behov.VARJE_DAG, "Natthjälp");
    }
    if (person.digital()) {
      add(1440 + 60, FIVE, Behov.VARJE_DAG, Behov.DIGITAL);
    }
  }

  private void annat() {
    switch (person.slag()) {
      case LARM ->
          add(
              slot(600, 1200),
              five(10, 20),
              1 << random.nextInt(7),
              1 + random.nextInt(2),
              Kategori.LARM,
              "SoL",
              "Trygghetslarm",
              1,
              false);
      case MAT ->
          add(slot(640, 690), FIVE, 0b0010101, 0, Kategori.MAT, "SoL", "Matdistribution", 1, false);
      case LSS ->
          add(
              slot(780, 840),
              120,
              0b0101010,
              0,
              Kategori.LEDSAGNING,
              "LSS",
              "Ledsagning",
              1,
              false);
      case BOENDESTOD ->
          add(slot(600, 660), 90, 0b0010101, 0, Kategori.BOENDESTOD, "SoL", "Boendestöd", 1, false);
      default -> throw new IllegalStateException(person.slag().name());
    }
  }

  private int slot(int from, int to) {
    return from + FIVE * random.nextInt((to - from) / FIVE + 1);
  }

  private int five(int least, int most) {
    return slot(least, most);
  }

  private void add(int minute, int length, int days, String service) {
    add(minute, length, days, 0, Kategori.HEMTJANST, "SoL", service, 1, false);
  }

  private void add(
      int minute,
      int length,
      int days,
      int weeks,
      Kategori category,
      String law,
      String service,
      int staff,
      boolean shared) {
    behov.add(
        new Behov(
            behov.size(), minute, length, days, weeks, category, law, service, staff, shared));
  }
}
