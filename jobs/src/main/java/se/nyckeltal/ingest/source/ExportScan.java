package se.nyckeltal.ingest.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.read.Batch;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.apache.spark.sql.connector.read.PartitionReaderFactory;
import org.apache.spark.sql.connector.read.Scan;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import se.nyckeltal.ingest.cut.Part;
import se.nyckeltal.ingest.reader.DeliveryReader;
import se.nyckeltal.ingest.reader.ReadRequest;

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
  public ColumnarSupportMode columnarSupportMode() {
    return ColumnarSupportMode.SUPPORTED;
  }

  @Override
  public InputPartition[] planInputPartitions() {
    return request.parts().stream().map(p -> new Split(request, p)).toArray(Split[]::new);
  }

  @Override
  public PartitionReaderFactory createReaderFactory() {
    return new Readers(schema);
  }

  /** One part of a delivery. */
  record Split(ReadRequest request, Part part) implements InputPartition {

    private static final long serialVersionUID = 1L;
  }

  /** Makes readers on the executors. */
  record Readers(StructType schema) implements PartitionReaderFactory {

    private static final long serialVersionUID = 1L;

    @Override
    public boolean supportColumnarReads(InputPartition partition) {
      return true;
    }

    @Override
    public PartitionReader<InternalRow> createReader(InputPartition partition) {
      throw new UnsupportedOperationException("Leveranser läses kolumnvis.");
    }

    @Override
    public PartitionReader<ColumnarBatch> createColumnarReader(InputPartition partition) {
      Split split = (Split) partition;
      return new Batches(schema, new DeliveryReader(split.request(), split.part()));
    }
  }

  /** Accepted rows, a batch at a time. */
  private static final class Batches implements PartitionReader<ColumnarBatch> {

    private final DeliveryReader reader;
    private final ColumnarBatch batch;

    Batches(StructType schema, DeliveryReader reader) {
      this.reader = reader;
      ColumnVector[] vectors = new ColumnVector[schema.size()];
      for (int i = 0; i < vectors.length; i++) {
        vectors[i] = new CellVector(schema.fields()[i].dataType(), reader.columns().get(i));
      }
      this.batch = new ColumnarBatch(vectors);
    }

    @Override
    public boolean next() {
      try {
        int rows = reader.next();
        batch.setNumRows(rows);
        return rows > 0;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public ColumnarBatch get() {
      return batch;
    }

    @Override
    public void close() throws IOException {
      reader.close();
    }
  }
}
