package se.nyckeltal.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyckeltal.config.Settings;
import se.nyckeltal.contract.CodeLists;
import se.nyckeltal.contract.ExportContracts;
import se.nyckeltal.contract.Lager;
import se.nyckeltal.contract.ResourceFolder;
import se.nyckeltal.contract.TableContract;
import se.nyckeltal.hemtjanst.AndelComputation;
import se.nyckeltal.run.ShippedModels;
import se.nyckeltal.testkit.TestSpark;

class ModelsTest {

  private static final Models MODELS = ShippedModels.all();
  private static final ExportContracts EXPORTS = ExportContracts.shipped();
  private static final CodeLists CODES = CodeLists.shipped();

  private static Dataset<Row> one(String sql) {
    return TestSpark.session().sql(sql);
  }

  @Test
  @DisplayName("each table comes after all that it is made of")
  void tablesAreOrdered() {
    List<String> before = new ArrayList<>();
    for (Model model : MODELS.inOrder()) {
      assertThat(before)
          .containsAll(model.contract().kallor().stream().filter(MODELS::has).toList());
      before.add(model.name());
    }
  }

  @Test
  @DisplayName("every declared source is read by its SQL")
  void declaredSourcesAreRead() {
    Map<String, String> sql = new HashMap<>();
    ResourceFolder.files("sql")
        .forEach(
            (path, content) ->
                sql.put(
                    path.substring(path.lastIndexOf('/') + 1).replace(".sql", ""),
                    new String(content, StandardCharsets.UTF_8)));
    for (Model model : MODELS.inOrder()) {
      String text = sql.getOrDefault(model.name(), "");
      if (!text.isEmpty()) {
        assertThat(model.contract().kallor())
            .as(model.name())
            .allMatch(k -> Pattern.compile("(?:FROM|JOIN) " + k + "\\b").matcher(text).find());
      }
    }
  }

  @Test
  @DisplayName("no calculation looks at the clock")
  void noCalculationLooksAtTheClock() {
    ResourceFolder.files("sql")
        .forEach(
            (path, content) ->
                assertThat(new String(content, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT))
                    .as(path)
                    .doesNotContain("current_date")
                    .doesNotContain("current_timestamp")
                    .doesNotContain("now()"));
  }

  @Test
  @DisplayName("a table that the contract does not list fails by name, inside a subquery too")
  void undeclaredSourcesFail() {
    SqlComputation model =
        new SqlComputation(
            "prov", "WITH x AS (SELECT * FROM given WHERE EXISTS (FROM stulen)) SELECT * FROM x");
    Sources sources = new Sources(TestSpark.session(), Map.of("given", one("SELECT 1 AS a")));
    assertThatThrownBy(() -> model.rows(sources))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("prov.sql")
        .hasMessageContaining("stulen");
    assertThat(TestSpark.session().catalog().tableExists("given")).isFalse();
  }

  @Test
  @DisplayName("a computation in Java is held to its declared sources too")
  void javaIsHeldToItsSources() {
    Sources sources = new Sources(TestSpark.session(), Map.of());
    assertThatThrownBy(() -> new AndelComputation("utfort_besok_grupp").rows(sources))
        .hasMessageContaining("utfort_besok_grupp");
  }

  private static TableContract contract() {
    return new TableContract(
        "prov",
        "1.0.0",
        Lager.BI,
        "vo",
        "Prov",
        "Prov",
        List.of(),
        java.util.Optional.empty(),
        true,
        List.of(
            new se.nyckeltal.contract.Column("nyckel", "", "", "STRING", true, true, true),
            new se.nyckeltal.contract.Column("tal", "", "", "DECIMAL(18,4)", false, false, true)));
  }

  @Test
  @DisplayName("missing, unknown and differently typed columns are named together")
  void shapeIsChecked() {
    assertThatThrownBy(
            () -> ContractCheck.shape(contract(), one("SELECT 1.5 AS tal, 'x' AS annat")))
        .isInstanceOf(BrokenContractException.class)
        .hasMessage(
            "Tabellen prov håller inte sitt kontrakt: kolumnen nyckel saknas; kolumnen tal är"
                + " DECIMAL(2,1), inte DECIMAL(18,4); kolumnen annat står inte där.");
  }

