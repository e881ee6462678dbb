package se.nyckeltal.bistand;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import se.nyckeltal.testkit.ModelRows;
import se.nyckeltal.testkit.TestSpark;

/**
 * Exports about ekonomiskt bistånd written by hand as they have landed, and the tables of core that
 * are made of them. Customer 1 is Kim (born 1985, a man), 2 Lo (1986, a woman), 3 the child Bo
 * (March 2006), each person's pseudonym the name. Service 10 is bistånd, 20 is not.
 */
final class Utbetalningar {

  private static final String SPAR = ", leverans_id STRING, rad BIGINT";
  private static final String L = ", 'l1', 1";

  private final List<String> beslut = new ArrayList<>();
  private final List<String> massuttag = new ArrayList<>();
  private final List<String> personbaserade = new ArrayList<>();
  private final List<String> berakningar = new ArrayList<>();
  private final List<String> procapitas = new ArrayList<>();
  private final List<String> procapitasBeslut = new ArrayList<>();
  private final List<String> hushall = new ArrayList<>();
  private String brytdatum = "NULL";
  private final Map<String, Dataset<Row>> made = new HashMap<>();

  /** A decision in Lifecare: id, customer, type, from, to, service, application. */
  Utbetalningar beslut(String literals) {
    return beslut(literals, "'kim', 1, FALSE");
  }

  /** The same, with each person's pseudonym, customer number and whether co-applicant. */
  Utbetalningar beslut(String literals, String... personer) {
    for (String person : personer) {
      beslut.add(literals + ", " + person + L);
    }
    return this;
  }

  /** A payment of the mass extract: id, customer, amount, day, application, paid customers. */
  Utbetalningar betalning(String literals) {
    massuttag.add(literals + ", 'bankkonto'" + L);
    return this;
  }

  /** A payment of the extract by person: id, amount, day, month, service, application, person. */
  Utbetalningar personbaserad(String literals) {
    personbaserade.add(literals + ", 'bankkonto'" + L);
    return this;
  }

  /** A calculation: id, from, to, final, application, person. */
  Utbetalningar berakning(String literals) {
    berakningar.add(literals);
    return this;
  }

  /**
   * A payment in ProCapita: number, household, person, day, month, purpose, amount, cancelled,
   * decision.
   */
  Utbetalningar procapita(String literals) {
    procapitas.add(literals + ", 'bankkonto'" + L);
    return this;
  }

  /**
   * A decision in ProCapita: number, application, household, person, co-applicant, from, to, type.
   */
  Utbetalningar procapitasBeslut(String literals) {
    procapitasBeslut.add(literals + L);
    return this;
  }

  /** A person of a household in ProCapita: household, person, role, type of household, from, to. */
  Utbetalningar hushall(String literals) {
    hushall.add(literals);
    return this;
  }

  Utbetalningar brytdatum(String dag) {
    brytdatum = "DATE'" + dag + "'";
    made.clear();
    return this;
  }

  private static ModelRows rows(ModelRows model, String source, String columns, List<String> rows) {
    return model.with(source, columns, rows.toArray(String[]::new));
  }

  private ModelRows beslutens(ModelRows model) {
    return rows(
        model,
        "lifecare_Extract_Decisions",
        "Id BIGINT, CustomerNumber BIGINT, Type STRING, Reason STRING, Date DATE, FromDate DATE,"
            + " ToDate DATE, ServiceId BIGINT, ConnectedApplication BIGINT, Amount DECIMAL(18,2),"
            + " person_id STRING, DecisionPersonDTOs_CustomerNumber BIGINT,"
            + " DecisionPersonDTOs_IsCoApplicant BOOLEAN"
            + SPAR,
        beslut);
  }

  private static ModelRows tjanster(ModelRows model) {
    return model.with(
        "eb_tjanst",
        ModelRows.of("eb_tjanst")
            .withCodes("tjanst_eb")
            .with(
                "lifecare_Extract_Services",
                "Id BIGINT, ServiceType STRING",
                "10, 'ekonomiskt_bistand'",
                "20, 'vuxen'",
                "30, 'okand'")
            .rows());
  }

  private ModelRows berakningarna(ModelRows model) {
    return rows(
        model,
        "lifecare_Extract_Calculations",
        "Id BIGINT, FromDate DATE, ToDate DATE, Final BOOLEAN, ConnectedApplication BIGINT,"
            + " person_id STRING",
        berakningar);
  }

