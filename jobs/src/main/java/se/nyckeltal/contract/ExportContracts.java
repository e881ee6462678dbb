package se.nyckeltal.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** All export contracts by name, read and checked once. */
public final class ExportContracts {

  private static final String FOLDER = "exports";
  private static final String ENDING = ".json";
  private static final String FORM = "[a-z][a-z0-9]*/[A-Za-z][A-Za-z0-9_]*\\.json";

  private final SortedMap<String, ExportContract> byName;
  private final SortedMap<String, ExportContract> shipped;

  private ExportContracts(
      SortedMap<String, ExportContract> byName, SortedMap<String, ExportContract> shipped) {
    this.byName = byName;
    this.shipped = shipped;
  }

  /**
   * The contracts packed with the program ({@code schemas/exports/<system>/<export>.json}).
   *
   * @throws ContractException naming the file and the fault, if one does not hold together
   */
  public static ExportContracts shipped() {
    SortedMap<String, ExportContract> contracts = shipped(trees(), CodeLists.shipped());
    return new ExportContracts(contracts, contracts);
  }

  /**
   * The contracts of a home: the shipped ones with the home's own parts laid over them, and those
   * that are the home's alone. The shipped ones are held to the schema by the tests, the home's
   * here.
   *
   * @param schemas the home's folder {@code schemas}; missing or empty means the shipped ones
   * @throws ContractException with every fault, naming the file in the home
   */
  public static ExportContracts of(Path schemas) {
    CodeLists codes = CodeLists.of(schemas);
    SortedMap<String, ObjectNode> trees = trees();
    SortedMap<String, ExportContract> shipped = shipped(trees, codes);
    SortedMap<String, Path> files =
        OverrideFolder.files(schemas.resolve(FOLDER), FORM, "<system>/<export>.json");
    if (files.isEmpty()) {
      return new ExportContracts(shipped, shipped);
    }
    ContractSchema schema = ContractSchema.shipped();
    SortedMap<String, ExportContract> contracts = new TreeMap<>(shipped);
    List<String> faults = new ArrayList<>();
    files.forEach(
        (relative, file) -> {
          String name = name(relative);
          try {
            ContractOverride override = new ContractOverride(file, name);
            contracts.put(name, override.contract(trees.get(name), schema, codes));
          } catch (ContractException e) {
            faults.add(e.getMessage());
          }
        });
    if (!faults.isEmpty()) {
      throw new ContractException(String.join("\n", faults));
    }
    return new ExportContracts(contracts, shipped);
  }

  private static SortedMap<String, ObjectNode> trees() {
    SortedMap<String, ObjectNode> trees = new TreeMap<>();
    for (Map.Entry<String, byte[]> file : ResourceFolder.files("schemas/" + FOLDER).entrySet()) {
      String text = new String(file.getValue(), StandardCharsets.UTF_8);
      try {
        trees.put(name(file.getKey()), (ObjectNode) Json.JSON.readTree(text));
      } catch (JsonProcessingException e) {
        throw new ContractException(
            "schemas/exports/%s: filen är inte giltig json.".formatted(file.getKey()));
      }
    }
    return trees;
  }

  private static SortedMap<String, ExportContract> shipped(
      SortedMap<String, ObjectNode> trees, CodeLists codes) {
    SortedMap<String, ExportContract> contracts = new TreeMap<>();
    trees.forEach(
        (name, tree) -> {
          ExportContract contract = ExportContract.fromJson(tree.toString());
          List<String> faults = ContractChecks.faults(contract, name, codes);
          if (!faults.isEmpty()) {
            throw new ContractException(
                "schemas/exports/%s.json: %s"
                    .formatted(name.replaceFirst("_", "/"), String.join(" ", faults)));
          }
          contracts.put(name, contract);
        });
    return contracts;
  }

  private static String name(String relative) {
    return relative.substring(0, relative.length() - ENDING.length()).replace('/', '_');
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

  /** The shipped contract of that name: the columns that calculations may count on. */
  public Optional<ExportContract> shipped(String name) {
    return Optional.ofNullable(shipped.get(name));
  }
}
