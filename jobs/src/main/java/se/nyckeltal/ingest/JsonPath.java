package se.nyckeltal.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a field lies in a record: names separated by points, {@code []} after a name that is a list
 * of which every element gives a value.
 *
 * @param ofElement whether the path starts in the row's element and not in the record
 * @param steps names, each with or without {@code []}
 */
record JsonPath(boolean ofElement, List<String> steps) {

  static JsonPath of(String name, String elements) {
    String prefix = elements + "[].";
    boolean ofElement = elements != null && name.startsWith(prefix);
    String rest = ofElement ? name.substring(prefix.length()) : name;
    return new JsonPath(ofElement, List.of(rest.split("\\.")));
  }

  /** A String, a List of String, null, or one of the marks of {@link RawRow}. */
  Object value(JsonNode entity, JsonNode element) {
    if (ofElement && element.isMissingNode()) {
      return RawRow.NO_ELEMENT;
    }
    List<String> found = new ArrayList<>();
    JsonNode start = ofElement ? element : entity;
    boolean list = steps.stream().anyMatch(s -> s.endsWith("[]"));
    boolean scalar = collect(start, 0, found);
    if (!scalar) {
      return RawRow.NOT_A_VALUE;
    }
    if (list) {
      return found;
    }
    return found.isEmpty() ? null : found.get(0);
  }

  private boolean collect(JsonNode node, int depth, List<String> found) {
    if (node.isMissingNode() || node.isNull()) {
      return true;
    }
    if (depth == steps.size()) {
      if (node.isContainerNode()) {
        return false;
      }
      if (!node.asText().isEmpty()) {
        found.add(node.asText());
      }
      return true;
    }
    String step = steps.get(depth);
    if (!step.endsWith("[]")) {
      return collect(node.path(step), depth + 1, found);
    }
    boolean scalar = true;
    for (JsonNode child : node.path(step.substring(0, step.length() - 2))) {
      scalar &= collect(child, depth + 1, found);
    }
    return scalar;
  }
}
