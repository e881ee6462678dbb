package se.nyckeltal.facit;

import static org.assertj.core.api.Assertions.assertThat;
import static se.nyckeltal.facit.Prov.AGDA;
import static se.nyckeltal.facit.Prov.P1;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Rules 8 and 9, independently: granted, ordered and absence")
class BeviljatFacitTest {

  private static final long TIMME = 3600;

  @TempDir private Path folder;
  private Prov prov;

  @BeforeEach
  void open() {
    prov =
        new Prov(folder)
            .med(FacitVal.den(LocalDate.of(2026, 2, 28)).medForstaManad(YearMonth.of(2026, 1)));
  }

  @AfterEach
  void close() {
    prov.close();
  }

  private long granted(String manad) {
    return prov.summa("matt = 'beviljade_timmar' AND manad = '%s-01'".formatted(manad));
  }

  private long ordered() {
    return prov.sek(AGDA, "bestallda_timmar");
  }

  @Test
  @DisplayName("a later decision of the same kind replaces from its first day")
  void replaced() {
    prov.beslut(1, AGDA, "2025-11-01", null, 14, "per vecka");
    prov.beslut(2, AGDA, "2026-02-15", null, 21, "tim/vecka", "Date", "2026-02-10");
    assertThat(granted("2026-01")).isEqualTo(62 * TIMME);
    assertThat(granted("2026-02")).isEqualTo((14 * 2 + 14 * 3) * TIMME);
  }

  @Test
  @DisplayName("decided last decides, although it begins first; the same day the higher id")
  void decidedLast() {
    prov.beslut(1, AGDA, "2026-02-01", null, 1, "per dag", "Date", "2026-01-10");
    prov.beslut(9, AGDA, "2026-01-01", "2026-01-31", 2, "per dag", "Date", "2026-01-20");
    prov.beslut(10, AGDA, "2026-01-11", "2026-01-31", 4, "per dag", "Date", "2026-01-20");
    assertThat(granted("2026-01")).isEqualTo((10 * 2 + 21 * 4) * TIMME);
    assertThat(granted("2026-02")).isZero();
  }

  @Test
  @DisplayName("another code adds; a refusal neither gives nor replaces; LSS stands apart")
  void besideOneAnother() {
    prov.beslut(1, AGDA, "2026-02-01", null, 1, "per dag");
    prov.beslut(2, AGDA, "2026-02-01", null, 2, "per dag", "Code", Map.of("Code", 12));
    prov.beslut(3, AGDA, "2026-02-02", null, 8, "per dag", "Type", Prov.text("Avslag"));
    prov.post(
        "lifecare/LssDecision.json",
        Map.of(
            "Id",
            1,
            "PersonId",
            AGDA,
            "Code",
            Map.of("Code", 11),
            "FromDate",
            "2026-02-01",
            "ServiceCategory",
            Map.of("Code", 1, "Text", "Ledsagning"),
            "Hour",
            28,
            "HourType",
            Prov.text("per månad")),
        Map.of());
    assertThat(prov.summa("matt = 'beviljade_timmar' AND lagrum = 'SoL'"))
        .isEqualTo(28 * 3 * TIMME);
    assertThat(prov.summa("matt = 'beviljade_timmar' AND lagrum = 'LSS' AND grupp = 'ledsagning'"))
        .isEqualTo(28 * TIMME);
  }

  @Test
  @DisplayName("per month by the month's days; rounded half up once per decision")
  void months() {
    prov.beslut(1, AGDA, "2026-01-01", "2026-01-15", 30, "per månad");
    prov.beslut(2, AGDA, "2026-02-01", "2026-02-01", 1, "per vecka", "Code", Map.of("Code", 12));
    prov.beslut(3, AGDA, "2026-02-01", "2026-02-01", 1, "per vecka", "Code", Map.of("Code", 13));
    assertThat(granted("2026-01")).isEqualTo(52_258); // 15 x 30/31 h = 52 258.06
    assertThat(granted("2026-02")).isEqualTo(514 + 514); // 1/7 h = 514.29, twice
  }

  @Test
  @DisplayName("an unknown unit of time gives nothing, also with orders beside it")
  void unknownUnit() {
    prov.beslut(1, AGDA, "2026-02-01", null, 7, "per kvartal");
    prov.post(
        "lifecare/OrderedService.json",
        Map.of(
            "OrderId",
            "o",
            "DecisionId",
            1,
            "Hours",
            Map.of("Value", 1, "Unit", Prov.text("per dag"))),
        Map.of());
    assertThat(granted("2026-02")).isZero();
    assertThat(ordered()).isEqualTo(28 * TIMME);
  }

  private static Map<String, Object> detail(Object ganger, String period, Object timmar) {
    Map<String, Object> detail = new HashMap<>();
    detail.put("Frequency", ganger);
    detail.put("PeriodicityText", period);
    detail.put("HoursEachTime", timmar);
    return detail;
  }

