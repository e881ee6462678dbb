package se.nyckeltal.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import se.nyckeltal.contract.ExportContract;

/** Turns one JSON record into its rows: one, or one an element, or one a node of a tree. */
final class JsonRows {

  private final List<JsonPath> paths;
  private final String elements;
  private final String children;

  JsonRows(ExportContract contract) {
    this.elements = contract.rader();
    this.children = contract.trad();
    this.paths =
        contract.fields().stream().map(f -> JsonPath.of(f.name(), contract.rader())).toList();
  }

  /** The rows of a record; a record whose element list is empty still gives one row. */
  List<RawRow> of(JsonNode entity, long number) {
    List<RawRow> rows = new ArrayList<>();
    if (children != null) {
      addTree(entity, number, rows);
    } else if (elements != null && entity.path(elements).size() > 0) {
      entity.path(elements).forEach(element -> rows.add(row(entity, element, number)));
    } else {
      rows.add(row(entity, MissingNode.getInstance(), number));
    }
    return rows;
  }

  private void addTree(JsonNode node, long number, List<RawRow> rows) {
    rows.add(row(node, MissingNode.getInstance(), number));
    node.path(children).forEach(child -> addTree(child, number, rows));
  }

  private RawRow row(JsonNode entity, JsonNode element, long number) {
    Object[] values = new Object[paths.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = paths.get(i).value(entity, element);
    }
    String source = element.isMissingNode() ? entity.toString() : element.toString();
    return new RawRow(number, values, List.of(), source);
  }
}
