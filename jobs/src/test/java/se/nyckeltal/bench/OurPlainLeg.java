package se.nyckeltal.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.spark.sql.SparkSession;
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
 * Our reader without Spark's work: its splits are read on that many threads, and the sums are made
 * here. The session only says which splits there are.
 */
record OurPlainLeg(SparkSession spark, Material material, int threads) implements Leg {

  @Override
  public String name() {
    return threads == 1 ? "nyckeltal, en tråd" : "nyckeltal, %d trådar".formatted(threads);
  }

  @Override
  public Total run() throws IOException {
    DataSourceV2Relation relation =
        (DataSourceV2Relation)
            ExportSource.read(spark, material.request()).queryExecution().analyzed();
    Batch batch =
        ((SupportsRead) relation.table()).newScanBuilder(relation.options()).build().toBatch();
    StructType schema = relation.schema();
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<ColumnSums>> parts = new ArrayList<>();
      for (InputPartition split : batch.planInputPartitions()) {
        parts.add(pool.submit(() -> sums(batch.createReaderFactory(), split, schema)));
      }
      ColumnSums sums = new ColumnSums(schema);
      for (Future<ColumnSums> part : parts) {
        sums.add(part.get());
      }
      return total(sums, schema);
    } catch (InterruptedException | ExecutionException e) {
      throw new IOException(e);
    } finally {
      pool.shutdown();
    }
  }

  private static ColumnSums sums(
      PartitionReaderFactory readers, InputPartition split, StructType schema) throws IOException {
    ColumnSums sums = new ColumnSums(schema);
    try (PartitionReader<ColumnarBatch> reader = readers.createColumnarReader(split)) {
      while (reader.next()) {
        sums.add(reader.get());
      }
    }
    return sums;
  }

  private static Total total(ColumnSums sums, StructType schema) {
    Map<String, Total.Sum> totals = new LinkedHashMap<>();
    for (int i = 0; i < schema.length(); i++) {
      totals.put(schema.fields()[i].name(), new Total.Sum(sums.count(i), sums.sum(i)));
    }
    return new Total(sums.rows(), totals);
  }
}
