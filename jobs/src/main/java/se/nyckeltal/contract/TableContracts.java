package se.nyckeltal.contract;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;

/** All table contracts by name. */
public final class TableContracts {

  private final SortedMap<String, TableContract> byName;

  private TableContracts(SortedMap<String, TableContract> byName) {
    this.byName = byName;
  }

  /**
   * The contracts packed with the program ({@code schemas/tables/<tabell>.yaml}).
   *
   * @throws IllegalArgumentException naming the file and the fault
   */
  public static TableContracts shipped() {
    return Shipped.ALL;
  }

  /** They are the same as long as the program runs, and are read once. */
  private static final class Shipped {
    private static final TableContracts ALL = read();
  }

  private static TableContracts read() {
    SortedMap<String, TableContract> tables = new TreeMap<>();
    ResourceFolder.files("schemas/tables")
        .forEach(
            (file, content) -> {
              TableContract table = parse(file, new String(content, StandardCharsets.UTF_8));
              tables.put(table.name(), table);
            });
    return new TableContracts(tables);
  }

  private static TableContract parse(String file, String yaml) {
    try {
      TableContract table = OdcsDocument.parse(yaml).table();
      if (!file.equals(table.name() + ".yaml")) {
        throw new IllegalArgumentException("tabellen heter " + table.name());
      }
      return table;
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "schemas/tables/%s: %s".formatted(file, e.getMessage()), e);
    }
  }

  /** Every contract, in name order. */
  public Collection<TableContract> all() {
    return byName.values();
  }

  /** The contract of that table. */
  public TableContract get(String name) {
    TableContract table = byName.get(name);
    if (table == null) {
      throw new IllegalArgumentException("Det finns inget kontrakt för tabellen " + name + ".");
    }
    return table;
  }
}
