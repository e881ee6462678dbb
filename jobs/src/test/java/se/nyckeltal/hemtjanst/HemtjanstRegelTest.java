package se.nyckeltal.hemtjanst;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyckeltal.config.Config;
import se.nyckeltal.config.Home;
import se.nyckeltal.identity.Identity;
import se.nyckeltal.identity.KeyFile;
import se.nyckeltal.identity.Pseudonyms;
import se.nyckeltal.testkit.Duck;
import se.nyckeltal.testkit.Samples;

/**
 * The rules of tables.md 5 as a night meets them, one person a case, in March 2026 (31 days). The
 * run date is the 31st. Seconds are counted by hand from the clock times in each case.
 */
@DisplayName("The rules of home care, one night, a person a case")
class HemtjanstRegelTest {

  private static final String ANNA = "193002209082";
  private static final String BERIT = "193006199248";
  private static final String CECILIA = "193008239190";
  private static final String DORIS = "193011309154";
  private static final String ELSA = "193102168899";
  private static final String FANNY = "193106226305";
  private static final String GRETA = "193109259287";
  private static final String HILMA = "193111259291";
  private static final String IVAR = "193201176710";
  private static final String JENNY = "193204029064";
  private static final String KARIN = "193207229208";
  private static final String LISA = "193210197251";
  private static final String MAJA = "193301289264";
  private static final String NILS = "193304049228";
  private static final String OLGA = "193308109226";
  private static final String PER = "193310186436";
  private static final String QUENTIN = "193401268101";
  private static final String RUT = "193404129094";
  private static final String STAFF_1 = "197703202387";
  private static final String STAFF_2 = "197807212381";

  @TempDir static Path folder;

  private static Home home;
  private static Pseudonyms pseudonyms;

  @BeforeAll
  static void runTheNight() throws IOException {
    home = Samples.emptyHome(folder.resolve("hem"));
    Lifecarefiler files = new Lifecarefiler();
    absences(files);
    ends(files);
    matches(files);
    otherVisits(files);
    granted(files);
    files.drop(home);
    Samples.run(home, Config.defaults(), LocalDate.of(2026, 3, 31));
    pseudonyms = new Pseudonyms(KeyFile.read(home.key()));
  }

  private static void absences(Lifecarefiler files) {
    // Anna: away 5 to 7 March; what was planned on the 5th was cancelled.
    files
        .beslut(1, ANNA, "1", "per dag")
        .insats(51, ANNA, 12, 1)
        .add("ClientAbsence", absence(1, ANNA, "2026-03-05", "\"2026-03-07\"", "Sjukhus"))
        .plan("a1", ANNA, STAFF_1, "2026-03-05T10:00:00", 30)
        .besok(
            ANNA,
            STAFF_1,
            "2026-03-05T10:00:00",
            null,
            "\"Status\":\"Cancelled\",\"PlannedVisitId\":\"a1\"")
        .plan("a2", ANNA, STAFF_1, "2026-03-20T10:00:00", 30)
        .besok(
            ANNA,
            STAFF_1,
            "2026-03-20T10:00:00",
            null,
            "\"Status\":\"Cancelled\",\"PlannedVisitId\":\"a2\",\"CancelledMinutes\":20");
    // Berit: away 10 to 12 March, visited on the last of the days; Cecilia on the middle one.
    files
        .beslut(2, BERIT, "1", "per dag")
        .add("ClientAbsence", absence(2, BERIT, "2026-03-10", "\"2026-03-12\"", "Sjukhus"))
        .besok(BERIT, STAFF_1, "2026-03-12T15:00:00", "2026-03-12T15:20:00");
    files
        .beslut(3, CECILIA, "1", "per dag")
        .add("ClientAbsence", absence(3, CECILIA, "2026-03-10", "\"2026-03-12\"", "Sjukhus"))
        .besok(CECILIA, STAFF_2, "2026-03-11T15:00:00", "2026-03-11T15:20:00");
    // Doris: in korttidsboende from 22 March until further notice, which grants nothing at home.
    files
        .beslut(4, DORIS, "1", "per dag")
        .add("ClientAbsence", absence(4, DORIS, "2026-03-22", "null", "Korttidsboende"));
  }

