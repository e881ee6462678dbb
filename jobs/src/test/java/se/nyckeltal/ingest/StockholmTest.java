package se.nyckeltal.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StockholmTest {

  private static Stockholm.Resolved resolve(String local) {
    return Stockholm.resolve(LocalDateTime.parse(local));
  }

  @Test
  @DisplayName("winter and summer, independent of the machine's zone")
  void ordinaryTimes() {
    assertThat(resolve("2025-01-15T08:00").instant()).isEqualTo("2025-01-15T07:00:00Z");
    assertThat(resolve("2025-07-15T08:00").instant()).isEqualTo("2025-07-15T06:00:00Z");
    assertThat(resolve("2025-07-15T08:00").flag()).isNull();
  }

  @Test
  @DisplayName("in the missing hour one hour is added, and flagged")
  void missingHour() {
    Stockholm.Resolved resolved = resolve("2025-03-30T02:30");
    assertThat(resolved.instant()).isEqualTo(resolve("2025-03-30T03:30").instant());
    assertThat(resolved.flag()).isEqualTo(Regel.OBEFINTLIG_TID);
    assertThat(resolve("2025-03-30T01:59").flag()).isNull();
    assertThat(resolve("2025-03-30T03:00").flag()).isNull();
  }

  @Test
  @DisplayName("in the repeated hour the first is meant, and flagged")
  void repeatedHour() {
    assertThat(resolve("2025-10-26T02:30").instant()).isEqualTo("2025-10-26T00:30:00Z");
    assertThat(resolve("2025-10-26T02:30").flag()).isEqualTo(Regel.TVETYDIG_TID);
    assertThat(resolve("2025-10-26T03:00").instant()).isEqualTo("2025-10-26T02:00:00Z");
  }

  @Test
  @DisplayName("an end in the repeated hour is the later one if the first lies before the start")
  void repeatedHourAsEnd() {
    LocalDateTime end = LocalDateTime.parse("2025-10-26T02:10");
    // Begun 02:50 summer time: 02:10 can only be winter time.
    assertThat(Stockholm.resolveEnd(end, Instant.parse("2025-10-26T00:50:00Z")).instant())
        .isEqualTo("2025-10-26T01:10:00Z");
    assertThat(Stockholm.resolveEnd(end, Instant.parse("2025-10-26T00:05:00Z")).instant())
        .isEqualTo("2025-10-26T00:10:00Z");
  }
}
