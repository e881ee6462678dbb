package se.nyckeltal.ingest.traps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static se.nyckeltal.ingest.ExportReadings.only;
import static se.nyckeltal.ingest.ExportReadings.shipped;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyckeltal.ingest.ExportReadings;
import se.nyckeltal.ingest.Readings;
import se.nyckeltal.ingest.Regel;

/**
 * The traps of source-formats 11 about what rows mean: 12–14, 16–18 and 20. What the reader owes is
 * that what a later stage needs has landed; docs/inkorg-exempel.md says which stage uses it.
 */
class TrapsOfMeaningTest {

  @TempDir Path folder;

  private ExportReadings exports;

  @BeforeEach
  void makeAKey() {
    exports = new ExportReadings(folder);
  }

  @Test
  @DisplayName("12 rows may be missing for secrecy: a file with fewer is read, protection lands")
  void secrecy() throws IOException {
    Readings.Read read =
        exports.read(
            "lifecare_Client",
            """
            [{"PersonId": "194003189083", "ProtectedRegistration": true, "IsConfidential": false,
              "Addresses": [{"Protected": false}, {"Protected": true}]},
             {"PersonId": "193308166838"}]
            """);
    assertThat(read.rejects()).isEmpty();
    assertThat(read.column("ProtectedRegistration")).containsExactly(true, null);
    assertThat(read.column("IsConfidential")).containsExactly(false, null);
    assertThat(read.rows().get(0)).containsEntry("Addresses_Protected", List.of(false, true));
    assertThat(exports.read("lifecare_Client", "[]").rows()).isEmpty();
  }

  @Test
  @DisplayName(
      "13 one id space for all IFO: the type and the service land, so that aid is told apart")
  void sameIds() throws IOException {
    String service =
        "{\"Id\": 901, \"ServiceType\": \"%s\", \"ServicePersonDTOs\": [{\"CustomerNumber\": 1}]}";
    Readings.Read read =
        exports.read(
            "lifecare_Extract_Services",
            "{\"Result\": [%s, %s, %s]}"
                .formatted(
                    service.formatted("Ekonomiskt bistånd"),
                    service.formatted("Barn och unga"),
                    service.formatted("Något helt nytt")));
    assertThat(read.column("ServiceType"))
        .containsExactly("ekonomiskt_bistand", "barn_unga", "okand");
    assertThat(read.result().varningar()).containsEntry("okand-kod", 1L);
    assertThat(read.unknownCodes()).contains("\"ServiceType\";\"Något helt nytt\";1");
  }

  @Test
  @DisplayName(
      "14 texts change between years: Ek and EK, the old law's and the new one's, one code")
  void changedTexts() throws IOException {
    String decision = "{\"Id\": %d, \"Date\": \"2025-07-01\", \"Type\": \"%s\"}";
    String[] types = {
      "Ek Ekonomiskt bistånd 12 kap 1, 7 §§ SoL, bifall",
      "EK Ekonomiskt bistånd 12 kap 1, 7 §§ SoL, bifall",
      "EK Ekonomiskt bistånd 4 kap 1 § SoL, bifall",
      "EK  EKONOMISKT bistånd 12 kap 1, 7 §§ SoL, avslag",
      "BoU Avgift förälder grundbeslut"
    };
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < types.length; i++) {
      all.append(i == 0 ? "" : ",").append(decision.formatted(i, types[i]));
    }
    Readings.Read read = exports.read("lifecare_Extract_Decisions", "{\"Result\": [" + all + "]}");
    assertThat(read.column("Type"))
        .containsExactly("bifall", "bifall", "bifall", "avslag", "inte_ekonomiskt_bistand");
    assertThat(read.result().varningar()).isEmpty();
    assertThat(read.column("Date")).allMatch(LocalDate.of(2025, 7, 1)::equals);
  }

  @Test
  @DisplayName("16 why aid ended comes later than the aid: empty until then, never unknown")
  void endedLater() throws IOException {
    // The two files to Socialstyrelsen are no source of ours; the reason comes with ifo_hushall.
    String header =
        """
        Hushållsnr;Personnummer;Namn;Roll;Hushållstyp;Från;Till;Avslutsorsak
        9001;19820101-2385;Prov;Sökande;;2025-01-01;2025-06-30;%s
        """;
    Readings.Read first = exports.read("procapita_ifo_hushall", header.formatted(""));
    assertThat(only(first))
        .contains(entry("Till", LocalDate.of(2025, 6, 30)), entry("Avslutsorsak", null));
    assertThat(first.result().varningar()).isEmpty();
    assertThat(only(exports.read("procapita_ifo_hushall", header.formatted("Arbete"))))
        .containsEntry("Avslutsorsak", "arbete");
  }

  @Test
  @DisplayName("17 the end of a case lags: the days of decision and of aid land beside it")
  void laggingEnd() throws IOException {
    assertThat(
            only(
                exports.read(
                    "lifecare_Extract_Services",
                    """
                    {"Result": [{"Id": 901, "ServiceType": "Ekonomiskt bistånd",
                      "StartDate": "2025-01-01", "EndDate": "2025-12-31", "DecisionId": 3003}]}
                    """)))
        .contains(entry("EndDate", LocalDate.of(2025, 12, 31)), entry("DecisionId", 3003L));
    assertThat(
            only(
                exports.read(
                    "lifecare_Extract_Decisions",
                    """
                    {"Result": [{"Id": 3003, "Type": "Bifall", "ServiceId": 901,
                      "FromDate": "2025-04-01", "ToDate": "2025-04-30"}]}
                    """)))
        .contains(entry("ServiceId", 901L), entry("ToDate", LocalDate.of(2025, 4, 30)));
  }

  @Test
  @DisplayName(
      "18 a name is no key: no contract lands one, and a file with names for ids is refused")
  void names() {
    exports.refused(
        shipped("phoniro_besok"),
        """
        externt_id;rapporterande_system;namn;personal_id;utforarenhet;start_tid;status;dubbelbemanning
        1;Phoniro;Prov Agda;17;Norr;2026-01-05 07:34;Utförd;0
        """,
        Regel.FEL_RUBRIK,
        "Antal okända kolumner: 1");
  }

  @Test
  @DisplayName("20 the catalogue of services is versioned: each version lands with its days")
  void versions() throws IOException {
    Readings.Read read =
        exports.read(
            "lifecare_ServiceConfiguration",
            """
            [{"CategoryId": 1, "CategoryName": "Hemtjänst", "TypeId": 11, "TypeName": "Städ",
              "ParentId": "1", "Level": 2, "StartDate": "2020-01-01T00:00:00Z",
              "EndDate": "2025-06-30T00:00:00Z"},
             {"CategoryId": 1, "CategoryName": "Hemtjänst", "TypeId": 11, "TypeName": "Tillsyn",
              "ParentId": "1", "Level": 2, "StartDate": "2025-07-01T00:00:00Z",
              "EndDate": "9999-12-31T00:00:00Z"}]
            """);
    assertThat(read.rejects()).isEmpty();
    assertThat(read.column("TypeName")).containsExactly("stad", "tillsyn");
    assertThat(read.column("StartDate"))
        .containsExactly(LocalDate.of(2020, 1, 1), LocalDate.of(2025, 7, 1));
    assertThat(read.column("EndDate")).containsExactly(LocalDate.of(2025, 6, 30), null);
    // Both stay: the first day is part of the key.
    assertThat(shipped("lifecare_ServiceConfiguration").keyColumns()).contains("StartDate");
  }
}