  private static String absence(int id, String person, String from, String to, String reason) {
    return """
        {"Id":%d,"PersonId":"%s","StartDate":"%s","EndDate":%s,"Reason":{"Text":"%s"}}
        """
        .formatted(id, person, from, to, reason);
  }

  private static void ends(Lifecarefiler files) {
    // Elsa: no end with plan, no end without plan, and begun on the 29th over midnight.
    files
        .plan("e1", ELSA, STAFF_1, "2026-03-20T12:00:00", 45)
        .besok(ELSA, STAFF_1, "2026-03-20T12:05:00", null, "\"PlannedVisitId\":\"e1\"")
        .besok(ELSA, STAFF_1, "2026-03-21T12:05:00", null)
        .plan("e2", ELSA, STAFF_2, "2026-03-29T23:50:00", 20)
        .besok(
            ELSA,
            STAFF_2,
            "2026-03-29T23:50:00",
            null,
            "\"Status\":\"Started\",\"PlannedVisitId\":\"e2\"")
        .besok(ELSA, STAFF_2, "2026-03-30T07:00:00", null, "\"Status\":\"Started\"");
    // Fanny: the first visit was never stopped; the staff member began at Greta's at 08:40.
    files
        .besok(FANNY, STAFF_1, "2026-03-16T08:00:00", "2026-03-16T17:00:00")
        .besok(GRETA, STAFF_1, "2026-03-16T08:40:00", "2026-03-16T09:00:00");
  }

  private static void matches(Lifecarefiler files) {
    // Hilma: the plan of 23:50 was begun at 00:05 without the plan's id, and came 15 minutes late.
    files
        .plan("h1", HILMA, STAFF_1, "2026-03-09T23:50:00", 20)
        .besok(HILMA, STAFF_1, "2026-03-10T00:05:00", "2026-03-10T00:35:00");
    // Two carers planned at the same time and seen in the other order; one came an hour and a
    // minute
    // late to a third plan.
    files
        .plan("h2", HILMA, STAFF_1, "2026-03-11T08:00:00", 30)
        .plan("h3", HILMA, STAFF_2, "2026-03-11T08:00:00", 10)
        .besok(HILMA, STAFF_2, "2026-03-11T08:00:00", "2026-03-11T08:10:00")
        .besok(HILMA, STAFF_1, "2026-03-11T08:31:00", "2026-03-11T09:01:00")
        .plan("h4", HILMA, STAFF_1, "2026-03-12T08:00:00", 30)
        .besok(HILMA, STAFF_1, "2026-03-12T09:01:00", "2026-03-12T09:31:00");
    // Ivar: never reported; the plan of the 28th is three days old, that of the 29th is not.
    files
        .plan("i1", IVAR, STAFF_1, "2026-03-28T09:00:00", 30)
        .plan("i2", IVAR, STAFF_1, "2026-03-29T09:00:00", 30);
  }

  private static void otherVisits(Lifecarefiler files) {
    // Jenny: digital, changed, manual, not approved, declined without minutes or plan.
    files
        .besok(
            JENNY,
            STAFF_1,
            "2026-03-04T22:00:00",
            "2026-03-04T22:01:00",
            "\"Services\":[{\"ServiceType\":{\"Text\":\"Digital tillsyn\"}}]")
        .besok(
            JENNY,
            STAFF_1,
            "2026-03-05T09:00:00",
            "2026-03-05T09:40:00",
            "\"Status\":\"CompletedAndChangedTime\","
                + "\"OriginalStartTime\":\"2026-03-05T09:05:00\","
                + "\"OriginalEndTime\":\"2026-03-05T09:20:00\","
                + "\"StartQuittanceType\":\"None\",\"EndQuittanceType\":\"None\"")
        .besok(
            JENNY,
            STAFF_1,
            "2026-03-06T09:00:00",
            "2026-03-06T09:10:00",
            "\"Approved\":false,\"EndQuittanceType\":\"None\"")
        .besok(JENNY, STAFF_1, "2026-03-07T09:00:00", null, "\"Status\":\"Declined\"")
        .besok(JENNY, STAFF_1, "2026-03-08T09:00:00", "2026-03-08T09:10:00", "\"Law\":\"FTJ\"");
    // Karin: of four monthly reports one has its visit's id, one overlaps a visit, one is
    // cancelled.
    files
        .besok(KARIN, STAFF_1, "2026-03-13T13:00:00", "2026-03-13T13:30:00")
        .add("ExecutedService", monthly(1, "2026-03-13T13:20:00", "\"Duration\":\"00:30:00\""))
        .add("ExecutedService", monthly(2, "2026-03-14T13:20:00", "\"VisitId\":\"v9\""))
        .add("ExecutedService", monthly(3, "2026-03-15T13:20:00", "\"Cancelled\":true"))
        .add("ExecutedService", monthly(4, "2026-03-16T13:20:00", "\"Duration\":\"00:25:00\""));
    // Lisa and Maja live together: one staff member with both for 30 minutes; next day one each.
    for (String person : List.of(LISA, MAJA)) {
      files.add(
          "Client",
          """
          {"PersonId":"%s","Addresses":[{"Type":"Home","StreetAddress":"Provgatan 1",
           "ZipCode":"123 45","Protected":false}]}
          """
              .formatted(person));
      files.besok(person, STAFF_1, "2026-03-17T08:00:00", "2026-03-17T08:30:00");
    }
    files
        .besok(LISA, STAFF_1, "2026-03-18T08:00:00", "2026-03-18T08:30:00")
        .besok(MAJA, STAFF_2, "2026-03-18T08:00:00", "2026-03-18T08:30:00");
  }

