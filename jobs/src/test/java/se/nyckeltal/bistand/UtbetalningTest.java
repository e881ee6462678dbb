package se.nyckeltal.bistand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a payment is, which month it is for and whom it is paid to (tables.md rule 12). */
class UtbetalningTest {

  /** Id, customer, type, reason, decided, from, to, service, application, amount. */
  private static String beslut(int id, String type, String from, String to, int service, int app) {
    return "%d, 1, '%s', NULL, %s, %s, %s, %d, %d, 0"
        .formatted(id, type, from, from, to, service, app);
  }

  private static List<String> slag(Utbetalningar given) {
    return Bistandsrader.texts(given.ebUtbetalning(), "kallans_id", "slag", "raknas");
  }

  private static List<String> manad(Utbetalningar given) {
    return Bistandsrader.texts(
        given.ebUtbetalning(), "kallans_id", "left(bistandsmanad, 7)", "manad_kalla");
  }

  @Test
  @DisplayName("the application leads to the service; what leads nowhere is kept and told apart")
  void services() {
    assertThat(
            slag(
                new Utbetalningar()
                    .beslut(beslut(1, "bifall", "DATE'2024-05-01'", "DATE'2024-05-31'", 10, 100))
                    .beslut(beslut(2, "bifall", "DATE'2024-05-01'", "DATE'2024-05-31'", 20, 200))
                    .beslut(beslut(3, "bifall", "DATE'2024-05-01'", "DATE'2024-05-31'", 30, 300))
                    .betalning("1, 1, 500, DATE'2024-05-02', 100, array(1L)")
                    .betalning("2, 1, 500, DATE'2024-05-02', 200, array(1L)")
                    .betalning("3, 1, 500, DATE'2024-05-02', 300, array(1L)")
                    .betalning("4, 1, 500, DATE'2024-05-02', 999, array(1L)")
                    .betalning("5, 1, 500, DATE'2024-05-02', NULL, array(1L)")
                    // Its own service leads where the application does not.
                    .personbaserad("6, 500, DATE'2024-05-02', NULL, 10, NULL, 'kim'")
                    .personbaserad("7, 500, DATE'2024-05-02', NULL, 20, 999, 'kim'")))
        .containsExactly(
            "1 | ekonomiskt_bistand | true",
            "2 | annan_tjanst | true",
            "3 | okand_tjanst | true",
            "4 | okand_tjanst | true",
            "5 | okand_tjanst | true",
            "6 | ekonomiskt_bistand | true",
            "7 | annan_tjanst | true");
  }

  @Test
  @DisplayName("the month is what the payment says, also when it is paid in the month before")
  void concernedMonth() {
    assertThat(
            manad(
                new Utbetalningar()
                    .beslut(beslut(1, "bifall", "DATE'2024-05-01'", "DATE'2024-05-31'", 10, 100))
                    .betalning("1, 1, 500, DATE'2024-05-27', 100, array(1L)")
                    .personbaserad("1, 500, DATE'2024-05-27', DATE'2024-06-01', 10, 100, 'kim'")
                    .procapita(
                        "2, 7, 'lo', DATE'2024-05-27', DATE'2024-06-01', NULL, 5, NULL, NULL")))
        .containsExactly("1 | 2024-06 | angiven", "2 | 2024-06 | angiven");
  }

