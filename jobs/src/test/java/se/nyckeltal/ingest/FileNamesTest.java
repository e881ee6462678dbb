package se.nyckeltal.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyckeltal.contract.ExportContract;
import se.nyckeltal.contract.ExportContracts;

class FileNamesTest {

  private static final FileNames NAMES = new FileNames(ExportContracts.shipped());

  @ParameterizedTest
  @DisplayName("every format that is read has a name in the inbox, packed too")
  @CsvSource({
    "procapita, beslut.csv, procapita_beslut",
    "procapita, beslut_mars.xlsx, procapita_beslut",
    "procapita, BESLUT.csv, ",
    "procapita, beslut.CSV, procapita_beslut",
    "procapita, beslut.XLSX, procapita_beslut",
    "procapita, beslut.csv.gz, procapita_beslut",
    "procapita, beslut.csv.zip, procapita_beslut",
    "procapita, beslut.zip, procapita_beslut",
    "procapita, beslut.txt, procapita_beslut",
    "procapita, beslut.json, ",
    "procapita, ifo_beslut_2026-01.csv, procapita_ifo_beslut",
    "procapita, beslutad_rapporterad_tid_jan.csv, procapita_beslutad_rapporterad_tid",
    "lifecare, ReportedVisit_2026-01.json.gz, lifecare_ReportedVisit",
    "lifecare, ReportedVisit_2026-01.jsonl, lifecare_ReportedVisit",
    "lifecare, ReportedVisit_2026-01.ndjson.gz, lifecare_ReportedVisit",
    "lifecare, ReportedVisits.json, ",
    "lifecare, ReportedVisit.xlsx, ",
    "lifecare, Extract_Payments_20260201T031500.json, lifecare_Extract_Payments",
    "kommun, befolkning.json, kommun_befolkning",
    "kommun, befolkning_2025.json.gz, kommun_befolkning",
    "kommun, befolkning.jsonl, ",
    "kommun, kolada.json, kommun_kolada",
    "kommun, enheter.xlsx, kommun_enheter",
    "tes, besok_2026-01.csv, tes_besok",
    "planering, grundplan.csv, planering_grundplan",
    "planering, besok.csv, "
  })
  void knows(String system, String name, String contract) {
    assertThat(NAMES.read(system, name).map(n -> n.contract().name()).orElse(null))
        .isEqualTo(contract);
  }

  @Test
  @DisplayName("every shipped contract knows the file that it names as its own")
  void ownPaths() {
    for (ExportContract contract : ExportContracts.shipped().all()) {
      String[] path = contract.path().split("/", -1);
      assertThat(NAMES.read(path[0], path[1]).map(n -> n.contract().name()))
          .as(contract.path())
          .contains(contract.name());
    }
  }

  @ParameterizedTest
  @DisplayName("a name without ending is no delivery")
  @ValueSource(strings = {"beslut", ".csv", "beslut.gz"})
  void withoutEnding(String name) {
    assertThat(NAMES.read("procapita", name)).isEmpty();
  }
}
