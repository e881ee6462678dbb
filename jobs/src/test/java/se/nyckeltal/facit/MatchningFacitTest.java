package se.nyckeltal.facit;

import static org.assertj.core.api.Assertions.assertThat;
import static se.nyckeltal.facit.Prov.AGDA;
import static se.nyckeltal.facit.Prov.BEDA;
import static se.nyckeltal.facit.Prov.P1;
import static se.nyckeltal.facit.Prov.P2;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Rules 5 to 7, independently: planned, performed and which belong together")
class MatchningFacitTest {

  @TempDir private Path folder;
  private Prov prov;

  @BeforeEach
  void open() {
    prov = new Prov(folder).med(FacitVal.den(LocalDate.of(2026, 1, 31)));
  }

  @AfterEach
  void close() {
    prov.close();
  }

  /** Pairs as plan-report, each without its system. */
  private List<String> pairs() {
    return prov
        .rader(
            "SELECT replace(plan_id, 'lifecare:', '') || '-' || replace(rapport_id, 'lifecare:T:', '')"
                + " FROM par ORDER BY 1")
        .stream()
        .map(r -> r.get(0))
        .toList();
  }

  @Test
  @DisplayName("the named plan first; of two reports the earliest start, and the other by time")
  void named() {
    prov.plan("p1", AGDA, P1, "2026-01-10T09:00:00", 30);
    prov.plan("p2", AGDA, P1, "2026-01-10T10:00:00", 30);
    prov.besok("a", AGDA, P2, "2026-01-10T11:05:00", "2026-01-10T11:35:00", "PlannedVisitId", "p1");
    prov.besok("b", AGDA, P2, "2026-01-10T10:55:00", "2026-01-10T11:20:00", "PlannedVisitId", "p1");
    prov.besok("c", AGDA, P2, "2026-01-10T10:59:00", "2026-01-10T11:20:00", "PlannedVisitId", "p1");
    assertThat(pairs()).containsExactly("p1-b", "p2-c");
  }

  @Test
  @DisplayName("another person's plan, or one that does not exist, names nothing")
  void namedWrongly() {
    prov.plan("p1", BEDA, P1, "2026-01-10T09:00:00", 30);
    prov.plan("p2", AGDA, P1, "2026-01-10T09:00:00", 30);
    prov.besok("a", AGDA, P2, "2026-01-10T09:05:00", "2026-01-10T09:35:00", "PlannedVisitId", "p1");
    prov.besok("b", BEDA, P2, "2026-01-10T09:05:00", "2026-01-10T09:35:00", "PlannedVisitId", "p9");
    assertThat(pairs()).containsExactly("p1-b", "p2-a");
  }

  @Test
  @DisplayName("60 minutes is within, one second more is not")
  void sixtyMinutes() {
    prov.plan("p1", AGDA, P1, "2026-01-10T09:00:00", 30);
    prov.besok("a", AGDA, P1, "2026-01-10T10:00:00", "2026-01-10T10:30:00");
    prov.plan("p2", BEDA, P1, "2026-01-10T09:00:00", 30);
    prov.besok("b", BEDA, P1, "2026-01-10T10:00:01", "2026-01-10T10:30:00");
    assertThat(pairs()).containsExactly("p1-a");
  }

  @Test
  @DisplayName("same staff goes before nearer")
  void sameStaffFirst() {
    prov.plan("p1", AGDA, P1, "2026-01-10T12:00:00", 20);
    prov.plan("p2", AGDA, P2, "2026-01-10T12:10:00", 20);
    prov.besok("a", AGDA, P2, "2026-01-10T12:01:00", "2026-01-10T12:20:00");
    prov.besok("b", AGDA, P1, "2026-01-10T12:12:00", "2026-01-10T12:20:00");
    assertThat(pairs()).containsExactly("p1-b", "p2-a");
  }

  @Test
  @DisplayName("the nearest pair is taken although fewer then get a pair")
  void nearestEvenIfFewer() {
    prov.plan("p1", AGDA, P1, "2026-01-10T09:00:00", 10);
    prov.plan("p2", AGDA, P1, "2026-01-10T10:00:00", 10);
    prov.besok("a", AGDA, P1, "2026-01-10T09:50:00", "2026-01-10T10:00:00");
    prov.besok("b", AGDA, P1, "2026-01-10T10:55:00", "2026-01-10T11:00:00");
    assertThat(pairs()).containsExactly("p2-a");
  }

