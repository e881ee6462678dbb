package se.nyckeltal.hemtjanst;

import static org.assertj.core.api.Assertions.assertThat;
import static se.nyckeltal.hemtjanst.Regelfall.ANNA;
import static se.nyckeltal.hemtjanst.Regelfall.BERIT;
import static se.nyckeltal.hemtjanst.Regelfall.CECILIA;
import static se.nyckeltal.hemtjanst.Regelfall.DORIS;
import static se.nyckeltal.hemtjanst.Regelfall.ELSA;
import static se.nyckeltal.hemtjanst.Regelfall.FANNY;
import static se.nyckeltal.hemtjanst.Regelfall.GRETA;
import static se.nyckeltal.hemtjanst.Regelfall.HILMA;
import static se.nyckeltal.hemtjanst.Regelfall.IVAR;
import static se.nyckeltal.hemtjanst.Regelfall.JENNY;
import static se.nyckeltal.hemtjanst.Regelfall.KARIN;
import static se.nyckeltal.hemtjanst.Regelfall.LISA;
import static se.nyckeltal.hemtjanst.Regelfall.MAJA;
import static se.nyckeltal.hemtjanst.Regelfall.NILS;
import static se.nyckeltal.hemtjanst.Regelfall.OLGA;
import static se.nyckeltal.hemtjanst.Regelfall.PER;
import static se.nyckeltal.hemtjanst.Regelfall.QUENTIN;
import static se.nyckeltal.hemtjanst.Regelfall.RUT;

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

  @TempDir static Path folder;

  private static Home home;
  private static Pseudonyms pseudonyms;

  @BeforeAll
  static void runTheNight() throws IOException {
    home = Samples.emptyHome(folder.resolve("hem"));
    Regelfall.all().drop(home);
    Samples.run(home, Config.defaults(), LocalDate.of(2026, 3, 31));
    pseudonyms = new Pseudonyms(KeyFile.read(home.key()));
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