  @Test
  @DisplayName("else it is the decision's, then the calculation's, then the day of payment's")
  void derivedMonth() {
    assertThat(
            manad(
                new Utbetalningar()
                    // Of one month; of several, where the day is moved into them.
                    .beslut(beslut(1, "bifall", "DATE'2024-06-01'", "DATE'2024-06-30'", 10, 100))
                    .beslut(beslut(2, "bifall", "DATE'2024-01-01'", "DATE'2024-03-31'", 10, 200))
                    .beslut(beslut(3, "bifall", "NULL", "NULL", 10, 300))
                    .beslut(beslut(4, "bifall", "NULL", "NULL", 10, 400))
                    // A refusal gives no month.
                    .beslut(beslut(5, "avslag", "DATE'2024-01-01'", "DATE'2024-01-31'", 10, 500))
                    .berakning("1, DATE'2024-04-01', DATE'2024-04-30', TRUE, 300, 'kim'")
                    .berakning("2, DATE'2024-03-01', DATE'2024-03-31', FALSE, 300, 'kim'")
                    .betalning("1, 1, 500, DATE'2024-05-27', 100, array(1L)")
                    .betalning("2, 1, 500, DATE'2024-02-15', 200, array(1L)")
                    .betalning("3, 1, 500, DATE'2024-05-02', 200, array(1L)")
                    .betalning("4, 1, 500, DATE'2024-05-02', 300, array(1L)")
                    .betalning("5, 1, 500, DATE'2024-05-02', 400, array(1L)")
                    .betalning("6, 1, 500, DATE'2024-05-02', 500, array(1L)")))
        .containsExactly(
            "1 | 2024-06 | beslut",
            "2 | 2024-02 | beslut",
            "3 | 2024-03 | beslut",
            "4 | 2024-04 | berakning",
            "5 | 2024-05 | utbetalningsdatum",
            "6 | 2024-05 | utbetalningsdatum");
  }

  private static Utbetalningar reversed() {
    return new Utbetalningar()
        .beslut(beslut(1, "bifall", "DATE'2024-05-01'", "DATE'2024-05-31'", 10, 100))
        .beslut(beslut(2, "aterkrav", "DATE'2024-05-01'", "DATE'2024-05-31'", 10, 200))
        .betalning("1, 1, 3000.25, DATE'2024-05-02', 100, array(1L)")
        .betalning("2, 1, -3000.25, DATE'2024-05-20', 100, array(1L)")
        .betalning("3, 1, -100.10, DATE'2024-05-21', 200, array(1L)")
        .procapita("4, 7, 'lo', DATE'2024-05-02', DATE'2024-05-01', NULL, 400, TRUE, NULL")
        .procapita("5, 7, 'lo', DATE'2024-05-03', DATE'2024-05-01', NULL, 450, FALSE, NULL");
  }

  @Test
  @DisplayName("paid, cancelled and reclaimed add up to the file, where a cancelled one was paid")
  void reversals() {
    assertThat(
            Bistandsrader.texts(
                reversed().ebUtbetalning(),
                "kallans_id",
                "utbetalt",
                "makulerat",
                "aterkrav",
                "netto"))
        .containsExactly(
            "1 | 3000.25 | 0.00 | 0.00 | 3000.25",
            "2 | 0.00 | 3000.25 | 0.00 | -3000.25",
            "3 | 0.00 | 0.00 | 100.10 | -100.10",
            "4 | 400.00 | 400.00 | 0.00 | 0.00",
            "5 | 450.00 | 0.00 | 0.00 | 450.00");
  }

  @Test
  @DisplayName("a month that is taken back is none; one that is paid anew is")
  void reversedMonths() {
    assertThat(Bistandsrader.texts(reversed().ebHushallsmanad(), "hushall", "belopp", "ar_bistand"))
        .containsExactly("kim | -100.10 | false", "lo | 450.00 | true");
    assertThat(Bistandsrader.texts(reversed().bistandsmanad(), "person_id", "hushallets_belopp"))
        .containsExactly("lo | 450.00");
  }

