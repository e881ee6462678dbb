package se.nyckeltal.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
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
            "kommun_arbetad_tid",
            "kommun_avvikelser",
            "kommun_befolkning",
            "kommun_enheter",
            "kommun_enkat",
            "kommun_hme",
            "kommun_kartlaggning",
            "kommun_kolada",
            "kommun_personal_rorlighet",
            "kommun_sjukfranvaro",
            "lifecare_Client",
            "lifecare_ClientAbsence",
            "lifecare_Decision",
            "lifecare_DecisionService",
            "lifecare_ExecutedDecision",
            "lifecare_ExecutedService",
            "lifecare_ExecutingProvider",
            "lifecare_Execution",
            "lifecare_Extract_Actualisations",
            "lifecare_Extract_Calculations",
            "lifecare_Extract_Decisions",
            "lifecare_Extract_Investigations",
            "lifecare_Extract_Payments",
            "lifecare_Extract_Services",
            "lifecare_IbicAssessment",
            "lifecare_IbicAssessmentArea",
            "lifecare_IbicAssessmentGeneralGoal",
            "lifecare_Investigation",
            "lifecare_LssDecision",
            "lifecare_OrderedService",
            "lifecare_Payment",
            "lifecare_PlannedWorkshift",
            "lifecare_PlanningUnit",
            "lifecare_ProviderUnit",
            "lifecare_ReportedVisit",
            "lifecare_ReportedWorkshift",
            "lifecare_ServiceConfiguration",
            "lifecare_ServicePeriod",
            "lifecare_ServicePlan",
            "phoniro_besok",
            "planering_grundplan",
            "procapita_beslut",
            "procapita_beslutad_rapporterad_tid",
            "procapita_bestallning",
            "procapita_enheter",
            "procapita_franvaro",
            "procapita_ifo_ansokningar",
            "procapita_ifo_beslut",
            "procapita_ifo_hushall",
            "procapita_ifo_utbetalningar",
            "procapita_utforda_insatser",
            "tes_besok");
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
            "kommun_arbetad_tid.enhet",
            "kommun_avvikelser.enhet",
            "kommun_avvikelser.handelse_id",
            "kommun_befolkning.Alder",
            "kommun_befolkning.Civilstand",
            "kommun_befolkning.ContentsCode",
            "kommun_befolkning.Region",
            "kommun_enheter.enhet",
            "kommun_enheter.lifecare_id",
            "kommun_enheter.namn",
            "kommun_enheter.omrade",
            "kommun_enheter.procapita_id",
            "kommun_enheter.utforare",
            "kommun_enkat.enhet",
            "kommun_hme.enhet",
            "kommun_kartlaggning.enhet",
            "kommun_kolada.kpi",
            "kommun_kolada.municipality",
            "kommun_personal_rorlighet.enhet",
            "kommun_sjukfranvaro.enhet",
            "lifecare_ExecutedService.OrganizationUnit.Id",
            "lifecare_ExecutedService.OrganizationUnit.Name",
            "lifecare_ExecutedService.ReportingSystem",
            "lifecare_ExecutedService.VisitId",
            "lifecare_ExecutingProvider.OrganizationUnit.Id",
            "lifecare_ExecutingProvider.OrganizationUnit.Name",
            "lifecare_Extract_Actualisations.Organization",
            "lifecare_Extract_Decisions.Organization",
            "lifecare_Extract_Investigations.Organization",
            "lifecare_Extract_Services.Organization",
            "lifecare_IbicAssessmentArea.Details[].Icf.Code",
            "lifecare_IbicAssessmentArea.Icf.Code",
            "lifecare_OrderedService.Details[].Id",
            "lifecare_OrderedService.Icf.Code",
            "lifecare_OrderedService.OrderId",
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
            "lifecare_ReportedVisit.PlannedWorkshiftId",
            "lifecare_ReportedVisit.ReportedWorkshiftId",
            "lifecare_ReportedVisit.ReportingSystem",
            "lifecare_ReportedWorkshift.Id",
            "lifecare_ServiceConfiguration.ParentId",
            "phoniro_besok.externt_id",
            "phoniro_besok.foretag",
            "phoniro_besok.planerat_besok_id",
            "phoniro_besok.rapporterande_system",
            "phoniro_besok.utforarenhet",
            "planering_grundplan.Dubbelid",
            "planering_grundplan.Kundnr",
            "procapita_beslut.Utförare",
            "procapita_beslutad_rapporterad_tid.Organisation",
            "procapita_beslutad_rapporterad_tid.Utförare",
            "procapita_bestallning.Utförare",
            "procapita_enheter.Företag",
            "procapita_enheter.Utförare",
            "procapita_utforda_insatser.Utförare",
            "tes_besok.externt_id",
            "tes_besok.foretag",
            "tes_besok.planerat_besok_id",
            "tes_besok.rapporterande_system",
            "tes_besok.utforarenhet");
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
      if (table.lager() != Lager.VY) {
        assertThat(table.keys()).as(table.name()).isNotEmpty();
      }
      if (!Set.of("indikatorkatalog", "indikatormal").contains(table.name())) {
        // Those are made of schemas/indikatorer and not of tables.
        assertThat(table.kallor()).as(table.name()).isNotEmpty();
      }
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
