package se.nyckeltal.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import se.nyckeltal.contract.ExportContract;
import se.nyckeltal.contract.Json;

/** Makes a dirty JSON file: one array of records. */
final class DirtyJson {

  private final Random random;
  private final DirtyValues values;
  private final Facit facit = new Facit();
  private final ArrayNode list = Json.JSON.createArrayNode();
  private int number;

  DirtyJson(long seed) {
    this.random = new Random(seed);
    this.values = new DirtyValues(random);
  }

  DirtyFile file(ExportContract contract) {
    for (int records = 20 + random.nextInt(200); records > 0; records--) {
      anyRecord();
    }
    String text = random.nextBoolean() ? list.toPrettyString() : list.toString();
    return new DirtyFile(
        contract, contract.export() + ".json", text.getBytes(StandardCharsets.UTF_8), facit);
  }

  private void anyRecord() {
    switch (random.nextInt(24)) {
      case 0 -> rejected(record().put("Datum", values.one(DirtyValues.BAD_DATES)));
      case 1 -> rejected(record().put("Personnummer", values.one(DirtyValues.BAD_IDENTITIES)));
      case 2 -> rejected(record().put("Status", "Klar"));
      case 3 -> rejected(record().putNull(values.one(DirtyValues.REQUIRED)));
      case 4 -> rejected(record().without(List.of(values.one(DirtyValues.REQUIRED))));
      case 5 -> rejected(record().put(values.one(DirtyValues.REQUIRED), "  "));
      case 6 -> {
        ObjectNode record = record();
        record.putObject("Datum").put("Value", "2026-01-01");
        rejected(record);
      }
      case 7 -> {
        ObjectNode record = record();
        record.putArray("Status").add("Utförd");
        rejected(record);
      }
      case 8 -> unreadable(record().put("Belopp", "tolv"));
      case 9 -> {
        ObjectNode record = record();
        record.putObject("Belopp");
        unreadable(record);
      }
      case 10 -> {
        list.add(random.nextBoolean() ? list.nullNode() : list.numberNode(17));
        facit.reject(0);
      }
      case 11 -> accepted(record().put("Insats", "Kalas hos grannen"));
      case 12 -> {
        number--;
        accepted(record());
      }
      case 13 -> {
        ObjectNode record = record();
        record.putObject("Okand").putArray("Lista").add(1).add("två").addNull();
        accepted(record);
      }
      case 14 -> accepted(record().putNull("Langd").putNull("Start").put("Insats", ""));
      default -> accepted(record());
    }
  }

  private ObjectNode record() {
    ObjectNode record = Json.JSON.createObjectNode();
    record.put("Nummer", ++number).put("Personnummer", values.identity());
    record.put("Datum", values.date()).put("Start", values.instant());
    record.put("Langd", values.length()).put("Status", values.status());
    return record.put("Insats", "Tillsyn").put("Anteckning", "text med \"citat\" och\nradbrytning");
  }

  private long withAmount(JsonNode record) {
    long ore = random.nextInt(8) == 0 ? 0 : values.ore();
    if (ore != 0) {
      ((ObjectNode) record).put("Belopp", BigDecimal.valueOf(ore, 2));
    }
    list.add(record);
    return ore;
  }

  private void accepted(JsonNode record) {
    facit.accept(withAmount(record));
  }

  private void rejected(JsonNode record) {
    facit.reject(withAmount(record));
  }

  private void unreadable(ObjectNode record) {
    list.add(record);
    facit.reject(0);
  }
}