  @Test
  @DisplayName("each system answers for its days; without a day the same payment counts once")
  void twoSystems() {
    Utbetalningar both =
        new Utbetalningar()
            .beslut(beslut(1, "bifall", "DATE'2024-05-01'", "DATE'2024-05-31'", 10, 100))
            .betalning("1, 1, 500, DATE'2024-05-02', 100, array(1L)")
            .betalning("2, 1, 500, DATE'2024-05-02', 100, array(1L)")
            .betalning("3, 1, 600, DATE'2024-05-20', 100, array(1L)")
            // As 1; the amount is another's; two as 1 and 2, and a third.
            .procapita("1, 7, 'kim', DATE'2024-05-02', DATE'2024-05-01', NULL, 500, NULL, NULL")
            .procapita("2, 7, 'kim', DATE'2024-05-20', DATE'2024-05-01', NULL, 601, NULL, NULL")
            .procapita("3, 7, 'kim', DATE'2024-05-02', DATE'2024-05-01', NULL, 500, NULL, NULL")
            .procapita("4, 7, 'kim', DATE'2024-05-02', DATE'2024-05-01', NULL, 500, NULL, NULL");
    Dataset<Row> none = both.ebUtbetalning();
    assertThat(Bistandsrader.texts(none.where("kallsystem = 'procapita'"), "kallans_id", "raknas"))
        .containsExactly("1 | false", "2 | true", "3 | false", "4 | true");
    assertThat(
            Bistandsrader.texts(
                both.brytdatum("2024-05-10").ebUtbetalning(), "kallsystem", "kallans_id", "raknas"))
        .containsExactly(
            "lifecare | 1 | false",
            "lifecare | 2 | false",
            "lifecare | 3 | true",
            "procapita | 1 | true",
            "procapita | 2 | false",
            "procapita | 3 | true",
            "procapita | 4 | true");
  }

  private static List<String> manader(Utbetalningar given, String... columns) {
    return Bistandsrader.texts(given.bistandsmanad(), columns);
  }

  @Test
  @DisplayName("split payments are one month; the recipients are the calculation's")
  void splitPayments() {
    Utbetalningar given =
        new Utbetalningar()
            .beslut(
                beslut(1, "bifall", "DATE'2024-05-01'", "DATE'2024-05-31'", 10, 100)
                    .replace("NULL", "'arbetslos_ingen'"),
                "'kim', 1, FALSE",
                "'lo', 2, TRUE")
            .berakning("1, DATE'2024-05-01', DATE'2024-05-31', TRUE, 100, 'kim'")
            .berakning("1, DATE'2024-05-01', DATE'2024-05-31', TRUE, 100, 'lo'")
            .berakning("1, DATE'2024-05-01', DATE'2024-05-31', TRUE, 100, 'bo'")
            .betalning("1, 1, 3000, DATE'2024-04-27', 100, array(1L)")
            .betalning("2, 1, 450, DATE'2024-05-10', 100, array(2L)");
    // Bo turned 18 in March; she is a grown-up who is neither applicant nor co-applicant.
    assertThat(
            manader(
                given,
                "left(bistandsmanad, 7)",
                "person_id",
                "hushall",
                "hushallets_belopp",
                "roll",
                "hushallstyp",
                "antal_barn",
                "mottagare_kalla"))
        .containsExactly(
            "2024-05 | bo | kim | 3450.00 | vuxen | 7 | 0 | berakning",
            "2024-05 | kim | kim | 3450.00 | vuxen | 7 | 0 | berakning",
            "2024-05 | lo | kim | 3450.00 | vuxen | 7 | 0 | berakning");
    assertThat(
            Bistandsrader.texts(
                given.bistandsmanad().where("person_id <> 'kim'"),
                "person_id",
                "forsorjningshinder"))
        .containsExactly("bo | uppgift_saknas", "lo | uppgift_saknas");
  }

  @Test
  @DisplayName("a child is one until the last day of the month before her birthday's")
  void eighteen() {
    Utbetalningar given = new Utbetalningar();
    for (int month = 2; month <= 3; month++) {
      given.procapita(
          "%1$d, 7, 'kim', DATE'2024-0%1$d-01', DATE'2024-0%1$d-01', NULL, 900, NULL, NULL"
              .formatted(month));
    }
    given
        .hushall("7, 'kim', 'sokande', NULL, DATE'2020-01-01', NULL")
        .hushall("7, 'bo', 'barn', NULL, DATE'2020-01-01', NULL");
    assertThat(
            manader(
                given,
                "left(bistandsmanad, 7)",
                "person_id",
                "roll",
                "aldersgrupp",
                "hushallstyp",
                "forsorjningshinder"))
        .containsExactly(
            "2024-02 | bo | barn | 0-17 | 4 | galler_ej",
            "2024-02 | kim | vuxen | 35-39 | 4 | uppgift_saknas",
            "2024-03 | bo | vuxen | 18-19 | 3 | uppgift_saknas",
            "2024-03 | kim | vuxen | 35-39 | 3 | uppgift_saknas");
  }

