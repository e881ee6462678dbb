package se.nyckeltal.hemtjanst;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.nyckeltal.testkit.ModelRows;
import se.nyckeltal.testkit.TestSpark;

/** Whom a client meets in the fortnight of 1 to 14 February 2026; the unit tells whose case. */
@DisplayName("Continuity of staff")
class PersonalkontinuitetTest {

  private final List<String> plans = new ArrayList<>();
  private final List<String> visits = new ArrayList<>();
  private final List<String> persons = new ArrayList<>();
  private final List<String> units = new ArrayList<>();
  private final List<String> absences = new ArrayList<>();
  private final List<String> homes = new ArrayList<>();
  private String runDate = "2026-02-14";
  private int firstDay = 1;

  @BeforeEach
  void someoneElseEverywhere() {
    visit("någon annan", 1, 1, 8, "p1");
  }

  private void person(String id, String born, String sex) {
    persons.add("'%s', DATE'%s', '%s', FALSE".formatted(id, born, sex));
    // The unit of the fortnight's first day; later another.
    units.add("'%s', DATE'2026-02-01', '%s'".formatted(id, id));
    units.add("'%s', DATE'2026-02-02', 'en annan enhet'".formatted(id));
  }

  /** A woman of 85 in a unit of her own name. */
  private void person(String id) {
    person(id, "1940-03-01", "K");
  }

  /** Planned visits at that hour, one a day. */
  private void plan(String person, int from, int to, int hour) {
    plan(person, from, to, hour, "hemtjanst", 1, 1800, false);
  }

  private void plan(
      String person,
      int from,
      int to,
      int hour,
      String group,
      int counts,
      int seconds,
      boolean leftOut) {
    plans.add(
        "'%s', DATE'2026-02-%02d', DATE'2026-02-%02d', %d, '%s', %d, %d, %s"
            .formatted(person, from, to, hour, group, counts, seconds, leftOut));
  }

  /** Performed visits at that hour by that staff member, one a day. */
  private void visit(String person, int from, int to, int hour, String staff) {
    visit(person, from, to, hour, "'" + staff + "'", "hemtjanst", "utford", "lifecare", false, 1);
  }

  private void visit(
      String person,
      int from,
      int to,
      int hour,
      String staff,
      String group,
      String status,
      String system,
      boolean digital,
      int counts) {
    visits.add(
        "'%s', DATE'2026-02-%02d', DATE'2026-02-%02d', %d, %s, '%s', '%s', '%s', %s, %d"
            .formatted(person, from, to, hour, staff, group, status, system, digital, counts));
  }

  /** Two planned visits every day, and one staff member who performs the first of them. */
  private void usual(String person) {
    person(person);
    plan(person, 1, 14, 7);
    plan(person, 1, 14, 21);
    visit(person, 1, 14, 7, "p1");
  }

  private static Dataset<Row> daily(String columns, List<String> rows) {
    return TestSpark.session()
        .sql(
            "SELECT DATE'2026-02-01' AS manad, datum, t.* EXCEPT (fran, till)"
                + " FROM VALUES (%s) AS t(person_id, fran, till, starttimme, %s)"
                    .formatted(String.join("), (", rows), columns)
                + " LATERAL VIEW explode(sequence(fran, till)) AS datum");
  }

