package se.nyckeltal.model;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import scala.jdk.javaapi.CollectionConverters;
import se.nyckeltal.ingest.Leverans;
import se.nyckeltal.ingest.Regel;

/**
 * The built-in view {@code leveranser}: the receipts of all deliveries. Of a refusal it tells the
 * rule's own sentence and not its particulars, which can name what stood in the file.
 */
final class DeliveryView {

  /** Name of the view. */
  static final String VIEW = "leveranser";

  private static final StructType SCHEMA =
      StructType.fromDDL(
          "leverans_id STRING, system STRING, export STRING, filnamn STRING, sha256 STRING,"
              + " period_fran DATE, period_till DATE, uttagen TIMESTAMP, mottagen TIMESTAMP, status STRING,"
              + " regel STRING, skal STRING, rader_in BIGINT, accepterade BIGINT,"
              + " avvisade BIGINT, dubbletter BIGINT, tomma BIGINT, rapportrader BIGINT,"
              + " avvisningsskal MAP<STRING, BIGINT>, varningar MAP<STRING, BIGINT>, korning_id STRING");

  private DeliveryView() {}

  /** One row a receipt. */
  static Dataset<Row> of(SparkSession spark, Collection<Leverans> receipts) {
    List<Row> rows = receipts.stream().map(DeliveryView::row).toList();
    return spark.createDataFrame(rows, SCHEMA);
  }

  private static Row row(Leverans l) {
    return RowFactory.create(
        l.leveransId(),
        l.system(),
        l.export(),
        l.filnamn(),
        l.sha256(),
        date(l.periodFran()),
        date(l.periodTill()),
        Timestamp.from(l.uttagen()),
        Timestamp.from(l.mottagen()),
        l.refused() ? "avvisad" : "inlast",
        l.regel(),
        l.regel() == null ? null : Regel.ofCode(l.regel()).text(),
        l.raderIn(),
        l.accepterade(),
        l.avvisade(),
        l.dubbletter(),
        l.tomma(),
        l.rapportrader(),
        CollectionConverters.asScala(Map.copyOf(l.avvisningsskal())),
        CollectionConverters.asScala(Map.copyOf(l.varningar())),
        l.korningId());
  }

  private static Date date(LocalDate day) {
    return day == null ? null : Date.valueOf(day);
  }
}
