package se.nyckeltal.facit;

import static org.assertj.core.api.Assertions.assertThat;
import static se.nyckeltal.facit.Prov.AGDA;
import static se.nyckeltal.facit.Prov.BEDA;
import static se.nyckeltal.facit.Prov.P1;
import static se.nyckeltal.facit.Prov.P2;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Which source counts, independently: time registration, months, ProCapita, cut-over")
class KallorFacitTest {

  private static final String TES =
      "externt_id;rapporterande_system;personnummer;personal_id;utforarenhet;insatskategori;start_tid;"
          + "slut_tid;status;installd_minuter;dubbelbemanning;kvittens_start;kvittens_slut;aktivitetstyp";
  private static final String UTFORDA =
      "Personnummer;Namn;Insatskategori;Insats;Lagrum;Datum;Start;Slut;Status;Dubbelbemanning;Personal;"
          + "Utförare";
  private static final String BESLUT =
      "Personnummer;Namn;Beslutsnr;Insatskategori;Lagrum;Beslutsdatum;Från;Till;Timmar;Tidsenhet;"
          + "Utförare";

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

  private static String tes(String id, String unit, String time, String rest) {
    return "%s;TES;19400318-9083;4711;%s;Hemtjänst;%s;%s".formatted(id, unit, time, rest);
  }

  @Test
  @DisplayName("time registration counts where its unit reported nothing in Lifecare that month")
  void timeRegistration() {
    prov.csv(
        "kommun/enheter.csv",
        "enhet;namn;lifecare_id;procapita_id;omrade;utforare;regi;ra_start;fran;till",
        "norr;Hemtjänst Norr;12;;;;;;;");
    prov.besok("v", BEDA, P1, "2026-01-31T23:50:00", "2026-02-01T00:10:00", "ProviderUnitId", 12);
    String jan = "2026-01-10 10:00;2026-01-10 10:10";
    String feb = "2026-02-10 10:00;2026-02-10 10:20";
    prov.csv(
        "tes/besok.csv",
        TES,
        tes("1", "Hemtjänst Norr", jan, "Utförd;;Nej;NFC;NFC;Besök"),
        tes("2", "Hemtjänst Norr", feb, "Utförd;;Nej;NFC;NFC;"),
        tes("3", "Annan", jan, "Utförd;;Nej;Manuell;;Besök"),
        tes("4", "Annan", feb, "Utförd;;Nej;;;Restid"),
        tes("5", "Annan", feb, "Inställd;45;Nej;;;Besök"),
        tes("6", "Annan", feb, "Planerad;;Nej;;;Besök"));
    assertThat(
            prov.rader(
                "SELECT manad, enhet, utforda_timmar, manuella_besok, installda_timmar FROM svar"
                    + " WHERE kon = 'K' AND aldersgrupp = '80+' AND personaltimmar >= 0"
                    + " AND enhet <> 'norr' OR manad = '2026-02-01' ORDER BY 1, 2"))
        .containsExactly(
            List.of("2026-01-01", "tidreg:Annan", "600", "1", "0"),
            List.of("2026-02-01", "norr", "1800", "0", "0"),
            List.of("2026-02-01", "tidreg:Annan", "0", "0", "2700"));
  }

  @Test
  @DisplayName("the same id with the same system is the visit that Lifecare has")
  void sameVisit() {
    prov.besok(
        "1", AGDA, P1, "2026-01-10T10:00:00", "2026-01-10T10:10:00", "ReportingSystem", "TES");
    prov.csv(
        "phoniro/besok_2026-01.csv",
        TES,
        tes("1", "Annan", "2026-01-10 10:00;2026-01-10 11:00", "Utförd;;Nej;;;Besök"));
    assertThat(prov.sek(AGDA, "utforda_timmar")).isEqualTo(600);
    assertThat(prov.sek(AGDA, "utforda_besok")).isEqualTo(1);
  }

