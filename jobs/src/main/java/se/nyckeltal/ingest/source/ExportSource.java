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
import se.nyckeltal.contract.ExportContract;
import se.nyckeltal.ingest.LandedSchema;
import se.nyckeltal.ingest.ReadRequest;

/** Spark's way to a delivery. */
public final class ExportSource implements TableProvider {

  private static final String CONTRACT = "contract";
  private static final String FILE = "file";
  private static final String DELIVERY = "delivery";
  private static final String KEY_FILE = "key-file";
  private static final String RESULTS = "results";

  /** The accepted rows of a delivery, with the columns of {@link LandedSchema}. */
  public static Dataset<Row> read(SparkSession spark, ReadRequest request) {
    return spark
        .read()
        .format(ExportSource.class.getName())
        .option(CONTRACT, request.contract())
        .option(FILE, request.file())
        .option(DELIVERY, request.leveransId())
        .option(KEY_FILE, request.keyFile())
        .option(RESULTS, request.resultFolder())
        .load();
  }

  @Override
  public StructType inferSchema(CaseInsensitiveStringMap options) {
    return LandedSchema.of(ExportContract.fromJson(options.get(CONTRACT)));
  }

  @Override
  public Table getTable(
      StructType schema, Transform[] partitioning, Map<String, String> properties) {
    CaseInsensitiveStringMap options = new CaseInsensitiveStringMap(properties);
    ReadRequest request =
        new ReadRequest(
            options.get(CONTRACT),
            options.get(FILE),
            options.get(DELIVERY),
            options.get(KEY_FILE),
            options.get(RESULTS));
    return new ExportTable(schema, request);
  }
}