  @Test
  @DisplayName("a chain: each is taken when those before it in the order are")
  void chain() {
    prov.plan("p1", AGDA, P1, "2026-01-10T09:00:00", 10);
    prov.plan("p2", AGDA, P1, "2026-01-10T09:40:00", 10);
    prov.plan("p3", AGDA, P1, "2026-01-10T10:10:00", 10);
    prov.besok("a", AGDA, P1, "2026-01-10T09:25:00", "2026-01-10T09:30:00");
    prov.besok("b", AGDA, P1, "2026-01-10T09:45:00", "2026-01-10T09:50:00");
    prov.besok("c", AGDA, P1, "2026-01-10T09:50:00", "2026-01-10T10:00:00");
    assertThat(pairs()).containsExactly("p1-a", "p2-b", "p3-c");
  }

  @Test
  @DisplayName("as near to two: the earlier plan, then the lower id; and the earlier report")
  void ties() {
    prov.plan("p2", AGDA, P1, "2026-01-10T10:00:00", 10);
    prov.plan("p1", AGDA, P1, "2026-01-10T09:00:00", 10);
    prov.besok("a", AGDA, P1, "2026-01-10T09:30:00", "2026-01-10T09:40:00");
    prov.plan("q2", BEDA, P1, "2026-01-10T09:00:00", 10);
    prov.plan("q1", BEDA, P1, "2026-01-10T09:00:00", 10);
    prov.besok("c", BEDA, P1, "2026-01-10T09:30:00", "2026-01-10T09:40:00");
    prov.besok("b", BEDA, P1, "2026-01-10T08:30:00", "2026-01-10T08:40:00");
    assertThat(pairs()).containsExactly("p1-a", "q1-b", "q2-c");
  }

  @Test
  @DisplayName("in time within 30 minutes; not reported three days before the run, not two")
  void inTimeAndNotReported() {
    prov.plan("p1", AGDA, P1, "2026-01-10T09:00:00", 10);
    prov.besok("a", AGDA, P1, "2026-01-10T09:30:00", "2026-01-10T09:40:00");
    prov.plan("p2", AGDA, P1, "2026-01-11T09:00:00", 10);
    prov.besok("b", AGDA, P1, "2026-01-11T08:29:59", "2026-01-11T09:40:00");
    prov.plan("p3", AGDA, P1, "2026-01-28T23:59:00", 10);
    prov.plan("p4", AGDA, P1, "2026-01-29T00:00:00", 10);
    assertThat(prov.sek(AGDA, "besok_i_tid")).isEqualTo(1);
    assertThat(prov.sek(AGDA, "ej_rapporterade_besok")).isEqualTo(1);
    assertThat(prov.sek(AGDA, "planerade_besok")).isEqualTo(4);
  }

  @Test
  @DisplayName("without end: the plan's length two days before the run, nothing the day after")
  void withoutEnd() {
    prov.plan("p1", AGDA, P1, "2026-01-29T23:30:00", 45);
    prov.besok("a", AGDA, P1, "2026-01-29T23:40:00", null, "Status", "Started");
    prov.besok("b", AGDA, P1, "2026-01-20T10:00:00", null);
    prov.plan("p2", BEDA, P1, "2026-01-30T00:00:00", 45);
    prov.besok("c", BEDA, P1, "2026-01-30T00:00:00", null, "Status", "Started");
    assertThat(prov.sek(AGDA, "utforda_timmar")).isEqualTo(20 * 60 + 25 * 60);
    assertThat(prov.sek(AGDA, "utforda_besok")).isEqualTo(2);
    assertThat(prov.sek(BEDA, "utforda_timmar")).isZero();
    assertThat(prov.sek(BEDA, "utforda_besok")).isZero();
    assertThat(pairs()).containsExactly("p1-a", "p2-c");
  }

  @Test
  @DisplayName("cancelled minutes: the report's, else the plan's, else none; declined alike")
  void cancelledMinutes() {
    prov.plan("p1", AGDA, P1, "2026-01-10T09:00:00", 20);
    prov.besok(
        "a", AGDA, P1, "2026-01-10T09:00:00", null, "Status", "Cancelled", "CancelledMinutes", 25);
    prov.plan("p2", AGDA, P1, "2026-01-11T09:00:00", 20);
    prov.besok("b", AGDA, P1, "2026-01-11T09:00:00", null, "Status", "Cancelled");
    prov.besok("c", AGDA, P1, "2026-01-12T09:00:00", null, "Status", "Cancelled");
    prov.plan("p4", AGDA, P1, "2026-01-13T09:00:00", 40);
    prov.besok("d", AGDA, P1, "2026-01-13T09:00:00", null, "Status", "Declined");
    assertThat(prov.sek(AGDA, "installda_timmar")).isEqualTo(1500 + 1200);
    assertThat(prov.sek(AGDA, "installda_besok")).isEqualTo(3);
    assertThat(prov.sek(AGDA, "avbojda_timmar")).isEqualTo(2400);
    assertThat(prov.sek(AGDA, "planerade_timmar")).isEqualTo(4800);
  }

