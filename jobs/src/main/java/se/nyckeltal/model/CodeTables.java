package se.nyckeltal.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import se.nyckeltal.contract.CodeList;
import se.nyckeltal.contract.CodeLists;

/** Code lists as views: {@code koder_insats} is {@code schemas/koder/insats.csv}. */
record CodeTables(SparkSession spark, CodeLists lists) {

  /** What the name of such a view begins with. */
  static final String PREFIX = "koder_";

  private static final String ORDER = "ordning";

  /**
   * A list's rows, every column as text, an empty text as NULL; and {@code ordning}, the row's
   * number from 1 on.
   */
  Dataset<Row> table(String view) {
    CodeList list = lists.get(view.substring(PREFIX.length()));
    StructType schema = new StructType();
    for (String column : list.columns()) {
      schema = schema.add(column, DataTypes.StringType);
    }
    List<Row> rows = new ArrayList<>();
    for (List<String> texts : list.rows()) {
      Stream<Object> cells = texts.stream().map(t -> t.isEmpty() ? null : t);
      rows.add(RowFactory.create(Stream.concat(cells, Stream.of(rows.size() + 1)).toArray()));
    }
    return spark.createDataFrame(rows, schema.add(ORDER, DataTypes.IntegerType));
  }
}
