package se.nyckeltal.ingest.value;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import se.nyckeltal.ingest.Fel;
import se.nyckeltal.ingest.Regel;
import se.nyckeltal.ingest.Varning;

/**
 * What is noted while one row is read: every fault, and every warning should it be accepted. Most
 * rows have neither, and a warning that most rows have must cost little.
 */
public final class Notes {

  private final List<Fel> faults = new ArrayList<>();
  private final List<Varning> unknown = new ArrayList<>();
  private final List<Regel> warnings = new ArrayList<>(8);

  /** Forgets the row before. */
  public void clear() {
    if (!faults.isEmpty()) {
      faults.clear();
    }
    if (!unknown.isEmpty()) {
      unknown.clear();
    }
    if (!warnings.isEmpty()) {
      warnings.clear();
    }
  }

  /** A reason to reject the row. */
  public void fault(Regel regel, String falt) {
    faults.add(new Fel(regel, falt));
  }

  /** Something to count, should the row be accepted. */
  public void warn(Regel regel) {
    warnings.add(regel);
  }

  /** A text that no code list knows. */
  public void unknown(String falt, String text) {
    warnings.add(Regel.OKAND_KOD);
    unknown.add(new Varning(Regel.OKAND_KOD, falt, text));
  }

  /** Reasons to reject the row. */
  public List<Fel> faults() {
    return faults;
  }

  /** Tells every warning of a row that is accepted. */
  public void tell(RuleCounts counts, Consumer<Varning> unknownTexts) {
    for (int i = 0; i < warnings.size(); i++) {
      counts.add(warnings.get(i));
    }
    if (!unknown.isEmpty()) {
      unknown.forEach(unknownTexts);
    }
  }

  /** Whether a field has a fault. */
  public boolean faultAt(String falt) {
    return !faults.isEmpty() && faults.stream().anyMatch(f -> f.falt().equals(falt));
  }
}
