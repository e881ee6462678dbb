package se.nyckeltal.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyckeltal.config.Home;
import se.nyckeltal.contract.Json;
import se.nyckeltal.testkit.Duck;
import se.nyckeltal.testkit.Samples;

/** A visit that comes late changes its own month's rows, of its own unit, and no others (O4). */
@DisplayName("A visit that comes late")
class SentBesokTest {

  @TempDir Path folder;

  @Test
  @DisplayName(
      "changes the rows of its month and unit by its minutes, and the run says which month")
  void late() throws IOException {
    Home before = Samples.afterFirstNight(folder.resolve("fore"));
    Home after = Samples.afterFirstNight(folder.resolve("efter"));
    // Agda on 9 February, 40 minutes; she has home care from hemtjanst_norr.
    Samples.drop(
        after,
        "lifecare/ReportedVisit_20260301T060000.json",
        """
        [{"ExternalId":"ph-sen","ReportingSystem":"Phoniro","ClientPersonId":"194003189083",
          "PersonnelPersonId":"197703202387","ExecutionId":5001,"ProviderUnitId":12,
          "StartTime":"2026-02-09T12:00:00+01:00","EndTime":"2026-02-09T12:40:00+01:00",
          "LastUpdatedTime":"2026-03-01T05:00:00+01:00",
          "Status":"Completed","IsDoubleManning":false,"Deleted":false}]
        """);
    RunResult night = Samples.run(after);
    assertThat(night.exitkod()).isEqualTo(ExitCode.OK);
    assertThat(night.manader()).containsExactly(LocalDate.of(2026, 2, 1));
    RunResult told = Json.JSON.readValue(after.log().resolve("run.json").toFile(), RunResult.class);
    assertThat(told.manader()).isEqualTo(night.manader());

    List<String> changed = new ArrayList<>();
    for (Path table : tables(before)) {
      if (Duck.query("DESCRIBE FROM '" + table + "'").stream()
          .anyMatch(c -> c.get(0).equals("manad"))) {
        String name = table.getFileName().toString();
        for (List<String> row : differences(before, after, table)) {
          changed.add(name + " " + row.get(0));
        }
      }
    }
    assertThat(changed).isNotEmpty().allMatch(row -> row.endsWith(" 2026-02-01"));
    assertThat(hours(after, "hemtjanst_norr").subtract(hours(before, "hemtjanst_norr")))
        .isBetween(new BigDecimal("0.66"), new BigDecimal("0.67"));
    assertThat(hours(after, "hemtjanst_soder")).isEqualTo(hours(before, "hemtjanst_soder"));
  }

  private static BigDecimal hours(Home home, String unit) {
    return new BigDecimal(
        Duck.query(
                "SELECT sum(utforda_timmar)::VARCHAR FROM '%s' WHERE enhet = '%s'"
                    .formatted(home.intern().resolve("tabeller/vo/hemtjanst_timmar.parquet"), unit))
            .get(0)
            .get(0));
  }

  /** Months of the rows that only one of the homes has. */
  private static List<List<String>> differences(Home before, Home after, Path table) {
    Path same = after.intern().resolve(before.intern().relativize(table));
    return Duck.query(
        "SELECT DISTINCT manad::VARCHAR FROM ((FROM '%1$s' EXCEPT ALL FROM '%2$s') UNION ALL (FROM '%2$s' EXCEPT ALL FROM '%1$s'))"
            .formatted(table, same));
  }

  private static List<Path> tables(Home home) throws IOException {
    try (Stream<Path> files = Files.walk(home.intern().resolve("tabeller"))) {
      return files
          .filter(f -> f.toString().endsWith(".parquet"))
          .filter(f -> !f.endsWith("datakvalitet.parquet"))
          .toList();
    }
  }
}