  @Test
  @DisplayName("columns come out in the contract's order")
  void shapeOrders() {
    assertThat(
            ContractCheck.shape(
                    contract(), one("SELECT CAST(1 AS DECIMAL(18,4)) AS tal, 'x' AS nyckel"))
                .columns())
        .containsExactly("nyckel", "tal");
  }

  @Test
  @DisplayName("a key that occurs twice and a missing required value are found, never shown")
  void contentIsChecked() {
    Dataset<Row> rows =
        one(
            "SELECT * FROM VALUES ('hemlig', 1.0BD), ('hemlig', 2.0BD), (NULL, 3.0BD)"
                + " AS t(nyckel, tal)");
    assertThatThrownBy(() -> ContractCheck.content(contract(), rows))
        .hasMessage(
            "Tabellen prov håller inte sitt kontrakt: 1 rader har samma nyckel (nyckel) som en"
                + " annan; nyckel saknas i 1 rader.");
    assertThat(ContractCheck.content(contract(), rows.where("tal = 1.0"))).isEqualTo(1);
  }

  @Test
  @DisplayName("and so they are in a small table that is looked through without Spark")
  void smallTableIsChecked(@TempDir Path lake) throws IOException {
    MartTables marts = new MartTables(TestSpark.session(), lake);
    String two =
        "SELECT nyckel, CAST(tal AS DECIMAL(18,4)) AS tal FROM VALUES %s AS t(nyckel, tal)";
    marts.replaceAll(contract(), one(two.formatted("('a', 1.0BD), ('b', NULL)")), "k");
    marts.check(contract());
    marts.replaceAll(
        contract(), one(two.formatted("('hemlig', 1.0BD), ('hemlig', 2.0BD), (NULL, 3.0BD)")), "k");
    assertThatThrownBy(() -> marts.check(contract()))
        .hasMessage(
            "Tabellen prov håller inte sitt kontrakt: 1 rader har samma nyckel (nyckel) som en"
                + " annan; nyckel saknas i 1 rader.");
  }

  private static Settings settings(boolean choice) {
    return new Settings(Map.of("a", choice), Map.of(), List.of(), List.of());
  }

  @Test
  @DisplayName("the fingerprint changes with the home's contracts and code lists")
  void fingerprintsFollowTheHome(@TempDir Path schemas) throws IOException {
    String shipped = Models.fingerprint("1", settings(true), EXPORTS, CODES);
    assertThat(
            Models.fingerprint(
                "1", settings(true), ExportContracts.of(schemas), CodeLists.of(schemas)))
        .isEqualTo(shipped);
    Path beslut = schemas.resolve("exports/procapita/beslut.json");
    Files.createDirectories(beslut.getParent());
    Files.writeString(beslut, "{\"encoding\": \"utf-8\"}");
    String encoded = Models.fingerprint("1", settings(true), ExportContracts.of(schemas), CODES);
    assertThat(encoded).isNotEqualTo(shipped);
    Path regi = schemas.resolve("koder/regi.csv");
    Files.createDirectories(regi.getParent());
    Files.writeString(regi, "kod;text;alternativ\negen;Kommunen;\n");
    assertThat(Models.fingerprint("1", settings(true), EXPORTS, CodeLists.of(schemas)))
        .isNotEqualTo(shipped);
  }

  @Test
  @DisplayName("the fingerprint changes with a setting and with the program")
  void fingerprintsDiffer() {
    assertThat(Models.fingerprint("1", settings(true), EXPORTS, CODES))
        .isEqualTo(Models.fingerprint("1", settings(true), EXPORTS, CODES))
        .isNotEqualTo(Models.fingerprint("2", settings(true), EXPORTS, CODES))
        .isNotEqualTo(Models.fingerprint("1", settings(false), EXPORTS, CODES));
  }
}
