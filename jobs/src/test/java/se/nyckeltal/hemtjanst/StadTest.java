package se.nyckeltal.hemtjanst;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyckeltal.config.Config;
import se.nyckeltal.generate.Fall;
import se.nyckeltal.generate.Kallval;
import se.nyckeltal.generate.StadVal;
import se.nyckeltal.testkit.Duck;
import se.nyckeltal.testkit.Stader;

/** What must hold of any town, whatever happens in it. */
@DisplayName("Made-up towns")
class StadTest {

  private static final int MAX_DAY = 25 * 3600;

  @TempDir static Path folder;

  private static Stader stad;

  @BeforeAll
  static void runTheNight() {
    // The autumn's change of the clock is in the period.
    stad =
        Stader.kor(
            StadVal.forval().medBrukare(60).medPeriod(YearMonth.of(2025, 9), 3).medFro(7),
            Config.defaults(),
            folder.resolve("stad"));
  }

  private static List<List<String>> rows(String sql) {
    return Duck.query(sql);
  }

  @Test
  @DisplayName("the client's time is never more than the staff's, on any visit and day")
  void kundtidWithinPersonaltid() {
    for (String table : List.of("utford_tid", "planerad_tid")) {
      assertThat(
              rows(
                  "SELECT count(*)::VARCHAR, count_if(kundtid_sek > personaltid_sek)::VARCHAR,"
                      + " count_if(kundtid_sek < 0)::VARCHAR FROM "
                      + stad.mart(table)))
          .singleElement()
          .satisfies(r -> assertThat(Long.parseLong(r.get(0))).isGreaterThan(5000))
          .satisfies(r -> assertThat(r.subList(1, 3)).containsExactly("0", "0"));
    }
  }

  @Test
  @DisplayName("no staff member has more time in a day than the day")
  void staffWithinTheClock() {
    assertThat(
            rows(
                "SELECT count(*)::VARCHAR FROM (SELECT personal_id, datum, sum(personaltid_sek) AS s"
                    + " FROM "
                    + stad.mart("planerad_tid")
                    + " WHERE personal_id IS NOT NULL GROUP BY ALL HAVING s > "
                    + MAX_DAY
                    + ")"))
        .containsExactly(List.of("0"));
  }

  @Test
  @DisplayName("no staff member's shares are more than the time that their visits cover")
  void sharesWithinTheClock() {
    // Left out: a visit that is marked as double-staffed and has no partner counts twice, and one
    // without end has the length of its plan. Each row is rounded to a second.
    List<List<String>> found =
        rows(
            """
            WITH andelar AS (
              SELECT t.personal_id, t.besok_id, sum(t.personaltid_sek) AS sek, count(*) AS rader
              FROM %s t WHERE t.personal_id IS NOT NULL AND t.personaltid_sek > 0 AND NOT t.utan_slut
              GROUP BY ALL),
            besok AS (
              SELECT a.*, b.start, b.slut, b.dubbelbemanning
              FROM andelar a JOIN %s b USING (besok_id)),
            forra AS (
              SELECT *, max(slut) OVER (PARTITION BY personal_id ORDER BY start, slut
                ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS forra_slut
              FROM besok),
            tackt AS (
              SELECT personal_id, sum(sek) FILTER (NOT dubbelbemanning) AS delat, sum(rader) AS rader,
                sum(greatest(0, epoch(slut) - epoch(
                  greatest(start, coalesce(forra_slut, start))))) AS klocka
              FROM forra GROUP BY ALL)
            SELECT (count(*) > 10)::VARCHAR, count_if(delat > klocka + rader)::VARCHAR,
              (sum(delat) > 0.5 * sum(klocka))::VARCHAR FROM tackt
            """
                .formatted(stad.mart("utford_tid"), stad.core("utfort_besok")));
    assertThat(found).containsExactly(List.of("true", "0", "true"));
  }

  @Test
  @DisplayName("every plan has one outcome, and planned visits are those not left out")
  void plansAddUp() {
    assertThat(
            rows(
                "SELECT (sum(antal_besok) + count_if(utelamnad AND datum ="
                    + " (start AT TIME ZONE 'Europe/Stockholm')::DATE)"
                    + " - count(DISTINCT besok_id))::BIGINT::VARCHAR,"
                    + " count_if(utfall IS NULL)::VARCHAR FROM "
                    + stad.mart("planerad_tid")))
        .containsExactly(List.of("0", "0"));
    assertThat(rows("SELECT DISTINCT utfall FROM " + stad.mart("planerad_tid") + " ORDER BY 1"))
        .contains(List.of("utford"), List.of("installd"), List.of("ej_rapporterad"));
  }

