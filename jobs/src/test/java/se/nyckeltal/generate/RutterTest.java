package se.nyckeltal.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyckeltal.testkit.Duck;

@DisplayName("Staff of a made-up town go from home to home")
class RutterTest {

  @TempDir Path folder;

  private long overlaps(StadVal val) throws IOException {
    new Stad(val).skriv(folder);
    String sql =
        "SELECT count(*) FROM (SELECT StartTime, EndTime, lag(EndTime) OVER"
            + " (PARTITION BY PersonnelPersonId ORDER BY StartTime, EndTime) AS before FROM"
            + " read_json('%s/lifecare/ReportedVisit_2*.json', format = 'array',"
            + " union_by_name = true)"
            + " WHERE Status IN ('Completed', 'CompletedAndChangedTime')) WHERE StartTime < before";
    List<List<String>> found = Duck.query(sql.formatted(folder));
    return Long.parseLong(found.get(0).get(0));
  }

  @Test
  @DisplayName("and are never in two at once, in a town without such cases")
  void neverInTwoHomes() throws IOException {
    StadVal clean =
        StadVal.forval()
            .medBrukare(80)
            .medPeriod(YearMonth.of(2025, 10), 2)
            .medTidreg(false)
            .medFall(
                Fallgrad.inga()
                    .med(Fall.DUBBELBEMANNING, Fall.NATTPATRULL, Fall.OVER_MIDNATT, Fall.INSTALLT));
    assertThat(overlaps(clean)).isZero();
  }

  @Test
  @DisplayName("but are, where a couple is helped at the same time")
  void inTwoHomesWhereShared() throws IOException {
    StadVal shared =
        StadVal.forval()
            .medBrukare(40)
            .medPeriod(YearMonth.of(2026, 1), 1)
            .medTidreg(false)
            .medFall(Fallgrad.inga().med(Fall.PAR, 0.5).med(Fall.PAR_DELAR_PERSONAL, 1));
    assertThat(overlaps(shared)).isPositive();
  }
}
