package se.nyckeltal.ingest.reader;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.nyckeltal.contract.ExportContract;
import se.nyckeltal.contract.FieldType;
import se.nyckeltal.ingest.Kontrollsumma;
import se.nyckeltal.ingest.LandedSchema;
import se.nyckeltal.ingest.cells.LongCells;
import se.nyckeltal.ingest.value.Notes;

/** Sums the fields that the contract names over accepted and rejected rows, exactly. */
final class ControlSums {

  private final List<String> fields;
  private final List<LongCells> cells;
  private final ExactSum[] accepted;
  private final ExactSum[] rejected;

  /** Sums of a contract, over the cells of its row reader. */
  ControlSums(ExportContract contract, RowReader rows) {
    fields = contract.kontrollsummor();
    cells =
        fields.stream()
            .map(f -> (LongCells) rows.reader(contract.fieldIndex(f)).cells().get(0))
            .toList();
    accepted = sums(contract);
    rejected = sums(contract);
  }

  private static ExactSum[] sums(ExportContract contract) {
    return contract.kontrollsummor().stream()
        .map(f -> contract.field(f).type() == FieldType.NUMBER ? LandedSchema.SCALE : 0)
        .map(ExactSum::new)
        .toArray(ExactSum[]::new);
  }

  /** Counts a row in; what cannot be read of a rejected one is in no sum. */
  void add(int row, boolean isAccepted, Notes notes) {
    for (int i = 0; i < accepted.length; i++) {
      if (cells.get(i).isMissing(row) || notes.faultAt(fields.get(i))) {
        continue;
      }
      (isAccepted ? accepted : rejected)[i].add(cells.get(i).get(row));
    }
  }

  /** A sum that no number of rows makes wrong. */
  private static final class ExactSum {

    private static final long FULL = Long.MAX_VALUE / 2;

    private final int scale;
    private BigDecimal full = BigDecimal.ZERO;
    private long unscaled;

    ExactSum(int scale) {
      this.scale = scale;
    }

    /** Adds a landed number, which never is more than eighteen digits. */
    void add(long value) {
      unscaled += value;
      if (unscaled > FULL || unscaled < -FULL) {
        full = total();
        unscaled = 0;
      }
    }

    BigDecimal total() {
      return full.add(BigDecimal.valueOf(unscaled, scale));
    }
  }

  /** The sums by field. */
  Map<String, Kontrollsumma> byField() {
    Map<String, Kontrollsumma> sums = new TreeMap<>();
    for (int i = 0; i < accepted.length; i++) {
      sums.put(fields.get(i), Kontrollsumma.of(accepted[i].total(), rejected[i].total()));
    }
    return sums;
  }
}