  private void order(
      String id, Map<String, Object> timmar, Map<String, Object> besok, List<?> detaljer) {
    Map<String, Object> falt = new HashMap<>();
    falt.put("OrderId", id);
    falt.put("DecisionId", 1);
    falt.put("Hours", timmar);
    falt.put("Visits", besok);
    falt.put("Details", detaljer);
    prov.post("lifecare/OrderedService.json", falt, Map.of());
  }

  @Test
  @DisplayName(
      "without hours: ordered hours, else how often and how long, else visits times length")
  void orderedServices() {
    prov.beslut(1, AGDA, "2026-02-01", null, 0, "per vecka", "Hour", null);
    order(
        "a",
        Map.of("Value", 0.5, "Unit", Prov.text("per vecka")),
        null,
        List.of(detail(9, "varje dag", 9)));
    order("b", null, null, List.of(detail(1, "varannan vecka", 1), detail(1, "vid behov", 5)));
    order(
        "c",
        null,
        Map.of("Value", 3, "Unit", Prov.text("per vecka")),
        List.of(detail(null, null, 0.5)));
    order("d", null, null, List.of(detail(1, "ibland", 5)));
    assertThat(granted("2026-02")).isEqualTo((2 + 2 + 6) * TIMME);
    assertThat(ordered()).isEqualTo(10 * TIMME);
  }

  @Test
  @DisplayName("every period: 3 weeks, 4 weeks, month and year")
  void periods() {
    prov.beslut(1, AGDA, "2026-02-01", "2026-02-21", 0, "per vecka", "Hour", null);
    order("a", null, null, List.of(detail(1, "var tredje vecka", 1))); // 21/21 h
    order("b", null, null, List.of(detail(4, "var fjärde vecka", 1))); // 4 x 21/28 = 3 h
    order("c", null, null, List.of(detail(4, "varje månad", 2))); // 8 x 21/28 = 6 h
    order("d", null, null, List.of(detail(365, "varje år", 1))); // 21 h
    assertThat(granted("2026-02")).isEqualTo((1 + 3 + 6 + 21) * TIMME);
  }

  @Test
  @DisplayName("neither hours nor orders: service periods, once, on the lowest decision in force")
  void servicePeriods() {
    prov.beslut(1, AGDA, "2026-01-01", "2026-02-10", 0, "", "Hour", null);
    prov.beslut(2, AGDA, "2026-01-01", null, 0, "", "Hour", null, "Code", Map.of("Code", 12));
    prov.verkstallighet(5, AGDA, 12, "2026-01-01", null, 1, 2);
    prov.post(
        "lifecare/ServicePeriod.json",
        Map.of(
            "Id",
            1,
            "PersonId",
            AGDA,
            "ExecutionId",
            5,
            "StartDate",
            "2026-02-01",
            "Details",
            List.of(detail(2, "dagligen", 0.5))),
        Map.of());
    assertThat(granted("2026-01")).isZero();
    assertThat(granted("2026-02")).isEqualTo(28 * TIMME);
    assertThat(
            prov.rader(
                "SELECT nr, sum(beviljad_sek) // 3600 FROM beviljat GROUP BY nr ORDER BY nr"))
        .containsExactly(List.of("1", "10"), List.of("2", "18"));
    assertThat(ordered()).isEqualTo(28 * TIMME);
  }

  @Test
  @DisplayName("ends with the last execution, or the day of deregistration, that day included")
  void ends() {
    prov.beslut(1, AGDA, "2026-01-01", null, 1, "per dag");
    prov.verkstallighet(5, AGDA, 12, "2026-01-01", "2026-01-20", 1);
    prov.verkstallighet(6, AGDA, 12, "2026-01-10", "2026-02-20", 1);
    prov.klient(
        AGDA,
        "Vägen 1",
        "Deregistration",
        Map.of("Date", "2026-02-12T00:00:00Z", "Reason", "Other"));
    assertThat(granted("2026-01")).isEqualTo(31 * TIMME);
    assertThat(granted("2026-02")).isEqualTo(12 * TIMME);
  }

  @Test
  @DisplayName("absence leaves dates out of presence, but not those with a performed SoL visit")
  void absence() {
    prov.beslut(1, AGDA, "2026-02-01", null, 1, "per dag");
    prov.franvaro(AGDA, "2026-02-10", "2026-02-15", "Sjukhus");
    prov.besok("a", AGDA, P1, "2026-02-10T08:00:00", "2026-02-10T08:10:00");
    prov.besok("b", AGDA, P1, "2026-02-12T23:50:00", "2026-02-13T00:10:00");
    prov.besok("c", AGDA, P1, "2026-02-14T08:00:00", "2026-02-14T08:10:00", "Law", "HSL");
    prov.besok("d", AGDA, P1, "2026-02-15T08:00:00", null, "Status", "Cancelled");
    assertThat(granted("2026-02")).isEqualTo(28 * TIMME);
    assertThat(prov.sek(AGDA, "beviljade_timmar_narvaro")).isEqualTo((28 - 4) * TIMME);
  }

