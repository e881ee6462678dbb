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

/** A schema of {@code schemas/}: what may stand in a file that people write, and where. */
public final class ContractSchema {

  private static final String FILE = "contract.schema.json";

  private final JsonNode document;
  private final Schema schema;

  private ContractSchema(JsonNode document) {
    this.document = document;
    this.schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(document);
  }

  /** {@code contract.schema.json}: what may stand in an export contract. */
  static ContractSchema shipped() {
    return shipped(FILE);
  }

  /** A schema that is packed with the program. */
  public static ContractSchema shipped(String file) {
    byte[] content = ResourceFolder.file("schemas", file);
    try {
      return new ContractSchema(Json.JSON.readTree(new String(content, StandardCharsets.UTF_8)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What is wrong with a whole contract, in Swedish with its place; empty if nothing is. */
  List<String> faults(JsonNode contract) {
    return faults(contract, "kontraktet");
  }

  /**
   * What is wrong with a whole document, in Swedish with its place; empty if nothing is.
   *
   * @param root what the document as a whole is called
   */
  public List<String> faults(JsonNode document, String root) {
    return faults(document, root, e -> true);
  }

  /**
   * What is wrong with a part of a contract, which may leave out anything but the names of its
   * fields, and say {@code null} of what is to be removed.
   */
  List<String> partialFaults(JsonNode part) {
    return faults(part, "kontraktet", ContractSchema::concernsPart);
  }

  private List<String> faults(JsonNode contract, String root, Predicate<Error> counts) {
    return schema.validate(contract).stream()
        .filter(counts)
        .map(e -> SchemaFault.sentence(e, document, contract, root))
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
