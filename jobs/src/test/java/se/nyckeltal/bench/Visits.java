package se.nyckeltal.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Made-up visits of a year, the same for the same seed. Persons are TF forms, which belong to
 * nobody. An instance stands for one visit at a time, so that millions cost no memory.
 */
final class Visits {

  private static final int PERSONS = 20_000;
  private static final int STAFF = 400;
  private static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 1);
  private static final LocalDate SUMMER = LocalDate.of(2025, 3, 31);
  private static final LocalDate WINTER = LocalDate.of(2025, 10, 26);
  private static final List<String> UNITS =
      List.of("Söder", "Norr", "Väster", "Öster", "Centrum", "Hamnen", "Ängen", "Nattpatrullen");
  private static final List<String> SERVICES =
      List.of("Dusch", "Tillsyn", "Städning", "Tvätt", "Inköp", "Personlig omvårdnad");

  private final SplittableRandom random;
  private final String[] persons = new String[PERSONS];
  private final String[] days = new String[365];
  private final String[] offsets = new String[365];
  private long number;
  private int person;
  private int staff;
  private int unit;
  private int service;
  private int day;
  private int start;
  private int minutes;
  private boolean corrected;

  Visits(long seed) {
    random = new SplittableRandom(seed);
    for (int i = 0; i < PERSONS; i++) {
      LocalDate born = LocalDate.of(1925, 1, 1).plusDays(i % 10_000);
      persons[i] = tf(born, i / 10_000);
    }
    for (int i = 0; i < days.length; i++) {
      LocalDate date = FIRST_DAY.plusDays(i);
      days[i] = date.toString();
      offsets[i] = date.isBefore(SUMMER) || !date.isBefore(WINTER) ? "+01:00" : "+02:00";
    }
  }

  private static String tf(LocalDate born, int serial) {
    return born.toString().replace("-", "") + "T%03d".formatted(serial);
  }

  /** Moves to the next visit. */
  void next() {
    number++;
    person = random.nextInt(PERSONS);
    staff = random.nextInt(STAFF);
    unit = random.nextInt(UNITS.size());
    service = random.nextInt(SERVICES.size());
    day = random.nextInt(days.length);
    start = 6 * 3600 + random.nextInt(16 * 3600);
    minutes = 5 + random.nextInt(55);
    corrected = random.nextInt(2) == 0;
  }

  long number() {
    return number;
  }

  String person() {
    return persons[person];
  }

  int staff() {
    return staff;
  }

  /** A staff member's identity: another TF form than any client's. */
  String staffPerson() {
    return tf(LocalDate.of(1970, 1, 1).plusDays(staff), 9);
  }

  int unit() {
    return unit;
  }

  String unitName() {
    return UNITS.get(unit);
  }

  String service() {
    return SERVICES.get(service);
  }

  /** Whether its times were changed by hand. */
  boolean corrected() {
    return corrected;
  }

  int minutes() {
    return minutes;
  }

  /** Start, with Swedish offset. */
  void start(StringBuilder out) {
    time(out, start);
  }

  /** End, on the same day. */
  void end(StringBuilder out) {
    time(out, start + minutes * 60);
  }

  private void time(StringBuilder out, int second) {
    out.append(days[day]).append('T');
    two(out, second / 3600);
    two(out.append(':'), second / 60 % 60);
    two(out.append(':'), second % 60);
    out.append(offsets[day]);
  }

  /** Two digits. */
  static void two(StringBuilder out, int value) {
    out.append((char) ('0' + value / 10)).append((char) ('0' + value % 10));
  }
}
