package se.nyckeltal.generate;

import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;

/**
 * What is true of the town that was made.
 *
 * @param kordatum run date to use
 * @param personer number of persons
 * @param planerade planned visits that were not revoked
 * @param utforda performed visits, those too that were never stopped; with those of the month's
 *     report
 * @param oplanerade of them, performed without a plan
 * @param pass shifts that were not revoked
 * @param fall how often each case occurred
 * @param smuts faulty rows by kind
 * @param filer rows by file, relative to the folder
 * @param taljareSekunder performed seconds of home care by SoL: exact for {@link StadVal#enkel()}
 * @param namnareSekunder granted seconds of home care by SoL, by the day, rounded half up once per
 *     decision, month and unit: exact for {@link StadVal#enkel()}
 * @param bistand of ekonomiskt bistånd; null for a town without
 */
public record Sanning(
    LocalDate kordatum,
    int personer,
    long planerade,
    long utforda,
    long oplanerade,
    long installda,
    long avbojda,
    long pass,
    Map<Fall, Long> fall,
    Map<Smutsslag, Long> smuts,
    SortedMap<String, Filrader> filer,
    long taljareSekunder,
    long namnareSekunder,
    Bistandssanning bistand) {

  /**
   * Rows of a file: accepted or counted as duplicates, rejected, and duplicates among the first.
   */
  public record Filrader(long rader, long avvisade, long dubbletter) {}

  /** How often a case occurred. */
  public long antal(Fall one) {
    return fall.getOrDefault(one, 0L);
  }

  /** Performed share of the granted time: exact for {@link StadVal#enkel()}. */
  public double utforandegrad() {
    return namnareSekunder == 0 ? 0 : (double) taljareSekunder / namnareSekunder;
  }

  /** Rows that the reader will reject. */
  public long avvisade() {
    return filer.values().stream().mapToLong(Filrader::avvisade).sum();
  }

  /** Rows in all files. */
  public long rader() {
    return filer.values().stream().mapToLong(Filrader::rader).sum();
  }
}
