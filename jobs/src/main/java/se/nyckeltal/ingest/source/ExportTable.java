package se.nyckeltal.ingest.source;

import java.util.Set;
import org.apache.spark.sql.connector.catalog.SupportsRead;
import org.apache.spark.sql.connector.catalog.Table;
import org.apache.spark.sql.connector.catalog.TableCapability;
import org.apache.spark.sql.connector.read.ScanBuilder;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;
import se.nyckeltal.ingest.reader.ReadRequest;

/** One delivery as a table that can only be read whole. */
@SuppressWarnings("deprecation") // Table.schema() is deprecated but still what Spark calls.
final class ExportTable implements Table, SupportsRead {

  private final StructType schema;
  private final ReadRequest request;

  ExportTable(StructType schema, ReadRequest request) {
    this.schema = schema;
    this.request = request;
  }

  @Override
  public String name() {
    return request.leveransId();
  }

  @Override
  public StructType schema() {
    return schema;
  }

  @Override
  public Set<TableCapability> capabilities() {
    return Set.of(TableCapability.BATCH_READ);
  }

  @Override
  public ScanBuilder newScanBuilder(CaseInsensitiveStringMap options) {
    return () -> new ExportScan(schema, request);
  }
}