  private static String monthly(int id, String start, String extra) {
    return """
        {"Id":%d,"PersonId":"%s","StartTime":"%s","CategoryName":"Hemtjänst",
         "OrganizationUnit":{"Id":"12"},"DoubleManning":false,%s}
        """
        .formatted(id, KARIN, start, extra);
  }

  private static void granted(Lifecarefiler files) {
    // Nils: unit 12 until the 15th, then 14 within the same execution; an ordered service beside
    // Hour.
    files
        .beslut(10, NILS, "2", "per dag")
        .insats(60, NILS, 12, 10)
        .add("ExecutingProvider", provider(60, "14", "2026-03-16"))
        .add(
            "OrderedService",
            ordered(10, "\"Hours\":{\"Value\":7,\"Unit\":{\"Text\":\"per vecka\"}}"))
        .besok(NILS, STAFF_1, "2026-03-15T23:50:00", "2026-03-16T00:10:00");
    // Olga: no hours, but twice a week an hour and a half, ordered; and 31 minutes a day.
    files
        .beslut(11, OLGA, "null", "per dag")
        .add(
            "OrderedService",
            ordered(11, "\"Details\":[" + detail(1, 2, "1.5", "varje vecka") + "]"));
    // Per: two decisions without hours executed together: their service period counts once, and
    // where the first has ended in the other.
    files
        .beslut(12, PER, "null", "per dag", "\"ToDate\":\"2026-03-10\"")
        .beslut(13, PER, "null", "per dag", "\"Code\":{\"Code\":12}")
        .insats(63, PER, 12, 12, 13)
        .add(
            "ServicePeriod",
            """
            {"Id":1,"PersonId":"%s","ExecutionId":63,"StartDate":"2026-03-01",
             "Details":[%s]}
            """
                .formatted(PER, detail(1, 1, "0.5", "varje dag")));
    // Quentin: LSS of its own; Rut: only visits, nothing granted, and one of them HSL.
    files.add(
        "LssDecision",
        """
        {"Id":12,"PersonId":"%s","Type":{"Text":"Bifall"},"Date":"2026-02-20",
         "FromDate":"2026-03-01","ServiceCategory":{"Code":8,"Text":"Ledsagning"},"Hour":31,
         "HourType":{"Text":"per månad"}}
        """
            .formatted(QUENTIN));
    files
        .besok(RUT, STAFF_2, "2026-03-19T08:00:00", "2026-03-19T08:30:00")
        .besok(RUT, STAFF_2, "2026-03-19T08:10:00", "2026-03-19T08:30:00", "\"Law\":\"HSL\"")
        .plan("r1", RUT, STAFF_2, "2026-03-27T08:00:00", 15, "\"MedicalReminder\":true");
  }

  private static String provider(int execution, String unit, String from) {
    return """
        {"ExecutionId":%d,"OrganizationUnit":{"Id":"%s"},"StartDate":"%s"}
        """
        .formatted(execution, unit, from);
  }