  private ModelRows model() {
    if (plans.isEmpty()) {
      plan("ingen", 1, 1, 8);
    }
    return ModelRows.of("personalkontinuitet")
        .with(
            "planerad_tid",
            daily("insatsgrupp, antal_besok, personaltid_sek, utelamnad", plans)
                .selectExpr(
                    "*",
                    // The part after midnight began the day before.
                    "timestampadd(HOUR, starttimme - 24 * (1 - antal_besok),"
                        + " CAST(datum AS TIMESTAMP)) AS start"))
        .with(
            "utford_tid",
            daily("personal_id, insatsgrupp, status, kallsystem, digital, antal_besok", visits))
        .with("franvarodag", "person_id STRING, datum DATE", absences.toArray(String[]::new))
        .with(
            "sarskilt_boende",
            "person_id STRING, fran DATE, till DATE",
            homes.toArray(String[]::new))
        .with(
            "person",
            "person_id STRING, fodelsemanad DATE, kon STRING, skyddad BOOLEAN",
            persons.toArray(String[]::new))
        .with(
            "ansvarig_enhet",
            "person_id STRING, datum DATE, enhet STRING",
            units.toArray(String[]::new))
        .with(
            "omrade_manad",
            "enhet STRING, manad DATE, omrade STRING",
            "'b två', DATE'2026-02-01', 'Norra'",
            "'c fyra', DATE'2026-02-01', 'Norra'")
        .with(
            "enhet_manad",
            "enhet STRING, manad DATE, enhet_version STRING",
            "'b två', DATE'2026-02-01', 'b två@2020-01-01'")
        .withCodes("niva")
        .with("manader", "manad DATE", "DATE'2026-02-01'")
        .with(
            "konfiguration",
            "kontinuitet_forsta_dag INT, skyddade_pa_enhet BOOLEAN",
            firstDay + ", FALSE")
        .with("denna_korning", "kordatum DATE", "DATE'%s'".formatted(runDate));
  }

  /** The cases that are there, with the number of staff. */
  private List<String> met() {
    return model().texts("niva", "kon", "enhet", "summa_personal").stream()
        .filter(t -> t.startsWith("enhet | samtliga | "))
        .map(t -> t.replace("enhet | samtliga | ", ""))
        .toList();
  }

  @Test
  @DisplayName("two planned visits every one of the fourteen days, from 7 to before 22")
  void twoVisitsEveryDay() {
    usual("a med");
    person("b en dag med ett");
    plan("b en dag med ett", 1, 14, 8);
    plan("b en dag med ett", 1, 6, 12);
    plan("b en dag med ett", 8, 14, 12);
    visit("b en dag med ett", 1, 14, 8, "p1");
    person("c tretton dagar");
    plan("c tretton dagar", 1, 13, 8);
    plan("c tretton dagar", 1, 13, 12);
    visit("c tretton dagar", 1, 14, 8, "p1");
    person("d före sju");
    plan("d före sju", 1, 14, 6);
    plan("d före sju", 1, 14, 12);
    visit("d före sju", 1, 14, 12, "p1");
    person("e klockan tjugotvå");
    plan("e klockan tjugotvå", 1, 14, 12);
    plan("e klockan tjugotvå", 1, 14, 22);
    visit("e klockan tjugotvå", 1, 14, 12, "p1");
    person("f tre om dagen utom en");
    plan("f tre om dagen utom en", 1, 14, 8);
    plan("f tre om dagen utom en", 1, 13, 12);
    plan("f tre om dagen utom en", 1, 13, 16);
    visit("f tre om dagen utom en", 1, 14, 8, "p1");
    person("g del efter midnatt");
    plan("g del efter midnatt", 1, 14, 8);
    // The second day's part of a plan is no visit of that day.
    plan("g del efter midnatt", 1, 14, 21, "hemtjanst", 0, 600, false);
    visit("g del efter midnatt", 1, 14, 8, "p1");
    assertThat(met()).containsExactly("a med | 1");
  }

  @Test
  @DisplayName("home care and delegated HSL count, alarms, meals and digital visits do not")
  void whichVisits() {
    person("a med HSL");
    plan("a med HSL", 1, 14, 8);
    plan("a med HSL", 1, 14, 9, "delegerad_hsl", 1, 600, false);
    visit("a med HSL", 1, 14, 8, "p1");
    visit("a med HSL", 3, 3, 9, "'p2'", "delegerad_hsl", "utford", "lifecare", false, 1);
    visit("a med HSL", 3, 3, 10, "'p3'", "larm", "utford", "lifecare", false, 1);
    visit("a med HSL", 3, 3, 10, "'p4'", "matdistribution", "utford", "lifecare", false, 1);
    visit("a med HSL", 3, 3, 10, "'p5'", "hemtjanst", "utford", "lifecare", true, 1);
    person("b med larm");
    plan("b med larm", 1, 14, 8);
    plan("b med larm", 1, 14, 9, "larm", 1, 600, false);
    visit("b med larm", 1, 14, 8, "p1");
    person("c med digital tillsyn");
    plan("c med digital tillsyn", 1, 14, 8);
    plan("c med digital tillsyn", 1, 14, 9, "hemtjanst", 1, 0, false);
    visit("c med digital tillsyn", 1, 14, 8, "p1");
    assertThat(met()).containsExactly("a med HSL | 2");
  }

