package se.nyckeltal.contract;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What a municipality may not change in a shipped contract: what the calculations read by name and
 * type, and what keeps personal data outside. Other columns, spellings and forms are its own.
 */
final class ContractChange {

  private static final Set<Roll> LOCKED =
      EnumSet.of(Roll.PERSON, Roll.PERSONAL, Roll.STANNAR_UTANFOR);

  private ContractChange() {}

  static List<String> faults(ExportContract shipped, ExportContract own) {
    List<String> faults = new ArrayList<>();
    for (Field before : shipped.fields()) {
      own.fields().stream()
          .filter(f -> f.name().equals(before.name()))
          .forEach(after -> compare(before, after, faults));
    }
    return faults;
  }

  private static void compare(Field before, Field after, List<String> faults) {
    String fault = "Fältet %s: %s kan inte ändras, för %s.";
    if (before.type() != after.type() || before.itemType() != after.itemType()) {
      faults.add(fault.formatted(before.name(), "typen", "beräkningarna räknar med den"));
    }
    if (LOCKED.contains(before.roll()) && before.roll() != after.roll()) {
      faults.add(
          fault.formatted(before.name(), "nyckeltal:roll", "den håller personuppgifter utanför"));
    } else if (!Objects.equals(before.kolumn(), after.kolumn())) {
      faults.add(
          fault.formatted(before.name(), "nyckeltal:kolumn", "beräkningarna läser kolumnen"));
    }
  }
}