  private static String ordered(int decision, String how) {
    return """
        {"OrderId":"o%1$d","DecisionId":%1$d,"ServiceType":{"Code":3,"Text":"Dusch"},
         "StartDate":"2026-03-01",%2$s}
        """
        .formatted(decision, how);
  }

  private static String detail(int id, int times, String hours, String period) {
    return "{\"Id\":%d,\"Frequency\":%d,\"HoursEachTime\":%s,\"PeriodicityText\":\"%s\"}"
        .formatted(id, times, hours, period);
  }

  /** The person's sums of March, as text: the columns asked for. */
  private static String sums(String person, String columns) {
    List<List<String>> rows =
        Duck.query(
            "SELECT enhet, insatsgrupp, lagrum, %s FROM '%s' WHERE person_id = '%s' ORDER BY ALL"
                .formatted(
                    columns,
                    home.lake().resolve("mart/person_manad/manad=2026-03-01/*.parquet"),
                    pseudonyms.person(Identity.parse(person).orElseThrow())));
    return String.join(" | ", rows.stream().map(r -> String.join(" ", r)).toList());
  }

  private static final String VISITS = "utford_sek, personaltid_sek, utforda_besok";
  private static final String PLANS =
      "planerad_sek, planerad_ursprunglig_sek, planerade_besok, planfoljsam_sek";

  @Test
  @DisplayName("a visit cancelled on an absence day leaves what is planned, not what was planned")
  void cancelledOnAbsenceDay() {
    assertThat(sums(ANNA, PLANS + ", installda_besok, installd_sek"))
        // One planned visit of 30 minutes is left; 30 minutes by plan and 20 by report.
        .isEqualTo("lifecare:12 hemtjanst SoL 1800 3600 1 0 2 3000");
  }

  @Test
  @DisplayName("absence leaves granted hours, but not those of presence; a performed visit wins")
  void absence() {
    assertThat(sums(ANNA, "beviljad_sek, narvaro_sek")).endsWith(" " + 31 * 3600 + " " + 28 * 3600);
    assertThat(total(BERIT, "narvaro_sek")).isEqualTo(29 * 3600);
    assertThat(total(CECILIA, "narvaro_sek")).isEqualTo(29 * 3600);
    assertThat(total(CECILIA, "beviljad_sek")).isEqualTo(31 * 3600);
  }

  @Test
  @DisplayName("korttid grants nothing at home, until further notice")
  void korttid() {
    assertThat(sums(DORIS, "beviljad_sek, narvaro_sek"))
        .isEqualTo("(ej fördelad) hemtjanst SoL " + 21 * 3600 + " " + 21 * 3600);
  }

  @Test
  @DisplayName("a visit without end counts its plan when it is old, and not at all until then")
  void withoutEnd() {
    // 45 minutes, 0 minutes, 20 minutes over midnight; the visit of the 30th is still going on.
    assertThat(sums(ELSA, VISITS)).isEqualTo("lifecare:12 hemtjanst SoL 3900 3900 3");
    assertThat(
            Duck.query(
                "SELECT CAST(datum AS VARCHAR), kundtid_sek FROM '%s' WHERE person_id = '%s'"
                        .formatted(
                            home.lake().resolve("mart/utford_tid/manad=2026-03-01/*.parquet"),
                            pseudonyms.person(Identity.parse(ELSA).orElseThrow()))
                    + " ORDER BY ALL"))
        .containsExactly(
            List.of("2026-03-20", "2700"),
            List.of("2026-03-21", "0"),
            List.of("2026-03-29", "600"),
            List.of("2026-03-30", "600"));
  }

  @Test
  @DisplayName("a forgotten stop ends where the staff member began in the next home")
  void forgottenStop() {
    assertThat(sums(FANNY, VISITS)).endsWith(" 2400 2400 1");
    assertThat(sums(GRETA, VISITS)).endsWith(" 1200 1200 1");
  }

