package se.nyckeltal.run;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import se.nyckeltal.ingest.Kontrollsumma;
import se.nyckeltal.ingest.Mangd;
import se.nyckeltal.ingest.SplitResult;

/**
 * Holds what one step of the way in counted against what the next one did: the reader counts as it
 * reads the file, Spark counts the rows it was given, and the landed table is read back. Each of
 * them can be wrong, hardly all in the same way. The sentences tell rows and fields, never a sum: a
 * sum over one row is that person's own amount.
 */
final class Avstamning {

  private final List<String> differences = new ArrayList<>();

  private Avstamning() {}

  /**
   * After the whole file has been read, before anything is landed.
   *
   * @param fields those that the contract sums
   * @param reader what the reader counted
   * @param seen the accepted rows as Spark counted them
   * @param kept those of them that are left when duplicates are gone
   * @return what differs, empty if all agrees
   */
  static List<String> reading(
      Collection<String> fields, SplitResult reader, Mangd seen, Mangd kept) {
    Avstamning a = new Avstamning();
    a.rows(
        "Filen har %d rader, men godtagna, avvisade och tomma är %d",
        reader.radInlasta(), reader.accepterade() + reader.avvisade() + reader.tomma());
    a.rows("Läsaren godtog %d rader, Spark fick %d", reader.accepterade(), seen.rader());
    if (kept.rader() > seen.rader()) {
      a.rows("Spark fick %d rader, men %d blev kvar", seen.rader(), kept.rader());
    }
    for (String field : fields) {
      Kontrollsumma sum = reader.summor().getOrDefault(field, Kontrollsumma.NOLL);
      a.sums(
          "Summan av %s i filen är inte den av godtagna och avvisade rader",
          field, sum.in(), sum.accepterade().add(sum.avvisade()));
      a.sums(
          "Summan av %s skiljer mellan läsaren och Spark",
          field, sum.accepterade(), seen.summa(field));
    }
    return a.differences;
  }

  /**
   * After the delivery has been landed.
   *
   * @param fields those that the contract sums
   * @param kept what was to be landed
   * @param landed its rows in the table, read back
   * @param superseded its rows that gave way to a later version in the table
   * @return what differs, empty if all agrees
   */
  static List<String> landing(
      Collection<String> fields, Mangd kept, Mangd landed, Mangd superseded) {
    Avstamning a = new Avstamning();
    Mangd found = landed.plus(superseded);
    a.rows("%d rader skulle landas, %d återfanns", kept.rader(), found.rader());
    for (String field : fields) {
      a.sums(
          "Summan av %s skiljer mellan det som skulle landas och det som återfanns",
          field, kept.summa(field), found.summa(field));
    }
    return a.differences;
  }

  private void rows(String sentence, long expected, long found) {
    if (expected != found) {
      differences.add((sentence + ".").formatted(expected, found));
    }
  }

  private void sums(String sentence, String field, BigDecimal expected, BigDecimal found) {
    // By value: 1.50 and 1.500000 are the same sum.
    if (expected.compareTo(found) != 0) {
      differences.add((sentence + ".").formatted(field));
    }
  }
}
