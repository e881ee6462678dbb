package se.nyckeltal.ingest.source;

import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.connector.catalog.Table;
import org.apache.spark.sql.connector.catalog.TableProvider;
import org.apache.spark.sql.connector.expressions.Transform;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;
import se.nyckeltal.ingest.LandedSchema;
import se.nyckeltal.ingest.reader.ReadRequest;

/** Spark's way to a delivery. */
public final class ExportSource implements TableProvider {

  private static final String REQUEST = "request";

  /** The accepted rows of a delivery, with the columns of {@link LandedSchema}. */
  public static Dataset<Row> read(SparkSession spark, ReadRequest request) {
    return spark
        .read()
        .format(ExportSource.class.getName())
        .option(REQUEST, request.toJson())
        .load();
  }

  @Override
  public StructType inferSchema(CaseInsensitiveStringMap options) {
    return LandedSchema.of(ReadRequest.fromJson(options.get(REQUEST)).exportContract());
  }

  @Override
  public Table getTable(
      StructType schema, Transform[] partitioning, Map<String, String> properties) {
    CaseInsensitiveStringMap options = new CaseInsensitiveStringMap(properties);
    return new ExportTable(schema, ReadRequest.fromJson(options.get(REQUEST)));
  }
}
