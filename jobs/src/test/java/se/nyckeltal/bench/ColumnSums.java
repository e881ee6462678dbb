package se.nyckeltal.bench;

import java.math.BigDecimal;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.LongType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.types.TimestampType;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.sql.vectorized.ColumnarBatch;

/** Sums every column of batches in Spark's own form. */
final class ColumnSums {

  private static final long MICROS = 1_000_000;

  private final DataType[] types;
  private final long[] counts;
  private final long[] sums;
  private long rows;

  ColumnSums(StructType schema) {
    types = new DataType[schema.length()];
    for (int i = 0; i < types.length; i++) {
      types[i] = schema.fields()[i].dataType();
    }
    counts = new long[types.length];
    sums = new long[types.length];
  }

  void add(ColumnSums other) {
    rows += other.rows;
    for (int i = 0; i < types.length; i++) {
      counts[i] += other.counts[i];
      sums[i] += other.sums[i];
    }
  }

  void add(ColumnarBatch batch) {
    rows += batch.numRows();
    for (int i = 0; i < types.length; i++) {
      add(batch.column(i), i, batch.numRows());
    }
  }

  private void add(ColumnVector column, int i, int size) {
    DataType type = types[i];
    for (int row = 0; row < size; row++) {
      if (column.isNullAt(row)) {
        continue;
      }
      counts[i]++;
      if (type instanceof StringType) {
        sums[i] += column.getUTF8String(row).numBytes();
      } else if (type instanceof LongType) {
        sums[i] += column.getLong(row);
      } else if (type instanceof TimestampType) {
        sums[i] += column.getLong(row) / MICROS;
      } else if (type instanceof DecimalType decimal) {
        sums[i] += column.getDecimal(row, decimal.precision(), decimal.scale()).toUnscaledLong();
      } else if (type instanceof ArrayType) {
        sums[i] += column.getArray(row).numElements();
      } else if (type instanceof DateType) {
        sums[i] += column.getInt(row);
      } else {
        sums[i] += column.getBoolean(row) ? 1 : 0;
      }
    }
  }

  long rows() {
    return rows;
  }

  long count(int i) {
    return counts[i];
  }

  BigDecimal sum(int i) {
    return BigDecimal.valueOf(sums[i], types[i] instanceof DecimalType d ? d.scale() : 0);
  }
}
