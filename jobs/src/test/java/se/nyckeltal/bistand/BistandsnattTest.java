package se.nyckeltal.bistand;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyckeltal.config.Config;
import se.nyckeltal.config.Home;
import se.nyckeltal.lake.Folders;
import se.nyckeltal.lake.State;
import se.nyckeltal.run.ExitCode;
import se.nyckeltal.run.RunResult;
import se.nyckeltal.testkit.Duck;
import se.nyckeltal.testkit.FileTree;
import se.nyckeltal.testkit.Samples;

/** Nights of a municipality that delivers ekonomiskt bistånd of two households from ProCapita. */
class BistandsnattTest {

  private static final LocalDate DAY = LocalDate.of(2025, 2, 1);
  private static final String A = "19700123-9297";
  private static final String B = "19750107-9292";
  private static final String PAID = "procapita/ifo_utbetalningar_%s_20250201T010000.csv";

  @TempDir static Path folder;

  private static Home first;
  private static Home corrected;

  @BeforeAll
  static void runTheNights() throws IOException {
    first = Samples.emptyHome(folder.resolve("forsta"));
    Samples.drop(
        first,
        "procapita/ifo_hushall_20250201T010000.csv",
        """
        Hushållsnr;Personnummer;Namn;Roll;Hushållstyp;Från;Till;Avslutsorsak
        1;%s;;Sökande;;2023-01-01;;
        2;%s;;Sökande;;2023-01-01;;
        """
            .formatted(A, B));
    Samples.drop(
        first,
        "procapita/ifo_beslut_20250201T010000.csv",
        """
        Beslutsnr;Ansökningsnr;Hushållsnr;Personnummer;Namn;Personnummer medsökande;\
        Namn medsökande;Beslutsdatum;Från;Till;Beslutstyp;Orsak;Orsak medsökande;Ändamål;\
        Beviljat belopp
        """);
    Samples.drop(first, PAID.formatted("2023"), paid(1, A, 2023, 6) + lines(2, B, 2023, 12));
    Samples.drop(first, PAID.formatted("2024"), paid(2, B, 2024, 6));
    assertThat(run(first, Config.defaults()).exitkod()).isEqualTo(ExitCode.OK);

    corrected = copy(first, "rattad");
    // Paid in January 2024 for August 2023: one month after July, which had none.
    Samples.drop(
        corrected,
        "procapita/ifo_utbetalningar_2024_20250202T010000.csv",
        paid(2, B, 2024, 6) + line(1, A, 2024, 1, "2023-08"));
    assertThat(run(corrected, Config.defaults()).exitkod()).isEqualTo(ExitCode.OK);
  }

  private static RunResult run(Home home, Config config) {
    return Samples.run(home, config, DAY);
  }

  private static String paid(int household, String person, int year, int months) {
    return "Utbetalningsnr;Beslutsnr;Hushållsnr;Personnummer;Namn;Utbetalningsdatum;Avser månad;"
        + "Belopp;Ändamål;Betalningssätt;Makulerad\n"
        + lines(household, person, year, months);
  }

  private static String lines(int household, String person, int year, int months) {
    StringBuilder lines = new StringBuilder();
    for (int month = 1; month <= months; month++) {
      lines.append(line(household, person, year, month, "%d-%02d".formatted(year, month)));
    }
    return lines.toString();
  }

  private static String line(int household, String person, int year, int month, String concerned) {
    return "%d%d%02d;;%d;%s;;%d-%02d-05;%s;1000;;;\n"
        .formatted(household, year, month, household, person, year, month, concerned);
  }

  private static Home copy(Home home, String name) throws IOException {
    Home copy = new Home(folder.resolve(name));
    FileTree.copy(home.root(), copy.root());
    return copy;
  }

  private static Path mart(Home home, String table) {
    return home.lake().resolve("mart").resolve(table);
  }

  /** Rows that only one of the homes has, by the chosen column. */
  private static List<String> differences(Home after, String table, String column) {
    return Duck.query(
            """
            SELECT DISTINCT (%s)::VARCHAR FROM (
              (SELECT * EXCLUDE (korning_id) FROM '%s/*.parquet'
               EXCEPT ALL SELECT * EXCLUDE (korning_id) FROM '%s/*.parquet')
              UNION ALL
              (SELECT * EXCLUDE (korning_id) FROM '%3$s/*.parquet'
               EXCEPT ALL SELECT * EXCLUDE (korning_id) FROM '%2$s/*.parquet')) ORDER BY 1
            """
                .formatted(column, mart(first, table), mart(after, table)))
        .stream()
        .map(r -> r.get(0))
        .toList();
  }

