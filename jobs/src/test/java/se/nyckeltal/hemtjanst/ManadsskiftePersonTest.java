package se.nyckeltal.hemtjanst;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.nyckeltal.testkit.ModelRows;

/** Rule 11: who counts on 31 March 2026, and with how many hours; one person a case, by hand. */
@DisplayName("The state of a person on the month's last day")
class ManadsskiftePersonTest {

  private static final String OPEN = "NULL";

  private final List<String> decisions = new ArrayList<>();
  private final List<String> executions = new ArrayList<>();
  private final List<String> links = new ArrayList<>();
  private final List<String> rates = new ArrayList<>();
  private final List<String> persons = new ArrayList<>();
  private final List<String> units = new ArrayList<>();
  private final List<String> absences = new ArrayList<>();
  private final List<String> homes = new ArrayList<>();
  private final List<String> cutOvers = new ArrayList<>();
  private String cutOver = "NULL";
  private String weeks = "4.3482142857";

  @BeforeEach
  void someoneElseEverywhere() {
    // No source is empty: DDL knows the types, and rows that no case meets hurt nobody.
    absence("någon annan", "2026-03-31", true);
    homes.add("'i0', 'någon annan', DATE'2026-01-01', NULL");
  }

  private static String day(String date) {
    return date.equals(OPEN) ? OPEN : "DATE'" + date + "'";
  }

  /** A person born in March 1940 with unit norr. */
  private void person(String id) {
    person(id, "1940-03-01", false, "'norr'");
  }

  private void person(String id, String born, boolean protectedIdentity, String unit) {
    persons.add("'%s', %s, 'K', %s".formatted(id, day(born), protectedIdentity));
    units.add("'%s', DATE'2026-03-31', %s".formatted(id, unit));
    // The day before is someone else's business.
    units.add("'%s', DATE'2026-03-30', 'annan'".formatted(id));
  }

  private int decide(String person, String group, String from, String to) {
    return decide(person, group, from, to, "SoL", "bifall", "lifecare");
  }

  /** A decision and its execution, open to the left and right of the decision. */
  private int decide(
      String person, String group, String from, String to, String law, String type, String system) {
    int id = decisions.size() + 1;
    decisions.add(
        "'b%d', %d, '%s', '%s', '%s', '%s', %s, %s, '%s'"
            .formatted(id, id, person, law, group, type, day(from), day(to), system));
    execute(id, "2026-01-01", OPEN, "2026-01-01", OPEN);
    return id;
  }

  private void execute(int decision, String from, String to, String linkFrom, String linkTo) {
    executions.removeIf(e -> e.startsWith("'i" + decision + "',"));
    links.removeIf(e -> e.startsWith("'i" + decision + "',"));
    executions.add("'i%d', 'norr', %s, %s".formatted(decision, day(from), day(to)));
    links.add("'i%d', 'b%d', %s, %s".formatted(decision, decision, day(linkFrom), day(linkTo)));
  }

  private void rate(int decision, String hours, String period) {
    rate(decision, "beviljad", "t" + rates.size(), OPEN, OPEN, hours, period, false);
  }

  private void rate(
      int decision,
      String kind,
      String id,
      String from,
      String to,
      String hours,
      String period,
      boolean shared) {
    rates.add(
        "'b%d', '%s', '%s', %s, %s, CAST(%sBD * 1000000 AS BIGINT), '%s', %s"
            .formatted(decision, kind, id, day(from), day(to), hours, period, shared));
  }

  private void absence(String person, String date, boolean paused) {
    absences.add("'%s', %s, %s".formatted(person, day(date), paused));
  }

  /** A person with home care of so many hours all of March. */
  private void hours(String person, String hours, String period) {
    person(person);
    rate(decide(person, "hemtjanst", "2026-01-01", OPEN), hours, period);
  }

  private static String[] rows(List<String> rows) {
    return rows.toArray(String[]::new);
  }

