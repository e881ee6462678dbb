package se.nyckeltal.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.nyckeltal.contract.Json;

@DisplayName("What a run left")
class RunResultTest {

  private static final String OLD =
      """
      {"korning_id": "20260228T013000000Z", "kordatum": "2026-02-28", "exitkod": "OK",
       "leveranser": [], "stoppande": [], "manader": [], "publicerat": []}
      """;

  @Test
  @DisplayName("is read as an older version wrote it, and again as it is written now")
  void old() {
    RunResult result = Json.parse(OLD, RunResult.class);
    assertThat(result.omtag()).isEqualTo(Omtag.INGET);
    assertThat(result.brister()).isEmpty();
    String text = Json.text(result);
    assertThat(text).contains("\"forlorade_executors\" : 0");
    assertThat(Json.parse(text, RunResult.class)).isEqualTo(result);
  }
}