  private ModelRows betalningarna(ModelRows model) {
    rows(
        model,
        "lifecare_Extract_Payments",
        "Id BIGINT, CustomerNumber BIGINT, Amount DECIMAL(18,2), PayDate DATE,"
            + " ConnectedApplication BIGINT, PaymentPersonDTOs_CustomerNumber ARRAY<BIGINT>,"
            + " PaymentMethod STRING"
            + SPAR,
        massuttag);
    return rows(
        model,
        "lifecare_Payment",
        "Id BIGINT, Amount DECIMAL(18,2), PayDate DATE, ConcernedMonth DATE, ServiceId BIGINT,"
            + " ConnectedApplication BIGINT, person_id STRING, PaymentMethod STRING"
            + SPAR,
        personbaserade);
  }

  private static Dataset<Row> kund() {
    return TestSpark.session()
        .sql(
            "SELECT CAST(kundnummer AS BIGINT) AS kundnummer, person_id"
                + " FROM VALUES (1, 'kim'), (2, 'lo'), (3, 'bo') AS t(kundnummer, person_id)");
  }

  private static Dataset<Row> person() {
    return TestSpark.session()
        .sql(
            "SELECT * FROM VALUES ('kim', DATE'1985-05-01', 'M'), ('lo', DATE'1986-01-01', 'K'),"
                + " ('bo', DATE'2006-03-01', 'K') AS t(person_id, fodelsemanad, kon)");
  }

  private Dataset<Row> made(String table, Supplier<Dataset<Row>> maker) {
    if (!made.containsKey(table)) {
      made.put(table, maker.get());
    }
    return made.get(table);
  }

  /** Core's decisions. */
  Dataset<Row> ebBeslut() {
    return made("ebBeslut", this::makeEbBeslut);
  }

  private Dataset<Row> makeEbBeslut() {
    ModelRows model = tjanster(beslutens(ModelRows.of("eb_beslut")));
    rows(
        model,
        "procapita_ifo_beslut",
        "Beslutsnr BIGINT, Ansokningsnr BIGINT, Hushallsnr BIGINT, person_id STRING,"
            + " medsokande_id STRING, Fran DATE, Till DATE, Beslutstyp STRING, Orsak STRING,"
            + " Orsak_medsokande STRING, Beslutsdatum DATE, Andamal STRING, Beviljat_belopp"
            + " DECIMAL(18,2)"
            + SPAR,
        procapitasBeslut);
    return model.withCodes("beslutstyp_eb").withCodes("forsorjningshinder").rows();
  }

  /** Core's payments. */
  Dataset<Row> ebUtbetalning() {
    return made("ebUtbetalning", this::makeEbUtbetalning);
  }

  private Dataset<Row> makeEbUtbetalning() {
    ModelRows model = tjanster(beslutens(ModelRows.of("eb_utbetalning")));
    berakningarna(model);
    betalningarna(model);
    rows(
        model,
        "procapita_ifo_utbetalningar",
        "Utbetalningsnr BIGINT, Hushallsnr BIGINT, person_id STRING, Utbetalningsdatum DATE,"
            + " Avser_manad DATE, Andamal STRING, Belopp DECIMAL(18,2), Makulerad BOOLEAN,"
            + " Beslutsnr BIGINT, Betalningssatt STRING"
            + SPAR,
        procapitas);
    return model
        .with("eb_beslut", ebBeslut())
        .with("eb_kund", kund())
        .with("konfiguration", "brytdatum_ifo DATE", brytdatum)
        .rows();
  }

  /** Core's recipients. */
  Dataset<Row> ebMottagare() {
    return made("ebMottagare", this::makeEbMottagare);
  }

  private Dataset<Row> makeEbMottagare() {
    ModelRows model = berakningarna(ModelRows.of("eb_mottagare"));
    betalningarna(model);
    rows(
        model,
        "procapita_ifo_hushall",
        "Hushallsnr BIGINT, person_id STRING, Roll STRING, Hushallstyp STRING, Fran DATE,"
            + " Till DATE",
        hushall);
    return model
        .with("eb_utbetalning", ebUtbetalning())
        .with("eb_beslut", ebBeslut())
        .with("eb_kund", kund())
        .rows();
  }

  /** Core's households by month. */
  Dataset<Row> ebHushallsmanad() {
    return made("ebHushallsmanad", this::makeEbHushallsmanad);
  }

  private Dataset<Row> makeEbHushallsmanad() {
    return ModelRows.of("eb_hushallsmanad")
        .with("eb_utbetalning", ebUtbetalning())
        .with("eb_mottagare", ebMottagare())
        .with("eb_person", person())
        .with("eb_beslut", ebBeslut())
        .rows();
  }

  /** Core's persons by month. */
  Dataset<Row> bistandsmanad() {
    return made("bistandsmanad", this::makeBistandsmanad);
  }

  private Dataset<Row> makeBistandsmanad() {
    return ModelRows.of("bistandsmanad")
        .with("eb_hushallsmanad", ebHushallsmanad())
        .with("eb_utbetalning", ebUtbetalning())
        .with("eb_mottagare", ebMottagare())
        .with("eb_person", person())
        .rows();
  }
}
