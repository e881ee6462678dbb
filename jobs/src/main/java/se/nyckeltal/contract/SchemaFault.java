package se.nyckeltal.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A fault that the schema found, said in Swedish: the library speaks English and of keywords. */
final class SchemaFault {

  private SchemaFault() {}

  /** Place and fault, such as {@code schema.fields[3] (Namn): type saknas.} */
  static String sentence(Error error, JsonNode schema, JsonNode contract, String root) {
    JsonNode rule = parent(schema, error.getSchemaLocation().getFragment());
    return "%s: %s"
        .formatted(place(error.getInstanceLocation(), contract, root), what(error, rule));
  }

  /** Where in a contract: the path as one would write it, and the field's name where it is one. */
  private static String place(NodePath path, JsonNode contract, String root) {
    StringBuilder place = new StringBuilder();
    String field = "";
    JsonNode node = contract;
    for (int i = 0; i < path.getNameCount(); i++) {
      Object element = path.getElement(i);
      if (element instanceof Integer index) {
        place.append('[').append(index).append(']');
        node = node.path(index);
        if (node.path("name").isTextual()) {
          field = " (" + node.path("name").asText() + ")";
        }
      } else {
        place.append(place.isEmpty() ? "" : ".").append(element);
        node = node.path(element.toString());
      }
    }
    return place.isEmpty() ? root : place + field;
  }

  private static String what(Error error, JsonNode rule) {
    // A condition between properties explains itself; its keyword alone would say too little.
    if (error.getEvaluationPath().contains("allOf") && rule.has("description")) {
      return rule.path("description").asText();
    }
    JsonNode limit = error.getSchemaNode();
    return switch (error.getKeyword()) {
      case "required" -> error.getProperty() + " saknas.";
      case "additionalProperties" ->
          "%s är ingen känd egenskap. De som finns: %s."
              .formatted(error.getProperty(), names(rule.path("properties")));
      case "enum" -> "ska vara något av %s.".formatted(list(limit));
      case "const" -> "ska vara %s.".formatted(limit.asText());
      case "type" ->
          "ska vara %s, inte %s."
              .formatted(type(limit.asText()), type(typeOf(error.getInstanceNode())));
      case "pattern" ->
          rule.has("description")
              ? "har fel form. " + rule.path("description").asText()
              : "får inte vara tom.";
      case "minLength", "maxLength" -> "ska vara ett enda tecken.";
      case "minItems", "minProperties" -> "får inte vara tom.";
      case "maxItems" -> "får ha högst %s värde.".formatted(limit.asText());
      case "uniqueItems" -> "har samma värde två gånger.";
      case "minimum" -> "ska vara minst %s.".formatted(limit.asText());
      case "maximum" -> "ska vara högst %s.".formatted(limit.asText());
      default -> "stämmer inte med schemat (%s).".formatted(error.getKeyword());
    };
  }

  /** The part of the schema that holds the keyword which failed. */
  private static JsonNode parent(JsonNode schema, NodePath keyword) {
    JsonNode node = schema;
    for (int i = 0; i < keyword.getNameCount() - 1; i++) {
      String name = keyword.getName(i);
      node = node.isArray() ? node.path(Integer.parseInt(name)) : node.path(name);
    }
    return node;
  }

  private static String names(JsonNode properties) {
    List<String> names = new ArrayList<>();
    for (Iterator<String> all = properties.fieldNames(); all.hasNext(); ) {
      names.add(all.next());
    }
    return String.join(", ", names);
  }

  private static String list(JsonNode values) {
    return StreamSupport.stream(values.spliterator(), false)
        .map(JsonNode::asText)
        .collect(Collectors.joining(", "));
  }

  private static String typeOf(JsonNode node) {
    return switch (node.getNodeType()) {
      case NUMBER -> "number";
      case BOOLEAN -> "boolean";
      case ARRAY -> "array";
      case OBJECT -> "object";
      case NULL -> "null";
      default -> "string";
    };
  }

  private static String type(String name) {
    return switch (name) {
      case "string" -> "en text";
      case "integer" -> "ett heltal";
      case "number" -> "ett tal";
      case "boolean" -> "true eller false";
      case "array" -> "en lista";
      case "object" -> "ett objekt";
      default -> "tomt (null)";
    };
  }
}
