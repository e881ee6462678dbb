package se.nyckeltal.ingest.lifecare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyckeltal.contract.ExportContract;
import se.nyckeltal.contract.ExportContracts;
import se.nyckeltal.ingest.Readings;

@DisplayName("A list within an element that is a row of its own")
class VeckodagarTest {

  @TempDir Path folder;

  @Test
  @DisplayName("is read: the days of the week of each detail of an ordered service")
  void isRead() throws IOException {
    ExportContract contract =
        ExportContracts.shipped().all().stream()
            .filter(c -> c.name().equals("lifecare_OrderedService"))
            .findFirst()
            .orElseThrow();
    String json =
        """
        [{"OrderId": "b1", "DecisionId": 1, "Details": [
          {"Id": "n1", "Frequency": 2, "Weekdays": ["Monday", "Friday"]},
          {"Id": "n2", "Frequency": 1, "Weekdays": []},
          {"Id": "n3", "Frequency": 1, "Weekdays": null}]}]
        """;
    Readings.Read read =
        new Readings(folder)
            .read(contract, "OrderedService.json", json.getBytes(StandardCharsets.UTF_8));
    assertThat(read.rejects()).isEmpty();
    assertThat(read.column("Details_Frequency")).containsExactly(2L, 1L, 1L);
    assertThat(read.column("Details_Weekdays"))
        .containsExactly(List.of("Monday", "Friday"), List.of(), List.of());
  }
}
