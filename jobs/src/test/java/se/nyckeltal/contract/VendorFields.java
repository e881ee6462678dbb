package se.nyckeltal.contract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The vendor's own list of schemas and fields ({@code lifecare-api-fields.csv}, made from the
 * Swagger files of Lifecare's two interfaces).
 */
final class VendorFields {

  private static final String DTO_PREFIX = "ref:";

  /** Fields by name, by the schema's full name. */
  private final Map<String, Map<String, Vendor>> schemas = new TreeMap<>();

  /**
   * A field of the vendor's.
   *
   * @param schema full name of the schema it stands in
   * @param type as the list writes it: {@code string(date-time)}, {@code array<ReportedService>}
   * @param allowed the values that are listed, empty if none are
   */
  record Vendor(String schema, String type, List<String> allowed) {

    boolean isList() {
      return type.startsWith("array<");
    }

    /** The type, or that of a list's elements. */
    String single() {
      String inner = isList() ? type.substring("array<".length(), type.length() - 1) : type;
      return inner.startsWith(DTO_PREFIX) ? inner.substring(DTO_PREFIX.length()) : inner;
    }
  }

  /** Reads the list; quoted lines are schemas of patch documents and hold no field of ours. */
  static VendorFields read() throws IOException {
    VendorFields fields = new VendorFields();
    try (InputStream in = VendorFields.class.getResourceAsStream("/lifecare-api-fields.csv")) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .filter(l -> !l.contains("\""))
          .map(l -> l.split(",", -1))
          .forEach(fields::add);
    }
    return fields;
  }

  private void add(String[] column) {
    List<String> allowed = column[4].isEmpty() ? List.of() : List.of(column[4].split("\\|"));
    schemas
        .computeIfAbsent(column[7], k -> new LinkedHashMap<>())
        .put(column[2], new Vendor(column[7], column[3], allowed));
  }

  /** The field at the end of a path such as {@code Services[].ServiceType.Text}. */
  Optional<Vendor> find(String schema, String path) {
    int dot = path.indexOf('.');
    String step = dot < 0 ? path : path.substring(0, dot);
    boolean list = step.endsWith("[]");
    String name = list ? step.substring(0, step.length() - 2) : step;
    boolean last = dot < 0;
    // A list of plain values that ends a path is named without brackets.
    Optional<Vendor> field =
        full(schema, "")
            .map(schemas::get)
            .map(fields -> fields.get(name))
            .filter(f -> f.isList() == list || (last && !list));
    return last
        ? field
        : field
            .flatMap(f -> full(f.single(), f.schema()))
            .flatMap(s -> find(s, path.substring(dot + 1)));
  }

  /**
   * The full name of a schema: the one beside the schema that mentions it, else the one whose room
   * has its own name or is common, the newest version of these.
   */
  Optional<String> full(String name, String mentionedBy) {
    if (schemas.containsKey(name)) {
      return Optional.of(name);
    }
    String beside = mentionedBy.substring(0, mentionedBy.lastIndexOf('.') + 1) + name;
    if (schemas.containsKey(beside)) {
      return Optional.of(beside);
    }
    List<String> candidates =
        schemas.keySet().stream().filter(s -> s.endsWith("." + name)).toList();
    return candidates.stream()
        .filter(s -> candidates.size() == 1 || inItsOwnRoom(s, name))
        .max(Comparator.naturalOrder());
  }

  private static boolean inItsOwnRoom(String schema, String name) {
    return schema.contains("." + name + ".V") || schema.contains(".Common.");
  }
}
