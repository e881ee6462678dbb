package se.nyckeltal.lake;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;

import io.delta.tables.DeltaTable;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyckeltal.testkit.TestSpark;

/** Delta is bound to one version of Spark: each thing that it can do for us is tried once (R1). */
@DisplayName("The pinned pair of Spark and Delta")
class SparkDeltaTest {

  @TempDir Path folder;

  private final SparkSession spark = TestSpark.session();

  private Dataset<Row> rows(int... values) {
    return spark.createDataFrame(
        Arrays.stream(values).mapToObj(v -> RowFactory.create(v, v % 2)).toList(),
        StructType.fromDDL("a INT, del INT"));
  }

  private List<Integer> values(Dataset<Row> table) {
    return table.orderBy("a").select("a").as(Encoders.INT()).collectAsList();
  }

  @Test
  @DisplayName("are the versions that the build names")
  void versions() {
    assertThat(spark.version()).isEqualTo("4.2.0");
    assertThat(DeltaTable.class.getPackage().getImplementationVersion()).isEqualTo("4.4.0");
  }

  @Test
  @DisplayName("create, append, merge, replace, delete, compact, purge, vacuum and travel in time")
  void operations() {
    String path = folder.resolve("t").toString();
    rows(1, 2, 3).write().format("delta").partitionBy("del").save(path);
    rows(4).write().format("delta").mode("append").save(path);
    DeltaTable table = DeltaTable.forPath(spark, path);
    assertThat(values(table.toDF())).containsExactly(1, 2, 3, 4);

    table
        .as("t")
        .merge(rows(4, 5).as("n"), "t.a = n.a")
        .whenMatched()
        .delete()
        .whenNotMatched()
        .insertAll()
        .execute();
    assertThat(values(table.toDF())).containsExactly(1, 2, 3, 5);

    rows(6, 8)
        .write()
        .format("delta")
        .mode("overwrite")
        .option("replaceWhere", "del = 0")
        .save(path);
    assertThat(values(table.toDF())).containsExactly(1, 3, 5, 6, 8);

    table.delete(col("a").equalTo(lit(6)));
    assertThat(values(table.toDF())).containsExactly(1, 3, 5, 8);

    assertThat(values(spark.read().format("delta").option("versionAsOf", 0).load(path)))
        .containsExactly(1, 2, 3);

    table.optimize().executeCompaction();
    spark.sql("REORG TABLE delta.`" + path + "` APPLY (PURGE)");
    spark.conf().set("spark.databricks.delta.retentionDurationCheck.enabled", "false");
    try {
      table.vacuum(0);
    } finally {
      spark.conf().unset("spark.databricks.delta.retentionDurationCheck.enabled");
    }
    assertThat(values(table.toDF())).containsExactly(1, 3, 5, 8);
  }
}
