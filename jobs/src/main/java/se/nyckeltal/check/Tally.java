package se.nyckeltal.check;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.nyckeltal.contract.ExportContract;
import se.nyckeltal.ingest.LandedColumns;
import se.nyckeltal.ingest.LandedSchema;
import se.nyckeltal.ingest.Period;
import se.nyckeltal.ingest.Stockholm;
import se.nyckeltal.ingest.cells.BooleanCells;
import se.nyckeltal.ingest.cells.Cells;
import se.nyckeltal.ingest.cells.IntCells;
import se.nyckeltal.ingest.cells.LongCells;
import se.nyckeltal.ingest.cells.TextCells;

/** What only the accepted rows tell: which days they are of and which of them are duplicates. */
final class Tally {

  private static final long SEED = 0x9E3779B97F4A7C15L;
  private static final long MISSING = 0xD1B54A32D192ED03L;
  private static final long MICROS = 1_000_000;

  private final List<Integer> key;
  private final int andrad;
  private final int manad;
  private final int rad;
  private final KeyTable keys;
  private long first = Long.MAX_VALUE;
  private long last = Long.MIN_VALUE;
  private boolean instants;

  /** Nothing yet of a delivery of that contract. */
  Tally(ExportContract contract, int mostKeys) {
    List<String> names = LandedColumns.names(contract);
    key = contract.keyColumns().stream().map(names::indexOf).toList();
    andrad = contract.andradColumn().map(names::indexOf).orElse(-1);
    manad = contract.manadColumn().map(names::indexOf).orElse(-1);
    rad = names.indexOf(LandedSchema.RAD);
    keys = new KeyTable(andrad >= 0, mostKeys);
  }

  /** Takes a batch of the reader's. */
  void add(List<Cells> columns, int rows) {
    LongCells records = (LongCells) columns.get(rad);
    for (int row = 0; row < rows; row++) {
      long time = andrad < 0 ? 0 : number(columns.get(andrad), row, Long.MIN_VALUE);
      keys.add(hash(columns, row), time, records.get(row));
    }
    if (manad >= 0) {
      addDays(columns.get(manad), rows);
    }
  }

  private void addDays(Cells days, int rows) {
    instants = days instanceof LongCells;
    for (int row = 0; row < rows; row++) {
      if (!days.isMissing(row)) {
        long day = number(days, row, 0);
        first = Math.min(first, day);
        last = Math.max(last, day);
      }
    }
  }

  private static long number(Cells cells, int row, long none) {
    if (cells.isMissing(row)) {
      return none;
    }
    return cells instanceof IntCells days ? days.get(row) : ((LongCells) cells).get(row);
  }

  private long hash(List<Cells> columns, int row) {
    long hash = SEED;
    for (int column : key) {
      hash = mixed(hash ^ hash(columns.get(column), row)) + SEED;
    }
    return hash;
  }

  private static long hash(Cells cells, int row) {
    if (cells.isMissing(row)) {
      return MISSING;
    }
    if (cells instanceof TextCells texts) {
      long hash = 0;
      for (byte b : texts.get(row)) {
        hash = (hash ^ (b & 0xff)) * SEED;
        hash ^= hash >>> 29;
      }
      return mixed(hash);
    }
    return cells instanceof BooleanCells yes ? (yes.get(row) ? 1 : 2) : number(cells, row, 0);
  }

  /** Every bit of the result depends on every bit of the number (finaliser of SplitMix64). */
  private static long mixed(long n) {
    long a = (n ^ (n >>> 30)) * 0xBF58476D1CE4E5B9L;
    long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
    return b ^ (b >>> 31);
  }

  /** Rows that a later one replaced, or null if there were too many keys. */
  Long duplicates() {
    return keys.replaced();
  }

  /** First and last day, for exports with months and at least one row. */
  Optional<Period> days() {
    return first > last ? Optional.empty() : Optional.of(new Period(day(first), day(last)));
  }

  private LocalDate day(long n) {
    // Within a zone a later instant never has an earlier date.
    return instants
        ? LocalDate.ofInstant(Instant.ofEpochSecond(Math.floorDiv(n, MICROS)), Stockholm.ZONE)
        : LocalDate.ofEpochDay(n);
  }
}