  @Test
  @DisplayName("distinct staff over performed visits that begin from 7 to before 22")
  void whoIsMet() {
    usual("a flera");
    visit("a flera", 1, 1, 21, "p2");
    visit("a flera", 14, 14, 21, "p3");
    // Double staffing: both are met. Changed times are performed.
    visit("a flera", 2, 2, 7, "'p4'", "hemtjanst", "utford_andrad", "lifecare", false, 1);
    // Not met: before 7, from 22, cancelled, refused, the day after, after midnight, unknown.
    visit("a flera", 1, 1, 6, "p5");
    visit("a flera", 1, 1, 22, "p6");
    visit("a flera", 1, 1, 12, "'p7'", "hemtjanst", "installd", "lifecare", false, 1);
    visit("a flera", 1, 1, 12, "'p8'", "hemtjanst", "avbojd", "lifecare", false, 1);
    visit("a flera", 15, 15, 12, "p9");
    visit("a flera", 2, 2, 21, "'p10'", "hemtjanst", "utford", "lifecare", false, 0);
    visit("a flera", 2, 2, 12, "NULL", "hemtjanst", "utford", "lifecare", false, 1);
    person("b bara okända");
    plan("b bara okända", 1, 14, 8);
    plan("b bara okända", 1, 14, 12);
    visit("b bara okända", 1, 14, 8, "NULL", "hemtjanst", "utford", "lifecare", false, 1);
    assertThat(met()).containsExactly("a flera | 4");
  }

  @Test
  @DisplayName("away or in särskilt boende any of the days is out; the day beside is not")
  void atHomeAllTheTime() {
    usual("a borta en dag");
    absences.add("'a borta en dag', DATE'2026-02-14'");
    usual("b borta dagen efter");
    absences.add("'b borta dagen efter', DATE'2026-02-15'");
    absences.add("'b borta dagen efter', DATE'2026-01-31'");
    usual("c i särskilt boende till första dagen");
    homes.add("'c i särskilt boende till första dagen', DATE'2025-01-01', DATE'2026-02-01'");
    usual("d i särskilt boende till dagen före");
    homes.add("'d i särskilt boende till dagen före', DATE'2025-01-01', DATE'2026-01-31'");
    usual("e i särskilt boende från sista dagen");
    homes.add("'e i särskilt boende från sista dagen', DATE'2026-02-14', NULL");
    usual("f i särskilt boende från dagen efter");
    homes.add("'f i särskilt boende från dagen efter', DATE'2026-02-15', NULL");
    assertThat(met())
        .containsExactly(
            "b borta dagen efter | 1",
            "d i särskilt boende till dagen före | 1",
            "f i särskilt boende från dagen efter | 1");
  }

  @Test
  @DisplayName("65 before the month; the birth month is all that is known")
  void age() {
    for (String born : List.of("1961-01-01", "1961-02-01")) {
      person("född " + born, born, "M");
      plan("född " + born, 1, 14, 8);
      plan("född " + born, 1, 14, 12);
      visit("född " + born, 1, 14, 8, "p1");
    }
    assertThat(met()).containsExactly("född 1961-01-01 | 1");
  }

  @Test
  @DisplayName("a fortnight that is not over on the run date is not there yet; it may begin later")
  void completeWindows() {
    usual("a");
    runDate = "2026-02-13";
    assertThat(met()).isEmpty();
    runDate = "2026-02-28";
    assertThat(met()).containsExactly("a | 1");
    firstDay = 2;
    assertThat(met()).isEmpty();
    plan("a", 15, 15, 8);
    plan("a", 15, 15, 12);
    visit("a", 15, 15, 12, "p2");
    assertThat(met()).containsExactly("en annan enhet | 2");
  }

