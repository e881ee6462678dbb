package se.nyckeltal.bistand;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyckeltal.config.Config;
import se.nyckeltal.config.Home;
import se.nyckeltal.generate.Bistandsfall;
import se.nyckeltal.generate.Bistandssanning;
import se.nyckeltal.generate.Kallval;
import se.nyckeltal.generate.Stad;
import se.nyckeltal.generate.StadVal;
import se.nyckeltal.run.ExitCode;
import se.nyckeltal.run.RunResult;
import se.nyckeltal.testkit.Configs;
import se.nyckeltal.testkit.Duck;
import se.nyckeltal.testkit.Samples;

/** A generated town that changes system in the middle: its tables hold the truth, and balance. */
class BistandsstadTest {

  private static final LocalDate CUT_OVER = LocalDate.of(2025, 7, 1);
  private static final StadVal TOWN =
      StadVal.forval()
          .medBrukare(1)
          .medPeriod(YearMonth.of(2026, 2), 1)
          .medBistand(50, 60)
          .medBrytdatum(CUT_OVER);

  @TempDir static Path folder;

  private static Home home;
  private static Bistandssanning truth;

  @BeforeAll
  static void runTheNight() throws IOException {
    home = Samples.emptyHome(folder.resolve("hem"));
    truth = files(TOWN, home);
    Config config = Configs.of("brytdatum:\n  ifo: 2025-07-01\n");
    RunResult night = Samples.run(home, config, TOWN.sistaDag());
    assertThat(night.exitkod()).isIn(ExitCode.OK, ExitCode.WARNINGS);
    assertThat(night.leveranser()).allMatch(l -> l.avvisade() == 0 && l.skal() == null);
  }