  @Test
  @DisplayName("in plan and beside it is all that was performed; parts add up over tables")
  void performedAddsUp() {
    assertThat(
            rows(
                "SELECT (sum(utforda_i_plan_timmar + oplanerade_timmar - utforda_timmar)"
                    + " BETWEEN -0.01 AND 0.01)::VARCHAR FROM "
                    + stad.tabell("hemtjanst_timmar")))
        .containsExactly(List.of("true"));
    List<BigDecimal> hours =
        List.of(
            sum("sum(utforda_timmar)", "hemtjanst_timmar"),
            sum("sum(utforda_timmar)", "hemtjanst_utforande"),
            sum("sum(utforda_minuter) / 60", "hemtjanst_dygn"));
    // Each row is rounded to a ten-thousandth of an hour.
    assertThat(hours.get(1)).isCloseTo(hours.get(0), within("0.05"));
    assertThat(hours.get(2)).isCloseTo(hours.get(0), within("0.05"));
  }

  private static Offset<BigDecimal> within(String hours) {
    return Offset.offset(new BigDecimal(hours));
  }

  private static BigDecimal sum(String expression, String table) {
    return new BigDecimal(
        rows("SELECT (%s)::VARCHAR FROM %s".formatted(expression, stad.tabell(table)))
            .get(0)
            .get(0));
  }

  @Test
  @DisplayName("units and areas add up to the municipality")
  void levelsAddUp() {
    assertThat(
            rows(
                "SELECT DISTINCT r, e, t, h FROM (SELECT manad, niva, sum(brukare_rka) AS r,"
                    + " sum(brukare_enkat) AS e, sum(timregistrerade) AS t, sum(registertimmar) AS h"
                    + " FROM "
                    + stad.tabell("hemtjanst_manadsskifte")
                    + " WHERE manad = DATE '2025-10-01' GROUP BY ALL)"))
        .hasSize(1);
  }

  @Test
  @DisplayName("a town without cases gives back the share that it was made with")
  void knownShare() {
    Stader simple = Stader.kor(StadVal.enkel(), Config.defaults(), folder.resolve("enkel"));
    List<String> found =
        rows("SELECT round(sum(utforda_timmar) * 3600)::BIGINT::VARCHAR,"
                + " round(sum(beviljade_timmar) * 3600)::BIGINT::VARCHAR FROM "
                + simple.tabell("hemtjanst_timmar")
                + " WHERE lagrum = 'SoL' AND insatsgrupp = 'hemtjanst'")
            .get(0);
    // A row's hours are rounded to a ten-thousandth: a fifth of a second.
    assertThat(Long.parseLong(found.get(0)))
        .isCloseTo(simple.sanning().taljareSekunder(), Offset.offset(10L));
    assertThat(Long.parseLong(found.get(1)))
        .isCloseTo(simple.sanning().namnareSekunder(), Offset.offset(10L));
  }

  @Test
  @DisplayName("the same truth from Lifecare and from ProCapita gives the same figures")
  void eitherSystem() {
    // ProCapita knows no address: neither whose home is whose, nor which of them are protected.
    StadVal both = StadVal.jamforbar().medBrukare(40).medPeriod(YearMonth.of(2025, 9), 2);
    StadVal truth = both.medFall(both.fall().utan(Fall.PAR, Fall.SKYDDAD_ADRESS));
    Stader lifecare =
        Stader.kor(
            truth.medSystem(Kallval.LIFECARE), Config.defaults(), folder.resolve("lifecare"));
    Stader procapita =
        Stader.kor(
            truth.medSystem(Kallval.PROCAPITA), Config.defaults(), folder.resolve("procapita"));
    String figures =
        "SELECT manad::VARCHAR, enhet, insatsgrupp, lagrum, aldersgrupp, kon,"
            + " beviljade_timmar::VARCHAR, utforda_timmar::VARCHAR, utforda_besok::VARCHAR,"
            + " antal_brukare::VARCHAR FROM ";
    assertThat(rows(figures + procapita.tabell("hemtjanst_timmar")))
        .hasSizeGreaterThan(20)
        .containsExactlyInAnyOrderElementsOf(rows(figures + lifecare.tabell("hemtjanst_timmar")));
    assertThat(
            rows(
                "SELECT count(*)::VARCHAR, count(planerade_timmar)::VARCHAR,"
                    + " count_if(saknas LIKE '%planerade_timmar=finns_ej_i_procapita%')::VARCHAR,"
                    + " count(bestallda_timmar)::VARCHAR FROM "
                    + procapita.tabell("hemtjanst_timmar")))
        .singleElement()
        .satisfies(r -> assertThat(r.get(1)).isEqualTo("0"))
        .satisfies(r -> assertThat(r.get(2)).isEqualTo(r.get(0)));
  }
}
