package se.nyckeltal.ingest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The vendor's own list of fields ({@code lifecare-api-fields.csv}), Elderly Care's part. */
final class VendorFields {

  private final Map<String, List<VendorField>> bySchema;

  /**
   * A field.
   *
   * @param name key in JSON
   * @param type such as {@code string(date-time)}, {@code CodeText} or {@code array<Address>}
   * @param values the allowed values, empty if it is no enumeration
   */
  record VendorField(String name, String type, List<String> values) {}

  private VendorFields(Map<String, List<VendorField>> bySchema) {
    this.bySchema = bySchema;
  }

  /** Reads the list. Of schemas with the same short name the one with most fields is meant. */
  static VendorFields read() {
    Map<String, Map<String, List<VendorField>>> all = new HashMap<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                VendorFields.class.getResourceAsStream("/lifecare-api-fields.csv"),
                StandardCharsets.UTF_8))) {
      in.readLine();
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String[] cells = line.strip().split(",", 8);
        if (cells[0].equals("EC")) {
          List<String> values = cells[4].isEmpty() ? List.of() : List.of(cells[4].split("\\|"));
          all.computeIfAbsent(cells[1], s -> new HashMap<>())
              .computeIfAbsent(cells[7], s -> new ArrayList<>())
              .add(new VendorField(cells[2], cells[3], values));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, List<VendorField>> largest = new HashMap<>();
    all.forEach(
        (name, schemas) ->
            largest.put(
                name,
                schemas.entrySet().stream()
                    // By name where they are equally large, so that a seed always gives the same.
                    .max(
                        Comparator.comparing(
                                (Map.Entry<String, List<VendorField>> s) -> s.getValue().size())
                            .thenComparing(Map.Entry::getKey))
                    .orElseThrow()
                    .getValue()));
    return new VendorFields(largest);
  }

  /** The fields of a schema, none if the list does not have it. */
  List<VendorField> of(String schema) {
    return bySchema.getOrDefault(schema, List.of());
  }
}