  private List<String> state(String... columns) {
    return ModelRows.of("manadsskifte_person")
        .with("manader", "manad DATE, sista_dag DATE", "DATE'2026-03-01', DATE'2026-03-31'")
        .with(
            "beslut",
            "beslut_id STRING, kallans_id BIGINT, person_id STRING, lagrum STRING,"
                + " insatsgrupp STRING, beslutstyp STRING, fran DATE, till DATE, kallsystem STRING",
            rows(decisions))
        .with("insats", "insats_id STRING, enhet STRING, fran DATE, till DATE", rows(executions))
        .with(
            "insats_beslut",
            "insats_id STRING, beslut_id STRING, fran DATE, till DATE",
            rows(links))
        .with(
            "beslut_takt",
            "beslut_id STRING, slag STRING, takt_id STRING, fran DATE, till DATE,"
                + " mikrotimmar BIGINT, period STRING, delad BOOLEAN",
            rows(rates))
        .with(
            "person",
            "person_id STRING, fodelsemanad DATE, kon STRING, skyddad BOOLEAN",
            rows(persons))
        .with("ansvarig_enhet", "person_id STRING, datum DATE, enhet STRING", rows(units))
        .with("franvarodag", "person_id STRING, datum DATE, pausad BOOLEAN", rows(absences))
        .with(
            "sarskilt_boende",
            "insats_id STRING, person_id STRING, fran DATE, till DATE",
            rows(homes))
        .with(
            "konfiguration",
            "skyddade_pa_enhet BOOLEAN, vecka_till_manad DECIMAL(12,10), brytdatum_vo DATE",
            "FALSE, %sBD, %s".formatted(weeks, day(cutOver)))
        .with("brytdatum_enheter", "enhet STRING, datum DATE", rows(cutOvers))
        .texts(columns);
  }

  @Test
  @DisplayName("two populations: RKA's without ledsagning and avlösning alone, the survey's with")
  void populations() {
    person("bara larm");
    decide("bara larm", "larm", "2026-01-01", OPEN);
    person("bara mat");
    decide("bara mat", "matdistribution", "2026-01-01", OPEN);
    person("larm och mat");
    decide("larm och mat", "larm", "2026-01-01", OPEN);
    decide("larm och mat", "matdistribution", "2026-01-01", OPEN);
    person("bara boendestod");
    decide("bara boendestod", "boendestod", "2026-01-01", OPEN);
    person("bara ledsagning");
    rate(decide("bara ledsagning", "ledsagning", "2026-01-01", OPEN), "9", "manad");
    person("bara avlosning");
    decide("bara avlosning", "avlosning", "2026-01-01", OPEN);
    person("larm och hemtjanst");
    decide("larm och hemtjanst", "larm", "2026-01-01", OPEN);
    rate(decide("larm och hemtjanst", "hemtjanst", "2026-01-01", OPEN), "10", "manad");
    person("ledsagning och hemtjanst");
    rate(decide("ledsagning och hemtjanst", "ledsagning", "2026-01-01", OPEN), "9", "manad");
    rate(decide("ledsagning och hemtjanst", "hemtjanst", "2026-01-01", OPEN), "10", "manad");
    // Hours of home care only.
    assertThat(state("person_id", "brukare_rka", "brukare_enkat", "registertimmar"))
        .containsExactly(
            "bara avlosning | false | true | 0",
            "bara ledsagning | false | true | 0",
            "larm och hemtjanst | true | true | 10",
            "ledsagning och hemtjanst | true | true | 10");
  }

  @Test
  @DisplayName("decision and execution are in force on the last day, first and last days with")
  void inForceOnTheLastDay() {
    person("slutar dagen före");
    decide("slutar dagen före", "hemtjanst", "2026-01-01", "2026-03-30");
    person("slutar sista dagen");
    decide("slutar sista dagen", "hemtjanst", "2026-01-01", "2026-03-31");
    person("börjar sista dagen");
    decide("börjar sista dagen", "hemtjanst", "2026-03-31", OPEN);
    person("börjar dagen efter");
    decide("börjar dagen efter", "hemtjanst", "2026-04-01", OPEN);
    person("verkställs inte längre");
    execute(
        decide("verkställs inte längre", "hemtjanst", "2026-01-01", OPEN),
        "2026-01-01",
        "2026-03-30",
        "2026-01-01",
        OPEN);
    person("verkställs på annat sätt");
    execute(
        decide("verkställs på annat sätt", "hemtjanst", "2026-01-01", OPEN),
        "2026-01-01",
        OPEN,
        "2026-01-01",
        "2026-03-30");
    person("verkställs från sista dagen");
    execute(
        decide("verkställs från sista dagen", "hemtjanst", "2026-01-01", OPEN),
        "2026-03-31",
        OPEN,
        "2026-03-31",
        "2026-03-31");
    person("avslag");
    decide("avslag", "hemtjanst", "2026-01-01", OPEN, "SoL", "avslag", "lifecare");
    person("okänd beslutstyp");
    decide("okänd beslutstyp", "hemtjanst", "2026-01-01", OPEN, "SoL", "okand", "lifecare");
    person("LSS");
    decide("LSS", "hemtjanst", "2026-01-01", OPEN, "LSS", "bifall", "lifecare");
    rate(1, "1", "dag");
    assertThat(state("person_id"))
        .containsExactly(
            "börjar sista dagen",
            "okänd beslutstyp",
            "slutar sista dagen",
            "verkställs från sista dagen");
  }

