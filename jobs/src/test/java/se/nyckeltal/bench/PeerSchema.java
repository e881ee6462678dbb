package se.nyckeltal.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import se.nyckeltal.contract.Field;
import se.nyckeltal.contract.FieldType;

/** What a peer is told of a file: the same fields and types as our contract. */
record PeerSchema(Material material) {

  /** The fields by the name that the file has at its top, in the file's order. */
  Map<String, List<Field>> byTopName() {
    Map<String, List<Field>> fields = new LinkedHashMap<>();
    for (Field field : material.fields()) {
      fields.computeIfAbsent(top(field), n -> new ArrayList<>()).add(field);
    }
    return fields;
  }

  /** The name that a field lies under at the record's top. */
  static String top(Field field) {
    return field.name().split("\\.", -1)[0].replace("[]", "");
  }

  /** Whether a field is a list, which legs count the elements of. */
  static boolean isList(Field field) {
    return field.type() == FieldType.LIST;
  }

  /** The names that lead from an element of a list to a field's value. */
  static List<String> within(Field field) {
    List<String> steps = List.of(field.name().split("\\.", -1));
    return steps.subList(1, steps.size());
  }

  /** Landed columns. */
  List<String> names() {
    return each(Material::column);
  }

  /** Something of every field. */
  List<String> each(Function<Field, String> what) {
    return material.fields().stream().map(what).toList();
  }

  /** Whether a top name holds an object of which one or more fields are read. */
  static boolean nested(List<Field> fields) {
    return fields.get(0).name().contains(".") && !isList(fields.get(0));
  }

  /** A field's name below its top name. */
  static String below(Field field) {
    return field.name().substring(field.name().indexOf('.') + 1);
  }
}
