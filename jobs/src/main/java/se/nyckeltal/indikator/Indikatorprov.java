package se.nyckeltal.indikator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import se.nyckeltal.config.Config;
import se.nyckeltal.contract.CodeList;
import se.nyckeltal.contract.CodeLists;
import se.nyckeltal.contract.Lager;
import se.nyckeltal.contract.TableContract;
import se.nyckeltal.contract.TableContracts;

/**
 * Whether an indicator holds together: what the schema cannot know of tables, columns and codes.
 *
 * @param tables the tables that there are
 * @param codes the home's code lists
 */
record Indikatorprov(TableContracts tables, CodeLists codes) {

  /** What the municipality has chosen, as expressions write it. */
  private static final Set<String> CHOICES =
      Config.defaults().settings().columns().keySet().stream()
          .map(name -> UnderlagComputation.CHOICES + "." + name)
          .collect(Collectors.toUnmodifiableSet());

  private static final String GOALS = "effektmal";

  /**
   * What is wrong with an indicator, as key and reason; empty if nothing is.
   *
   * @param file the name that its file has, without ending
   */
  List<String> fel(Indikator indikator, String file) {
    List<String> faults = new ArrayList<>();
    if (!indikator.id().equals(file)) {
      faults.add("id: ska vara filens namn, " + file + ".");
    }
    if (indikator.effektmal() != null && !goals().contains(indikator.effektmal())) {
      faults.add(
          "effektmal: %s finns inte i koder/effektmal: %s."
              .formatted(indikator.effektmal(), goals()));
    }
    boolean known =
        tables.all().stream()
            .anyMatch(t -> t.name().equals(indikator.tabell()) && t.lager() == Lager.BI);
    if (!known) {
      faults.add("tabell: %s är ingen publicerad tabell.".formatted(indikator.tabell()));
      return faults;
    }
    faults.addAll(matt(indikator));
    faults.addAll(uttryck(indikator, tables.get(indikator.tabell())));
    faults.addAll(mal(indikator));
    return faults;
  }

  private Set<String> goals() {
    CodeList list = codes.get(GOALS);
    Set<String> known = new TreeSet<>();
    list.rows().forEach(row -> known.add(row.get(0)));
    return known;
  }

  private static List<String> matt(Indikator indikator) {
    List<String> faults = new ArrayList<>();
    if (indikator.isMedian() == (indikator.taljare() != null)) {
      faults.add("taljare: ange antingen taljare eller median.");
    }
    if (indikator.isMedian() && indikator.namnare() != null) {
      faults.add("namnare: en median har ingen nämnare.");
    }
    if (indikator.isMedian() && indikator.overManader().equals("summa")) {
      faults.add("over_manader: medianer kan inte summeras; skriv median.");
    }
    if (indikator.minstaAntal() > 0 && indikator.raknas().isEmpty()) {
      faults.add("antal: behövs när minsta_antal är angivet.");
    }
    if (indikator.takt().equals("ar") && !indikator.perioder().equals(List.of("ar"))) {
      faults.add("perioder: en källa med en siffra om året har bara perioden ar.");
    }
    return faults;
  }

  private static List<String> uttryck(Indikator indikator, TableContract table) {
    Map<String, String> expressions = new LinkedHashMap<>();
    expressions.put("urval", indikator.urval());
    expressions.put("uteslut", indikator.uteslut());
    expressions.put("taljare", indikator.taljare());
    expressions.put("namnare", indikator.namnare());
    expressions.put("median", indikator.median());
    expressions.put("antal", indikator.antal());
    expressions.put("indelning.manad", indikator.indelning().manad());
    expressions.put("indelning.niva", indikator.indelning().niva());
    expressions.put("indelning.enhet", indikator.indelning().enhet());
    expressions.put("indelning.kon", indikator.indelning().kon());
    if (indikator.tackning() != null) {
      expressions.put("tackning.taljare", indikator.tackning().taljare());
      expressions.put("tackning.namnare", indikator.tackning().namnare());
    }
    List<String> faults = new ArrayList<>();
    expressions.forEach(
        (key, sql) -> {
          if (sql != null) {
            faults.addAll(fel(key, sql, table));
          }
        });
    if (indikator.indelning().manad() == null && !table.columnNames().contains("manad")) {
      faults.add(
          "indelning.manad: behövs, för tabellen %s har ingen kolumn manad."
              .formatted(table.name()));
    }
    return faults;
  }

  private static List<String> fel(String key, String sql, TableContract table) {
    try {
      return Uttryck.kolumner(sql).stream()
          .filter(column -> !table.columnNames().contains(column) && !CHOICES.contains(column))
          .map(
              column ->
                  "%s: kolumnen %s finns inte i tabellen %s. Den har %s."
                      .formatted(key, column, table.name(), String.join(", ", table.columnNames())))
          .toList();
    } catch (IllegalArgumentException e) {
      return List.of(key + ": " + e.getMessage());
    }
  }

  private static List<String> mal(Indikator indikator) {
    List<String> faults = new ArrayList<>();
    boolean interval = indikator.riktning().equals("intervall");
    int number = 0;
    for (Indikator.Mal target : indikator.mal()) {
      String place = "mal[%d]".formatted(number++);
      if (indikator.riktning().equals("neutral")) {
        faults.add(place + ": en neutral indikator har inget mål.");
      } else if (interval != (target.ovre() != null)) {
        faults.add(place + ".ovre: anges när riktning är intervall, och bara då.");
      } else if (interval && target.ovre().compareTo(target.varde()) < 0) {
        faults.add(place + ".ovre: ska vara minst lika stort som varde.");
      }
      if (target.enhet() != null && target.niva() == null) {
        faults.add(place + ".niva: behövs när enhet är angiven.");
      }
    }
    return faults;
  }
}
