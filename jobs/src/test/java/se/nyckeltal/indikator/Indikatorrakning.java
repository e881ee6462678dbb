package se.nyckeltal.indikator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import se.nyckeltal.config.Config;
import se.nyckeltal.contract.Column;
import se.nyckeltal.contract.TableContract;
import se.nyckeltal.contract.TableContracts;
import se.nyckeltal.model.Sources;
import se.nyckeltal.testkit.ModelRows;
import se.nyckeltal.testkit.TestSpark;

/** Indicators calculated from rows written by hand, through the tables that production uses. */
final class Indikatorrakning {

  private static final Path EXAMPLES = Path.of("src/test/resources/indikatorexempel");

  private final List<Indikator> indikatorer;
  private final LocalDate kordatum;
  private final Map<String, List<Map<String, String>>> rows = new TreeMap<>();
  private final List<String> months = new ArrayList<>();
  private final List<String> open = new ArrayList<>();
  private final List<String> units = new ArrayList<>();
  private final List<String> areas = new ArrayList<>();
  private final List<String> kolada = new ArrayList<>();

  Indikatorrakning(List<Indikator> indikatorer, LocalDate kordatum) {
    this.indikatorer = indikatorer;
    this.kordatum = kordatum;
  }

  /** The same indicator with that target. */
  static Indikator medMal(Indikator one, Indikator.Mal... mal) {
    return new Indikator(
        one.id(),
        one.version(),
        one.namn(),
        one.effektmal(),
        one.delomrade(),
        one.vad(),
        one.varfor(),
        one.kalla(),
        one.kolada(),
        one.jamforbarTill(),
        one.jamforbarhet(),
        one.matenhet(),
        one.riktning(),
        one.kanslig(),
        one.tabell(),
        one.urval(),
        one.uteslut(),
        one.taljare(),
        one.namnare(),
        one.median(),
        one.faktor(),
        one.antal(),
        one.antalOverManader(),
        one.overManader(),
        one.utanRader(),
        one.takt(),
        one.indelning(),
        one.nivaer(),
        one.perioder(),
        one.tackning(),
        one.minstaAntal(),
        List.of(mal),
        one.gul());
  }

  /** A row of a table, as {@code column=value} pairs. */
  Indikatorrakning rad(String table, String... pairs) {
    Map<String, String> row = new HashMap<>();
    for (String pair : pairs) {
      row.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
    }
    rows.computeIfAbsent(table, t -> new ArrayList<>()).add(row);
    return this;
  }

  /** A unit's area in a month. */
  Indikatorrakning omrade(String unit, String month, String area) {
    areas.add("'%s', DATE'%s-01', '%s'".formatted(unit, month, area));
    return this;
  }

  /** A unit that is open from a day to a day, {@code -} for no bound. */
  Indikatorrakning enhet(String unit, String from, String to) {
    units.add("'%s', %s, %s".formatted(unit, day(from), day(to)));
    return this;
  }

  private static String day(String day) {
    return day.equals("-") ? "CAST(NULL AS DATE)" : "DATE'%s'".formatted(day);
  }

  /** Months that the tables speak of, {@code 2026-01*} one that is not closed. */
  Indikatorrakning manader(String... all) {
    for (String month : all) {
      String plain = month.replace("*", "");
      months.add(plain);
      if (!plain.equals(month)) {
        open.add(plain);
      }
    }
    return this;
  }

  /** A value of riket in Kolada. */
  Indikatorrakning riket(String kpi, int year, String kon, double value) {
    kolada.add("'%s', %d, '%s', %sD".formatted(kpi, year, kon, value));
    return this;
  }