  @Test
  @DisplayName("a late correction changes the spells and months of its person alone")
  void lateCorrection() {
    Home home = corrected;
    assertThat(differences(home, "bistand_spell", "person_id"))
        .containsExactly(
            Duck.query(
                    "SELECT person_id FROM '%s/*.parquet' WHERE langd = 6"
                        .formatted(mart(first, "bistand_spell")))
                .get(0)
                .get(0));
    assertThat(differences(home, "bistand_spell", "concat_ws(' ', sista, langd, bistandsmanader)"))
        .containsExactly("2023-06-01 6 6", "2023-08-01 8 7");
    assertThat(differences(home, "bistand_hushall", "bistandsmanad")).containsExactly("2023-08-01");
    assertThat(differences(home, "bistand_person", "bistandsmanad")).containsExactly("2023-08-01");
    assertThat(differences(home, "bistand_pagaende", "concat_ws(' ', manad, med_bistand)"))
        .containsExactly(
            // The last month is a column of each month of the spell.
            "2023-01-01 true",
            "2023-02-01 true",
            "2023-03-01 true",
            "2023-04-01 true",
            "2023-05-01 true",
            "2023-06-01 true",
            "2023-07-01 false",
            "2023-08-01 true");
    assertThat(differences(home, "bistand_flode", "concat_ws(' ', manad, aldersgrupp)"))
        .containsExactly("2023-06-01 50-54", "2023-07-01 50-54", "2023-08-01 50-54");
    assertThat(differences(home, "bistand_utbetalning", "bistandsmanad"))
        .containsExactly("2023-08-01");
  }

  private static Set<String> files(Home home, String start) throws IOException {
    Set<String> files = new TreeSet<>();
    try (Stream<Path> all = Files.walk(home.lake().resolve("mart"))) {
      all.filter(f -> f.toString().endsWith(".parquet"))
          .map(f -> home.lake().relativize(f).toString())
          .filter(f -> f.startsWith("mart/" + start))
          .forEach(files::add);
    }
    return files;
  }

  @Test
  @DisplayName("a night with home care alone leaves its tables alone")
  void untouched() throws IOException {
    Home home = copy(first, "orord");
    Set<String> before = files(home, "bistand_");
    assertThat(before).hasSizeGreaterThan(12);
    Samples.drop(
        home,
        "kommun/enheter.csv",
        """
        enhet;namn;lifecare_id;procapita_id;omrade;utforare;regi;ra_start;fran;till
        norr;Norrgruppen;12;;Norra;Provköpings kommun;Egen regi;;2020-01-01;
        """);
    assertThat(run(home, Config.defaults()).exitkod()).isEqualTo(ExitCode.OK);
    assertThat(files(home, "bistand_")).isEqualTo(before);
    assertThat(files(home, "leverans")).isNotEqualTo(files(first, "leverans"));
  }

  @Test
  @DisplayName("home care that was never delivered has its tables, without rows")
  void otherArea() {
    String table = first.intern().resolve("tabeller/vo/hemtjanst_timmar.parquet").toString();
    assertThat(Duck.query("SELECT count(*) FROM '%s'".formatted(table)))
        .containsExactly(List.of("0"));
    assertThat(
            Duck.query(
                "SELECT omrade, min(manad)::VARCHAR, max(manad)::VARCHAR, count(*), count(orsak)"
                    + " FROM '%s' GROUP BY omrade"
                        .formatted(
                            first.intern().resolve("tabeller/gemensam/manad_status.parquet"))))
        .contains(List.of("ifo", "2023-01-01", "2024-06-01", "18", "0"));
  }

  @Test
  @DisplayName("a run that dies between core and tables leaves the tables to the next")
  void diedBetween() throws IOException {
    Home died = copy(corrected, "dod");
    // As if it had died when core was made: marts and pointer are those of the night before.
    for (Path restored : List.of(died.lake().resolve("mart"), died.intern())) {
      Folders.delete(restored);
      FileTree.copy(first.root().resolve(died.root().relativize(restored)), restored);
    }
    State done = State.read(died.lake());
    new State(
            done.berakning(),
            done.katalog(),
            new TreeSet<>(),
            new TreeMap<>(),
            new TreeSet<>(),
            new TreeSet<>(Set.of("eb_hushallsmanad", "bistandsmanad")),
            done.beraknadeManader(),
            done.stangdaManader(),
            done.kolumner())
        .save(died.lake());
    assertThat(differences(died, "bistand_spell", "person_id")).isEmpty();
    assertThat(run(died, Config.defaults()).exitkod()).isEqualTo(ExitCode.OK);
    for (String table : List.of("bistand_spell", "bistand_flode", "bistand_hushall")) {
      assertThat(differences(died, table, "1")).as(table).isNotEmpty();
    }
    assertThat(run(died, Config.defaults()).exitkod()).isEqualTo(ExitCode.NOTHING_NEW);
  }
}
