package se.nyckeltal.model;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import se.nyckeltal.config.Settings;
import se.nyckeltal.contract.CodeLists;
import se.nyckeltal.contract.ExportContracts;
import se.nyckeltal.contract.Hashes;
import se.nyckeltal.contract.Lager;
import se.nyckeltal.contract.ResourceFolder;
import se.nyckeltal.contract.TableContract;
import se.nyckeltal.contract.TableContracts;

/**
 * All models in an order in which each comes after its sources. A model is a contract in {@code
 * schemas/tables/} and an SQL file of the same name anywhere below {@code sql/}, or a computation
 * in Java where SQL cannot say it well.
 */
public final class Models {

  private static final String SQL_FOLDER = "sql";

  private final Map<String, Model> ordered;

  private Models(Map<String, Model> ordered) {
    this.ordered = ordered;
  }

  /**
   * The models of those contracts.
   *
   * @param java computations that are not SQL, by table name
   * @throws IllegalStateException if a table has no computation or two, an SQL file no contract, or
   *     tables depend on each other in a circle
   */
  public static Models of(TableContracts contracts, Map<String, Computation> java) {
    Map<String, Computation> computations = new HashMap<>(java);
    for (Map.Entry<String, String> sql : sqlFiles().entrySet()) {
      contracts.get(sql.getKey());
      if (computations.put(sql.getKey(), new SqlComputation(sql.getKey(), sql.getValue()))
          != null) {
        throw new IllegalStateException("Tabellen %s har två beräkningar.".formatted(sql.getKey()));
      }
    }
    Map<String, Model> byName = new HashMap<>();
    for (TableContract contract : contracts.all()) {
      Computation computation = computations.get(contract.name());
      if (computation == null) {
        throw new IllegalStateException(
            "Tabellen %s har ett kontrakt men ingen sql-fil.".formatted(contract.name()));
      }
      byName.put(contract.name(), new Model(contract, computation));
    }
    Map<String, Model> ordered = new LinkedHashMap<>();
    byName.keySet().stream()
        .sorted()
        .forEach(n -> place(n, byName, ordered, new LinkedHashSet<>()));
    return new Models(ordered);
  }

  private static void place(
      String name, Map<String, Model> all, Map<String, Model> ordered, Set<String> above) {
    if (ordered.containsKey(name) || !all.containsKey(name)) {
      return;
    }
    if (!above.add(name)) {
      throw new IllegalStateException("Tabeller beror av varandra i ring: %s.".formatted(above));
    }
    all.get(name).contract().kallor().forEach(source -> place(source, all, ordered, above));
    above.remove(name);
    ordered.put(name, all.get(name));
  }

  private static Map<String, String> sqlFiles() {
    Map<String, String> files = new HashMap<>();
    ResourceFolder.files(SQL_FOLDER)
        .forEach(
            (path, content) -> {
              String name = path.substring(path.lastIndexOf('/') + 1).replace(".sql", "");
              if (!path.startsWith("funktioner/")) {
                files.put(name, new String(content, StandardCharsets.UTF_8));
              }
            });
    return files;
  }

  /** All models, each after its sources. */
  public List<Model> inOrder() {
    return new ArrayList<>(ordered.values());
  }

  /**
   * The chosen models in levels: those of a level depend on no other of the same level, directly or
   * by way of views.
   */
  public List<List<Model>> levels(Predicate<TableContract> chosen) {
    Map<String, Integer> levelOf = new HashMap<>();
    List<List<Model>> levels = new ArrayList<>();
    for (Model model : inOrder()) {
      int level =
          model.contract().kallor().stream()
              .mapToInt(source -> levelOf.getOrDefault(source, 0))
              .max()
              .orElse(0);
      boolean counts = chosen.test(model.contract());
      // A table that counts is done when its level is; a view is as late as its latest source.
      levelOf.put(model.name(), counts ? level + 1 : level);
      if (counts) {
        while (levels.size() <= level) {
          levels.add(new ArrayList<>());
        }
        levels.get(level).add(model);
      }
    }
    return levels;
  }

  /** What a model reads, and what the views among that read in their turn. */
  public Set<String> sourcesOf(Model model) {
    Set<String> all = new TreeSet<>();
    for (String source : model.contract().kallor()) {
      all.add(source);
      Model read = ordered.get(source);
      if (read != null && read.contract().lager() == Lager.VY) {
        all.addAll(sourcesOf(read));
      }
    }
    return all;
  }

  /** All that a table is made of in the end, by way of any other tables: what no model makes. */
  public Set<String> originsOf(String table) {
    Set<String> origins = new TreeSet<>();
    for (String source : ordered.get(table).contract().kallor()) {
      if (has(source)) {
        origins.addAll(originsOf(source));
      } else {
        origins.add(source);
      }
    }
    return origins;
  }

  /** Whether a table of that name has a model. */
  public boolean has(String name) {
    return ordered.containsKey(name);
  }

  /** The model of that table. */
  public Model get(String name) {
    return ordered.get(name);
  }

  /** The tables of those layers, each as heavy as another: for telling how far a run has come. */
  public Map<String, Double> weights(Lager... layers) {
    Map<String, Double> weights = new HashMap<>();
    for (Model model : inOrder()) {
      if (List.of(layers).contains(model.contract().lager())) {
        weights.put(model.name(), 1.0);
      }
    }
    return weights;
  }

  /** A short text that changes when any mart gets, loses or renames a column. */
  public String columns() {
    List<byte[]> pieces = new ArrayList<>();
    for (Model model : inOrder()) {
      TableContract contract = model.contract();
      if (contract.lager() == Lager.MART || contract.lager() == Lager.BI) {
        StringBuilder columns = new StringBuilder(contract.name());
        contract.columns().forEach(c -> columns.append(' ').append(c.name()).append(c.type()));
        pieces.add(columns.toString().getBytes(StandardCharsets.UTF_8));
      }
    }
    return Hashes.sha256(pieces).substring(0, 16);
  }

  /**
   * A short text that changes when any rule of calculation changes: SQL, contracts, code lists, the
   * home's own among them, or the program itself. Figures made under another text are made again.
   */
  public static String fingerprint(
      String programVersion, Settings settings, ExportContracts exports, CodeLists codes) {
    List<byte[]> pieces = new ArrayList<>();
    pieces.add(programVersion.getBytes(StandardCharsets.UTF_8));
    pieces.add(settings.fingerprint().getBytes(StandardCharsets.UTF_8));
    for (String folder : List.of(SQL_FOLDER, "schemas/tables")) {
      pieces.addAll(ResourceFolder.files(folder).values());
    }
    exports.all().forEach(c -> pieces.add(c.toJson().getBytes(StandardCharsets.UTF_8)));
    pieces.add(codes.texts().toString().getBytes(StandardCharsets.UTF_8));
    return Hashes.sha256(pieces).substring(0, 16);
  }
}