  @Test
  @DisplayName("särskilt boende on the last day is out, until the day before is in")
  void ordinaryHousingOnly() {
    hours("bor i särskilt boende", "5", "manad");
    homes.add("'i1', 'bor i särskilt boende', DATE'2026-03-31', NULL");
    hours("flyttade hem", "5", "manad");
    homes.add("'i2', 'flyttade hem', DATE'2026-01-01', DATE'2026-03-30'");
    hours("flyttar i morgon", "5", "manad");
    homes.add("'i3', 'flyttar i morgon', DATE'2026-04-01', NULL");
    assertThat(state("person_id")).containsExactly("flyttade hem", "flyttar i morgon");
  }

  @Test
  @DisplayName("hours a month of every period, summed exactly and rounded half up once a person")
  void hoursAMonth() {
    hours("a 120 per månad", "120", "manad");
    hours("b 120,5 per månad", "120.5", "manad");
    hours("c 120,49 per månad", "120.49", "manad");
    // 14 x 4.3482142857 = 60.875; 28 x = 121.75.
    hours("d 14 per vecka", "14", "vecka");
    hours("e 28 per vecka", "28", "vecka");
    // 30.4375 and 60.875.
    hours("f 1 per dag", "1", "dag");
    hours("g 2 per dag", "2", "dag");
    // 21.74, 4.35 and 8.70.
    hours("h 10 varannan vecka", "10", "varannan_vecka");
    hours("i 3 var tredje vecka", "3", "var_tredje_vecka");
    hours("j 8 var fjärde vecka", "8", "var_fjarde_vecka");
    // 1.5 and 0.5 precisely.
    hours("k 18 per år", "18", "ar");
    hours("l 6 per år", "6", "ar");
    hours("m 0,49 per månad", "0.49", "manad");
    hours("n 0,4 två gånger", "0.4", "manad");
    rate(decide("n 0,4 två gånger", "hemtjanst", "2026-01-01", OPEN), "0.4", "manad");
    // 24 x 30.4375 = 730.5; 24.5 x = 745.71875.
    hours("o 24 per dag", "24", "dag");
    hours("p 24,5 per dag", "24.5", "dag");
    assertThat(state("person_id", "registertimmar"))
        .containsExactly(
            "a 120 per månad | 120",
            "b 120,5 per månad | 121",
            "c 120,49 per månad | 120",
            "d 14 per vecka | 61",
            "e 28 per vecka | 122",
            "f 1 per dag | 30",
            "g 2 per dag | 61",
            "h 10 varannan vecka | 22",
            "i 3 var tredje vecka | 4",
            "j 8 var fjärde vecka | 9",
            "k 18 per år | 2",
            "l 6 per år | 1",
            "m 0,49 per månad | 0",
            "n 0,4 två gånger | 1",
            "o 24 per dag | 731",
            "p 24,5 per dag | 746");
  }

  @Test
  @DisplayName("the municipality says how many weeks a month has")
  void weeksAMonthAreConfigured() {
    weeks = "4.3000000000";
    // 60.2; 64.5 is half and goes up; a third and a quarter of the factor: 4.3 and 6.45.
    hours("a 14 per vecka", "14", "vecka");
    hours("b 15 per vecka", "15", "vecka");
    hours("c 3 var tredje vecka", "3", "var_tredje_vecka");
    hours("d 6 var fjärde vecka", "6", "var_fjarde_vecka");
    hours("e 1 per dag", "1", "dag");
    assertThat(state("person_id", "registertimmar"))
        .containsExactly(
            "a 14 per vecka | 60",
            "b 15 per vecka | 65",
            "c 3 var tredje vecka | 4",
            "d 6 var fjärde vecka | 6",
            "e 1 per dag | 30");
  }

