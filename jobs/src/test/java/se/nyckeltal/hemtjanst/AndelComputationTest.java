package se.nyckeltal.hemtjanst;

import static org.assertj.core.api.Assertions.assertThat;
import static se.nyckeltal.hemtjanst.Besoksfall.SOL;
import static se.nyckeltal.hemtjanst.Besoksfall.micros;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.nyckeltal.hemtjanst.Besoksfall.Visit;
import se.nyckeltal.model.Sources;
import se.nyckeltal.testkit.Seeds;
import se.nyckeltal.testkit.TestSpark;

/** The two steps in Spark: staff by staff, then client by client, in both variants. */
@DisplayName("utford_andel and planerad_andel")
class AndelComputationTest {

  private static final StructType VISITS =
      StructType.fromDDL(
          "besok_id STRING, person_id STRING, personal_id STRING, hushall STRING, lagrum STRING,"
              + " insatsgrupp STRING, dubbelbemanning BOOLEAN, start TIMESTAMP, slut TIMESTAMP,"
              + " ursprunglig_start TIMESTAMP, ursprungligt_slut TIMESTAMP, har_tid BOOLEAN");

  private final List<Row> visits = new ArrayList<>();

  private static Timestamp timestamp(String time) {
    return time == null
        ? null
        : timestamp(micros(time.contains("T") ? time : "2025-03-04T" + time));
  }

  private static Timestamp timestamp(long micros) {
    return Timestamp.from(Instant.ofEpochMilli(micros / 1000));
  }

  private AndelComputationTest visit(String id, String staff, String client, String... times) {
    visits.add(
        RowFactory.create(
            id,
            client,
            staff,
            null,
            "SoL",
            "hemtjanst",
            false,
            timestamp(times[0]),
            timestamp(times[1]),
            timestamp(times[times.length - 2]),
            timestamp(times[times.length - 1]),
            true));
    return this;
  }

  private List<Row> computed() {
    return new AndelComputation("utfort_besok_grupp")
        .rows(
            new Sources(
                TestSpark.session(),
                Map.of("utfort_besok_grupp", TestSpark.session().createDataFrame(visits, VISITS))))
        .orderBy("besok_id", "datum")
        .collectAsList();
  }

  private List<String> rows() {
    return computed().stream()
        .map(
            r ->
                "%s %s %d/%d %d %s %s"
                    .formatted(
                        r.getString(0),
                        r.getDate(1),
                        r.getLong(2),
                        r.getLong(3),
                        r.getLong(4),
                        hours(r),
                        r.getBoolean(6) ? "kapad" : "hel"))
        .toList();
  }

  private static String hours(Row row) {
    return row.<Row>getList(5).stream()
        .map(h -> h.getInt(0) + ":" + h.getLong(1))
        .toList()
        .toString();
  }

  @Test
  @DisplayName("one staff member, two homes: the cut is flagged")
  void cutIsFlagged() {
    visit("a", "P", "k1", "08:00", "17:00").visit("b", "P", "k2", "08:30", "09:10");
    assertThat(rows())
        .containsExactly(
            "a 2025-03-04 1800/1800 1800 [8:1800] kapad",
            "b 2025-03-04 2400/2400 2400 [8:1800, 9:600] hel");
  }

  @Test
  @DisplayName("without staff id nothing is cut")
  void withoutStaff() {
    visit("a", null, "k1", "08:00", "10:00").visit("b", null, "k2", "08:30", "09:00");
    assertThat(rows())
        .containsExactly(
            "a 2025-03-04 7200/7200 7200 [8:3600, 9:3600] hel",
            "b 2025-03-04 1800/1800 1800 [8:1800] hel");
  }