  @Test
  @DisplayName("who moves between households in a month counts once, first where she applied")
  void twoHouseholds() {
    Utbetalningar given =
        new Utbetalningar()
            .procapita("1, 7, 'kim', DATE'2024-05-01', DATE'2024-05-01', NULL, 9000, NULL, NULL")
            .procapita("2, 8, 'lo', DATE'2024-05-15', DATE'2024-05-01', NULL, 300, NULL, NULL")
            .hushall("7, 'kim', 'sokande', '8', DATE'2020-01-01', NULL")
            .hushall("7, 'lo', 'medsokande', '8', DATE'2020-01-01', DATE'2024-05-10'")
            .hushall("7, 'bo', 'barn', '8', DATE'2020-01-01', NULL")
            .hushall("8, 'lo', 'sokande', '6', DATE'2024-05-11', NULL")
            .hushall("8, 'bo', 'barn', '6', DATE'2024-05-11', NULL");
    assertThat(manader(given, "person_id", "hushall", "hushallstyp"))
        .containsExactly("bo | kim | 8", "kim | kim | 8", "lo | lo | 6");
    assertThat(Bistandsrader.texts(given.ebHushallsmanad(), "hushall", "antal_barn", "hushallstyp"))
        .containsExactly("kim | 0 | 8", "lo | 0 | 6");
  }

  @Test
  @DisplayName("the co-applicant's own hinder is hers where the source has it")
  void coApplicant() {
    Utbetalningar given =
        new Utbetalningar()
            .procapitasBeslut(
                "1, 11, 7, 'kim', 'lo', DATE'2024-05-01', DATE'2024-05-31', 'bifall',"
                    + " 'arbetslos_ingen', 'deltid_vantar', DATE'2024-05-01', NULL, 900")
            .procapita("1, 7, 'kim', DATE'2024-05-01', DATE'2024-05-01', NULL, 900, NULL, 1")
            .hushall("7, 'kim', 'sokande', NULL, DATE'2020-01-01', NULL")
            .hushall("7, 'lo', 'medsokande', NULL, DATE'2020-01-01', NULL");
    assertThat(manader(given, "person_id", "hushallstyp", "forsorjningshinder"))
        .containsExactly("kim | 7 | arbetslos", "lo | 7 | deltid");
  }

  @Test
  @DisplayName("what was paid for is both when it is of both kinds")
  void purposes() {
    Utbetalningar given =
        new Utbetalningar()
            .procapita(
                "1, 7, 'kim', DATE'2024-05-01', DATE'2024-05-01', 'forsorjningsstod', 900, NULL, NULL")
            .procapita(
                "2, 7, 'kim', DATE'2024-05-01', DATE'2024-05-01', 'halso_sjukvard', 90, NULL, NULL")
            .procapita(
                "3, 8, 'lo', DATE'2024-05-01', DATE'2024-05-01', 'tillfalligt_boende', 90, NULL, NULL")
            .procapita(
                "4, 8, 'lo', DATE'2024-06-01', DATE'2024-06-01', 'livsforing_i_ovrigt', 90, NULL, NULL")
            .procapita("5, 8, 'lo', DATE'2024-07-01', DATE'2024-07-01', 'okand', 90, NULL, NULL");
    assertThat(
            Bistandsrader.texts(
                given.ebHushallsmanad(), "left(bistandsmanad, 7)", "hushall", "andamal"))
        .containsExactly(
            "2024-05 | kim | bada",
            "2024-05 | lo | forsorjningsstod",
            "2024-06 | lo | livsforing_i_ovrigt",
            "2024-07 | lo | okant");
  }
}
