package se.nyckeltal.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The schema of export contracts")
class ContractSchemaTest {

  private static final ContractSchema SCHEMA = ContractSchema.shipped();

  /** Nothing in a contract is both an object and this. */
  private static final String NO_SUCH = "{\"fel\": 1}";

  static List<String> shipped() {
    return new ArrayList<>(ResourceFolder.files("schemas/exports").keySet());
  }

  private static ObjectNode contract(String file) throws IOException {
    return (ObjectNode) Json.JSON.readTree(ResourceFolder.files("schemas/exports").get(file));
  }

  private static JsonNode json(String text) throws IOException {
    return Json.JSON.readTree(text.replace('\'', '"'));
  }

  /** A place in a contract, as a message should write it. */
  private record Place(String path, String field) {

    Place at(String key) {
      return new Place(path.isEmpty() ? key : path + "." + key, field);
    }

    Place at(int index, JsonNode item) {
      return new Place(
          "%s[%d]".formatted(path, index),
          item.has("name") ? " (" + item.path("name").asText() + ")" : field);
    }

    @Override
    public String toString() {
      return (path.isEmpty() ? "kontraktet" : path + field) + ": ";
    }
  }

  /** An object in a contract and where it stands. */
  private record Spot(Place place, ObjectNode object) {}

  private static List<Spot> objects(Place place, JsonNode node) {
    List<Spot> found = new ArrayList<>();
    if (node instanceof ObjectNode object) {
      found.add(new Spot(place, object));
      object.properties().forEach(e -> found.addAll(objects(place.at(e.getKey()), e.getValue())));
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      found.addAll(objects(place.at(i, node.get(i)), node.get(i)));
    }
    return found;
  }

  private static List<Spot> objects(ObjectNode contract) {
    return objects(new Place("", ""), contract);
  }

  @ParameterizedTest
  @MethodSource("shipped")
  @DisplayName("every shipped contract holds")
  void shippedContractsHold(String file) throws IOException {
    assertThat(SCHEMA.faults(contract(file))).isEmpty();
  }

  private static List<String> keys(ObjectNode object) {
    return object.propertyStream().map(Map.Entry::getKey).toList();
  }

  /** The place of a spot while that key is away: without its name a field has a number only. */
  private static Place without(String key, Place place) {
    return key.equals("name") ? new Place(place.path(), "") : place;
  }

