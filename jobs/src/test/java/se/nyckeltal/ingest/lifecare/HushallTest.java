package se.nyckeltal.ingest.lifecare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyckeltal.contract.ExportContract;
import se.nyckeltal.contract.ExportContracts;
import se.nyckeltal.ingest.LandedColumns;
import se.nyckeltal.ingest.LandedSchema;
import se.nyckeltal.ingest.Readings;
import se.nyckeltal.testkit.IdentityScan;

/** {@code Client.Addresses[]}: a pseudonym of the home, and never the home itself. */
@DisplayName("The household of a client")
class HushallTest {

  private static final ExportContract CLIENT = ExportContracts.shipped().get("lifecare_Client");
  private static final String HOME =
      "{'StreetAddress': 'Påhittade vägen 12', 'ZipCode': '71600', 'City': 'Provköping',"
          + " 'Protected': false, 'EntryCode': '4711#', 'Type': 'Home'}";

  @TempDir Path folder;

  private Readings readings;

  @BeforeEach
  void begin() {
    readings = new Readings(folder);
  }

  private Readings.Read read(String... addresses) throws IOException {
    StringBuilder json = new StringBuilder("[");
    for (String list : addresses) {
      json.append(json.length() == 1 ? "" : ",")
          .append("{\"PersonId\": \"194003189083\", \"Addresses\": ")
          .append(list.replace('\'', '"'))
          .append("}");
    }
    return readings.read(
        CLIENT, "Client.json", json.append("]").toString().getBytes(StandardCharsets.UTF_8));
  }

  private List<Object> households(String... addresses) throws IOException {
    Readings.Read read = read(addresses);
    assertThat(read.rejects()).isEmpty();
    return read.column("hushall_id");
  }

  @Test
  @DisplayName("lands as one text, last of the row's own")
  void column() {
    assertThat(LandedSchema.of(CLIENT).apply("hushall_id").dataType())
        .isEqualTo(DataTypes.StringType);
    assertThat(LandedColumns.names(CLIENT))
        .containsExactly(LandedSchema.of(CLIENT).fieldNames())
        .containsSequence("hushall_id", "leverans_id", "rad")
        .doesNotContain("Addresses_StreetAddress", "Addresses_ZipCode", "Addresses_Type");
  }