  @Test
  @DisplayName("only the rate in force that day; a paused day has none, an absent one does")
  void rateThatDay() {
    person("takten slutade");
    rate(
        decide("takten slutade", "hemtjanst", "2026-01-01", OPEN),
        "beviljad",
        "t",
        OPEN,
        "2026-03-30",
        "9",
        "manad",
        false);
    person("takten börjar");
    int begins = decide("takten börjar", "hemtjanst", "2026-01-01", OPEN);
    rate(begins, "beviljad", "t", "2026-03-31", "2026-03-31", "9", "manad", false);
    rate(begins, "bestalld", "t", OPEN, OPEN, "100", "manad", false);
    person("utan timmar");
    decide("utan timmar", "hemtjanst", "2026-01-01", OPEN);
    hours("pausad", "9", "manad");
    absence("pausad", "2026-03-31", true);
    hours("pausad dagen före", "9", "manad");
    absence("pausad dagen före", "2026-03-30", true);
    hours("borta", "9", "manad");
    absence("borta", "2026-03-31", false);
    assertThat(state("person_id", "brukare_rka", "registertimmar"))
        .containsExactly(
            "borta | true | 9",
            "pausad dagen före | true | 9",
            "pausad | true | 0",
            "takten börjar | true | 9",
            "takten slutade | true | 0",
            "utan timmar | true | 0");
  }

  @Test
  @DisplayName("a service period of several decisions counts once, in the lowest of them")
  void sharedPeriods() {
    person("delar");
    for (int i = 0; i < 2; i++) {
      int id = decide("delar", "hemtjanst", "2026-01-01", OPEN);
      rate(id, "beviljad", "gemensam", OPEN, OPEN, "10", "manad", true);
    }
    person("delar med boendestöd");
    int support = decide("delar med boendestöd", "boendestod", "2026-01-01", OPEN);
    int care = decide("delar med boendestöd", "hemtjanst", "2026-01-01", OPEN);
    rate(support, "beviljad", "annan", OPEN, OPEN, "10", "manad", true);
    rate(care, "beviljad", "annan", OPEN, OPEN, "10", "manad", true);
    // One decision by two executions is one decision.
    hours("två verkställigheter", "7", "manad");
    executions.add("'ix', 'norr', DATE'2026-01-01', NULL");
    links.add("'ix', 'b%d', DATE'2026-01-01', NULL".formatted(decisions.size()));
    assertThat(state("person_id", "registertimmar"))
        .containsExactly("delar med boendestöd | 0", "delar | 10", "två verkställigheter | 7");
  }

  @Test
  @DisplayName("age on the last day; the unit of that day, none for protected persons")
  void ageAndUnit() {
    String[][] cases = {
      {"fyller 65 i mars", "1961-03-01"},
      {"fyller 65 i april", "1961-04-01"},
      {"fyller 80 i mars", "1946-03-01"},
      {"fyller 80 i april", "1946-04-01"}
    };
    for (String[] born : cases) {
      person(born[0], born[1], false, "'norr'");
      decide(born[0], "hemtjanst", "2026-01-01", OPEN);
    }
    person("skyddad", "1940-03-01", true, "'norr'");
    rate(decide("skyddad", "hemtjanst", "2026-01-01", OPEN), "1", "dag");
    person("utan enhet", "1940-03-01", false, "NULL");
    decide("utan enhet", "ledsagning", "2026-01-01", OPEN);
    assertThat(state("person_id", "aldersgrupp", "enhet"))
        .containsExactly(
            "fyller 65 i april | 0-64 | norr",
            "fyller 65 i mars | 65-79 | norr",
            "fyller 80 i april | 65-79 | norr",
            "fyller 80 i mars | 80+ | norr",
            "skyddad | 80+ | (ej fördelad)",
            "utan enhet | 80+ | (ej fördelad)");
  }

  @Test
  @DisplayName("ProCapita's decisions count before the cut-over day, Lifecare's from it")
  void cutOver() {
    cutOver = "2026-03-31";
    cutOvers.add("'senare', DATE'2026-04-01'");
    person("ProCapita");
    decide("ProCapita", "hemtjanst", "2026-01-01", OPEN, "SoL", "bifall", "procapita");
    hours("Lifecare", "1", "dag");
    person("ProCapita, byter senare", "1940-03-01", false, "'senare'");
    decide(
        "ProCapita, byter senare", "hemtjanst", "2026-01-01", OPEN, "SoL", "bifall", "procapita");
    person("Lifecare, byter senare", "1940-03-01", false, "'senare'");
    decide("Lifecare, byter senare", "hemtjanst", "2026-01-01", OPEN);
    assertThat(state("person_id")).containsExactly("Lifecare", "ProCapita, byter senare");
  }
}
