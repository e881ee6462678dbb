package se.nyckeltal.ingest.reader;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.nyckeltal.contract.ExportContract;
import se.nyckeltal.ingest.Kontrollsumma;
import se.nyckeltal.ingest.LandedSchema;
import se.nyckeltal.ingest.cells.LongCells;
import se.nyckeltal.ingest.value.Notes;

/** Sums the fields that the contract names over accepted and rejected rows, exactly. */
final class ControlSums {

  private final List<String> fields;
  private final List<LongCells> cells;
  private final BigDecimal[] accepted;
  private final BigDecimal[] rejected;

  /** Sums of a contract, over the cells of its row reader. */
  ControlSums(ExportContract contract, RowReader rows) {
    fields = contract.kontrollsummor();
    cells =
        fields.stream()
            .map(f -> (LongCells) rows.reader(contract.fieldIndex(f)).cells().get(0))
            .toList();
    accepted = new BigDecimal[fields.size()];
    rejected = new BigDecimal[fields.size()];
    for (int i = 0; i < accepted.length; i++) {
      accepted[i] = BigDecimal.ZERO;
      rejected[i] = BigDecimal.ZERO;
    }
  }

  /** Counts a row in; what cannot be read of a rejected one is in no sum. */
  void add(int row, boolean isAccepted, Notes notes) {
    for (int i = 0; i < accepted.length; i++) {
      if (cells.get(i).isMissing(row) || notes.faultAt(fields.get(i))) {
        continue;
      }
      BigDecimal value = BigDecimal.valueOf(cells.get(i).get(row), LandedSchema.SCALE);
      BigDecimal[] sums = isAccepted ? accepted : rejected;
      sums[i] = sums[i].add(value);
    }
  }

  /** The sums by field. */
  Map<String, Kontrollsumma> byField() {
    Map<String, Kontrollsumma> sums = new TreeMap<>();
    for (int i = 0; i < accepted.length; i++) {
      sums.put(
          fields.get(i), new Kontrollsumma(accepted[i].add(rejected[i]), accepted[i], rejected[i]));
    }
    return sums;
  }
}
