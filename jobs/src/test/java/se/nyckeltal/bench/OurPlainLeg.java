package se.nyckeltal.bench;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.catalog.SupportsRead;
import org.apache.spark.sql.connector.read.Batch;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.apache.spark.sql.connector.read.PartitionReaderFactory;
import org.apache.spark.sql.execution.datasources.v2.DataSourceV2Relation;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import se.nyckeltal.ingest.source.ExportSource;

/**
 * Our reader on one thread and without Spark's work: its splits are read one after the other, and
 * the sums are made here. The session only says which splits there are.
 */
record OurPlainLeg(SparkSession spark, Material material) implements Leg {

  @Override
  public String name() {
    return "nyckeltal, en tråd";
  }

  @Override
  public Total run() throws IOException {
    DataSourceV2Relation relation =
        (DataSourceV2Relation)
            ExportSource.read(spark, material.request()).queryExecution().analyzed();
    Batch batch =
        ((SupportsRead) relation.table()).newScanBuilder(relation.options()).build().toBatch();
    PartitionReaderFactory readers = batch.createReaderFactory();
    StructType schema = relation.schema();
    ColumnSums sums = new ColumnSums(schema);
    for (InputPartition split : batch.planInputPartitions()) {
      if (readers.supportColumnarReads(split)) {
        try (PartitionReader<ColumnarBatch> reader = readers.createColumnarReader(split)) {
          while (reader.next()) {
            sums.add(reader.get());
          }
        }
      } else {
        try (PartitionReader<InternalRow> reader = readers.createReader(split)) {
          while (reader.next()) {
            sums.add(reader.get());
          }
        }
      }
    }
    Map<String, Total.Sum> totals = new LinkedHashMap<>();
    for (int i = 0; i < schema.length(); i++) {
      totals.put(schema.fields()[i].name(), new Total.Sum(sums.count(i), sums.sum(i)));
    }
    return new Total(sums.rows(), totals);
  }
}
