package se.nyckeltal.testkit;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** DuckDB: reads what we publish with eyes that are not ours. */
public final class Duck {

  private Duck() {}

  /** The rows of a query, every value as text, NULL as {@code ""}. */
  public static List<List<String>> query(String sql) {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      List<List<String>> rows = new ArrayList<>();
      int width = result.getMetaData().getColumnCount();
      while (result.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= width; i++) {
          String text = result.getString(i);
          row.add(text == null ? "" : text);
        }
        rows.add(row);
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Runs a statement that gives no rows. */
  public static void execute(String sql) {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Column names and types of a Parquet file, as {@code name TYPE}. */
  public static List<String> columns(Path parquet) {
    return query("DESCRIBE SELECT * FROM '%s'".formatted(parquet)).stream()
        .map(r -> r.get(0) + " " + r.get(1))
        .toList();
  }
}
