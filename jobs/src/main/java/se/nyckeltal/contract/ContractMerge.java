package se.nyckeltal.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Lays a municipality's own part of a contract over the shipped one: objects key by key, {@code
 * null} removes (RFC 7386), fields by name, other lists replace.
 */
final class ContractMerge {

  /** In an override: the field is not in this municipality's export. */
  static final String UTGAR = "nyckeltal:utgar";

  private static final String SCHEMA = "schema";
  private static final String FIELDS = "fields";
  private static final String NAME = "name";

  private ContractMerge() {}

  /** The contract with the part laid over it; the part must be without faults. */
  static ObjectNode merged(ObjectNode contract, JsonNode part) {
    ObjectNode merged = contract.deepCopy();
    for (Map.Entry<String, JsonNode> entry : part.properties()) {
      merge(merged, entry.getKey(), entry.getValue());
    }
    return merged;
  }

  private static void merge(ObjectNode target, String key, JsonNode value) {
    if (value.isNull()) {
      target.remove(key);
    } else if (key.equals(FIELDS)) {
      mergeFields(target.withArray(FIELDS), value);
    } else if (value.isObject()) {
      ObjectNode before =
          target.get(key) instanceof ObjectNode object ? object : target.objectNode();
      target.set(key, merged(before, value));
    } else {
      target.set(key, value);
    }
  }

  private static void mergeFields(ArrayNode fields, JsonNode parts) {
    for (JsonNode part : parts) {
      int place = place(fields, part.path(NAME).asText());
      if (part.has(UTGAR)) {
        fields.remove(place);
      } else if (place < 0) {
        fields.add(merged(fields.objectNode(), part));
      } else {
        fields.set(place, merged((ObjectNode) fields.get(place), part));
      }
    }
  }

  private static int place(JsonNode fields, String name) {
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).path(NAME).asText().equals(name)) {
        return i;
      }
    }
    return -1;
  }

  /** What is wrong with how a part names and removes fields. */
  static List<String> faults(JsonNode contract, JsonNode part) {
    List<String> faults = new ArrayList<>();
    JsonNode shipped = contract.path(SCHEMA).path(FIELDS);
    Set<String> seen = new HashSet<>();
    for (JsonNode field : part.path(SCHEMA).path(FIELDS)) {
      String name = field.path(NAME).asText();
      if (!seen.add(name) && !name.isEmpty()) {
        faults.add("schema.fields: fältet %s står två gånger.".formatted(name));
      }
      if (!field.has(UTGAR)) {
        continue;
      }
      if (!field.path(UTGAR).isBoolean() || !field.path(UTGAR).booleanValue()) {
        faults.add("schema.fields (%s): %s kan bara vara true.".formatted(name, UTGAR));
      } else if (place(shipped, name) < 0) {
        faults.add(
            "schema.fields (%s): fältet finns inte i det medföljande kontraktet och kan inte utgå."
                .formatted(name));
      }
    }
    return faults;
  }

  /** The part without what only a part may say. */
  static JsonNode withoutUtgar(JsonNode part) {
    JsonNode plain = part.deepCopy();
    for (JsonNode field : plain.path(SCHEMA).path(FIELDS)) {
      if (field instanceof ObjectNode object) {
        object.remove(UTGAR);
      }
    }
    return plain;
  }
}