  private void month(int id, String start, String end, Object... changed) {
    Map<String, Object> fields = new HashMap<>();
    fields.put("Id", id);
    fields.put("PersonId", AGDA);
    fields.put("CategoryName", "Hemtjänst");
    fields.put("StartTime", start);
    fields.put("EndTime", end);
    for (int i = 0; i < changed.length; i += 2) {
      fields.put((String) changed[i], changed[i + 1]);
    }
    prov.post("lifecare/ExecutedService.json", fields, Map.of());
  }

  @Test
  @DisplayName("time reported by month: without visit, not cancelled, and where no visit overlaps")
  void reportedByMonth() {
    prov.besok("v", AGDA, P1, "2026-01-10T10:00:00", "2026-01-10T11:00:00");
    month(1, "2026-01-10T10:59:00", "2026-01-10T11:30:00");
    month(2, "2026-01-10T11:00:00", "2026-01-10T11:30:00");
    month(3, "2026-01-10T12:00:00", null, "Duration", "00:10:00");
    month(4, "2026-01-10T13:00:00", "2026-01-10T13:10:00", "VisitId", "x");
    month(5, "2026-01-10T14:00:00", "2026-01-10T14:10:00", "Cancelled", true);
    assertThat(prov.sek(AGDA, "utforda_timmar")).isEqualTo(3600 + 1800 + 600);
    assertThat(prov.sek(AGDA, "manuella_besok")).isEqualTo(3);
  }

  @Test
  @DisplayName("manual: no receipt at the start or the end that says otherwise")
  void manual() {
    String[][] receipts = {
      {"Nfc", "None"}, {"None", "Lock"}, {"Manual", "Manual"}, {"None", "Manuell"}
    };
    for (int i = 0; i < receipts.length; i++) {
      prov.besok(
          "v" + i,
          AGDA,
          P1,
          "2026-01-1" + i + "T10:00:00",
          "2026-01-1" + i + "T10:01:00",
          "StartQuittanceType",
          receipts[i][0],
          "EndQuittanceType",
          receipts[i][1],
          "Approved",
          i == 0);
    }
    prov.besok("x", AGDA, P1, "2026-01-20T10:00:00", "2026-01-20T10:01:00");
    assertThat(prov.sek(AGDA, "manuella_besok")).isEqualTo(3);
    assertThat(prov.sek(AGDA, "ej_godkanda_timmar")).isEqualTo(180);
  }

  private static String utford(String date, String start, String end, String status, String staff) {
    return "19400318-9083;X;Hemtjänst;Städ;SoL;%s;%s;%s;%s;Nej;%s;Söder"
        .formatted(date, start, end, status, staff);
  }

  @Test
  @DisplayName("ProCapita: what it cannot say is NULL; an end before the start is the day after")
  void procapita() {
    prov.csv(
        "procapita/utforda_insatser_2026-01.csv",
        UTFORDA,
        utford("2026-01-31", "23:50", "00:20", "Utförd", "19770320-2387"),
        utford("2026-01-10", "08:00", "08:00", "Inställd", ""),
        utford("2026-01-11", "08:00", "", "Utförd", ""));
    prov.csv(
        "procapita/beslut.csv",
        BESLUT,
        "194003189083;X;7;Hemtjänst;SoL;2026-01-01;2026-01-01;;10,5;per vecka;Söder");
    assertThat(
            prov.rader(
                "SELECT manad, enhet, beviljade_timmar, utforda_timmar, utforda_besok, installda_besok,"
                    + " installda_timmar IS NULL, oplanerade_besok IS NULL, bestallda_timmar IS NULL,"
                    + " len(string_split(saknas, ';')) FROM svar ORDER BY 1"))
        .containsExactly(
            List.of(
                "2026-01-01",
                "procapita:Söder",
                "167400",
                "600",
                "2",
                "1",
                "true",
                "true",
                "true",
                "16"),
            List.of(
                "2026-02-01",
                "procapita:Söder",
                "151200",
                "1200",
                "0",
                "0",
                "true",
                "true",
                "true",
                "16"));
  }