  @Test
  @DisplayName("korttid pauses: nothing is granted or ordered; an open absence goes on")
  void paused() {
    prov.beslut(1, AGDA, "2026-02-01", null, 1, "per dag");
    order("a", Map.of("Value", 1, "Unit", Prov.text("per dag")), null, List.of());
    prov.franvaro(AGDA, "2026-02-24", null, "Korttidsboende");
    prov.besok("a", AGDA, P1, "2026-02-24T08:00:00", "2026-02-24T08:10:00");
    assertThat(granted("2026-02")).isEqualTo(24 * TIMME);
    assertThat(prov.sek(AGDA, "beviljade_timmar_narvaro")).isEqualTo(24 * TIMME);
    assertThat(ordered()).isEqualTo(24 * TIMME);
  }

  @Test
  @DisplayName("performed without anything granted that month is shown beside, in its own cell")
  void withoutGranted() {
    prov.beslut(1, AGDA, "2026-02-01", null, 1, "per dag");
    prov.besok("a", AGDA, P1, "2026-01-10T08:00:00", "2026-01-10T08:10:00");
    prov.besok("b", AGDA, P1, "2026-02-10T08:00:00", "2026-02-10T08:10:00");
    assertThat(
            prov.rader(
                "SELECT manad, utforda_timmar_utan_beviljad, brukare_utan_beviljad, antal_brukare"
                    + " FROM svar WHERE utforda_timmar > 0 ORDER BY manad"))
        .containsExactly(
            List.of("2026-01-01", "600", "1", "1"), List.of("2026-02-01", "0", "0", "1"));
  }

  @Test
  @DisplayName("the unit with most granted hours is responsible, also for what others do")
  void responsible() {
    prov.beslut(1, AGDA, "2026-01-01", null, 1, "per vecka");
    prov.beslut(2, AGDA, "2026-01-11", null, 2, "per vecka", "Code", Map.of("Code", 12));
    prov.verkstallighet(5, AGDA, 12, "2026-01-01", null, 1);
    prov.verkstallighet(6, AGDA, 14, "2026-01-11", "2026-01-20", 2);
    prov.post(
        "lifecare/ExecutingProvider.json",
        Map.of(
            "ExecutionId",
            5,
            "OrganizationUnit",
            Map.of("Id", "o-16", "Name", "Natt"),
            "StartDate",
            "2026-01-25",
            "EndDate",
            "2026-01-26"),
        Map.of());
    prov.post("lifecare/ProviderUnit.json", Map.of("Id", 16, "Name", "Natt"), Map.of());
    for (int day : new int[] {10, 11, 20, 21, 25, 27}) {
      String start = "2026-01-%02dT08:00:00".formatted(day);
      prov.besok(
          "d" + day, AGDA, P1, start, start.replace(":00:00", ":01:00"), "ProviderUnitId", 99);
    }
    List<List<String>> units = new ArrayList<>();
    units.add(List.of("lifecare:12", "180"));
    units.add(List.of("lifecare:14", "120"));
    units.add(List.of("lifecare:16", "60"));
    assertThat(
            prov.rader(
                "SELECT enhet, sum(varde) FROM person_manad WHERE matt = 'utforda_timmar'"
                    + " GROUP BY ALL ORDER BY 1"))
        .isEqualTo(units);
  }

  @Test
  @DisplayName("no responsible unit: the visiting one; for granted time the one that executes it")
  void noResponsible() {
    prov.beslut(
        1,
        AGDA,
        "2026-01-01",
        "2026-01-01",
        1,
        "per dag",
        "ServiceCategory",
        Map.of("Code", 3, "Text", "Boendestöd"));
    Map<String, Object> boendestod = new HashMap<>();
    boendestod.put("Id", 5);
    boendestod.put("PersonId", AGDA);
    boendestod.put("StartDate", "2026-01-01");
    boendestod.put("ServiceCategory", Prov.text("Boendestöd"));
    boendestod.put("ProviderUnit", Map.of("Id", 12));
    prov.post("lifecare/Execution.json", boendestod, Map.of());
    prov.post(
        "lifecare/ExecutedDecision.json", Map.of("ExecutionId", 5, "DecisionId", 1), Map.of());
    prov.besok(
        "a",
        AGDA,
        P1,
        "2026-01-01T08:00:00",
        "2026-01-01T08:10:00",
        "ProviderUnitId",
        14,
        "ExecutionId",
        5);
    prov.besok("b", AGDA, P1, "2026-01-02T08:00:00", "2026-01-02T08:10:00");
    assertThat(
            prov.rader(
                "SELECT enhet, insatsgrupp, beviljade_timmar, utforda_timmar FROM svar ORDER BY enhet"))
        .containsExactly(
            List.of("(ej fördelad)", "hemtjanst", "0", "600"),
            List.of("lifecare:12", "boendestod", "3600", "0"),
            List.of("lifecare:14", "boendestod", "0", "600"));
  }
}
