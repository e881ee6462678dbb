package se.nyckeltal.facit;

import static org.assertj.core.api.Assertions.assertThat;
import static se.nyckeltal.facit.Prov.AGDA;
import static se.nyckeltal.facit.Prov.BEDA;
import static se.nyckeltal.facit.Prov.CURT;
import static se.nyckeltal.facit.Prov.P1;
import static se.nyckeltal.facit.Prov.P2;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Rules 2 to 4, independently: whose time, midnight, kundtid and personaltid")
class VemsTidFacitTest {

  @TempDir private Path folder;
  private Prov prov;

  @BeforeEach
  void open() {
    prov = new Prov(folder);
  }

  @AfterEach
  void close() {
    prov.close();
  }

  private void gives(String person, long kundtid, long personaltid) {
    assertThat(prov.sek(person, "utforda_timmar")).as("kundtid").isEqualTo(kundtid);
    assertThat(prov.sek(person, "personaltimmar")).as("personaltid").isEqualTo(personaltid);
  }

  @Test
  @DisplayName("a couple shares one staff member's hour, 30 minutes each")
  void couple() {
    prov.klient(AGDA, "Vägen 1").klient(CURT, "VÄGEN  1.");
    prov.besok("a", AGDA, P1, "2026-01-06T10:00:00", "2026-01-06T11:00:00");
    prov.besok("b", CURT, P1, "2026-01-06T10:00:00", "2026-01-06T11:00:00");
    gives(AGDA, 1800, 1800);
    gives(CURT, 1800, 1800);
  }

  @Test
  @DisplayName("a couple that begins at different times still shares what overlaps")
  void coupleAtDifferentTimes() {
    prov.klient(AGDA, "Vägen 1").klient(CURT, "Vägen 1");
    prov.besok("a", AGDA, P1, "2026-01-06T10:00:00", "2026-01-06T11:00:00");
    prov.besok("b", CURT, P1, "2026-01-06T10:40:00", "2026-01-06T11:10:00");
    gives(AGDA, 2400 + 600, 3000);
    gives(CURT, 600 + 600, 1200);
  }

  @Test
  @DisplayName("streets 1, 1101 and 11, 101 are two homes: the first visit is cut")
  void signsBetweenNumbersMeanSomething() {
    prov.klient(AGDA, "Vägen 1, 1101").klient(CURT, "Vägen 11, 101");
    prov.besok("a", AGDA, P1, "2026-01-06T10:00:00", "2026-01-06T11:00:00");
    prov.besok("b", CURT, P1, "2026-01-06T10:40:00", "2026-01-06T11:10:00");
    gives(AGDA, 2400, 2400);
    gives(CURT, 1800, 1800);
  }

  @Test
  @DisplayName("two staff with a couple, all four visits registered: each visit is half")
  void twoStaffWithACouple() {
    prov.klient(AGDA, "Vägen 1").klient(CURT, "Vägen 1");
    for (String staff : List.of(P1, P2)) {
      prov.besok("a" + staff, AGDA, staff, "2026-01-08T10:00:00", "2026-01-08T10:40:00");
      prov.besok("c" + staff, CURT, staff, "2026-01-08T10:00:00", "2026-01-08T10:40:00");
    }
    gives(AGDA, 1200, 2400);
    gives(CURT, 1200, 2400);
  }

  @Test
  @DisplayName("two staff: kundtid is the clock's time, personaltid both")
  void twoStaff() {
    prov.besok("a", AGDA, P1, "2026-01-05T18:00:00", "2026-01-05T18:45:00");
    prov.besok("b", AGDA, P2, "2026-01-05T18:05:00", "2026-01-05T18:50:00");
    gives(AGDA, 50 * 60, 90 * 60);
    assertThat(prov.rader("SELECT id, kund_sek FROM dagstid WHERE mangd = 'utford' ORDER BY id"))
        .containsExactly(List.of("lifecare:T:a", "2700"), List.of("lifecare:T:b", "300"));
  }

  @Test
  @DisplayName("the next home's start ends a visit, also if that visit has no length")
  void cut() {
    prov.besok("a", AGDA, P1, "2026-01-16T08:00:00", "2026-01-16T17:00:00");
    prov.besok("b", BEDA, P1, "2026-01-16T09:00:00", "2026-01-16T09:00:00");
    prov.besok("c", CURT, P1, "2026-01-16T10:00:00", "2026-01-16T10:30:00");
    gives(AGDA, 3600, 3600);
    gives(BEDA, 0, 0);
    gives(CURT, 1800, 1800);
  }

  @Test
  @DisplayName("the same start in two homes is no later start: they share")
  void sameStart() {
    prov.besok("a", AGDA, P1, "2026-01-16T08:00:00", "2026-01-16T09:00:00");
    prov.besok("b", BEDA, P1, "2026-01-16T08:00:00", "2026-01-16T08:30:00");
    gives(AGDA, 900 + 1800, 2700);
    gives(BEDA, 900, 900);
  }

  @Test
  @DisplayName("without staff id nobody cuts, and FTJ, digital and cancelled visits cut nobody")
  void whoDoesNotCut() {
    prov.besok("a", AGDA, P1, "2026-01-16T08:00:00", "2026-01-16T10:00:00");
    prov.besok("b", BEDA, null, "2026-01-16T08:30:00", "2026-01-16T09:00:00");
    prov.besok("c", BEDA, P1, "2026-01-16T08:40:00", "2026-01-16T08:50:00", "Law", "FTJ");
    prov.besok(
        "d",
        BEDA,
        P1,
        "2026-01-16T08:45:00",
        "2026-01-16T08:50:00",
        "ServiceCategory",
        Prov.text("Digital tillsyn"));
    prov.besok("e", BEDA, P1, "2026-01-16T08:20:00", "2026-01-16T08:30:00", "Status", "Cancelled");
    gives(AGDA, 7200, 7200);
    gives(BEDA, 1800, 1800);
    assertThat(prov.sek(BEDA, "utforda_besok")).isEqualTo(2);
    assertThat(prov.sek(BEDA, "digitala_besok")).isEqualTo(1);
  }

