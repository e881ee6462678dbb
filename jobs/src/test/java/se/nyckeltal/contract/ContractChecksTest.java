package se.nyckeltal.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What must hold between the parts of a contract")
class ContractChecksTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "procapita/utforda_insatser | {'schema': {'primaryKey': ['Nr']}} | schema.primaryKey: det finns inget fält som heter Nr.",
        "procapita/utforda_insatser | {'schema': {'primaryKey': ['Namn']}} | schema.primaryKey: fältet Namn läses aldrig in.",
        "procapita/utforda_insatser | {'nyckeltal:manad': 'Dag'} | nyckeltal:manad: det finns inget fält som heter Dag.",
        "procapita/utforda_insatser | {'nyckeltal:manad': 'Status'} | nyckeltal:manad: fältet Status ska ha typen date eller yearmonth eller datetime.",
        "procapita/utforda_insatser | {'nyckeltal:borttagen': 'Datum'} | nyckeltal:borttagen: fältet Datum ska ha typen boolean.",
        "lifecare/ReportedVisit | {'nyckeltal:andrad': 'Updated'} | nyckeltal:andrad: det finns inget fält som heter Updated.",
        "lifecare/ReportedVisit | {'nyckeltal:intervall': {'start': 'Begin'}} | nyckeltal:intervall.start: det finns inget fält som heter Begin.",
        "lifecare/ReportedVisit | {'nyckeltal:intervall': {'slut': 'Status'}} | nyckeltal:intervall.slut: fältet Status ska ha typen date eller yearmonth eller datetime.",
        "procapita/utforda_insatser | {'nyckeltal:tidpunkter': [{'kolumn': 'start_tid', 'datum': 'Start', 'tid': 'Start'}]} | nyckeltal:tidpunkter.datum: fältet Start ska ha typen date.",
        "procapita/utforda_insatser | {'nyckeltal:tidpunkter': [{'kolumn': 'a', 'datum': 'Datum', 'tid': 'Start', 'efter': 'b'}]} | nyckeltal:tidpunkter.efter: ingen tidigare tidpunkt heter b.",
        "procapita/utforda_insatser | {'nyckeltal:tidpunkter': [{'kolumn': 'datum', 'datum': 'Datum', 'tid': 'Start'}]} | Kolumnen datum kommer ur två fält: ge nyckeltal:kolumn.",
        "procapita/utforda_insatser | {'nyckeltal:kontrollsummor': ['Tid']} | nyckeltal:kontrollsummor: det finns inget fält som heter Tid.",
        "lifecare/PlannedWorkshift | {'schema': {'fields': [{'name': 'Sum', 'type': 'number'}]}, 'nyckeltal:kontrollsummor': ['Sum']} | nyckeltal:kontrollsummor: fältet Sum upprepas för varje rad i PlannedActivities och kan inte summeras.",
        "procapita/utforda_insatser | {'schema': {'fields': [{'name': 'Start', 'nyckeltal:alias': ['Tid']}, {'name': 'Slut', 'nyckeltal:alias': ['Tid']}]}} | Rubriken Tid hör till två fält eller aliaser.",
        "lifecare/Client | {'nyckeltal:hushall': {'gata': 'Addresses[].Street'}} | nyckeltal:hushall: det finns inget fält som heter Addresses[].Street.",
        "lifecare/Client | {'nyckeltal:hushall': {'gata': 'Addresses[].Protected'}} | nyckeltal:hushall: fältet Addresses[].Protected ska ha nyckeltal:roll stannar_utanfor.",
        "lifecare/Client | {'schema': {'fields': [{'name': 'Old[].ZipCode', 'type': 'list', 'itemType': 'string', 'nyckeltal:roll': 'stannar_utanfor'}]}, 'nyckeltal:hushall': {'postnummer': 'Old[].ZipCode'}} | nyckeltal:hushall: fälten ska komma ur samma lista, inte Addresses, Old.",
        "lifecare/Client | {'nyckeltal:hushall': {'kolumn': 'Addresses_protected'}} | Kolumnen Addresses_protected kommer ur två fält: ge nyckeltal:kolumn.",
        "procapita/utforda_insatser | {'schema': {'fields': [{'name': 'Status', 'nyckeltal:kodlista': 'stat'}]}} | Fältet Status: det finns ingen kodlista som heter stat.",
      })
  @DisplayName("names the place and the field")
  void names(String file, String change, String fault) throws IOException {
    byte[] shipped = ResourceFolder.file("schemas/exports", file + ".json");
    ObjectNode changed =
        ContractMerge.merged(
            (ObjectNode) Json.JSON.readTree(shipped),
            Json.JSON.readTree(change.replace('\'', '"')));
    assertThat(
            ContractChecks.faults(
                ExportContract.fromJson(changed.toString()),
                file.replace('/', '_'),
                CodeLists.shipped()))
        .containsExactly(fault);
  }
}
