package se.nyckeltal.facit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Runs the steps in {@code facit/} on an inbox. */
public final class Facit implements AutoCloseable {

  private static final List<String> LASNING =
      List.of(
          "02_koder",
          "03_las_personer",
          "04_las_beslut",
          "05_las_bestallt",
          "06_las_verkstalligheter",
          "07_las_besok",
          "08_las_registreringar",
          "09_leveransrader");
  private static final List<String> TILL_BESOK =
      List.of("10_landat", "11_enheter", "12_planer", "13_rapporter");
  private static final List<String> FRAN_BESOK =
      List.of(
          "15_franvaro",
          "16_tider",
          "17_delad_tid",
          "18_kundtid",
          "19_dagstid",
          "20_beslut",
          "21_takter",
          "22_ansvarig",
          "23_beviljat",
          "24_delar",
          "25_person_manad",
          "26_celler");
  private static final int CELL = 7;

  private final Connection connection;
  private final Statement statement;

  private Facit() throws SQLException {
    connection = DriverManager.getConnection("jdbc:duckdb:");
    statement = connection.createStatement();
  }

  /** The cells of an inbox, in their order. */
  public static List<FacitRad> celler(Path inbox, FacitVal val) {
    try (Facit facit = berakna(inbox, val)) {
      return facit.svar();
    }
  }

  /** Runs all steps; every table can then be asked for. */
  public static Facit berakna(Path inbox, FacitVal val) {
    try {
      Facit facit = new Facit();
      try {
        facit.allaSteg(inbox, val);
        return facit;
      } catch (SQLException | IOException e) {
        facit.close();
        throw e;
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Only the expressions, to ask questions of. */
  static Facit uttryck() {
    try {
      Facit facit = new Facit();
      facit.steg("01_uttryck");
      return facit;
    } catch (SQLException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private void allaSteg(Path inbox, FacitVal val) throws SQLException, IOException {
    Path scratch = Files.createTempDirectory("facit");
    try {
      FacitFiler filer = new FacitFiler(inbox, scratch);
      steg("01_uttryck");
      statement.execute(val.sql());
      statement.execute(filer.sql());
      steg(LASNING);
      for (int i = 0; i < filer.antal(); i++) {
        statement.execute("SET VARIABLE ordning = " + i);
        steg("leverans");
      }
      steg(TILL_BESOK);
      // Time reported by month counts by what the others say, and then takes part in the matching.
      statement.execute("CREATE TABLE alla_rapporter AS FROM rapport");
      statement.execute("DELETE FROM rapport WHERE slag = 'manad'");
      matcha();
      statement.execute("CREATE TABLE utan_manad AS FROM besok");
      statement.execute("CREATE OR REPLACE TABLE rapport AS FROM alla_rapporter");
      steg("manadsrapporterat");
      matcha();
      steg(FRAN_BESOK);
    } finally {
      try (Stream<Path> files = Files.list(scratch)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(scratch);
    }
  }

  /** The greedy order: as long as there are pairs, those that are first for both are taken. */
  private void matcha() throws SQLException, IOException {
    steg("matcha_id");
    while (!rader("SELECT 1 FROM kandidat LIMIT 1").isEmpty()) {
      steg("matcha_tid");
    }
    steg("14_utforda");
  }

  private void steg(List<String> namn) throws SQLException, IOException {
    for (String steg : namn) {
      steg(steg);
    }
  }

  private void steg(String namn) throws SQLException, IOException {
    try (InputStream in = Facit.class.getResourceAsStream("/facit/" + namn + ".sql")) {
      statement.execute(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (SQLException e) {
      throw new SQLException(namn + ".sql: " + e.getMessage(), e);
    }
  }

  /** The rows of a question, every value as text, NULL as null. */
  public List<List<String>> rader(String sql) {
    try (Statement own = connection.createStatement();
        ResultSet result = own.executeQuery(sql)) {
      List<List<String>> rows = new ArrayList<>();
      int width = result.getMetaData().getColumnCount();
      while (result.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= width; i++) {
          row.add(result.getString(i));
        }
        rows.add(row);
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<FacitRad> svar() {
    List<String> columns = rader("DESCRIBE svar").stream().map(r -> r.get(0)).toList();
    List<FacitRad> svar = new ArrayList<>();
    for (List<String> row : rader("FROM svar ORDER BY ALL")) {
      Map<String, Long> matt = new LinkedHashMap<>();
      int last = columns.size() - 1;
      for (int i = CELL; i < last; i++) {
        matt.put(columns.get(i), row.get(i) == null ? null : Long.valueOf(row.get(i)));
      }
      svar.add(new FacitRad(List.copyOf(row.subList(0, CELL)), matt, row.get(last)));
    }
    return svar;
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
