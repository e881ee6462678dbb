package se.nyckeltal.contract;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What must hold between the parts of an export contract, which no schema can say. */
final class ContractChecks {

  private static final Set<FieldType> DAYS =
      EnumSet.of(FieldType.DATE, FieldType.DATETIME, FieldType.YEARMONTH);

  private final ExportContract contract;
  private final List<String> faults = new ArrayList<>();

  private ContractChecks(ExportContract contract) {
    this.contract = contract;
  }

  /** Every fault, as Swedish sentences. */
  static List<String> faults(ExportContract contract, String expectedName, CodeLists codes) {
    ContractChecks checks = new ContractChecks(contract);
    if (!expectedName.equals(contract.name())) {
      checks.faults.add("name ska vara " + expectedName + ".");
    }
    checks.names();
    checks.texts(codes);
    checks.key();
    checks.roles();
    checks.moments();
    checks.household();
    checks.controlSums();
    checks.widths();
    return checks.faults;
  }

  /** No two fields go by the same name in the file, nor in the landed table. */
  private void names() {
    Set<String> headers = new HashSet<>();
    contract.fields().stream()
        .flatMap(f -> Stream.concat(Stream.of(f.name()), f.alias().stream()))
        .filter(h -> !headers.add(h))
        .forEach(h -> faults.add("Rubriken %s hör till två fält eller aliaser.".formatted(h)));
    Set<String> columns = new HashSet<>();
    Stream.of(
            contract.fields().stream().filter(Field::landed).map(Field::kolumn),
            contract.tidpunkter().stream().map(ExportContract.Tidpunkt::kolumn),
            contract.hushallColumn().stream())
        .flatMap(kolumner -> kolumner)
        // SQL does not tell case apart.
        .filter(c -> !columns.add(c.toLowerCase(Locale.ROOT)))
        .forEach(
            c -> faults.add("Kolumnen %s kommer ur två fält: ge nyckeltal:kolumn.".formatted(c)));
  }

  private void texts(CodeLists codes) {
    for (Field field : contract.fields()) {
      if (field.type() == FieldType.STRING
          && field.roll() == null
          && field.kodlista() == null
          && field.allowed().isEmpty()) {
        faults.add(
            "Fältet %s är fri text: ge det nyckeltal:roll, nyckeltal:kodlista eller enum."
                .formatted(field.name()));
      }
      if (field.kodlista() != null && !codes.has(field.kodlista())) {
        faults.add(
            "Fältet %s: det finns ingen kodlista som heter %s."
                .formatted(field.name(), field.kodlista()));
      }
    }
  }

  private void key() {
    for (String name : contract.schema().primaryKey()) {
      Field field = known("schema.primaryKey", name);
      boolean moment = contract.tidpunkter().stream().anyMatch(t -> t.tid().equals(name));
      if (field != null && !field.landed() && !moment) {
        faults.add("schema.primaryKey: fältet %s läses aldrig in.".formatted(name));
      }
    }
  }

  private void roles() {
    landed("nyckeltal:andrad", contract.andrad(), EnumSet.of(FieldType.DATETIME, FieldType.DATE));
    landed("nyckeltal:borttagen", contract.borttagen(), EnumSet.of(FieldType.BOOLEAN));
    landed("nyckeltal:manad", contract.manad(), DAYS);
    if (contract.intervall() != null) {
      landed("nyckeltal:intervall.start", contract.intervall().start(), DAYS);
      landed("nyckeltal:intervall.slut", contract.intervall().slut(), DAYS);
    }
  }

  private void moments() {
    Set<String> earlier = new HashSet<>();
    for (ExportContract.Tidpunkt t : contract.tidpunkter()) {
      typed("nyckeltal:tidpunkter.datum", t.datum(), EnumSet.of(FieldType.DATE));
      typed("nyckeltal:tidpunkter.tid", t.tid(), EnumSet.of(FieldType.TIME));
      if (t.efter() != null && !earlier.contains(t.efter())) {
        faults.add(
            "nyckeltal:tidpunkter.efter: ingen tidigare tidpunkt heter %s.".formatted(t.efter()));
      }
      earlier.add(t.kolumn());
    }
  }

  /** What tells the home must stay outside, and come from the same list of addresses. */
  private void household() {
    if (contract.hushall() == null) {
      return;
    }
    ExportContract.Hushall home = contract.hushall();
    Set<String> lists = new HashSet<>();
    for (String name : home.falt()) {
      Field field = typed("nyckeltal:hushall", name, EnumSet.of(FieldType.LIST));
      lists.add(name.contains("[].") ? name.substring(0, name.indexOf("[].")) : name);
      boolean address = name.equals(home.gata()) || name.equals(home.postnummer());
      if (field != null && address && field.landed()) {
        faults.add(
            "nyckeltal:hushall: fältet %s ska ha nyckeltal:roll stannar_utanfor.".formatted(name));
      }
    }
    if (lists.size() > 1) {
      faults.add(
          "nyckeltal:hushall: fälten ska komma ur samma lista, inte %s."
              .formatted(String.join(", ", new TreeSet<>(lists))));
    }
  }

  private void controlSums() {
    for (String name : contract.kontrollsummor()) {
      landed("nyckeltal:kontrollsummor", name, EnumSet.of(FieldType.NUMBER));
      // A value of the record stands once in the file but in each of its rows.
      if (contract.rader() != null && !name.startsWith(contract.rader() + "[]")) {
        faults.add(
            "nyckeltal:kontrollsummor: fältet %s upprepas för varje rad i %s och kan inte summeras."
                .formatted(name, contract.rader()));
      }
    }
  }

  /** Widths are counted in bytes: a letter of two bytes would move all that follows it. */
  private void widths() {
    if (contract.hasWidths() && "utf-8".equalsIgnoreCase(contract.encoding())) {
      faults.add(
          "nyckeltal:bredd går bara ihop med encoding windows-1252 eller iso-8859-1, där varje"
              + " tecken är en byte.");
    }
  }

  private void landed(String where, String name, Set<FieldType> types) {
    Field field = typed(where, name, types);
    if (field != null && !field.landed()) {
      faults.add("%s: fältet %s läses aldrig in.".formatted(where, name));
    }
  }

  private Field typed(String where, String name, Set<FieldType> types) {
    Field field = name == null ? null : known(where, name);
    if (field != null && !types.contains(field.type())) {
      faults.add(
          "%s: fältet %s ska ha typen %s."
              .formatted(
                  where,
                  name,
                  String.join(
                      " eller ",
                      types.stream().map(t -> t.name().toLowerCase(Locale.ROOT)).toList())));
    }
    return field;
  }

  private Field known(String where, String name) {
    for (Field field : contract.fields()) {
      if (field.name().equals(name)) {
        return field;
      }
    }
    faults.add("%s: det finns inget fält som heter %s.".formatted(where, name));
    return null;
  }
}
