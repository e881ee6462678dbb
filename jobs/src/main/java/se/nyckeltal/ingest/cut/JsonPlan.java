package se.nyckeltal.ingest.cut;

import com.fasterxml.jackson.core.io.SerializedString;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.nyckeltal.contract.ExportContract;
import se.nyckeltal.contract.Field;
import se.nyckeltal.contract.FieldType;

/**
 * Where the fields of a contract lie in a record: a tree of names. A field's name is a path of
 * names separated by points, {@code []} after one that is a list.
 */
final class JsonPlan {

  private static final int MOST_NAMES = 200;

  private final Map<String, JsonPlan> children = new HashMap<>();
  private final List<Integer> below = new ArrayList<>();
  private final List<Seen> order = new ArrayList<>();
  private int field = -1;
  private boolean list;
  private boolean array;
  private boolean elements;
  private boolean tree;

  private JsonPlan() {}

  /**
   * A name that stood at its place in the last record, and what it leads to, which may be nothing.
   */
  record Seen(SerializedString name, JsonPlan child) {}

  /** The name that is likely to come at that place, for records are alike; null if none is. */
  Seen expected(int place) {
    return place < order.size() ? order.get(place) : null;
  }

  /** Takes note of a name that came at a place. */
  JsonPlan seen(int place, String name) {
    JsonPlan child = children.get(name);
    if (place < order.size()) {
      order.set(place, new Seen(new SerializedString(name), child));
    } else if (place == order.size() && place < MOST_NAMES) {
      order.add(new Seen(new SerializedString(name), child));
    }
    return child;
  }

  /** The plan of a contract. */
  static JsonPlan of(ExportContract contract) {
    JsonPlan root = new JsonPlan();
    for (int i = 0; i < contract.fields().size(); i++) {
      root.add(contract.fields().get(i), i, contract.rader());
    }
    if (contract.rader() != null) {
      root.child(contract.rader()).elements = true;
    }
    if (contract.trad() != null) {
      root.child(contract.trad()).tree = true;
    }
    return root;
  }

  /** Adds a field; the elements that are rows of their own do not make a list of it. */
  private void add(Field contractField, int index, String rows) {
    JsonPlan node = this;
    boolean anyArray = false;
    for (String step : contractField.name().split("\\.", -1)) {
      boolean many = step.endsWith("[]");
      String name = many ? step.substring(0, step.length() - 2) : step;
      boolean exploded = node == this && name.equals(rows);
      node = node.child(name);
      node.array |= many;
      node.below.add(index);
      anyArray |= many && !exploded;
    }
    node.field = index;
    node.list = contractField.type() == FieldType.LIST;
    node.array |= node.list && !anyArray;
  }

  private JsonPlan child(String name) {
    return children.computeIfAbsent(name, n -> new JsonPlan());
  }

  /** What a name leads to, or null if no field lies there. */
  JsonPlan get(String name) {
    return children.get(name);
  }

  /** The field that ends here, or -1. */
  int field() {
    return field;
  }

  /** Whether the field that ends here takes several values. */
  boolean isList() {
    return list;
  }

  /** Whether an array stands here. */
  boolean isArray() {
    return array;
  }

  /** Whether every element of the array here is a row of its own. */
  boolean isElements() {
    return elements;
  }

  /** Whether the children of the record stand here, each a record like it. */
  boolean isTree() {
    return tree;
  }

  /** All fields that lie here or deeper. */
  List<Integer> below() {
    return below;
  }
}
