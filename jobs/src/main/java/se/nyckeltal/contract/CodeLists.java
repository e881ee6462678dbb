package se.nyckeltal.contract;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;

/** All code lists by name. */
public final class CodeLists {

  private final SortedMap<String, CodeList> byName;

  private CodeLists(SortedMap<String, CodeList> byName) {
    this.byName = byName;
  }

  /** The lists packed with the program ({@code schemas/koder/*.csv}). */
  public static CodeLists shipped() {
    SortedMap<String, CodeList> lists = new TreeMap<>();
    ResourceFolder.files("schemas/koder")
        .forEach(
            (file, content) -> {
              String name = file.replace(".csv", "");
              lists.put(name, CodeList.parse(name, new String(content, StandardCharsets.UTF_8)));
            });
    return new CodeLists(lists);
  }

  /** Every list, in name order. */
  public Collection<CodeList> all() {
    return byName.values();
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