  @Test
  @DisplayName("the same address in another spelling is the same household, another is another")
  void spellings() throws IOException {
    List<Object> ids =
        households(
            "[" + HOME + "]",
            "[{'Type':'Home','ZipCode':'716 00','StreetAddress':'PÅHITTADE VÄGEN  12'}]",
            "[{'Type':'Home','ZipCode':71600,'StreetAddress':'Påhittade vägen 14'}]");
    assertThat(ids.get(0)).asString().matches("h1_[a-z2-7]{26}").isEqualTo(ids.get(1));
    assertThat(ids.get(2)).asString().matches("h1_[a-z2-7]{26}").isNotEqualTo(ids.get(0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "[]",
        "[null]",
        "[{}]",
        // Protected, the home or any other.
        "[{'StreetAddress':'Prov 1','ZipCode':'71600','Type':'Home','Protected':true}]",
        "[{'StreetAddress':'Prov 1','ZipCode':'71600','Type':'Home','Protected':false},"
            + "{'StreetAddress':'Prov 2','ZipCode':'71600','Type':'Other','Protected':true}]",
        // A mere postal code, and a street without one.
        "[{'ZipCode':'71600','Type':'Home'}]",
        "[{'StreetAddress':'71600','ZipCode':'71600','Type':'Home'}]",
        "[{'StreetAddress':null,'ZipCode':'71600','Type':'Home'}]",
        "[{'StreetAddress':'  ','ZipCode':'71600','Type':'Home'}]",
        "[{'StreetAddress':'Prov 1','Type':'Home'}]",
        // No home: of another kind, of no kind.
        "[{'StreetAddress':'Prov 1','ZipCode':'71600','Type':'Work'}]",
        "[{'StreetAddress':'Prov 1','ZipCode':'71600'}]",
        // The kind is one address's, the street another's, the code a third's.
        "[{'Type':'Home'},{'StreetAddress':'Prov 1'},{'ZipCode':'71600'}]",
        "[{'StreetAddress':'Prov 1','ZipCode':'71600'},{'Type':'Home'}]",
        "[{'Type':'Home','ZipCode':'71600'},{'StreetAddress':'Prov 1','Type':'Work'}]",
        // Which of two streets, and which of two kinds?
        "[{'Type':'Home','ZipCode':'71600','StreetAddress':'A 1','StreetAddress':'B 1'}]",
        "[{'Type':'Home','Type':'Work','ZipCode':'71600','StreetAddress':'A 1'}]",
        // Without its letter the street may be another.
        "[{'Type':'Home','ZipCode':'71600','StreetAddress':'B\uFFFDckvägen 1'}]",
      })
  @DisplayName("no home, a protected address or half an address: none, and the row is accepted")
  void none(String addresses) throws IOException {
    assertThat(households(addresses)).containsOnlyNulls().hasSize(1);
  }

  @Test
  @DisplayName("street and code are taken from the home, whatever the others lack")
  void neverMisaligned() throws IOException {
    assertThat(
            households(
                "[" + HOME + "]",
                // Without street, without kind and of another kind, around the home.
                "[{'ZipCode':'11111','Type':'Work'},{'StreetAddress':'Annan 1','ZipCode':'22222'},"
                    + HOME
                    + ",{'StreetAddress':'Annan 2','Type':'Other'}]",
                "[null,{'StreetAddress':'Annan 1'},{'Type':'Other'}," + HOME + "]"))
        .hasSize(3)
        .containsOnly(households("[" + HOME + "]").get(0));
  }

  @Test
  @DisplayName("a row has nothing of the row before")
  void nothingOfTheRowBefore() throws IOException {
    List<Object> ids = households("[" + HOME + "]", "[{'Type':'Home'}]", "[]", "[" + HOME + "]");
    assertThat(ids.get(1)).isNull();
    assertThat(ids.get(2)).isNull();
    assertThat(ids.get(3)).isEqualTo(ids.get(0));
  }

  @Test
  @DisplayName("of several homes the same is taken, in whatever order they stand")
  void severalHomes() throws IOException {
    String other = "{'StreetAddress':'Annan 1','ZipCode':'71600','Type':'Home'}";
    List<Object> ids = households("[" + HOME + "," + other + "]", "[" + other + "," + HOME + "]");
    assertThat(ids.get(0)).isNotNull().isEqualTo(ids.get(1));
  }

  @Test
  @DisplayName("a street with a lost letter is told of")
  void lostLetter() throws IOException {
    assertThat(
            read("[{'Type':'Home','ZipCode':'71600','StreetAddress':'B\uFFFDckvägen 1'}]")
                .result()
                .varningar())
        .containsKey("forlorat-tecken");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'StreetAddress':'Prov 1','ZipCode':'71600','Type':'Home'}",
        "'Prov 1, 71600'",
        "['Prov 1']",
        "[{'StreetAddress':{'Text':'Prov 1'},'ZipCode':'71600','Type':'Home'}]",
        "[{'StreetAddress':['Prov 1'],'ZipCode':'71600','Type':'Home'}]",
      })
  @DisplayName("addresses of another form reject the row, as elsewhere")
  void otherForms(String addresses) throws IOException {
    Readings.Read read = read(addresses);
    assertThat(read.rows()).isEmpty();
    assertThat(read.rejects()).contains("fel-form");
  }

  @Test
  @DisplayName("the address is nowhere but in the file itself")
  void addressIsNowhere() throws IOException {
    Readings.Read read = read("[" + HOME + "]");
    assertThat(read.rows().toString()).doesNotContain("hittade").doesNotContain("71600");
    assertThat(
            new IdentityScan(
                    List.of("Påhittade", "PÅHITTADE", "påhittade", "71600"),
                    List.of(folder.resolve("Client.json"), folder.resolve("nyckel")))
                .findIn(folder))
        .isEmpty();
  }
}
