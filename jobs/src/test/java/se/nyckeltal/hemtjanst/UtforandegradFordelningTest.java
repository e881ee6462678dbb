package se.nyckeltal.hemtjanst;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.nyckeltal.testkit.ModelRows;

/** Rule 10 by band; each person is a case, and the unit tells which. */
@DisplayName("Persons by performed share of granted time")
class UtforandegradFordelningTest {

  private final List<String> persons = new ArrayList<>();

  /** A person-month of home care by SoL in a unit of its own. */
  private void person(
      String unit, long granted, long present, long ordered, long client, long staff) {
    add(unit, "hemtjanst", "SoL", granted, present, ordered, client, staff);
  }

  private void add(String unit, String group, String law, long... seconds) {
    StringBuilder row =
        new StringBuilder(
            "DATE'2026-03-01', 'p%d', '%s', '%s', '%s', 'K'"
                .formatted(persons.size(), unit, group, law));
    for (long s : seconds) {
      row.append(", ").append(s);
    }
    persons.add(row.toString());
  }

  private List<String> bands(String doubleStaffing, String basis) {
    return ModelRows.of("utforandegrad_fordelning")
        .with(
            "person_manad",
            "manad DATE, person_id STRING, enhet STRING, insatsgrupp STRING, lagrum STRING,"
                + " kon STRING, beviljad_sek BIGINT, narvaro_sek BIGINT, bestalld_sek BIGINT,"
                + " utford_sek BIGINT, personaltid_sek BIGINT",
            persons.toArray(String[]::new))
        .with(
            "konfiguration",
            "beviljad_dubbelbemanning STRING, utforandegrad_grund STRING",
            "'%s', '%s'".formatted(doubleStaffing, basis))
        .with(
            "enhet_manad",
            "enhet STRING, manad DATE, enhet_version STRING",
            "'m flera', DATE'2026-03-01', 'm flera@2026-02-01'")
        .texts("enhet_version", "band", "antal_brukare");
  }

  @Test
  @DisplayName("a share on a border is where the border says: 50 and 80 above, 120 below")
  void borders() {
    person("a inget", 10_000, 10_000, 0, 0, 0);
    person("b 49,5", 2_000, 2_000, 0, 990, 990);
    person("c 49,99", 10_000, 10_000, 0, 4_999, 4_999);
    person("d 50", 10_000, 10_000, 0, 5_000, 5_000);
    person("e 79,99", 10_000, 10_000, 0, 7_999, 7_999);
    person("f 80", 10_000, 10_000, 0, 8_000, 8_000);
    person("g 120", 10_000, 10_000, 0, 12_000, 12_000);
    person("h 120,01", 10_000, 10_000, 0, 12_001, 12_001);
    // Thirds do not end in decimals: 2/3 of a prime number of seconds.
    person("i tredjedel", 10_007, 10_007, 0, 5_004, 5_004);
    assertThat(bands("enkel", "beviljad"))
        .containsExactly(
            "a inget@1900-01-01 | 0-50 | 1",
            "b 49,5@1900-01-01 | 0-50 | 1",
            "c 49,99@1900-01-01 | 0-50 | 1",
            "d 50@1900-01-01 | 50-80 | 1",
            "e 79,99@1900-01-01 | 50-80 | 1",
            "f 80@1900-01-01 | 80-120 | 1",
            "g 120@1900-01-01 | 80-120 | 1",
            "h 120,01@1900-01-01 | 120+ | 1",
            // 5004 of 10007 is 50.005 percent.
            "i tredjedel@1900-01-01 | 50-80 | 1");
  }

  @Test
  @DisplayName("granted but away all month, nothing granted, other groups and laws: not there")
  void withoutDenominator() {
    person("borta", 10_000, 0, 10_000, 0, 0);
    person("utan beviljad", 0, 0, 10_000, 5_000, 5_000);
    add("larm", "larm", "SoL", 10_000, 10_000, 0, 10_000, 10_000);
    add("LSS", "hemtjanst", "LSS", 10_000, 10_000, 0, 10_000, 10_000);
    person("m flera", 10_000, 10_000, 0, 10_000, 10_000);
    person("m flera", 10_000, 10_000, 0, 9_000, 9_000);
    person("m flera", 10_000, 10_000, 0, 1_000, 1_000);
    assertThat(bands("enkel", "beviljad"))
        .containsExactly("m flera@2026-02-01 | 0-50 | 1", "m flera@2026-02-01 | 80-120 | 2");
  }

  @Test
  @DisplayName("what is held against what is configuration: double staffing, ordered time")
  void configuration() {
    // 30 % of the client's time, 60 % of the staff's; of what was ordered 60 % and 120 %.
    person("a", 10_000, 10_000, 5_000, 3_000, 6_000);
    // Nothing ordered, but granted.
    person("b", 10_000, 10_000, 0, 9_000, 13_000);
    assertThat(bands("enkel", "beviljad"))
        .containsExactly("a@1900-01-01 | 0-50 | 1", "b@1900-01-01 | 80-120 | 1");
    assertThat(bands("dubbel", "beviljad"))
        .containsExactly("a@1900-01-01 | 50-80 | 1", "b@1900-01-01 | 120+ | 1");
    assertThat(bands("enkel", "bestalld")).containsExactly("a@1900-01-01 | 50-80 | 1");
    assertThat(bands("dubbel", "bestalld")).containsExactly("a@1900-01-01 | 80-120 | 1");
  }
}
