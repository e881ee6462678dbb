package se.nyckeltal.indikator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import se.nyckeltal.contract.CodeLists;
import se.nyckeltal.contract.ContractException;
import se.nyckeltal.contract.ContractSchema;
import se.nyckeltal.contract.Hashes;
import se.nyckeltal.contract.Json;
import se.nyckeltal.contract.OverrideFolder;
import se.nyckeltal.contract.ResourceFolder;
import se.nyckeltal.contract.TableContracts;

/** All indicators by id, read and checked once. */
public final class Indikatorkatalog {

  /** Name of the schema that every file is held against. */
  public static final String SCHEMA = "indikator.schema.json";

  /** The view that holds the catalogue: what is made of it changes with it. */
  public static final String TABELL = "indikatorkatalog";

  private static final String FOLDER = "indikatorer";
  private static final String ENDING = ".yaml";
  private static final String FORM = "[a-z][a-z0-9_]*\\.yaml";

  private final SortedMap<String, Indikator> byId;

  private Indikatorkatalog(SortedMap<String, Indikator> byId) {
    this.byId = byId;
  }

  /**
   * The indicators packed with the program ({@code schemas/indikatorer/<id>.yaml}).
   *
   * @throws ContractException naming the file, the key and the fault
   */
  public static Indikatorkatalog shipped() {
    return of(trees(), Map.of(), CodeLists.shipped());
  }

  /**
   * The indicators of a home: the shipped ones, the home's own, and shipped ones with what the home
   * says otherwise, key by key; {@code null} takes a key away.
   *
   * @param schemas the home's folder {@code schemas}; missing or empty means the shipped ones
   * @throws ContractException with every fault, naming file, key and reason
   */
  public static Indikatorkatalog of(Path schemas) {
    SortedMap<String, ObjectNode> trees = trees();
    Map<String, Path> files =
        OverrideFolder.files(schemas.resolve(FOLDER), FORM, "<id>.yaml, med små bokstäver,");
    Map<String, Path> changed = new TreeMap<>();
    List<String> faults = new ArrayList<>();
    files.forEach(
        (relative, file) -> {
          String id = id(relative);
          try {
            ObjectNode part = tree(file.toString(), OverrideFolder.text(file));
            trees.put(id, merged(trees.getOrDefault(id, part.objectNode()), part));
            changed.put(id, file);
          } catch (ContractException e) {
            faults.add(e.getMessage());
          }
        });
    if (!faults.isEmpty()) {
      throw new ContractException(String.join("\n", faults));
    }
    return of(trees, changed, CodeLists.of(schemas));
  }

  /** A catalogue of those indicators, which are taken as they are. */
  static Indikatorkatalog av(Collection<Indikator> indikatorer) {
    SortedMap<String, Indikator> byId = new TreeMap<>();
    indikatorer.forEach(i -> byId.put(i.id(), i));
    return new Indikatorkatalog(byId);
  }

  private static Indikatorkatalog of(
      SortedMap<String, ObjectNode> trees, Map<String, Path> homes, CodeLists codes) {
    Indikatorprov prov = new Indikatorprov(TableContracts.shipped(), codes);
    ContractSchema schema = ContractSchema.shipped(SCHEMA);
    SortedMap<String, Indikator> all = new TreeMap<>();
    List<String> faults = new ArrayList<>();
    trees.forEach(
        (id, tree) -> {
          String file =
              homes.containsKey(id)
                  ? homes.get(id).toString()
                  : "schemas/%s/%s%s".formatted(FOLDER, id, ENDING);
          List<String> found = new ArrayList<>(schema.faults(tree, "filen"));
          if (found.isEmpty()) {
            Indikator indikator = Json.YAML.convertValue(tree, Indikator.class);
            found.addAll(prov.fel(indikator, id));
            all.put(id, indikator);
          }
          found.forEach(f -> faults.add(file + ": " + f));
        });
    if (!faults.isEmpty()) {
      throw new ContractException(String.join("\n", faults));
    }
    return new Indikatorkatalog(all);
  }

  private static SortedMap<String, ObjectNode> trees() {
    SortedMap<String, ObjectNode> trees = new TreeMap<>();
    ResourceFolder.files("schemas/" + FOLDER)
        .forEach(
            (file, content) ->
                trees.put(
                    id(file),
                    tree(
                        "schemas/%s/%s".formatted(FOLDER, file),
                        new String(content, StandardCharsets.UTF_8))));
    return trees;
  }

  private static ObjectNode tree(String file, String yaml) {
    try {
      if (Json.YAML.readTree(yaml) instanceof ObjectNode object) {
        return object;
      }
      throw new ContractException("%s: filen ska ha nycklar och värden.".formatted(file));
    } catch (JsonProcessingException e) {
      throw new ContractException(
          "%s, rad %d: filen är inte giltig yaml."
              .formatted(file, e.getLocation() == null ? 1 : e.getLocation().getLineNr()));
    }
  }

  private static ObjectNode merged(ObjectNode before, ObjectNode part) {
    ObjectNode merged = before.deepCopy();
    for (Map.Entry<String, JsonNode> entry : part.properties()) {
      if (entry.getValue().isNull()) {
        merged.remove(entry.getKey());
      } else {
        merged.set(entry.getKey(), entry.getValue());
      }
    }
    return merged;
  }

  private static String id(String relative) {
    return relative.substring(0, relative.length() - ENDING.length());
  }

  /** Every indicator, in id order. */
  public Collection<Indikator> all() {
    return byId.values();
  }

  /** A short text that changes when any definition, text or target changes. */
  public String fingerprint() {
    return Hashes.sha256(List.of(byId.values().toString().getBytes(StandardCharsets.UTF_8)))
        .substring(0, 16);
  }
}
