package se.nyckeltal.hemtjanst;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.unix_micros;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * A visit on its way from its staff member to its client, as a row of Spark's.
 *
 * @param personId the client
 * @param personalId the staff member, NULL if unknown
 * @param besokId the visit
 * @param hushall the client's home
 * @param grupp lagrum and insatsgrupp
 * @param dubbelbemanning the source's flag
 * @param gallande the times in force
 * @param ursprunglig the original times
 */
record Besoksrad(
    String personId,
    String personalId,
    String besokId,
    String hushall,
    String grupp,
    boolean dubbelbemanning,
    Tider gallande,
    Tider ursprunglig) {

  /** The rows' columns. */
  static final StructType SCHEMA =
      StructType.fromDDL(
          "person_id STRING, personal_id STRING, besok_id STRING, hushall STRING, grupp STRING,"
              + " dubbelbemanning BOOLEAN, start BIGINT, slut BIGINT, kapad BOOLEAN,"
              + " delning ARRAY<BIGINT>, ursprunglig_start BIGINT, ursprungligt_slut BIGINT,"
              + " ursprungligt_kapad BOOLEAN, ursprunglig_delning ARRAY<BIGINT>");

  private static final int TIDER = 6;
  private static final int URSPRUNGLIGA = 10;

  /**
   * When a visit was, in one variant of the visits.
   *
   * @param start microseconds since 1970, UTC; NULL if unknown
   * @param slut microseconds since 1970, UTC; NULL: the visit is not of this variant
   * @param kapad whether the next home has ended it
   * @param delade the stretches of the staff member's visits to the client that several visits
   *     share, on one of those rows; none on the rest
   */
  record Tider(Long start, Long slut, boolean kapad, List<Stycke> delade) {

    /** Whether the visit is of this variant. */
    boolean finns() {
      return start != null && slut != null;
    }

    private boolean samma(Tider other) {
      return Objects.equals(start, other.start)
          && Objects.equals(slut, other.slut)
          && delade.equals(other.delade);
    }
  }

  /** The visits that have time, in those columns. */
  static Dataset<Row> of(Dataset<Row> visits) {
    Column nothing = lit(null).cast("ARRAY<BIGINT>");
    return visits
        .where(col("har_tid"))
        .select(
            col("person_id"),
            col("personal_id"),
            col("besok_id"),
            coalesce(col("hushall"), col("person_id")),
            concat_ws("|", col("lagrum"), col("insatsgrupp")),
            coalesce(col("dubbelbemanning"), lit(false)),
            unix_micros(col("start")),
            end("start", "slut"),
            lit(false),
            nothing,
            unix_micros(col("ursprunglig_start")),
            end("ursprunglig_start", "ursprungligt_slut"),
            lit(false),
            nothing)
        .toDF(SCHEMA.fieldNames());
  }

  /** A source may say that a visit ends before it starts; it is then without length. */
  private static Column end(String start, String end) {
    return when(col(end).isNotNull(), greatest(unix_micros(col(start)), unix_micros(col(end))));
  }

  /** What such a row says. */
  static Besoksrad of(Row row) {
    return new Besoksrad(
        row.getString(0),
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getBoolean(5),
        tider(row, TIDER),
        tider(row, URSPRUNGLIGA));
  }

  private static Tider tider(Row row, int at) {
    return new Tider(
        row.getAs(at), row.getAs(at + 1), row.getBoolean(at + 2), stretches(row, at + 3));
  }

  /** Stretches as they are kept in a row: fran, till and antal of each; NULL for none. */
  private static long[] triples(List<Stycke> stretches) {
    return stretches.isEmpty()
        ? null
        : stretches.stream()
            .flatMapToLong(s -> LongStream.of(s.fran(), s.till(), s.antal()))
            .toArray();
  }

  private static List<Stycke> stretches(Row row, int at) {
    if (row.isNullAt(at)) {
      return List.of();
    }
    List<Long> triples = row.getList(at);
    List<Stycke> stretches = new ArrayList<>(triples.size() / 3);
    for (int i = 0; i < triples.size(); i += 3) {
      stretches.add(
          new Stycke(triples.get(i), triples.get(i + 1), Math.toIntExact(triples.get(i + 2))));
    }
    return stretches;
  }

  /** The visit with the times that are left to it. */
  Row row(Tider inForce, Tider original) {
    return RowFactory.create(
        personId,
        personalId,
        besokId,
        hushall,
        grupp,
        dubbelbemanning,
        inForce.start,
        inForce.slut,
        inForce.kapad,
        triples(inForce.delade),
        original.start,
        original.slut,
        original.kapad,
        triples(original.delade));
  }

  /** Whether the original times are those in force, for all those visits. */
  static boolean oforandrade(List<Besoksrad> visits) {
    return visits.stream().allMatch(v -> v.gallande.samma(v.ursprunglig));
  }
}