  @Test
  @DisplayName("a cancelled plan on a date of absence is left out, and then cuts no other plan")
  void leftOut() {
    prov.plan("p1", AGDA, P1, "2026-01-10T09:00:00", 60);
    prov.plan("p2", BEDA, P1, "2026-01-10T09:20:00", 20);
    prov.besok("b", BEDA, P1, "2026-01-10T09:20:00", null, "Status", "Cancelled");
    prov.franvaro(BEDA, "2026-01-09", "2026-01-11", "Sjukhus");
    assertThat(prov.sek(AGDA, "planerade_timmar")).isEqualTo(3600);
    assertThat(prov.sek(AGDA, "planerade_timmar_ursprungliga")).isEqualTo(1200);
    assertThat(prov.sek(BEDA, "planerade_timmar")).isZero();
    assertThat(prov.sek(BEDA, "planerade_besok")).isZero();
    assertThat(prov.sek(BEDA, "planerade_timmar_ursprungliga")).isEqualTo(1200);
  }

  @Test
  @DisplayName("planföljsam: the smaller staff time, on the plan's dates from the first")
  void followed() {
    prov.med(FacitVal.den(LocalDate.of(2026, 2, 28)));
    prov.plan("p1", AGDA, P1, "2026-01-31T23:30:00", 60);
    prov.besok("a", AGDA, P1, "2026-02-01T00:10:00", "2026-02-01T00:50:00");
    prov.plan("p2", BEDA, P2, "2026-01-10T09:00:00", 30);
    prov.besok("b", BEDA, P2, "2026-01-10T09:00:00", "2026-01-10T09:50:00");
    assertThat(
            prov.summa(
                "matt = 'planfoljsam_timmar' AND person = '" + AGDA + "' AND manad = '2026-01-01'"))
        .isEqualTo(1800);
    assertThat(prov.summa("matt = 'planfoljsam_timmar' AND manad = '2026-02-01'")).isEqualTo(600);
    assertThat(prov.sek(BEDA, "planfoljsam_timmar")).isEqualTo(1800);
  }

  @Test
  @DisplayName("a plan without visit: HSL of a reminder alone, SoL beside SoL, else its item's law")
  void lawOfAPlan() {
    Map<String, Object> omvardnad = item("Personlig omvårdnad", "Hemtjänst");
    Map<String, Object> lakemedel = item("Läkemedel", "Delegerad HSL");
    prov.plan(
        "p1",
        AGDA,
        P1,
        "2026-01-10T09:00:00",
        1,
        "MedicalReminder",
        true,
        "ServiceItems",
        List.of(lakemedel));
    prov.plan(
        "p2",
        AGDA,
        P1,
        "2026-01-11T09:00:00",
        2,
        "MedicalReminder",
        true,
        "ServiceItems",
        List.of(lakemedel, omvardnad));
    prov.plan("p3", AGDA, P1, "2026-01-12T09:00:00", 4, "ServiceItems", List.of(lakemedel));
    prov.plan("p4", AGDA, P1, "2026-01-13T09:00:00", 8);
    assertThat(
            prov.rader(
                "SELECT lagrum, grupp, sum(varde) // 60 FROM person_manad"
                    + " WHERE matt = 'planerade_timmar' GROUP BY ALL ORDER BY 1, 2"))
        .containsExactly(
            List.of("HSL", "delegerad_hsl", "5"),
            List.of("SoL", "delegerad_hsl", "2"),
            List.of("SoL", "hemtjanst", "8"));
  }

  private static Map<String, Object> item(String typ, String kategori) {
    return Map.of("Type", Prov.text(typ), "Category", Prov.text(kategori));
  }

  @Test
  @DisplayName("the plan takes its visit's law and group; a visit under FTJ is not its visit")
  void lawOfTheVisit() {
    prov.plan("p1", AGDA, P1, "2026-01-10T09:00:00", 10);
    prov.besok(
        "a",
        AGDA,
        P1,
        "2026-01-10T09:00:00",
        "2026-01-10T09:10:00",
        "Law",
        "SFB",
        "ServiceCategory",
        Prov.text("Ledsagning"));
    prov.plan("p2", AGDA, P1, "2026-01-11T09:00:00", 10);
    prov.besok(
        "b",
        AGDA,
        P1,
        "2026-01-11T09:00:00",
        "2026-01-11T09:10:00",
        "Law",
        "RFTJ",
        "PlannedVisitId",
        "p2");
    assertThat(
            prov.rader(
                "SELECT lagrum, grupp, sum(varde) FROM person_manad"
                    + " WHERE matt = 'planerade_timmar' GROUP BY ALL ORDER BY 1"))
        .containsExactly(List.of("LSS", "ledsagning", "600"), List.of("SoL", "hemtjanst", "600"));
    assertThat(prov.sek(AGDA, "ej_rapporterade_besok")).isEqualTo(1);
  }
}
