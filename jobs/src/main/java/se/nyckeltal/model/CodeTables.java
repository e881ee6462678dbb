package se.nyckeltal.model;

import java.util.List;
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

  /** A list's rows, every column as text, an empty text as NULL. */
  Dataset<Row> table(String view) {
    CodeList list = lists.get(view.substring(PREFIX.length()));
    StructType schema = new StructType();
    for (String column : list.columns()) {
      schema = schema.add(column, DataTypes.StringType);
    }
    List<Row> rows =
        list.rows().stream()
            .map(r -> r.stream().map(t -> t.isEmpty() ? null : t).toArray())
            .map(RowFactory::create)
            .toList();
    return spark.createDataFrame(rows, schema);
  }
}