  @Test
  @DisplayName("a visit that both systems have counts once; the row says what is partly missing")
  void bothSystems() {
    prov.besok("v", AGDA, P1, "2026-01-10T10:00:00", "2026-01-10T10:40:00");
    prov.csv(
        "procapita/utforda_insatser_2026-01.csv",
        UTFORDA,
        utford("2026-01-10", "10:00", "10:40", "Utförd", "19770320-2387"),
        utford("2026-01-10", "12:00", "12:10", "Utförd", "19770320-2387"));
    prov.csv(
        "procapita/beslut.csv",
        BESLUT,
        "194003189083;X;7;Hemtjänst;SoL;;2026-01-01;2026-01-31;;;Söder");
    assertThat(
            prov.rader(
                "SELECT enhet, utforda_timmar, oplanerade_timmar, utforda_timmar_ursprungliga,"
                    + " utforda_besok, oplanerade_besok, saknas LIKE '%planerade_timmar=delvis_finns%'"
                    + " FROM svar"))
        .containsExactly(List.of("procapita:Söder", "3000", "2400", "2400", "2", "1", "true"));
  }

  @Test
  @DisplayName("cut-over: ProCapita to the day before, Lifecare from it, and a unit's own day")
  void cutOver() {
    prov.med(
        FacitVal.den(LocalDate.of(2026, 1, 31))
            .medBrytdatum(
                LocalDate.of(2026, 1, 16), Map.of("lifecare:14", LocalDate.of(2026, 1, 11))));
    prov.csv(
        "procapita/beslut.csv",
        BESLUT,
        "194003189083;X;7;Hemtjänst;SoL;;2026-01-01;;1;per dag;Söder");
    prov.beslut(1, AGDA, "2026-01-01", null, 2, "per dag");
    prov.verkstallighet(5, AGDA, 12, "2026-01-01", null, 1);
    prov.csv(
        "procapita/utforda_insatser_2026-01.csv",
        UTFORDA,
        utford("2026-01-15", "23:55", "00:05", "Utförd", "19770320-2387"),
        utford("2026-01-16", "10:00", "10:10", "Utförd", "19770320-2387"));
    prov.besok("a", AGDA, P2, "2026-01-15T12:00:00", "2026-01-15T12:10:00", "ProviderUnitId", 12);
    prov.besok("b", AGDA, P2, "2026-01-16T12:00:00", "2026-01-16T12:20:00", "ProviderUnitId", 12);
    prov.besok("c", AGDA, P2, "2026-01-12T12:00:00", "2026-01-12T12:30:00", "ProviderUnitId", 14);
    assertThat(
            prov.rader(
                "SELECT enhet, beviljade_timmar // 3600, utforda_timmar FROM svar ORDER BY enhet"))
        .containsExactly(
            List.of("lifecare:12", "32", "1500"), List.of("procapita:Söder", "15", "2100"));
  }

  @Test
  @DisplayName("protected persons stand where nobody is, or in their unit if it is chosen")
  void protectedPersons() {
    prov.klient(AGDA, "Vägen 1", "ProtectedRegistration", true);
    prov.klient(BEDA, "Vägen 2");
    prov.besok("a", AGDA, P1, "2026-01-15T12:00:00", "2026-01-15T12:10:00", "ProviderUnitId", 12);
    prov.besok("b", BEDA, P1, "2026-01-15T14:00:00", "2026-01-15T14:10:00", "ProviderUnitId", 12);
    assertThat(
            prov.rader("SELECT enhet, antal_brukare FROM svar WHERE utforda_besok > 0 ORDER BY 1"))
        .containsExactly(List.of("(ej fördelad)", "1"), List.of("lifecare:12", "1"));
    try (Facit shown =
        Facit.berakna(folder, FacitVal.den(LocalDate.of(2026, 2, 28)).medSkyddadePaEnhet())) {
      assertThat(shown.rader("SELECT enhet, antal_brukare FROM svar WHERE utforda_besok > 0"))
          .containsExactly(List.of("lifecare:12", "2"));
    }
  }
}
