package se.nyckeltal.testkit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;
import se.nyckeltal.contract.CodeList;
import se.nyckeltal.contract.CodeLists;
import se.nyckeltal.contract.Column;
import se.nyckeltal.contract.ResourceFolder;
import se.nyckeltal.contract.TableContract;
import se.nyckeltal.contract.TableContracts;
import se.nyckeltal.model.Models;
import se.nyckeltal.model.Sources;
import se.nyckeltal.run.ShippedModels;

/** One model computed from rows written by hand. */
public final class ModelRows {

  private static final Models MODELS = ShippedModels.all();

  private final String table;
  private final Map<String, Dataset<Row>> sources = new HashMap<>();

  private ModelRows(String table) {
    this.table = table;
  }

  /** The model of that table, with no source yet. */
  public static ModelRows of(String table) {
    return new ModelRows(table);
  }

  /**
   * Gives a source by its rows.
   *
   * @param columns as DDL: those that the SQL reads
   * @param rows SQL literals, a row each, such as {@code 'norr', DATE'2026-01-01'}; none is empty
   */
  public ModelRows with(String source, String columns, String... rows) {
    SparkSession spark = TestSpark.session();
    StructType schema = StructType.fromDDL(columns);
    if (rows.length == 0) {
      sources.put(source, spark.createDataFrame(List.of(), schema));
    } else {
      String names = String.join(", ", schema.fieldNames());
      Dataset<Row> values =
          spark.sql(
              "SELECT * FROM VALUES (%s) AS t(%s)".formatted(String.join("), (", rows), names));
      sources.put(source, values.to(schema));
    }
    return this;
  }

  /** Gives a source by what another model computed. */
  public ModelRows with(String source, Dataset<Row> rows) {
    sources.put(source, rows);
    return this;
  }

  /** Gives {@code koder_<list>} by the list that is shipped, with its order. */
  public ModelRows withCodes(String list) {
    CodeList codes = CodeLists.shipped().get(list);
    List<String> rows = new ArrayList<>();
    for (List<String> texts : codes.rows()) {
      List<String> cells = new ArrayList<>();
      texts.forEach(t -> cells.add(t.isEmpty() ? "NULL" : "'" + t + "'"));
      cells.add(String.valueOf(rows.size() + 1));
      rows.add(String.join(", ", cells));
    }
    String columns = String.join(" STRING, ", codes.columns()) + " STRING, ordning INT";
    return with("koder_" + list, columns, rows.toArray(String[]::new));
  }

  /**
   * The computed rows.
   *
   * @throws AssertionError if a source is missing, or columns or keys are not as the contract says
   */
  public Dataset<Row> rows() {
    TableContract contract = TableContracts.shipped().get(table);
    if (!sources.keySet().equals(new HashSet<>(contract.kallor()))) {
      throw new AssertionError("%s reads %s".formatted(table, contract.kallor()));
    }
    ResourceFolder.files("sql/funktioner")
        .values()
        .forEach(f -> TestSpark.session().sql(new String(f, StandardCharsets.UTF_8)));
    Dataset<Row> rows =
        MODELS.get(table).computation().rows(new Sources(TestSpark.session(), sources));
    for (Column column : contract.columns()) {
      DataType found = rows.schema().apply(column.name()).dataType();
      if (!found.sameType(DataType.fromDDL(column.type()))) {
        throw new AssertionError("%s.%s is %s".formatted(table, column.name(), found.sql()));
      }
    }
    List<Row> found = rows.collectAsList();
    Set<List<Object>> keys = new HashSet<>();
    for (Row row : found) {
      keys.add(contract.keys().stream().<Object>map(row::getAs).toList());
    }
    if (rows.columns().length != contract.columns().size() || keys.size() != found.size()) {
      throw new AssertionError("columns or keys of " + table);
    }
    // As rows and not as a plan: models that read it plan no more than themselves.
    return TestSpark.session().createDataFrame(found, rows.schema());
  }

  /** The chosen columns as text in a fixed order, {@code -} where there is nothing. */
  public List<String> texts(String... columns) {
    List<String> texts = new ArrayList<>();
    for (Row row : rows().selectExpr(columns).collectAsList()) {
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < row.length(); i++) {
        cells.add(row.isNullAt(i) ? "-" : String.valueOf(row.get(i)));
      }
      texts.add(String.join(" | ", cells));
    }
    texts.sort(null);
    return texts;
  }
}
