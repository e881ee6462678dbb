package se.nyckeltal.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A contract file in the home: a part that is laid over the shipped contract of that name, or a
 * whole contract of its own.
 *
 * @param file where it lies
 * @param name the contract's name, as the file's place says
 */
record ContractOverride(Path file, String name) {

  private static final String ALONE =
      "Det finns inget medföljande kontrakt %s, så det här måste vara helt.";
  private static final String TOGETHER =
      "Så blir det tillsammans med det medföljande kontraktet %s.";

  private static final ObjectReader READER =
      Json.JSON
          .readerFor(JsonNode.class)
          .with(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  /**
   * The contract that holds in this home.
   *
   * @param shipped the shipped contract of that name, null if there is none
   * @throws ContractException with every fault of the file
   */
  ExportContract contract(ObjectNode shipped, ContractSchema schema, CodeLists codes) {
    JsonNode own = read();
    if (shipped == null) {
      refuse(schema.faults(own), ALONE);
      return checked(own, codes);
    }
    List<String> faults = new ArrayList<>();
    faults.addAll(schema.partialFaults(ContractMerge.withoutUtgar(own)));
    faults.addAll(ContractMerge.faults(shipped, own));
    refuse(faults, "");
    JsonNode merged = ContractMerge.merged(shipped, own);
    refuse(schema.faults(merged), TOGETHER);
    ExportContract contract = checked(merged, codes);
    refuse(ContractChange.faults(ExportContract.fromJson(shipped.toString()), contract), "");
    return contract;
  }

  private ExportContract checked(JsonNode tree, CodeLists codes) {
    ExportContract contract;
    try {
      contract = ExportContract.fromJson(tree.toString());
    } catch (IllegalArgumentException e) {
      // A number that no field has room for: the schema knows no such limits.
      throw new ContractException(file + ": " + e.getMessage());
    }
    refuse(ContractChecks.faults(contract, name, codes), "");
    return contract;
  }

  private JsonNode read() {
    String text = OverrideFolder.text(file);
    try {
      JsonNode tree = READER.readTree(text);
      if (!tree.isObject()) {
        throw new ContractException(
            "%s: filen ska innehålla ett json-objekt: { … }.".formatted(file));
      }
      return tree;
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      throw new ContractException(
          "%s, rad %d: filen är inte giltig json (eller en nyckel står två gånger)."
              .formatted(file, line));
    }
  }

  private void refuse(List<String> faults, String why) {
    if (faults.isEmpty()) {
      return;
    }
    List<String> lines = new ArrayList<>(faults.stream().map(f -> file + ": " + f).toList());
    if (!why.isEmpty()) {
      lines.add(file + ": " + why.formatted(name));
    }
    throw new ContractException(String.join("\n", lines));
  }
}