  /** All rows of the shipped examples, with their units. */
  Indikatorrakning medAllaExempel() {
    try (Stream<Path> files = Files.list(EXAMPLES)) {
      for (Path file : files.sorted().toList()) {
        String table = file.getFileName().toString().replace(".csv", "");
        if (!table.equals("vantat")) {
          List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
          String[] names = lines.get(0).split(",", -1);
          for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            List<String> pairs = new ArrayList<>();
            for (int i = 0; i < names.length; i++) {
              if (!cells[i].isEmpty()) {
                pairs.add(names[i] + "=" + cells[i]);
              }
            }
            rad(table, pairs.toArray(String[]::new));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return manader("2025-12", "2026-01")
        .omrade("norr", "2026-01", "Norra")
        .omrade("syd", "2026-01", "Södra")
        .omrade("vast", "2026-01", "Södra");
  }

  /** The rows of {@code indikatorunderlag}. */
  Dataset<Row> underlag() {
    SparkSession spark = TestSpark.session();
    Map<String, Dataset<Row>> sources = new HashMap<>();
    for (Indikator one : indikatorer) {
      sources.computeIfAbsent(one.tabell(), t -> table(TableContracts.shipped().get(t)));
    }
    sources.put("enhet_tidslinje", values("enhet STRING, manad DATE, omrade STRING", areas));
    StructType choices = new StructType();
    List<Object> chosen = new ArrayList<>();
    for (Map.Entry<String, Object> choice : Config.defaults().settings().columns().entrySet()) {
      choices = choices.add(choice.getKey(), "string");
      chosen.add(String.valueOf(choice.getValue()));
    }
    sources.put(
        "konfiguration",
        spark.createDataFrame(List.of(RowFactory.create(chosen.toArray())), choices));
    Dataset<Row> plan =
        new UnderlagComputation(Indikatorkatalog.av(indikatorer)).rows(new Sources(spark, sources));
    return spark.createDataFrame(plan.collectAsList(), plan.schema());
  }

  private Dataset<Row> table(TableContract contract) {
    List<String> texts = new ArrayList<>();
    for (Map<String, String> row : rows.getOrDefault(contract.name(), List.of())) {
      List<String> cells = new ArrayList<>();
      for (Column column : contract.columns()) {
        String cell = row.get(column.name());
        cells.add(
            "CAST(%s AS %s)".formatted(cell == null ? "NULL" : "'" + cell + "'", column.type()));
      }
      texts.add(String.join(", ", cells));
    }
    List<String> columns = contract.columns().stream().map(c -> c.name() + " " + c.type()).toList();
    return values(String.join(", ", columns), texts);
  }

  private static Dataset<Row> values(String columns, List<String> rows) {
    SparkSession spark = TestSpark.session();
    StructType schema = StructType.fromDDL(columns);
    if (rows.isEmpty()) {
      return spark.createDataFrame(List.of(), schema);
    }
    return spark
        .sql(
            "SELECT * FROM VALUES (%s) AS t(%s)"
                .formatted(String.join("), (", rows), String.join(", ", schema.fieldNames())))
        .to(schema);
  }

  /** The rows of {@code indikatorvarde}. */
  List<Row> varden() {
    Map<String, se.nyckeltal.model.Computation> catalogue =
        KatalogComputation.all(Indikatorkatalog.av(indikatorer));
    Sources none = new Sources(TestSpark.session(), Map.of());
    Dataset<Row> periods =
        ModelRows.of("dim_period")
            .with("beviljad_tid", "manad DATE", dates())
            .with("planerad_tid", "manad DATE")
            .with("utford_tid", "manad DATE")
            .with("bistandsmanad", "bistandsmanad DATE")
            .with("konfiguration", "delar_slutar STRING", "'4,8'")
            .rows();
    String[] status =
        months.stream()
            .flatMap(
                m ->
                    Stream.of("vo", "ifo")
                        .map(
                            area ->
                                "'%s', DATE'%s-01', '%s'"
                                    .formatted(
                                        area, m, open.contains(m) ? "preliminar" : "stangd")))
            .toArray(String[]::new);
    return ModelRows.of("indikatorvarde")
        .with("indikatorunderlag", underlag())
        .with("indikatorkatalog", catalogue.get("indikatorkatalog").rows(none))
        .with("indikatormal", catalogue.get("indikatormal").rows(none))
        .with("kolada_riket", values("kpi STRING, ar INT, kon STRING, varde DOUBLE", kolada))
        .with("dim_period", periods)
        .with("period_manad", ModelRows.of("period_manad").with("dim_period", periods).rows())
        .with("dim_enhet", values("enhet STRING, oppnad DATE, stangd DATE", units))
        .with("manad_status", "omrade STRING, manad DATE, status STRING", status)
        .with("denna_korning", "kordatum DATE", "DATE'%s'".formatted(kordatum))
        .rows()
        .collectAsList();
  }

  private String[] dates() {
    return months.stream().map(m -> "DATE'%s-01'".formatted(m)).toArray(String[]::new);
  }

  /** The chosen columns of the rows of a level, as text, in a fixed order. */
  List<String> texter(String where, String... columns) {
    SparkSession spark = TestSpark.session();
    List<Row> found = varden();
    Dataset<Row> rows = spark.createDataFrame(found, found.get(0).schema()).where(where);
    return rows.selectExpr(columns).collectAsList().stream()
        .map(r -> r.mkString(" ").replace("null", "-"))
        .sorted()
        .toList();
  }
}
