package se.nyckeltal.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Random;
import se.nyckeltal.ingest.VendorFields.VendorField;

/** Random records of the vendor's shape: right, empty, missing, unknown and of the wrong type. */
final class VendorRecords {

  private static final int LEVELS = 5;
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final VendorFields fields;
  private final Random random;
  private final String exploded;

  /**
   * Records by that list.
   *
   * @param exploded the field whose elements are rows, which is never of the wrong type here; or
   *     null
   */
  VendorRecords(VendorFields fields, long seed, String exploded) {
    this.fields = fields;
    this.random = new Random(seed);
    this.exploded = exploded;
  }

  /** One element of the file's list: nearly always a record of the schema. */
  JsonNode element(String schema) {
    return random.nextInt(25) == 0 ? wrong() : record(schema, 1);
  }

  private ObjectNode record(String schema, int level) {
    ObjectNode record = JSON.objectNode();
    for (VendorField field : fields.of(schema)) {
      int chance = random.nextInt(20);
      boolean rows = field.name().equals(exploded);
      if (chance == 0 || (level == LEVELS && field.type().startsWith("array<" + schema))) {
        continue;
      }
      if (chance <= 2) {
        record.putNull(field.name());
      } else if (chance == 3 && !rows) {
        record.set(field.name(), wrong());
      } else {
        record.set(field.name(), value(field, field.type(), level));
      }
    }
    if (random.nextInt(5) == 0) {
      record.set("NewerVersionsField" + random.nextInt(3), wrong());
    }
    return record;
  }

  private JsonNode value(VendorField field, String type, int level) {
    if (type.startsWith("array<")) {
      String element = type.substring(6, type.length() - 1);
      ArrayNode list = JSON.arrayNode();
      for (int i = random.nextInt(4); i > 0; i--) {
        list.add(random.nextInt(15) == 0 ? wrong() : value(field, element, level));
      }
      return list;
    }
    if (!field.values().isEmpty()) {
      return JSON.textNode(one(field.values()));
    }
    return switch (type) {
      case "string" -> JSON.textNode(text(field.name()));
      case "string(date-time)" -> JSON.textNode(time());
      case "integer(int32)", "integer(int64)" -> JSON.numberNode(random.nextInt(100_000));
      case "number(double)" -> JSON.numberNode(random.nextInt(10_000) / 100.0);
      case "boolean" -> JSON.booleanNode(random.nextBoolean());
      default -> level < LEVELS ? record(type, level + 1) : JSON.nullNode();
    };
  }

  private String text(String name) {
    if (name.endsWith("PersonId")) {
      return "19%02d0%d1%dT%03d"
          .formatted(
              20 + random.nextInt(40),
              1 + random.nextInt(9),
              random.nextInt(9),
              random.nextInt(1000));
    }
    if (name.equals("Duration")) {
      return one(List.of("00:30:00", "01:15:00", "PT20M", "", "halvtimme"));
    }
    return one(List.of("", "text", "Åke \"citat\"", "rad\nrad", "a,b;c", "Tillsyn"));
  }

  private String time() {
    return "2025-%02d-%02dT%02d:30:00"
            .formatted(1 + random.nextInt(12), 1 + random.nextInt(28), random.nextInt(24))
        + one(List.of("", "Z", "+01:00", "+02:00", ".1230000Z"));
  }

  /** A value of any type at all. */
  private JsonNode wrong() {
    return switch (random.nextInt(8)) {
      case 0 -> JSON.nullNode();
      case 1 -> JSON.numberNode(random.nextLong());
      case 2 -> JSON.numberNode(random.nextGaussian());
      case 3 -> JSON.booleanNode(random.nextBoolean());
      case 4 -> JSON.textNode("oväntat");
      case 5 -> JSON.arrayNode().add(1).addNull().add("två");
      case 6 -> JSON.objectNode().put("Oväntat", 1);
      default -> JSON.arrayNode();
    };
  }

  private String one(List<String> texts) {
    return texts.get(random.nextInt(texts.size()));
  }
}
