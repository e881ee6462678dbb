package se.nyckeltal.ingest.lifecare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyckeltal.contract.ExportContracts;
import se.nyckeltal.ingest.Readings;

@DisplayName("A list of plain values in a detail, of which each is a row")
class VeckodagarTest {

  @TempDir Path folder;

  @ParameterizedTest
  @DisplayName("weekdays are read as the vendor writes them, none and missing too")
  @ValueSource(strings = {"OrderedService", "ServicePeriod"})
  void weekdays(String export) throws IOException {
    String record =
        """
        [{"Id": 1, "PersonId": "195004302120", "OrderId": "or-1", "DecisionId": 1,
          "Details": [{"Weekdays": ["Monday", "Friday"]}, {"Weekdays": []}, {"Weekdays": null}]}]
        """;
    Readings.Read read =
        new Readings(folder)
            .read(
                ExportContracts.shipped().get("lifecare_" + export),
                export + ".json",
                record.getBytes(StandardCharsets.UTF_8));
    assertThat(read.rejects()).isEmpty();
    assertThat(read.column("Details_Weekdays"))
        .containsExactly(List.of("Monday", "Friday"), List.of(), List.of());
  }
}
