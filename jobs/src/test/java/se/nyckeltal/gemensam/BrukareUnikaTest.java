package se.nyckeltal.gemensam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.nyckeltal.testkit.ModelRows;

/** Persons who are counted once, however many months, units and groups they are in. */
class BrukareUnikaTest {

  private static Dataset<Row> rows;

  @BeforeAll
  static void compute() {
    rows =
        ModelRows.of("brukare_unika")
            .with(
                "person_manad",
                "manad DATE, person_id STRING, enhet STRING, malgrupp STRING, aldersgrupp STRING,"
                    + " kon STRING, beviljad_sek BIGINT, planerad_sek BIGINT,"
                    + " planerad_personal_sek BIGINT, personaltid_sek BIGINT",
                // Agda has two groups of services in the same unit, both months.
                "DATE'2026-01-01', 'agda', 'norr', 'aldre', '80+', 'K', 3600, 0, 0, 0",
                "DATE'2026-01-01', 'agda', 'norr', 'aldre', '80+', 'K', 0, 0, 0, 60",
                "DATE'2026-02-01', 'agda', 'norr', 'aldre', '80+', 'K', 3600, 0, 0, 0",
                // Bo turns 65 in February and goes to another unit.
                "DATE'2026-01-01', 'bo', 'norr', 'funktionsnedsattning', '0-64', 'M', 0, 60, 60, 0",
                "DATE'2026-02-01', 'bo', 'soder', 'aldre', '65-79', 'M', 0, 0, 60, 0",
                // Cia is old, and has LSS too: two target groups at once.
                "DATE'2026-02-01', 'cia', 'soder', 'aldre', '80+', 'K', 60, 0, 0, 0",
                "DATE'2026-02-01', 'cia', 'soder', 'funktionsnedsattning', '80+', 'K', 60, 0, 0, 0",
                // Dan was only cancelled; Eva's unit has no register.
                "DATE'2026-01-01', 'dan', 'norr', 'aldre', '80+', 'M', 0, 0, 0, 0",
                "DATE'2026-01-01', 'eva', '(ej fördelad)', 'aldre', '80+', 'K', 0, 0, 0, 60")
            .with(
                "period_manad",
                "period STRING, manad DATE",
                "'2026-01', DATE'2026-01-01'",
                "'2026-02', DATE'2026-02-01'",
                "'2026-kv1', DATE'2026-01-01'",
                "'2026-kv1', DATE'2026-02-01'",
                "'2026-kv1', DATE'2026-03-01'")
            .with(
                "enhet",
                "enhet STRING, fran DATE, till DATE, omrade STRING",
                "'norr', DATE'2020-01-01', DATE'2026-01-31', 'A'",
                "'norr', DATE'2026-02-01', NULL, 'B'",
                "'soder', DATE'2026-01-01', NULL, 'B'")
            .rows();
  }

  private static List<String> where(String condition) {
    return rows
        .where(condition)
        .selectExpr("concat_ws(' ', period, enhet, malgrupp, aldersgrupp, kon, antal_brukare)")
        .collectAsList()
        .stream()
        .map(r -> r.getString(0))
        .sorted()
        .toList();
  }

  @Test
  @DisplayName("each person once in the municipality, in each area and in each unit")
  void levels() {
    String all = "malgrupp = 'samtliga' AND aldersgrupp = 'samtliga' AND kon = 'samtliga'";
    assertThat(where(all + " AND niva = 'kommun'"))
        .containsExactly(
            "2026-01 samtliga samtliga samtliga samtliga 3",
            "2026-02 samtliga samtliga samtliga samtliga 3",
            "2026-kv1 samtliga samtliga samtliga samtliga 4");
    // Norr was in area A in January and in B from February on.
    assertThat(where(all + " AND niva = 'omrade'"))
        .containsExactly(
            "2026-01 (okänt) samtliga samtliga samtliga 1",
            "2026-01 A samtliga samtliga samtliga 2",
            "2026-02 B samtliga samtliga samtliga 3",
            "2026-kv1 (okänt) samtliga samtliga samtliga 1",
            "2026-kv1 A samtliga samtliga samtliga 2",
            "2026-kv1 B samtliga samtliga samtliga 3");
    assertThat(where(all + " AND niva = 'enhet'"))
        .containsExactly(
            "2026-01 (ej fördelad) samtliga samtliga samtliga 1",
            "2026-01 norr samtliga samtliga samtliga 2",
            "2026-02 norr samtliga samtliga samtliga 1",
            "2026-02 soder samtliga samtliga samtliga 2",
            "2026-kv1 (ej fördelad) samtliga samtliga samtliga 1",
            "2026-kv1 norr samtliga samtliga samtliga 2",
            "2026-kv1 soder samtliga samtliga samtliga 2");
  }

  @Test
  @DisplayName("in each group, and in all of a kind; who changed group is in both, and once in all")
  void groups() {
    String quarter = "niva = 'kommun' AND period = '2026-kv1' AND ";
    assertThat(where(quarter + "malgrupp <> 'samtliga' AND aldersgrupp = 'samtliga'"))
        .containsExactly(
            "2026-kv1 samtliga aldre samtliga K 3",
            "2026-kv1 samtliga aldre samtliga M 1",
            "2026-kv1 samtliga aldre samtliga samtliga 4",
            "2026-kv1 samtliga funktionsnedsattning samtliga K 1",
            "2026-kv1 samtliga funktionsnedsattning samtliga M 1",
            "2026-kv1 samtliga funktionsnedsattning samtliga samtliga 2");
    assertThat(where(quarter + "malgrupp = 'samtliga' AND kon = 'samtliga'"))
        .containsExactly(
            "2026-kv1 samtliga samtliga 0-64 samtliga 1",
            "2026-kv1 samtliga samtliga 65-79 samtliga 1",
            "2026-kv1 samtliga samtliga 80+ samtliga 3",
            "2026-kv1 samtliga samtliga samtliga samtliga 4");
    assertThat(where(quarter + "malgrupp = 'samtliga' AND aldersgrupp = 'samtliga'"))
        .containsExactly(
            "2026-kv1 samtliga samtliga samtliga K 3",
            "2026-kv1 samtliga samtliga samtliga M 1",
            "2026-kv1 samtliga samtliga samtliga samtliga 4");
    assertThat(
            where(quarter + "malgrupp <> 'samtliga' AND aldersgrupp <> 'samtliga' AND kon = 'K'"))
        .containsExactly(
            "2026-kv1 samtliga aldre 80+ K 3", "2026-kv1 samtliga funktionsnedsattning 80+ K 1");
  }
}