  @ParameterizedTest
  @MethodSource("shipped")
  @DisplayName("a misspelt key is found in every object, with its place and what it could be")
  void findsMisspeltKeys(String file) throws IOException {
    ObjectNode contract = contract(file);
    for (Spot spot : objects(contract)) {
      for (String key : keys(spot.object())) {
        JsonNode value = spot.object().remove(key);
        spot.object().set(key + "x", value);
        String start =
            without(key, spot.place()) + key + "x är ingen känd egenskap. De som finns: ";
        assertThat(SCHEMA.faults(contract))
            .anySatisfy(f -> assertThat(f).startsWith(start).contains(key));
        spot.object().remove(key + "x");
        spot.object().set(key, value);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("shipped")
  @DisplayName("every value of the wrong kind is found, with its place")
  void findsWrongKinds(String file) throws IOException {
    ObjectNode contract = contract(file);
    for (Spot spot : objects(contract)) {
      for (String key : keys(spot.object())) {
        JsonNode value = spot.object().get(key);
        spot.object().set(key, value.isObject() ? json("[1]") : json(NO_SUCH));
        Place place = without(key, spot.place()).at(key);
        assertThat(SCHEMA.faults(contract))
            .anySatisfy(f -> assertThat(f).startsWith(place + "ska "));
        if (value.isArray() && !value.get(0).isObject()) {
          spot.object().set(key, json("[7]"));
          assertThat(SCHEMA.faults(contract))
              .anySatisfy(f -> assertThat(f).startsWith(place.at(0, value.get(0)) + "ska "));
        }
        spot.object().set(key, value);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("shipped")
  @DisplayName("a contract cannot do without what every contract has")
  void findsWhatIsMissing(String file) throws IOException {
    ObjectNode contract = contract(file);
    for (Spot spot : objects(contract)) {
      for (String key : required(spot.place())) {
        JsonNode value = spot.object().remove(key);
        assertThat(SCHEMA.faults(contract)).contains(without(key, spot.place()) + key + " saknas.");
        spot.object().set(key, value);
      }
    }
  }

  private static List<String> required(Place place) {
    return switch (place.path().replaceAll("\\[\\d+]", "[]")) {
      case "" ->
          List.of(
              "$schema",
              "name",
              "title",
              "description",
              "path",
              "format",
              "encoding",
              "dialect",
              "schema",
              "nyckeltal:leverans");
      case "schema" -> List.of("fields", "primaryKey");
      case "schema.fields[]" -> List.of("name", "type");
      case "nyckeltal:intervall" -> List.of("start", "slut");
      case "nyckeltal:tidpunkter[]" -> List.of("kolumn", "datum", "tid");
      case "nyckeltal:hushall" -> List.of("kolumn", "gata", "postnummer", "slag", "hem", "skyddad");
      default -> List.of();
    };
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'dialect': {'delimiter': null}} | dialect: En csv-fil behöver dialect.delimiter, om fälten inte har nyckeltal:bredd.",
        "{'dialect': {'delimiter': ';;'}} | dialect.delimiter: ska vara ett enda tecken.",
        "{'nyckeltal:manad': null} | kontraktet: En leverans av slaget period eller delta behöver veta vilken månad en rad hör till.",
        "{'path': '../hemlig.csv'} | path: har fel form. Exempel på var i inkorgen filen ligger, som procapita/beslut.csv: relativt, utan .. och utan omvända snedstreck.",
        "{'path': 'procapita/../hemlig.csv'} | path: har fel form. Exempel på var i inkorgen filen ligger, som procapita/beslut.csv: relativt, utan .. och utan omvända snedstreck.",
        "{'path': '/hemlig.csv'} | path: har fel form. Exempel på var i inkorgen filen ligger, som procapita/beslut.csv: relativt, utan .. och utan omvända snedstreck.",
        "{'name': 'Procapita-x'} | name: har fel form. <system>_<export>, där systemet är mappen och exporten filens namn. Systemet skrivs med små bokstäver och siffror.",
        "{'title': ' '} | title: får inte vara tom.",
        "{'encoding': 'latin1'} | encoding: ska vara något av utf-8, windows-1252, iso-8859-1.",
        "{'nyckeltal:rader': 'Rader'} | format: nyckeltal:rader och nyckeltal:trad hör till json.",
        "{'nyckeltal:avvisade_hogst': {'andel': 2}} | nyckeltal:avvisade_hogst.andel: ska vara högst 1.",
        "{'nyckeltal:avvisade_hogst': {'minst': 0}} | nyckeltal:avvisade_hogst.minst: ska vara minst 1.",
        "{'nyckeltal:avvisade_hogst': {'antal': 5}} | nyckeltal:avvisade_hogst: antal är ingen känd egenskap. De som finns: andel, rader, minst.",
        "{'nyckeltal:rapport': {'rubrik_inom': 0}} | nyckeltal:rapport.rubrik_inom: ska vara minst 1.",
        "{'nyckeltal:rapport': {'rubrik_inom': 'tre'}} | nyckeltal:rapport.rubrik_inom: ska vara ett heltal, inte en text.",
        "{'nyckeltal:kontrollsummor': []} | nyckeltal:kontrollsummor: får inte vara tom.",
        "{'schema': {'fieldsMatch': ['precis']}} | schema.fieldsMatch[0]: ska vara något av exact, equal, subset, superset, partial.",
        "{'schema': {'fieldsMatch': ['equal', 'exact']}} | schema.fieldsMatch: får ha högst 1 värde.",
        "{'schema': {'primaryKey': ['Datum', 'Datum']}} | schema.primaryKey: har samma värde två gånger.",
      })
  @DisplayName("conditions on a contract are told in Swedish, with their place")
  void tellsOfConditions(String change, String fault) throws IOException {
    JsonNode changed =
        ContractMerge.merged(contract("procapita/utforda_insatser.json"), json(change));
    assertThat(SCHEMA.faults(changed)).containsExactly(fault);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'type': 'string'} | Fri text läses aldrig in: ge fältet nyckeltal:roll, nyckeltal:kodlista eller constraints.enum.",
        "{'type': 'list', 'itemType': 'string'} | Fri text läses aldrig in: ge fältet nyckeltal:roll, nyckeltal:kodlista eller constraints.enum.",
        "{'type': 'list'} | En lista säger vad den innehåller.",
        "{'type': 'integer', 'decimalChar': ','} | decimalChar hör till tal och tidslängder.",
        "{'type': 'date', 'groupChar': ' '} | groupChar hör till tal.",
        "{'type': 'date', 'falseValues': ['Nej']} | trueValues och falseValues hör till boolean.",
        "{'type': 'number', 'nyckeltal:tidsform': 'minuter'} | nyckeltal:tidsform hör till duration.",
        "{'type': 'integer', 'nyckeltal:nollor': 4} | nyckeltal:nollor hör till string.",
        "{'type': 'integer', 'nyckeltal:kodlista': 'insats'} | nyckeltal:kodlista hör till text.",
        "{'type': 'date', 'nyckeltal:roll': 'person'} | En roll som person, personal, nyckel eller organisation hör till type string.",
        "{'type': 'integer', 'constraints': {'enum': ['1']}} | constraints.enum hör till text.",
        "{'type': 'date', 'constraints': {'minimum': 1}} | constraints.minimum och maximum hör till tal.",
        "{'type': 'date', 'itemType': 'date'} | itemType hör till type list.",
        "{'type': 'integer', 'nyckeltal:bredd': 5} | Har ett fält nyckeltal:bredd ska alla ha det.",
        "{'type': 'duration', 'nyckeltal:tidsform': 'timmar'} | ska vara något av tidslangd, decimaltimmar, minuter.",
        "{'type': 'text'} | ska vara något av string, integer, number, boolean, date, yearmonth, datetime, time, duration, list.",
        "{'type': 'string', 'nyckeltal:roll': 'nyckel', 'nyckeltal:nollor': 0} | ska vara minst 1.",
      })
  @DisplayName("conditions on a field are told in Swedish, with the field's name")
  void tellsOfConditionsOnFields(String field, String fault) throws IOException {
    ObjectNode contract = contract("procapita/enheter.json");
    ObjectNode added = (ObjectNode) json(field);
    added.put("name", "Ny");
    ((ArrayNode) contract.at("/schema/fields")).add(added);
    assertThat(SCHEMA.faults(contract))
        .isNotEmpty()
        .anySatisfy(f -> assertThat(f).endsWith(": " + fault))
        .allSatisfy(f -> assertThat(f).startsWith("schema.fields[").contains("("));
  }

  @Test
  @DisplayName("every newest addition is allowed where it belongs")
  void allowsTheAdditions() throws IOException {
    JsonNode part =
        json(
            """
            {'dialect': {'sheetName': 'Blad1'},
             'schema': {'missingValues': ['', '-'], 'fields': [
               {'name': 'Start', 'nyckeltal:alias': ['Från kl']},
               {'name': 'Längd', 'type': 'duration', 'decimalChar': ',',
                'nyckeltal:tidsform': 'decimaltimmar'},
               {'name': 'Månad', 'type': 'yearmonth'},
               {'name': 'Belopp', 'type': 'number', 'decimalChar': ',', 'groupChar': ' '},
               {'name': 'Kod', 'type': 'string', 'nyckeltal:roll': 'nyckel',
                'nyckeltal:nollor': 4}]},
             'nyckeltal:radbrytningar': true,
             'nyckeltal:rapport': {'rubrik_inom': 5, 'upprepad_rubrik': true,
               'summarader': ['Summa'], 'antal_poster': 'Antal poster:'},
             'nyckeltal:kontrollsummor': ['Belopp'],
             'nyckeltal:avvisade_hogst': {'andel': 0.05, 'rader': 10, 'minst': 1}}
            """);
    ObjectNode merged = ContractMerge.merged(contract("procapita/utforda_insatser.json"), part);
    assertThat(SCHEMA.faults(merged)).isEmpty();
    for (JsonNode field : merged.at("/schema/fields")) {
      ((ObjectNode) field).put("nyckeltal:bredd", 10);
    }
    ((ObjectNode) merged.get("dialect")).remove("delimiter");
    assertThat(SCHEMA.faults(merged)).isEmpty();
  }

  @Test
  @DisplayName("the schema knows the properties of the records and no others")
  void knowsWhatTheRecordsKnow() throws IOException {
    JsonNode schema = Json.JSON.readTree(ResourceFolder.file("schemas", "contract.schema.json"));
    Map<String, Class<?>> records =
        Map.of(
            "", ExportContract.class,
            "/$defs/dialekt", ExportContract.Dialect.class,
            "/$defs/tabell", ExportContract.TableSchema.class,
            "/$defs/falt", Field.class,
            "/$defs/villkor", Field.Constraints.class,
            "/$defs/rapport", ExportContract.Rapport.class,
            "/$defs/troskel", ExportContract.Troskel.class,
            "/properties/nyckeltal:intervall", ExportContract.Intervall.class,
            "/properties/nyckeltal:tidpunkter/items", ExportContract.Tidpunkt.class,
            "/properties/nyckeltal:hushall", ExportContract.Hushall.class);
    records.forEach(
        (place, record) ->
            assertThat(schema.at(place + "/properties").propertyStream().map(Map.Entry::getKey))
                .as(record.getSimpleName())
                .containsExactlyInAnyOrderElementsOf(propertiesOf(record)));
  }

  private static List<String> propertiesOf(Class<?> record) {
    return Json.JSON
        .getDeserializationConfig()
        .introspect(Json.JSON.constructType(record))
        .findProperties()
        .stream()
        .map(p -> p.getName())
        .toList();
  }
}
