package se.nyckeltal.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A home that says an export differently")
class ExportOverridesTest {

  private static final ExportContract SHIPPED = ExportContracts.shipped().get("procapita_beslut");

  @TempDir Path schemas;

  private Path write(String name, String json) throws IOException {
    Path file = schemas.resolve("exports").resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, json.replace('\'', '"'));
  }

  private ExportContract beslut(String json) throws IOException {
    write("procapita/beslut.json", json);
    return ExportContracts.of(schemas).get("procapita_beslut");
  }

  private static List<String> names(ExportContract contract) {
    return contract.fields().stream().map(Field::name).toList();
  }

  @Test
  @DisplayName("without files, or without the folder, the shipped contracts hold")
  void nothingSaid() throws IOException {
    assertThat(ExportContracts.of(schemas.resolve("saknas")).all())
        .containsExactlyElementsOf(ExportContracts.shipped().all());
    assertThat(beslut("{}")).isEqualTo(SHIPPED);
    write("procapita/.beslut.json.swp", "x");
    write("procapita/beslut.json~", "x");
    assertThat(ExportContracts.of(schemas).get("procapita_beslut")).isEqualTo(SHIPPED);
  }

  @Test
  @DisplayName("encoding and one field's alias change, and nothing else")
  void changesWhatItNames() throws IOException {
    ExportContract own =
        beslut(
            """
            {'encoding': 'utf-8',
             'schema': {'fields': [{'name': 'Timmar', 'decimalChar': '.',
                                    'nyckeltal:alias': ['Antal timmar']}]}}
            """);
    assertThat(own.encoding()).isEqualTo("utf-8");
    assertThat(own.dialect()).isEqualTo(SHIPPED.dialect());
    assertThat(own.schema().primaryKey()).containsExactly("Beslutsnr");
    assertThat(names(own)).isEqualTo(names(SHIPPED));
    Field timmar = own.field("Timmar");
    assertThat(timmar.alias()).containsExactly("Antal timmar");
    assertThat(timmar.decimalChar()).isEqualTo(".");
    assertThat(timmar.type()).isEqualTo(FieldType.NUMBER);
    assertThat(timmar.constraints().minimum()).isZero();
    assertThat(own.field("Från")).isEqualTo(SHIPPED.field("Från"));
  }

  @Test
  @DisplayName("a field is removed, another added at the end, null removes, other lists replace")
  void removesAndAdds() throws IOException {
    ExportContract own =
        beslut(
            """
            {'dialect': {'quoteChar': null},
             'schema': {'fieldsMatch': ['equal'], 'primaryKey': ['Beslutsnr', 'Från'],
               'fields': [{'name': 'Tidsenhet', 'nyckeltal:utgar': true},
                          {'name': 'Handläggare', 'type': 'string',
                           'nyckeltal:roll': 'stannar_utanfor'},
                          {'name': 'Timmar', 'constraints': {'minimum': null, 'maximum': 24}}]}}
            """);
    assertThat(own.dialect().quoteChar()).isNull();
    assertThat(own.dialect().delimiter()).isEqualTo(";");
    assertThat(own.schema().fieldsMatch()).containsExactly("equal");
    assertThat(own.keyColumns()).containsExactly("Beslutsnr", "Fran");
    assertThat(names(own)).hasSize(11).doesNotContain("Tidsenhet").endsWith("Handläggare");
    assertThat(own.field("Timmar").constraints())
        .isEqualTo(new Field.Constraints(null, null, null, 24L));
    assertThat(ExportContracts.of(schemas).shipped("procapita_beslut")).contains(SHIPPED);
  }

  @Test
  @DisplayName("the example in docs/inkorg.md does what it says")
  void exampleInTheHandbook() throws IOException {
    String docs = Files.readString(Path.of("../docs/inkorg.md"));
    int start = docs.indexOf("```json\n") + "```json\n".length();
    ExportContract own = beslut(docs.substring(start, docs.indexOf("```", start)));
    assertThat(own.encoding()).isEqualTo("utf-8");
    assertThat(own.field("Personnummer").alias()).containsExactly("Pnr");
    assertThat(own.field("Timmar").alias()).containsExactly("Beviljad tid");
    assertThat(own.field("Timmar").decimalChar()).isEqualTo(".");
    assertThat(names(own)).doesNotContain("Beslutsdatum").endsWith("Handläggare");
  }

  @Test
  @DisplayName("a contract that is not shipped must be whole")
  void ownContracts() throws IOException {
    Path file = write("egen/besok.json", "{'encoding': 'utf-8'}");
    assertThatThrownBy(() -> ExportContracts.of(schemas))
        .isInstanceOf(ContractException.class)
        .hasMessageContaining(file + ": kontraktet: schema saknas.")
        .hasMessageEndingWith(
            file
                + ": Det finns inget medföljande kontrakt egen_besok, så det här måste vara helt.");
    write(
        "egen/besok.json",
        """
        {'$schema': 'https://datapackage.org/profiles/2.0/dataresource.json',
         'name': 'egen_besok', 'title': 'Besök', 'description': 'Prov.', 'path': 'egen/besok.csv',
         'format': 'csv', 'encoding': 'utf-8', 'dialect': {'delimiter': ','},
         'schema': {'primaryKey': ['id'], 'fields': [
           {'name': 'id', 'type': 'integer', 'constraints': {'required': true}},
           {'name': 'klass', 'type': 'string', 'nyckeltal:kodlista': 'klass'}]},
         'nyckeltal:leverans': 'snapshot'}
        """);
    assertThatThrownBy(() -> ExportContracts.of(schemas))
        .hasMessage("%s: Fältet klass: det finns ingen kodlista som heter klass.", file);
    Files.createDirectories(schemas.resolve("koder"));
    Files.writeString(schemas.resolve("koder/klass.csv"), "kod;text;alternativ\na;A;\n");
    assertThat(ExportContracts.of(schemas).get("egen_besok").system()).isEqualTo("egen");
    assertThat(ExportContracts.of(schemas).shipped("egen_besok")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'encodnig': 'utf-8'} | : kontraktet: encodnig är ingen känd egenskap.",
        "{'encodnig': null} | : kontraktet: encodnig är ingen känd egenskap.",
        "{'encoding': 'ansi'} | : encoding: ska vara något av utf-8, windows-1252, iso-8859-1.",
        "{'schema': {'fields': [{'name': 'Timmar', 'alias': ['h']}]}} | : schema.fields[0] (Timmar): alias är ingen känd egenskap.",
        "{'schema': {'fields': [{'type': 'date'}]}} | : schema.fields[0]: name saknas.",
        "{'schema': {'fields': [{'name': 'Till'}, {'name': 'Till'}]}} | : schema.fields: fältet Till står två gånger.",
        "{'schema': {'fields': [{'name': 'Ny'}]}} | : schema.fields[11] (Ny): type saknas.",
        "{'schema': {'fields': [{'name': 'Ny', 'type': 'string'}]}} | : schema.fields[11] (Ny): Fri text läses aldrig in",
        "{'schema': {'fields': [{'name': 'Ny', 'nyckeltal:utgar': true}]}} | : schema.fields (Ny): fältet finns inte i det medföljande kontraktet och kan inte utgå.",
        "{'schema': {'fields': [{'name': 'Till', 'nyckeltal:utgar': false}]}} | : schema.fields (Till): nyckeltal:utgar kan bara vara true.",
        "{'schema': {'fields': [{'name': 'Beslutsnr', 'nyckeltal:utgar': true}]}} | : schema.primaryKey: det finns inget fält som heter Beslutsnr.",
        "{'schema': {'fields': [{'name': 'Till', 'nyckeltal:alias': ['Från']}]}} | : Rubriken Från hör till två fält eller aliaser.",
        "{'schema': {'fields': [{'name': 'Timmar', 'type': 'integer', 'decimalChar': null}]}} | : Fältet Timmar: typen kan inte ändras, för beräkningarna räknar med den.",
        "{'schema': {'fields': [{'name': 'Till', 'nyckeltal:kolumn': 'Slut'}]}} | : Fältet Till: nyckeltal:kolumn kan inte ändras, för beräkningarna läser kolumnen.",
        "{'schema': {'fields': [{'name': 'Namn', 'nyckeltal:roll': 'organisation'}]}} | : Fältet Namn: nyckeltal:roll kan inte ändras, för den håller personuppgifter utanför.",
        "{'schema': {'fields': [{'name': 'Tidsenhet', 'nyckeltal:kodlista': 'tid'}]}} | : Fältet Tidsenhet: det finns ingen kodlista som heter tid.",
        "{'schema': {'primaryKey': null}} | : schema: primaryKey saknas.",
        "{'dialect': {'delimiter': null}} | : dialect: En csv-fil behöver dialect.delimiter",
        "{'name': 'procapita_annat'} | : name ska vara procapita_beslut.",
        "{'nyckeltal:kontrollsummor': ['Till']} | : nyckeltal:kontrollsummor: fältet Till ska ha typen number.",
        "{'schema': {'fields': 'x'}} | : schema.fields: ska vara en lista, inte en text.",
        "{'schema': {'fields': [null]}} | : schema.fields[11]: name saknas.",
        "{'schema': {'fields': ['Till']}} | : schema.fields[0]: ska vara ett objekt, inte en text.",
        "{'schema': {'fields': [{'name': 'Timmar', 'constraints': {'maximum': 99999999999999999999}}]}} | : Exportkontraktet kan inte läsas",
        "[] | : filen ska innehålla ett json-objekt: { … }.",
        "{'title': 'a', 'title': 'b'} | , rad 1: filen är inte giltig json (eller en nyckel står två gånger).",
        "{'title': | , rad 1: filen är inte giltig json (eller en nyckel står två gånger).",
      })
  @DisplayName("a fault names the file in the home, the place and what is wrong")
  void namesFileAndPlace(String json, String fault) throws IOException {
    Path file = write("procapita/beslut.json", json);
    assertThatThrownBy(() -> ExportContracts.of(schemas))
        .isInstanceOf(ContractException.class)
        .hasMessageStartingWith(file + fault);
  }

  @Test
  @DisplayName("all faults of all files are told at once")
  void tellsAll() throws IOException {
    Path beslut = write("procapita/beslut.json", "{'titel': 1, 'encoding': 'x'}");
    Path enheter = write("procapita/enheter.json", "{'path': '/rot'}");
    assertThatThrownBy(() -> ExportContracts.of(schemas))
        .hasMessageContaining(beslut + ": kontraktet: titel är")
        .hasMessageContaining(beslut + ": encoding: ska")
        .hasMessageContaining(enheter + ": path: har fel form");
  }

  @Test
  @DisplayName("a file in another encoding, or in the wrong place, is told so")
  void refusesOtherFiles() throws IOException {
    Path file = write("procapita/beslut.json", "{}");
    Files.write(file, "{\n\"title\": \"Från\"}".getBytes(Charset.forName("windows-1252")));
    assertThatThrownBy(() -> ExportContracts.of(schemas))
        .hasMessage(
            "%s, rad 2: filen är inte sparad som UTF-8. Spara om den med teckenkodningen UTF-8.",
            file);
    Files.writeString(file, "\uFEFF{\"title\": \"Från\"}");
    assertThat(ExportContracts.of(schemas).get("procapita_beslut").title()).isEqualTo("Från");
    Path stray = write("beslut.json", "{}");
    assertThatThrownBy(() -> ExportContracts.of(schemas))
        .hasMessage(
            "%s: filen ska heta <system>/<export>.json under %s.",
            stray, schemas.resolve("exports"));
  }
}
