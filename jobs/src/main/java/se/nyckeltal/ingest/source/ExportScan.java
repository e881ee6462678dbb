package se.nyckeltal.ingest.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.connector.read.Batch;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.apache.spark.sql.connector.read.PartitionReaderFactory;
import org.apache.spark.sql.connector.read.Scan;
import org.apache.spark.sql.types.StructType;
import se.nyckeltal.ingest.DeliveryRows;
import se.nyckeltal.ingest.ReadRequest;

/**
 * A scan of one delivery. It takes no part of pruning or pushed filters: every column of every row
 * is validated, whatever the query asks for.
 */
record ExportScan(StructType schema, ReadRequest request) implements Scan, Batch {

  @Override
  public StructType readSchema() {
    return schema;
  }

  @Override
  public String description() {
    return "leverans " + request.leveransId();
  }

  @Override
  public Batch toBatch() {
    return this;
  }

  @Override
  public InputPartition[] planInputPartitions() {
    return new InputPartition[] {new Split(request)};
  }

  @Override
  public PartitionReaderFactory createReaderFactory() {
    return new Readers();
  }

  /** One part of a delivery; today the whole. */
  record Split(ReadRequest request) implements InputPartition {

    private static final long serialVersionUID = 1L;
  }

  /** Makes readers on the executors. */
  record Readers() implements PartitionReaderFactory {

    private static final long serialVersionUID = 1L;

    @Override
    public PartitionReader<InternalRow> createReader(InputPartition partition) {
      return new Rows(new DeliveryRows(((Split) partition).request()));
    }
  }

  /** Accepted rows in Spark's own form. */
  record Rows(DeliveryRows rows) implements PartitionReader<InternalRow> {

    @Override
    public boolean next() {
      try {
        return rows.next();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public InternalRow get() {
      return new GenericInternalRow(rows.row());
    }

    @Override
    public void close() throws IOException {
      rows.close();
    }
  }
}