  @Test
  @DisplayName("original times: other hours, another date, and another's cut")
  void originalTimes() {
    visit("a", "P", "k1", "08:00", "09:00", "08:00", "09:00")
        .visit("b", "P", "k2", "09:00", "09:30", "08:40", "09:30")
        .visit("c", "Q", "k3", "23:00", "23:30", "23:45", "2025-03-05T00:10");
    assertThat(rows())
        .containsExactly(
            // By the original times b begins at 08:40 and cuts a.
            "a 2025-03-04 3600/3600 2400 [8:3600] hel",
            "b 2025-03-04 1800/1800 3000 [9:1800] hel",
            "c 2025-03-04 1800/1800 900 [23:1800] hel",
            "c 2025-03-05 0/0 600 [] hel");
  }

  @Test
  @DisplayName("a visit that is left out of those in force has its original time alone")
  void leftOut() {
    visit("a", "P", "k1", "08:00", null, "08:00", "08:30")
        .visit("b", "P", "k1", "08:00", "08:30", "08:00", "08:30")
        .visit("c", "Q", "k2", "08:00", "08:30", "08:00", null);
    assertThat(rows())
        .containsExactly(
            // Originally a and b share the half hour, and the first of them has it.
            "a 2025-03-04 0/0 900 [] hel",
            "b 2025-03-04 1800/1800 0 [8:1800] hel",
            "c 2025-03-04 1800/1800 0 [8:1800] hel");
  }

  @Test
  @DisplayName("no length, an end before its start, and no end: one row of no time")
  void noTime() {
    visit("a", "P", "k1", "08:00", "08:00")
        .visit("b", null, "k1", "09:00", "07:00")
        .visit("c", null, "k1", "10:00", null, "10:00", null);
    assertThat(rows())
        .containsExactly(
            "a 2025-03-04 0/0 0 [] hel", "b 2025-03-04 0/0 0 [] hel", "c 2025-03-04 0/0 0 [] hel");
  }

  @Test
  @DisplayName("a visit without time, as one that is cancelled, gives no row and cuts nothing")
  void withoutTime() {
    visit("a", "P", "k1", "08:00", "09:00");
    Row cancelled =
        RowFactory.create(
            "x",
            "k2",
            "P",
            null,
            "SoL",
            "hemtjanst",
            null,
            timestamp("08:30"),
            timestamp("08:40"),
            null,
            null,
            false);
    visits.add(cancelled);
    assertThat(rows()).containsExactly("a 2025-03-04 3600/3600 3600 [8:3600] hel");
  }

  @Test
  @DisplayName("no visits, no rows")
  void nothing() {
    assertThat(rows()).isEmpty();
  }

  static LongStream seeds() {
    return Seeds.of(5);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  @DisplayName("the same as the functions in one piece, many random homes at once")
  void asInOnePiece(long seed) {
    List<String> expected = new ArrayList<>();
    for (int home = 0; home < 40; home++) {
      Besoksfall one = ReferensTest.random(seed * 1000 + home);
      String prefix = "%02d".formatted(home);
      one.visits().forEach(v -> visits.add(row(prefix, v)));
      one.parts()
          .forEach(
              (id, parts) ->
                  parts.forEach(
                      a ->
                          expected.add(
                              "%s%s %s %d/%d %d"
                                  .formatted(
                                      prefix,
                                      id,
                                      a.datum(),
                                      a.kundtidSek(),
                                      a.personaltidSek(),
                                      a.kundtidSek()))));
    }
    Collections.sort(expected);
    assertThat(rows().stream().map(r -> String.join(" ", Arrays.copyOf(r.split(" "), 4))).toList())
        .isEqualTo(expected);
  }

  private static Row row(String prefix, Visit v) {
    return RowFactory.create(
        prefix + v.id(),
        prefix + v.client(),
        v.staff() == null ? null : prefix + v.staff(),
        prefix + v.home(),
        v.group().substring(0, 3),
        v.group().equals(SOL) ? "hemtjanst" : "delegerad_hsl",
        v.flagged(),
        timestamp(v.start()),
        timestamp(v.end()),
        timestamp(v.start()),
        timestamp(v.end()),
        true);
  }
}
