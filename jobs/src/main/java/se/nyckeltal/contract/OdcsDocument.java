package se.nyckeltal.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * The part of an Open Data Contract Standard 3.1 document that we use, as JSON records. What the
 * standard has no word for stands in {@code customProperties}: lager, kallor, giltighet, manadsvis,
 * additiv.
 */
record OdcsDocument(
    String apiVersion,
    String kind,
    String id,
    String name,
    String version,
    String status,
    String domain,
    Description description,
    List<Schema> schema) {

  record Description(String purpose, String usage, String limitations) {}

  record Schema(
      String name,
      String businessName,
      String logicalType,
      String physicalType,
      String description,
      List<Property> properties,
      List<Custom> customProperties) {}

  record Property(
      String name,
      String businessName,
      String logicalType,
      String physicalType,
      String description,
      Boolean required,
      Boolean primaryKey,
      Integer primaryKeyPosition,
      List<Custom> customProperties) {}

  record Custom(String property, JsonNode value) {}

  static OdcsDocument parse(String yaml) {
    try {
      return Json.YAML.readValue(yaml, OdcsDocument.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "rad %d: %s"
              .formatted(
                  e.getLocation() == null ? 0 : e.getLocation().getLineNr(),
                  e.getOriginalMessage()),
          e);
    }
  }

  TableContract table() {
    Schema table = schema.get(0);
    List<Custom> extras = table.customProperties();
    return new TableContract(
        table.name(),
        version,
        Lager.valueOf(text(extras, "lager").orElse("bi").toUpperCase(Locale.ROOT)),
        domain,
        table.businessName(),
        table.description(),
        texts(extras, "kallor"),
        giltighet(extras),
        !text(extras, "manadsvis").equals(Optional.of("false")),
        table.properties().stream().map(OdcsDocument::column).toList());
  }

  private static Column column(Property p) {
    return new Column(
        p.name(),
        p.businessName(),
        p.description(),
        p.physicalType(),
        Boolean.TRUE.equals(p.required()),
        Boolean.TRUE.equals(p.primaryKey()),
        !text(p.customProperties(), "additiv").equals(Optional.of("false")));
  }

  private static Optional<TableContract.Giltighet> giltighet(List<Custom> extras) {
    List<String> bounds = texts(extras, "giltighet");
    return bounds.isEmpty()
        ? Optional.empty()
        : Optional.of(new TableContract.Giltighet(bounds.get(0), bounds.get(1)));
  }

  private static Optional<JsonNode> value(List<Custom> extras, String property) {
    return extras == null
        ? Optional.empty()
        : extras.stream().filter(c -> c.property().equals(property)).map(Custom::value).findFirst();
  }

  private static Optional<String> text(List<Custom> extras, String property) {
    return value(extras, property).map(JsonNode::asText);
  }

  private static List<String> texts(List<Custom> extras, String property) {
    return value(extras, property)
        .map(v -> StreamSupport.stream(v.spliterator(), false).map(JsonNode::asText).toList())
        .orElse(List.of());
  }
}