  @Test
  @DisplayName("ProCapita has no plan: its registrations, cancelled too, stand in its place")
  void procapita() {
    person("a ProCapita");
    visit("a ProCapita", 1, 14, 8, "'p1'", "hemtjanst", "utford", "procapita", false, 1);
    visit("a ProCapita", 1, 13, 12, "'p2'", "hemtjanst", "utford", "procapita", false, 1);
    visit("a ProCapita", 14, 14, 12, "'p3'", "hemtjanst", "installd", "procapita", false, 1);
    person("b Lifecare utan plan");
    visit("b Lifecare utan plan", 1, 14, 8, "p1");
    visit("b Lifecare utan plan", 1, 14, 12, "p1");
    // The fortnight of a cut-over: the plan takes over on the 8th.
    person("c byter system");
    visit("c byter system", 1, 7, 8, "'p1'", "hemtjanst", "utford", "procapita", false, 1);
    visit("c byter system", 1, 7, 12, "'p1'", "hemtjanst", "utford", "procapita", false, 1);
    plan("c byter system", 8, 14, 8);
    plan("c byter system", 8, 14, 12);
    visit("c byter system", 8, 14, 12, "p2");
    assertThat(met()).containsExactly("a ProCapita | 2", "c byter system | 2");
  }

  private void staff(String person, int number) {
    for (int i = 2; i <= number; i++) {
      visit(person, 1 + i % 14, 1 + i % 14, 12, "p" + i);
    }
  }

  @Test
  @DisplayName("levels and sexes each for itself: sums, exact medians, more than 20")
  void levels() {
    usual("a tjugoen");
    staff("a tjugoen", 21);
    usual("b två");
    staff("b två", 2);
    person("c fyra", "1940-03-01", "M");
    plan("c fyra", 1, 14, 8);
    plan("c fyra", 1, 14, 12);
    visit("c fyra", 1, 14, 8, "p1");
    staff("c fyra", 4);
    usual("d tjugo");
    staff("d tjugo", 20);
    assertThat(
            model()
                .texts(
                    "niva",
                    "enhet_version",
                    "kon",
                    "antal_brukare",
                    "summa_personal",
                    "median",
                    "antal_over_20"))
        .containsExactlyInAnyOrder(
            // 2, 4, 20, 21: the two in the middle are 4 and 20. Women: 2, 20, 21.
            "kommun | samtliga@1900-01-01 | samtliga | 4 | 47 | 12.0000 | 1",
            "kommun | samtliga@1900-01-01 | K | 3 | 43 | 20.0000 | 1",
            "kommun | samtliga@1900-01-01 | M | 1 | 4 | 4.0000 | 0",
            "omrade | Norra@1900-01-01 | samtliga | 2 | 6 | 3.0000 | 0",
            "omrade | Norra@1900-01-01 | K | 1 | 2 | 2.0000 | 0",
            "omrade | Norra@1900-01-01 | M | 1 | 4 | 4.0000 | 0",
            // 20 and 21: half.
            "omrade | (okänt)@1900-01-01 | samtliga | 2 | 41 | 20.5000 | 1",
            "omrade | (okänt)@1900-01-01 | K | 2 | 41 | 20.5000 | 1",
            "enhet | a tjugoen@1900-01-01 | samtliga | 1 | 21 | 21.0000 | 1",
            "enhet | a tjugoen@1900-01-01 | K | 1 | 21 | 21.0000 | 1",
            "enhet | b två@2020-01-01 | samtliga | 1 | 2 | 2.0000 | 0",
            "enhet | b två@2020-01-01 | K | 1 | 2 | 2.0000 | 0",
            "enhet | c fyra@1900-01-01 | samtliga | 1 | 4 | 4.0000 | 0",
            "enhet | c fyra@1900-01-01 | M | 1 | 4 | 4.0000 | 0",
            "enhet | d tjugo@1900-01-01 | samtliga | 1 | 20 | 20.0000 | 0",
            "enhet | d tjugo@1900-01-01 | K | 1 | 20 | 20.0000 | 0");
  }
}
