package se.nyckeltal.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ContractsTest {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

  @Test
  @DisplayName("every shipped export contract reads and holds together")
  void exportContractsRead() {
    assertThat(ExportContracts.shipped().all())
        .extracting(ExportContract::name)
        .containsExactlyInAnyOrder(
            "lifecare_Client",
            "lifecare_Decision",
            "lifecare_ExecutedDecision",
            "lifecare_Execution",
            "lifecare_PlannedWorkshift",
            "lifecare_PlanningUnit",
            "lifecare_ProviderUnit",
            "lifecare_ReportedVisit",
            "procapita_beslut",
            "procapita_enheter",
            "procapita_utforda_insatser");
  }

  @Test
  @DisplayName("a contract survives the way to another machine as text")
  void contractsSurviveAsText() {
    for (ExportContract contract : ExportContracts.shipped().all()) {
      assertThat(ExportContract.fromJson(contract.toJson())).isEqualTo(contract);
    }
  }

  @Test
  @DisplayName("no name, address, key code or free text is among what is landed")
  void freeTextIsNotLanded() {
    TreeSet<String> landedTexts = new TreeSet<>();
    for (ExportContract contract : ExportContracts.shipped().all()) {
      contract.fields().stream()
          .filter(f -> f.landed() && f.type() == FieldType.STRING)
          .filter(f -> f.kodlista() == null && f.allowed().isEmpty())
          .filter(f -> f.roll() != Roll.PERSON && f.roll() != Roll.PERSONAL)
          .forEach(f -> landedTexts.add(contract.name() + "." + f.name()));
    }
    assertThat(landedTexts)
        .containsExactlyInAnyOrder(
            "lifecare_PlannedWorkshift.Id",
            "lifecare_PlannedWorkshift.PlannedActivities[].Id",
            "lifecare_PlannedWorkshift.PlannedActivities[].PlanningUnitId",
            "lifecare_PlannedWorkshift.PlanningUnitId",
            "lifecare_PlanningUnit.ConnectedToProviderUnitId",
            "lifecare_PlanningUnit.Id",
            "lifecare_PlanningUnit.Name",
            "lifecare_ProviderUnit.CompanyName",
            "lifecare_ProviderUnit.Name",
            "lifecare_ReportedVisit.ExternalId",
            "lifecare_ReportedVisit.PlannedVisitId",
            "lifecare_ReportedVisit.ReportingSystem",
            "procapita_beslut.Utförare",
            "procapita_enheter.Företag",
            "procapita_enheter.Utförare",
            "procapita_utforda_insatser.Utförare");
  }

  @Test
  @DisplayName("an unknown key in a contract is an error that says where")
  void unknownKeyIsAnError() {
    assertThatThrownBy(() -> ExportContract.fromJson("{\n\"name\": \"a_b\",\n\"nmae\": 1}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("rad 3")
        .hasMessageContaining("nmae");
  }

  @Test
  @DisplayName("table and column names are plain, and each has a label and a description")
  void tableContractsAreComplete() {
    for (TableContract table : TableContracts.shipped().all()) {
      assertThat(table.name()).matches(NAME);
      assertThat(table.keys()).as(table.name()).isNotEmpty();
      assertThat(table.kallor()).as(table.name()).isNotEmpty();
      assertThat(table.description()).as(table.name()).isNotBlank();
      for (Column column : table.columns()) {
        assertThat(column.name()).matches(NAME);
        assertThat(column.label()).as(table.name() + "." + column.name()).isNotBlank();
        assertThat(column.description()).as(table.name() + "." + column.name()).isNotBlank();
      }
    }
  }

  @Test
  @DisplayName("contracts follow the standards they name")
  void contractsNameTheirStandards() throws IOException {
    for (Map.Entry<String, byte[]> file : ResourceFolder.files("schemas/tables").entrySet()) {
      OdcsDocument document =
          OdcsDocument.parse(new String(file.getValue(), StandardCharsets.UTF_8));
      assertThat(document.apiVersion()).isEqualTo("v3.1.0");
      assertThat(document.kind()).isEqualTo("DataContract");
      assertThat(document.id()).isEqualTo(document.schema().get(0).name());
      assertThat(document.status()).isEqualTo("active");
    }
    assertThat(ExportContracts.shipped().all())
        .allMatch(c -> c.profile().startsWith("https://datapackage.org/profiles/2.0/"))
        .allMatch(c -> !c.path().startsWith("/") && !c.path().contains(".."));
  }

  @Test
  @DisplayName("a code list knows texts whatever their case and spacing")
  void codeListsForgiveSpelling() {
    CodeList units = CodeLists.shipped().get("tidsenhet");
    assertThat(units.code("Per  Vecka ")).contains("vecka");
    assertThat(units.code("per kvartal")).isEmpty();
  }

  @Test
  @DisplayName("a code list with a short row or an ambiguous text is an error")
  void codeListsAreChecked() {
    assertThatThrownBy(() -> CodeList.parse("x", "kod;text;alternativ\na;A"))
        .hasMessage("Kodlistan x: raden för a har 2 kolumner, rubriken 3.");
    assertThatThrownBy(() -> CodeList.parse("x", "kod;text;alternativ\na;A;B\nb;b;"))
        .hasMessage("Kodlistan x: texten \"b\" står för både a och b.");
  }
}