  @Test
  @DisplayName("matched within the hour, the same staff first; minutes follow the plan's days")
  void matching() {
    // Plans 20 + 30 + 10 + 30 minutes. Begun within 60 minutes: 20, 30 and 10 of them are followed;
    // 09:01 is a minute too late for 08:00.
    assertThat(sums(HILMA, PLANS))
        .isEqualTo("lifecare:12 hemtjanst SoL " + (20 + 30 + 30) * 60 + " 4800 4 3600");
    // 15 and 0 minutes late are in time, 31 are not; one visit has no plan.
    assertThat(sums(HILMA, "besok_i_tid, oplanerade_besok, i_plan_sek, oplanerad_sek"))
        .endsWith(" 2 1 " + (30 + 10 + 30) * 60 + " 1800");
  }

  @Test
  @DisplayName("a plan without report is not reported after three days")
  void notReported() {
    assertThat(sums(IVAR, "planerade_besok, ej_rapporterade_besok")).endsWith(" 2 1");
  }

  @Test
  @DisplayName("digital, changed, manual, unapproved and declined visits; FTJ stays out")
  void kindsOfVisits() {
    assertThat(sums(JENNY, "utforda_besok, utford_sek, utford_ursprunglig_sek"))
        .isEqualTo("lifecare:12 hemtjanst SoL 3 " + 50 * 60 + " " + 25 * 60);
    assertThat(
            sums(
                JENNY,
                "digitala_besok, andrade_besok, manuella_besok, avbojda_besok, avbojd_sek,"
                    + " ej_godkand_sek"))
        .endsWith(" 1 1 1 1 0 600");
  }

  @Test
  @DisplayName("monthly reported time counts only where there is no visit")
  void monthlyReports() {
    assertThat(sums(KARIN, "utforda_besok, utford_sek, manuella_besok"))
        .isEqualTo("lifecare:12 hemtjanst SoL 2 " + (30 + 25) * 60 + " 1");
  }

  @Test
  @DisplayName("a couple shares its one staff member; with two each has its own")
  void couple() {
    assertThat(sums(LISA, VISITS)).endsWith(" " + (15 + 30) * 60 + " 2700 2");
    assertThat(sums(MAJA, VISITS)).endsWith(" " + (15 + 30) * 60 + " 2700 2");
  }

  @Test
  @DisplayName("an execution that changes unit takes granted and performed time with it")
  void changedUnit() {
    assertThat(sums(NILS, "beviljad_sek, bestalld_sek, utford_sek, utforda_besok"))
        .isEqualTo(
            "lifecare:12 hemtjanst SoL %d %d 600 1 | lifecare:14 hemtjanst SoL %d %d 600 0"
                .formatted(15 * 7200, 15 * 3600, 16 * 7200, 16 * 3600));
  }

  @Test
  @DisplayName("without hours in the decision: ordered services, else service periods, once a day")
  void orderedHours() {
    // 3 hours a week over 31 days: 31 x 10800 / 7 = 47828.57 seconds.
    assertThat(sums(OLGA, "beviljad_sek, bestalld_sek")).endsWith(" 47829 47829");
    // Half an hour each of 31 days, ten days in one decision and 21 in the other.
    assertThat(sums(PER, "beviljad_sek, bestalld_sek"))
        .isEqualTo("lifecare:12 hemtjanst SoL " + 31 * 1800 + " " + 31 * 1800);
  }

  @Test
  @DisplayName("LSS and HSL apart; a marked plan without SoL is HSL; performed without granted")
  void lagrum() {
    assertThat(sums(QUENTIN, "beviljad_sek, utan_beviljad_sek"))
        .isEqualTo("(ej fördelad) ledsagning LSS " + 31 * 3600 + " 0");
    // 08:10–08:30 is shared by the two registrations of the same staff member.
    assertThat(sums(RUT, "planerad_sek, utford_sek, utan_beviljad_sek"))
        .isEqualTo(
            "lifecare:12 hemtjanst HSL %d %d %d | lifecare:12 hemtjanst SoL 0 %d %d"
                .formatted(900, 600, 600, 1200, 1200));
  }

  private static long total(String person, String column) {
    return Long.parseLong(
        Duck.query(
                "SELECT sum(%s)::VARCHAR FROM '%s' WHERE person_id = '%s'"
                    .formatted(
                        column,
                        home.lake().resolve("mart/person_manad/manad=2026-03-01/*.parquet"),
                        pseudonyms.person(Identity.parse(person).orElseThrow())))
            .get(0)
            .get(0));
  }
}
