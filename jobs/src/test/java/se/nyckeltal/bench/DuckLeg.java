package se.nyckeltal.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.nyckeltal.contract.Field;

/** DuckDB's readers with declared columns and types, no validation and no pseudonyms. */
record DuckLeg(Material material, int threads) implements Leg {

  @Override
  public String name() {
    return "DuckDB";
  }

  @Override
  public Total run() throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("SET threads = " + threads);
      try (ResultSet result = statement.executeQuery(query())) {
        result.next();
        List<String> names = new PeerSchema(material).names();
        Map<String, Total.Sum> totals = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
          totals.put(names.get(i), Leg.sum(result.getLong(2 + 2 * i), result.getString(3 + 2 * i)));
        }
        return new Total(result.getLong(1), totals);
      }
    }
  }

  private String query() {
    List<String> aggregates = new ArrayList<>(List.of("count(*)"));
    for (Field field : material.fields()) {
      aggregates.add("count(%s)".formatted(column(field)));
      aggregates.add(sum(field));
    }
    List<String> columns = new ArrayList<>();
    new PeerSchema(material)
        .byTopName()
        .forEach((name, fields) -> columns.add("'%s': '%s'".formatted(name, type(fields))));
    String reader =
        material.contract().format().equals("csv")
            ? "read_csv('%s', auto_detect = false, delim = ';', quote = '\"', header = true, "
            : "read_json('%s', format = 'array', records = true, ";
    return "SELECT %s FROM %scolumns = {%s})"
        .formatted(
            String.join(", ", aggregates),
            reader.formatted(material.file()),
            String.join(", ", columns));
  }

  private static String type(List<Field> fields) {
    if (!PeerSchema.nested(fields)) {
      return type(fields.get(0));
    }
    List<String> members =
        fields.stream().map(f -> "\"%s\" %s".formatted(PeerSchema.below(f), type(f))).toList();
    return "STRUCT(%s)".formatted(String.join(", ", members));
  }

  private static String type(Field field) {
    if (PeerSchema.isList(field)) {
      String type = "VARCHAR";
      List<String> steps = new ArrayList<>(PeerSchema.within(field));
      Collections.reverse(steps);
      for (String step : steps) {
        type = "STRUCT(\"%s\" %s)".formatted(step, type);
      }
      return type + "[]";
    }
    return switch (field.type()) {
      case INTEGER -> "BIGINT";
      case NUMBER -> "DECIMAL(18,6)";
      case BOOLEAN -> "BOOLEAN";
      case DATETIME -> "TIMESTAMPTZ";
      default -> "VARCHAR";
    };
  }

  private static String column(Field field) {
    if (PeerSchema.isList(field)) {
      return "\"" + PeerSchema.top(field) + "\"";
    }
    return "\"" + field.name().replace(".", "\".\"") + "\"";
  }

  private static String sum(Field field) {
    return switch (field.type()) {
      case LIST -> "sum(len(%s))".formatted(column(field));
      case INTEGER, NUMBER -> "sum(%s)".formatted(column(field));
      case BOOLEAN -> "count_if(%s)".formatted(column(field));
      case DATETIME -> "sum(epoch_ms(%s)) // 1000".formatted(column(field));
      default -> "sum(strlen(%s))".formatted(column(field));
    };
  }
}
