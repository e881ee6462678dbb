package se.nyckeltal.contract;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** All code lists by name. */
public final class CodeLists {

  private static final String FOLDER = "koder";
  private static final String ENDING = ".csv";

  private final SortedMap<String, CodeList> byName;

  private CodeLists(SortedMap<String, CodeList> byName) {
    this.byName = byName;
  }

  /** The lists packed with the program ({@code schemas/koder/*.csv}). */
  public static CodeLists shipped() {
    SortedMap<String, String> texts = new TreeMap<>();
    ResourceFolder.files("schemas/" + FOLDER)
        .forEach(
            (file, content) -> texts.put(name(file), new String(content, StandardCharsets.UTF_8)));
    return parse(texts);
  }

  /**
   * The lists of a home: the shipped ones with the home's own rows ({@code koder/<lista>.csv}). A
   * code that the shipped list has gets the home's rows instead, others are added; a list that is
   * not shipped is the home's alone.
   *
   * @param schemas the home's folder {@code schemas}; missing or empty means the shipped ones
   * @throws ContractException with every fault, naming the file in the home
   */
  public static CodeLists of(Path schemas) {
    SortedMap<String, CodeList> lists = new TreeMap<>(shipped().byName);
    List<String> faults = new ArrayList<>();
    OverrideFolder.files(schemas.resolve(FOLDER), "[a-z][a-z0-9_]*\\.csv", "<lista>.csv")
        .forEach(
            (relative, file) -> {
              String name = name(relative);
              try {
                String own = OverrideFolder.text(file);
                lists.put(name, CodeListMerge.merged(lists.get(name), name, own));
              } catch (ContractException e) {
                faults.add(e.getMessage());
              } catch (IllegalArgumentException e) {
                faults.add("%s: %s".formatted(file, e.getMessage()));
              }
            });
    if (!faults.isEmpty()) {
      throw new ContractException(String.join("\n", faults));
    }
    return new CodeLists(lists);
  }

  /** The lists that {@link #texts()} gave: how they reach a reader on another machine. */
  public static CodeLists parse(Map<String, String> texts) {
    SortedMap<String, CodeList> lists = new TreeMap<>();
    texts.forEach((name, csv) -> lists.put(name, CodeList.parse(name, csv)));
    return new CodeLists(lists);
  }

  private static String name(String file) {
    return file.substring(0, file.length() - ENDING.length());
  }

  /** Every list as text by name, in name order. */
  public SortedMap<String, String> texts() {
    SortedMap<String, String> texts = new TreeMap<>();
    byName.forEach((name, list) -> texts.put(name, list.toCsv()));
    return texts;
  }

  /** The lists that a contract names, as text by name. */
  public SortedMap<String, String> texts(ExportContract contract) {
    SortedMap<String, String> texts = new TreeMap<>();
    contract.fields().stream()
        .map(Field::kodlista)
        .filter(Objects::nonNull)
        .forEach(name -> texts.put(name, get(name).toCsv()));
    return texts;
  }

  /** Every list, in name order. */
  public Collection<CodeList> all() {
    return byName.values();
  }

  /** Whether a list has that name. */
  public boolean has(String name) {
    return byName.containsKey(name);
  }

  /** The list of that name. */
  public CodeList get(String name) {
    CodeList list = byName.get(name);
    if (list == null) {
      throw new IllegalArgumentException("Det finns ingen kodlista som heter " + name + ".");
    }
    return list;
  }
}
