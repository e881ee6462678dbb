package se.nyckeltal.generate;

import java.util.List;

/**
 * Counts the rows of a file and decides which are written once more with a fault. Never so many
 * that the reader would refuse the whole file.
 */
final class Radraknare {

  private static final int ALWAYS = 9;
  private static final int MOST = 100;
  private static final double SHARE = 0.009;

  private final String name;
  private final StadVal val;
  private final Bokforing bok;
  private final List<Sabotage> faults;
  private long rows;
  private long rejected;
  private long twice;
  private int next;

  Radraknare(String name, StadVal val, Bokforing bok, List<Sabotage> faults) {
    this.name = name;
    this.val = val;
    this.bok = bok;
    this.faults = faults;
  }

  /** Counts clean rows. */
  void rader(int number) {
    rows += number;
  }

  /** The fault with which the row that was just written is to be written again, or null. */
  Sabotage nasta() {
    if (val.smuts() == 0 || faults.isEmpty()) {
      return null;
    }
    boolean hit = Slump.share(val.fro(), name.hashCode(), rows, 8) < val.smuts();
    if (!hit) {
      return null;
    }
    Sabotage fault = faults.get(next++ % faults.size());
    boolean duplicate = fault.slag() == Smutsslag.DUBBLETT;
    if (!duplicate && rejected >= ALWAYS && (rejected >= MOST || rejected + 1 > rows * SHARE)) {
      return null;
    }
    rows++;
    rejected += duplicate ? 0 : 1;
    twice += duplicate ? 1 : 0;
    bok.smuts(fault.slag());
    return fault;
  }

  /** Enters the file in the book. */
  void klar() {
    bok.fil(name, new Sanning.Filrader(rows, rejected, twice));
  }
}
