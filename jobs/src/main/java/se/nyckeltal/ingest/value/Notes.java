package se.nyckeltal.ingest.value;

import java.util.ArrayList;
import java.util.List;
import se.nyckeltal.ingest.Fel;
import se.nyckeltal.ingest.Regel;
import se.nyckeltal.ingest.Varning;

/** What is noted while one row is read: every fault, and every warning should it be accepted. */
public final class Notes {

  private final List<Fel> faults = new ArrayList<>();
  private final List<Varning> warnings = new ArrayList<>();

  /** Forgets the row before. */
  public void clear() {
    if (!faults.isEmpty()) {
      faults.clear();
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
  public void warn(Regel regel, String falt) {
    warnings.add(new Varning(regel, falt, ""));
  }

  /** A text that no code list knows. */
  public void unknown(String falt, String text) {
    warnings.add(new Varning(Regel.OKAND_KOD, falt, text));
  }

  /** Reasons to reject the row. */
  public List<Fel> faults() {
    return faults;
  }

  /** What was noted. */
  public List<Varning> warnings() {
    return warnings;
  }

  /** Whether a field has a fault. */
  public boolean faultAt(String falt) {
    return !faults.isEmpty() && faults.stream().anyMatch(f -> f.falt().equals(falt));
  }
}
