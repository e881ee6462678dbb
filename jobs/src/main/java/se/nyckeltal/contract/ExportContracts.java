package se.nyckeltal.contract;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** All export contracts by name, read and checked once. */
public final class ExportContracts {

  private final SortedMap<String, ExportContract> byName;

  private ExportContracts(SortedMap<String, ExportContract> byName) {
    this.byName = byName;
  }

  /**
   * The contracts packed with the program ({@code schemas/exports/<system>/<export>.json}).
   *
   * @throws IllegalArgumentException naming the file and the fault, if one does not hold together
   */
  public static ExportContracts shipped() {
    SortedMap<String, ExportContract> contracts = new TreeMap<>();
    for (Map.Entry<String, byte[]> file : ResourceFolder.files("schemas/exports").entrySet()) {
      ExportContract contract =
          ExportContract.fromJson(new String(file.getValue(), StandardCharsets.UTF_8));
      String expected = file.getKey().replace(".json", "").replace('/', '_');
      List<String> faults = faults(contract, expected);
      if (!faults.isEmpty()) {
        throw new IllegalArgumentException(
            "schemas/exports/%s: %s".formatted(file.getKey(), String.join(" ", faults)));
      }
      contracts.put(contract.name(), contract);
    }
    return new ExportContracts(contracts);
  }

  /** Every contract, in name order. */
  public Collection<ExportContract> all() {
    return byName.values();
  }

  /** The contract of that name, such as {@code lifecare_ReportedVisit}. */
  public ExportContract get(String name) {
    ExportContract contract = byName.get(name);
    if (contract == null) {
      throw new IllegalArgumentException("Det finns inget exportkontrakt som heter " + name + ".");
    }
    return contract;
  }

  /** Whether a contract has that name. */
  public boolean has(String name) {
    return byName.containsKey(name);
  }

  private static List<String> faults(ExportContract contract, String expectedName) {
    List<String> faults = new ArrayList<>();
    if (!expectedName.equals(contract.name())) {
      faults.add("name ska vara " + expectedName + ".");
    }
    for (Field field : contract.fields()) {
      if (field.type() == FieldType.STRING
          && field.roll() == null
          && field.kodlista() == null
          && field.allowed().isEmpty()) {
        faults.add(
            "Fältet %s är fri text: ge det nyckeltal:roll, nyckeltal:kodlista eller enum."
                .formatted(field.name()));
      }
    }
    contract.schema().primaryKey().forEach(contract::field);
    return faults;
  }
}