  @Test
  @DisplayName("one staff member's SoL and HSL at once: each half while both go on")
  void twoLaws() {
    prov.besok("a", AGDA, P1, "2026-01-27T08:00:00", "2026-01-27T08:30:00");
    prov.besok("b", AGDA, P1, "2026-01-27T08:10:00", "2026-01-27T08:20:00", "Law", "HSL");
    assertThat(prov.summa("matt = 'utforda_timmar' AND lagrum = 'SoL'")).isEqualTo(1500);
    assertThat(prov.summa("matt = 'utforda_timmar' AND lagrum = 'HSL'")).isEqualTo(300);
  }

  @Test
  @DisplayName("thirds of a second are exact until the day's sum is rounded half up")
  void thirds() {
    prov.besok("a", AGDA, P1, "2026-01-16T08:00:00", "2026-01-16T08:00:02");
    prov.besok("b", BEDA, P1, "2026-01-16T08:00:00", "2026-01-16T08:00:02");
    prov.besok("c", CURT, P1, "2026-01-16T08:00:00", "2026-01-16T08:00:01");
    gives(AGDA, 1, 1); // 1/3 + 1/2 = 5/6
    gives(CURT, 0, 0); // 1/3
  }

  @Test
  @DisplayName("half a second is rounded up")
  void half() {
    prov.besok("a", AGDA, P1, "2026-01-16T08:00:00", "2026-01-16T08:00:03");
    prov.besok("b", BEDA, P1, "2026-01-16T08:00:00", "2026-01-16T08:00:03");
    gives(AGDA, 2, 2);
    gives(BEDA, 2, 2);
  }

  @Test
  @DisplayName("flagged as double-staffed and alone: personaltid twice; rounded after doubling")
  void doubled() {
    prov.besok(
        "a", AGDA, P1, "2026-01-16T08:00:00", "2026-01-16T08:20:00", "IsDoubleManning", true);
    prov.besok("b", AGDA, P2, "2026-01-16T08:20:00", "2026-01-16T08:30:00");
    gives(AGDA, 1800, 2400 + 600);
  }

  @Test
  @DisplayName("half a second that is doubled is one second, not two")
  void doubledHalf() {
    prov.besok(
        "a", AGDA, P1, "2026-01-16T08:00:00", "2026-01-16T08:00:01", "IsDoubleManning", true);
    prov.besok("b", BEDA, P1, "2026-01-16T08:00:00", "2026-01-16T08:00:01");
    gives(AGDA, 1, 1);
  }

  @Test
  @DisplayName("flagged, and another registration of the person overlaps, of any law: once")
  void notDoubled() {
    prov.besok(
        "a", AGDA, P1, "2026-01-16T08:00:00", "2026-01-16T08:20:00", "IsDoubleManning", true);
    prov.besok("b", AGDA, P2, "2026-01-16T08:19:00", "2026-01-16T08:30:00", "Law", "HSL");
    assertThat(prov.summa("matt = 'personaltimmar' AND lagrum = 'SoL'")).isEqualTo(1200);
  }

  @Test
  @DisplayName("a partner that was cut away is no partner")
  void partnerThatWasCut() {
    prov.besok(
        "a", AGDA, P1, "2026-01-16T08:00:00", "2026-01-16T08:20:00", "IsDoubleManning", true);
    prov.besok("b", AGDA, P2, "2026-01-16T07:00:00", "2026-01-16T09:00:00");
    prov.besok("c", BEDA, P2, "2026-01-16T07:30:00", "2026-01-16T07:40:00");
    gives(AGDA, 1800 + 1200, 1800 + 2400);
  }

  @Test
  @DisplayName("midnight and month end: each part where it lies, the visit where it began")
  void midnight() {
    prov.besok("a", AGDA, P1, "2026-01-31T23:50:00", "2026-02-01T00:20:00");
    assertThat(prov.summa("matt = 'utforda_timmar' AND manad = '2026-01-01'")).isEqualTo(600);
    assertThat(prov.summa("matt = 'utforda_timmar' AND manad = '2026-02-01'")).isEqualTo(1200);
    assertThat(prov.summa("matt = 'utforda_besok' AND manad = '2026-01-01'")).isEqualTo(1);
    assertThat(prov.summa("matt = 'utforda_besok' AND manad = '2026-02-01'")).isZero();
  }

  @Test
  @DisplayName("original times beside changed ones, each shared by itself")
  void original() {
    prov.besok(
        "a",
        AGDA,
        P1,
        "2026-01-16T08:00:00",
        "2026-01-16T08:40:00",
        "Status",
        "CompletedAndChangedTime",
        "OriginalStartTime",
        "2026-01-16T08:10:00",
        "OriginalEndTime",
        "2026-01-16T08:30:00");
    prov.besok("b", BEDA, P1, "2026-01-16T08:20:00", "2026-01-16T08:30:00");
    gives(AGDA, 1200, 1200);
    assertThat(prov.sek(AGDA, "utforda_timmar_ursprungliga")).isEqualTo(600);
    assertThat(prov.sek(AGDA, "andrade_besok")).isEqualTo(1);
  }
}
