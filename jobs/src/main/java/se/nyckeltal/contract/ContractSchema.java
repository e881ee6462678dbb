package se.nyckeltal.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;

/** {@code schemas/contract.schema.json}: what may stand in an export contract, and where. */
final class ContractSchema {

  private static final String FILE = "contract.schema.json";

  private final JsonNode document;
  private final Schema schema;

  private ContractSchema(JsonNode document) {
    this.document = document;
    this.schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(document);
  }

  /** The schema that is packed with the program. */
  static ContractSchema shipped() {
    byte[] content = ResourceFolder.file("schemas", FILE);
    try {
      return new ContractSchema(Json.JSON.readTree(new String(content, StandardCharsets.UTF_8)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What is wrong with a whole contract, in Swedish with its place; empty if nothing is. */
  List<String> faults(JsonNode contract) {
    return faults(contract, e -> true);
  }

  /**
   * What is wrong with a part of a contract, which may leave out anything but the names of its
   * fields, and say {@code null} of what is to be removed.
   */
  List<String> partialFaults(JsonNode part) {
    return faults(part, ContractSchema::concernsPart);
  }

  private List<String> faults(JsonNode contract, Predicate<Error> counts) {
    return schema.validate(contract).stream()
        .filter(counts)
        .map(e -> SchemaFault.sentence(e, document, contract))
        .distinct()
        .toList();
  }

  private static boolean concernsPart(Error error) {
    // What depends on other properties can only be judged when the part is merged.
    if (error.getEvaluationPath().contains("allOf") || error.getInstanceNode().isNull()) {
      return false;
    }
    return !error.getKeyword().equals("required")
        || (error.getProperty().equals("name") && error.getInstanceLocation().contains("fields"));
  }
}