  /** The town's exports about ekonomiskt bistånd, and what is true of them. */
  private static Bistandssanning files(StadVal town, Home home) throws IOException {
    Path made = folder.resolve("stad-" + town.system());
    Bistandssanning truth = new Stad(town).skriv(made).bistand();
    try (Stream<Path> all = Files.walk(made)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = made.relativize(file).toString();
        if (name.matches("lifecare/(Extract_|Payment).*|procapita/ifo_.*")) {
          Samples.drop(home, name, Files.readAllBytes(file));
        }
      }
    }
    return truth;
  }

  private static String table(String name) {
    return "'%s'".formatted(home.intern().resolve("tabeller/ifo/" + name + ".parquet"));
  }

  private static String one(String sql) {
    return Duck.query(sql).get(0).get(0);
  }

  @Test
  @DisplayName("the kronor are the files' to the öre, by month of payment and by month concerned")
  void toTheOre() {
    String paid =
        one(
            "SELECT sum(utbetalt - makulerat - aterkrav)::VARCHAR FROM "
                + table("bistand_utbetalning"));
    assertThat(new BigDecimal(paid)).isEqualByComparingTo(BigDecimal.valueOf(truth.ore(), 2));
    assertThat(one("SELECT sum(belopp)::VARCHAR FROM " + table("bistand_hushall"))).isEqualTo(paid);
    // Month by month too, whichever table tells it.
    assertThat(
            Duck.query(
                """
                SELECT bistandsmanad, p.kr, h.kr
                FROM (SELECT bistandsmanad, sum(utbetalt - makulerat - aterkrav) AS kr FROM %s GROUP BY 1) p
                FULL JOIN (SELECT bistandsmanad, sum(belopp) AS kr FROM %s GROUP BY 1) h
                  USING (bistandsmanad)
                WHERE p.kr IS DISTINCT FROM h.kr
                """
                    .formatted(table("bistand_utbetalning"), table("bistand_hushall"))))
        .isEmpty();
  }

  @Test
  @DisplayName("the persons of each month are those of the truth, whichever system paid")
  void theTrueMonths() {
    Map<String, Integer> expected = new TreeMap<>();
    for (NavigableSet<YearMonth> months : truth.manader().values()) {
      months.forEach(m -> expected.merge(m + "-01", 1, Integer::sum));
    }
    Map<String, Integer> found = new TreeMap<>();
    for (List<String> row :
        Duck.query(
            "SELECT bistandsmanad::VARCHAR, sum(personer)::INT FROM %s GROUP BY 1"
                .formatted(table("bistand_person")))) {
      found.put(row.get(0), Integer.parseInt(row.get(1)));
    }
    assertThat(found).isEqualTo(expected);
    assertThat(
            Duck.query(
                """
                SELECT p.bistandsmanad, p.antal, u.antal
                FROM (SELECT bistandsmanad, strftime(bistandsmanad, '%%Y-%%m') AS period,
                        sum(personer) AS antal FROM %s GROUP BY ALL) p
                LEFT JOIN (SELECT period, antal_mottagare AS antal FROM %s
                  WHERE roll = 'samtliga' AND aldersgrupp = 'samtliga' AND kon = 'samtliga') u
                  USING (period)
                WHERE p.antal IS DISTINCT FROM u.antal
                """
                    .formatted(table("bistand_person"), table("mottagare_unika"))))
        .isEmpty();
  }

  @Test
  @DisplayName("the flow balances in every group and month")
  void theFlowBalances() {
    String flow =
        """
        WITH alla AS (
          SELECT m.manad, g.kon, g.aldersgrupp, f.* EXCLUDE (manad, kon, aldersgrupp)
          FROM (SELECT DISTINCT manad FROM %1$s) m
          CROSS JOIN (SELECT DISTINCT kon, aldersgrupp FROM %1$s) g
          LEFT JOIN %1$s f USING (manad, kon, aldersgrupp)),
        foljd AS (
          SELECT *, lag(coalesce(pagaende, 0)) OVER w AS forra,
            lag(coalesce(avslutade, 0)) OVER w AS gick
          FROM alla WINDOW w AS (PARTITION BY kon, aldersgrupp ORDER BY manad))
        """
            .formatted(table("bistand_flode"));
    String known = "manad <= (SELECT max(manad) FROM %1$s WHERE pagaende IS NOT NULL)";
    String balance =
        flow
            + """
            SELECT manad, kon, aldersgrupp FROM foljd
            WHERE forra IS NOT NULL AND %s
              AND coalesce(pagaende, 0) <> forra + coalesce(nya, 0) + coalesce(aterkommande, 0)
                + coalesce(okanda, 0) + coalesce(gruppbyte, 0) - gick
            """
                .formatted(known.formatted(table("bistand_flode")));
    assertThat(Duck.query(balance)).isEmpty();
    // Control: without gruppbyte it does not.
    assertThat(Duck.query(balance.replace("+ coalesce(gruppbyte, 0)", ""))).isNotEmpty();
    assertThat(one("SELECT count(*) FROM %s WHERE nya > 0".formatted(table("bistand_flode"))))
        .isNotEqualTo("0");
  }

  @Test
  @DisplayName("returns at longer horizons are not fewer, and stock adds up to persons")
  void otherSums() {
    assertThat(
            Duck.query(
                """
                SELECT * FROM %1$s a JOIN %1$s b
                  USING (avslutsmanad, avslutsgrupp, kon, aldersgrupp)
                WHERE a.horisont < b.horisont
                  AND (a.nytt_bistand > b.nytt_bistand OR a.ny_ansokan > b.ny_ansokan)
                """
                    .formatted(table("bistand_aterkomst"))))
        .isEmpty();
    assertThat(
            Duck.query(
                """
                SELECT manad FROM (SELECT manad, sum(personer) AS n FROM %s GROUP BY 1) s
                JOIN (SELECT bistandsmanad AS manad, sum(personer) AS n FROM %s GROUP BY 1) p
                  USING (manad)
                WHERE s.n <> p.n
                """
                    .formatted(table("bistand_stock"), table("bistand_person"))))
        .isEmpty();
  }

  @Test
  @DisplayName("what is missing is counted: payments that lead nowhere, reasons nobody knows")
  void quality() {
    String quality = home.intern().resolve("tabeller/gemensam/datakvalitet.parquet").toString();
    assertThat(
            Duck.query(
                "SELECT export, traffar FROM '%s' WHERE regel = 'okand-tjanst' AND traffar > 0"
                    .formatted(quality)))
        .containsExactly(
            List.of(
                "lifecare_Extract_Payments",
                String.valueOf(truth.antal(Bistandsfall.OKAND_TJANST))));
    assertThat(truth.antal(Bistandsfall.OKAND_TJANST)).isPositive();
  }

  @Test
  @DisplayName("the same truth gives the same persons, kronor and waiting in either system")
  void eitherSystem() throws IOException {
    String[] before = new String[4];
    for (Kallval system : List.of(Kallval.LIFECARE, Kallval.PROCAPITA)) {
      Home other = Samples.emptyHome(folder.resolve("hem-" + system));
      files(TOWN.medBistand(20, 30).medSystem(system), other);
      Samples.run(other, Config.defaults(), TOWN.sistaDag());
      String ifo = other.intern().resolve("tabeller/ifo").toString();
      String[] now = {
        Duck.query(
                ("SELECT bistandsmanad, roll, kon, aldersgrupp, hushallstyp, sum(personer)"
                        + " FROM '%s/bistand_person.parquet' GROUP BY ALL ORDER BY ALL")
                    .formatted(ifo))
            .toString(),
        Duck.query(
                ("SELECT utbetalningsmanad, bistandsmanad, sum(utbetalt - makulerat - aterkrav)"
                        + " FROM '%s/bistand_utbetalning.parquet' GROUP BY 1, 2"
                        + " HAVING sum(utbetalt - makulerat - aterkrav) <> 0 ORDER BY ALL")
                    .formatted(ifo))
            .toString(),
        Duck.query("SELECT * FROM '%s/bistand_handlaggning.parquet' ORDER BY ALL".formatted(ifo))
            .toString(),
        Duck.query("SELECT * FROM '%s/bistand_stock.parquet' ORDER BY ALL".formatted(ifo))
            .toString()
      };
      for (int i = 0; i < now.length; i++) {
        if (before[i] != null) {
          assertThat(now[i]).as("" + i).isEqualTo(before[i]).hasSizeGreaterThan(500);
        }
      }
      before = now;
    }
  }
}
