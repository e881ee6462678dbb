package se.nyckeltal.hemtjanst;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyckeltal.config.Config;
import se.nyckeltal.config.Home;
import se.nyckeltal.testkit.Configs;
import se.nyckeltal.testkit.Duck;
import se.nyckeltal.testkit.Samples;

/**
 * One visit once, whichever sources tell of it (design 4), and the municipality's own choices, in
 * March 2026. Counted by hand.
 */
@DisplayName("Which source counts, and the municipality's choices")
class KallorTest {

  private static final String ANNA = "193002209082";
  private static final String BERIT = "193006199248";
  private static final String CECILIA = "193008239190";
  private static final String DORIS = "193011309154";
  private static final String STAFF = "197703202387";

  private static final String TES_HEADER =
      "externt_id;rapporterande_system;personnummer;personal_id;utforarenhet;foretag;insatskategori;"
          + "insats;lagrum;planerat_besok_id;planerad_start;planerad_langd_min;start_tid;slut_tid;"
          + "ursprunglig_start;ursprunglig_slut;status;installd_minuter;installd_orsak;"
          + "dubbelbemanning;kvittens_start;kvittens_slut;aktivitetstyp;restid_min;godkand;"
          + "period_last\n";

  @TempDir static Path folder;

  private static Home usual;
  private static Home chosen;

  @BeforeAll
  static void runTheNights() {
    usual = Samples.emptyHome(folder.resolve("forval"));
    drop(usual);
    Samples.run(usual, Config.defaults(), LocalDate.of(2026, 3, 31));
    chosen = Samples.emptyHome(folder.resolve("val"));
    drop(chosen);
    Config config =
        Configs.of(
            """
            brytdatum: {vo: 2026-03-16, enheter: {soder: 2026-03-26}}
            hemtjanst:
              utforda_tider: ursprungliga
              kallor:
                - {enhet: norr, fran: 2026-03-18, till: 2026-03-25, kalla: tidregistrering}
            """);
    Samples.run(chosen, config, LocalDate.of(2026, 3, 31));
  }

  private static void drop(Home home) {
    Samples.drop(
        home,
        "kommun/enheter.csv",
        """
        enhet;namn;lifecare_id;procapita_id;omrade;utforare;regi;ra_start;fran;till
        norr;Hemtjänst Norr;12;Norr i ProCapita;Norr;Kommunen;Egen;;;
        soder;Hemtjänst Söder;14;Söder i ProCapita;Söder;Kommunen;Egen;;;
        """);
    new Lifecarefiler()
        // Anna and Berit have their decisions in both systems, in two units.
        .beslut(1, ANNA, "1", "per dag")
        .insats(51, ANNA, 12, 1)
        .beslut(2, BERIT, "1", "per dag")
        .insats(52, BERIT, 14, 2)
        // Cecilia's visits: one that time registration has too, under the same id, and two changed.
        .besok(CECILIA, STAFF, "2026-03-04T08:00:00", "2026-03-04T08:30:00")
        .besok(
            CECILIA,
            STAFF,
            "2026-03-20T08:00:00",
            "2026-03-20T08:30:00",
            "\"Status\":\"CompletedAndChangedTime\",\"OriginalEndTime\":\"2026-03-20T08:10:00\"")
        .besok(
            CECILIA,
            STAFF,
            "2026-03-27T08:00:00",
            "2026-03-27T08:30:00",
            "\"Status\":\"CompletedAndChangedTime\",\"OriginalEndTime\":\"2026-03-27T08:10:00\"")
        .drop(home);
    Samples.drop(
        home,
        "tes/besok_2026-03.csv",
        TES_HEADER
            + tes(
                "v001", "Phoniro", CECILIA, "Hemtjänst Norr", "2026-03-04T08:00", "08:40", "Besök")
            + tes("t2", "TES", CECILIA, "Hemtjänst Norr", "2026-03-05T08:00", "08:15", "Besök")
            + tes("t5", "TES", CECILIA, "Hemtjänst Norr", "2026-03-21T08:00", "08:15", "Besök")
            + tes("t3", "TES", DORIS, "Privata Hemhjälpen", "2026-03-05T09:00", "09:20", "Besök")
            + tes("t4", "TES", DORIS, "Privata Hemhjälpen", "2026-03-05T09:20", "09:30", "Restid"));
    Samples.drop(
        home,
        "procapita/beslut.csv",
        """
        Personnummer;Namn;Beslutsnr;Insatskategori;Lagrum;Beslutsdatum;Från;Till;Timmar;Tidsenhet;Utförare
        %s;X;1;Hemtjänst;SoL;2026-02-01;2026-03-01;;2,5;per dag;Norr i ProCapita
        %s;X;2;Hemtjänst;SoL;2026-02-01;2026-03-01;;2,5;per dag;Söder i ProCapita
        """
            .formatted(ANNA, BERIT));
    Samples.drop(
        home,
        "procapita/utforda_insatser_2026-03.csv",
        """
        Personnummer;Namn;Insatskategori;Insats;Lagrum;Datum;Start;Slut;Status;Dubbelbemanning;Personal;Utförare
        %1$s;X;Hemtjänst;Dusch;SoL;2026-03-10;10:00;10:30;Utförd;Nej;%2$s;Norr i ProCapita
        %1$s;X;Hemtjänst;Dusch;SoL;2026-03-16;10:00;10:50;Utförd;Nej;%2$s;Norr i ProCapita
        """
            .formatted(ANNA, STAFF));
  }

  private static String tes(
      String id, String system, String person, String unit, String start, String end, String kind) {
    return "%s;%s;%s;%s;%s;;Hemtjänst;;SoL;;;;%s;%sT%s;;;Utförd;;;0;NFC;NFC;%s;;;\n"
        .formatted(id, system, person, STAFF, unit, start, start.substring(0, 10), end, kind);
  }

  private static List<List<String>> cells(Home home) {
    return Duck.query(
        "SELECT enhet, sum(beviljade_timmar)::VARCHAR, sum(utforda_timmar)::VARCHAR,"
            + " sum(utforda_besok)::VARCHAR FROM '%s' GROUP BY enhet"
                .formatted(home.intern().resolve("tabeller/vo/hemtjanst_timmar.parquet")));
  }

  @Test
  @DisplayName("by default both systems count, and time registration where nothing is reported")
  void byDefault() {
    assertThat(cells(usual))
        .containsExactlyInAnyOrder(
            // Granted 31 x (1 + 2.5). Performed: 3 x 30 reported, 30 + 50 in ProCapita; t2 and t5
            // give way, for the unit has reported visits that month.
            List.of("norr", "108.5000", "2.8333", "5"),
            List.of("soder", "108.5000", "0.0000", "0"),
            // The half hour on the road is no visit.
            List.of("tidreg:Privata Hemhjälpen", "0.0000", "0.3333", "1"));
  }

  @Test
  @DisplayName("a cut-over day, a unit's own day, a unit's own source and original times")
  void asChosen() {
    assertThat(cells(chosen))
        .containsExactlyInAnyOrder(
            // Granted 15 x 2.5 + 16 x 1. Before the 16th ProCapita's 30 minutes; then time
            // registration's 15 of the 21st, in place of what was reported on the 20th, and the
            // original 10 of the 27th.
            List.of("norr", "53.5000", "0.9167", "3"),
            // 25 x 2.5 + 6 x 1.
            List.of("soder", "68.5000", "0.0000", "0"));
  }
}
