package se.nyckeltal.indikator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import se.nyckeltal.contract.TableContracts;
import se.nyckeltal.model.Computation;
import se.nyckeltal.model.Sources;

/**
 * The catalogue as tables, for the calculations and for those who read the figures.
 *
 * @param columns the table's columns as DDL
 * @param rows the rows
 */
public record KatalogComputation(String columns, List<Row> rows) implements Computation {

  /** The computations of this package by table. */
  public static Map<String, Computation> all(Indikatorkatalog katalog) {
    return Map.of(
        Indikatorkatalog.TABELL,
        new KatalogComputation(
            "indikator STRING, version STRING, namn STRING, effektmal STRING, delomrade STRING,"
                + " vad STRING, varfor STRING, kalla STRING, kolada STRING, jamforbar_till INT,"
                + " jamforbarhet STRING, matenhet STRING, riktning STRING, kanslig STRING,"
                + " tabell STRING, omrade STRING, urval STRING, uteslut STRING, taljare STRING,"
                + " namnare STRING, median STRING, faktor DECIMAL(18,6), antal STRING,"
                + " antal_over_manader STRING, over_manader STRING, utan_rader STRING, takt STRING, perioder STRING,"
                + " tackning_minst DECIMAL(18,6), minsta_antal INT, gul DECIMAL(18,6)",
            each(katalog, one -> List.of(row(one)))),
        "indikatormal",
        new KatalogComputation(
            "indikator STRING, fran DATE, niva STRING, enhet STRING, malvarde DECIMAL(18,6),"
                + " malvarde_ovre DECIMAL(18,6)",
            each(katalog, KatalogComputation::targets)),
        "indikatorunderlag",
        new UnderlagComputation(katalog));
  }

  private static List<Row> each(Indikatorkatalog katalog, Function<Indikator, List<Row>> rows) {
    List<Row> all = new ArrayList<>();
    katalog.all().forEach(one -> all.addAll(rows.apply(one)));
    return all;
  }

  private static Row row(Indikator one) {
    return RowFactory.create(
        one.id(),
        one.version(),
        one.namn(),
        one.effektmal(),
        one.delomrade(),
        one.vad(),
        one.varfor(),
        one.kalla(),
        one.kolada(),
        one.jamforbarTill(),
        one.jamforbarhet(),
        one.matenhet(),
        one.riktning(),
        one.kanslig(),
        one.tabell(),
        TableContracts.shipped().get(one.tabell()).mapp(),
        one.urval(),
        one.uteslut(),
        one.taljare(),
        one.namnare(),
        one.median(),
        one.faktor(),
        one.raknas().orElse(null),
        one.antalOverManader(),
        one.overManader(),
        one.utanRader(),
        one.takt(),
        String.join(",", one.perioder()),
        one.tackning() == null ? null : one.tackning().minst(),
        one.minstaAntal(),
        one.gul());
  }

  private static List<Row> targets(Indikator one) {
    return one.mal().stream()
        .map(
            m ->
                RowFactory.create(
                    one.id(),
                    java.sql.Date.valueOf(m.fran()),
                    m.niva(),
                    m.enhet(),
                    m.varde(),
                    m.ovre()))
        .toList();
  }

  @Override
  public Dataset<Row> rows(Sources sources) {
    return sources.spark().createDataFrame(rows, StructType.fromDDL(columns));
  }
}
