package se.nyckeltal.contract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lays a municipality's own rows over a shipped code list. */
final class CodeListMerge {

  private static final List<String> FIRST = List.of("kod", "text", "alternativ");

  /** A column of this name: a code may have several rows, one a time. */
  private static final String FRAN = "fran";

  private CodeListMerge() {}

  /**
   * The list that holds in a home.
   *
   * @param shipped null if no list of that name is shipped
   * @param csv the home's file
   * @throws IllegalArgumentException saying which row or text is wrong
   */
  static CodeList merged(CodeList shipped, String name, String csv) {
    if (csv.isBlank()) {
      throw new IllegalArgumentException("Filen är tom. Den ska ha minst en rubrik.");
    }
    String first = csv.lines().filter(l -> !l.isBlank()).findFirst().orElseThrow();
    List<String> header = List.of(first.split(";", -1));
    checkHeader(shipped, header);
    CodeList own = CodeList.parse(name, csv);
    checkRows(own);
    if (shipped == null) {
      return own;
    }
    Map<String, List<List<String>>> byCode = new LinkedHashMap<>();
    byCode.putAll(byCode(shipped));
    byCode.putAll(byCode(own));
    List<List<String>> rows = byCode.values().stream().flatMap(List::stream).toList();
    return CodeList.parse(name, new CodeList(name, header, rows, Map.of()).toCsv());
  }

  private static Map<String, List<List<String>>> byCode(CodeList list) {
    Map<String, List<List<String>>> byCode = new LinkedHashMap<>();
    list.rows().forEach(r -> byCode.computeIfAbsent(r.get(0), k -> new ArrayList<>()).add(r));
    return byCode;
  }

  private static void checkHeader(CodeList shipped, List<String> header) {
    if (shipped != null && !shipped.columns().equals(header)) {
      throw new IllegalArgumentException(
          "Rubriken ska vara %s.".formatted(String.join(";", shipped.columns())));
    }
    if (header.size() < FIRST.size() || !header.subList(0, FIRST.size()).equals(FIRST)) {
      throw new IllegalArgumentException(
          "Rubriken ska börja med %s.".formatted(String.join(";", FIRST)));
    }
    if (new HashSet<>(header).size() < header.size()
        || !header.stream().allMatch(h -> h.matches("[a-z][a-z0-9_]*"))) {
      throw new IllegalArgumentException(
          "Rubrikens kolumner ska ha olika namn, med små bokstäver a–z, siffror och understreck.");
    }
  }

  private static void checkRows(CodeList own) {
    Set<String> codes = new HashSet<>();
    for (List<String> row : own.rows()) {
      String code = row.get(0);
      if (!code.matches("[a-z][a-z0-9_]*")) {
        throw new IllegalArgumentException(
            "Koden \"%s\" ska ha små bokstäver a–z, siffror och understreck.".formatted(code));
      }
      if (row.get(1).isBlank()) {
        throw new IllegalArgumentException("Koden %s saknar text.".formatted(code));
      }
      if (row.stream().anyMatch(t -> t.contains("\""))) {
        throw new IllegalArgumentException(
            "Raden för %s har citattecken. Skriv texterna utan.".formatted(code));
      }
      // Two rows would double every figure that is joined with the list.
      if (!codes.add(code) && !own.columns().contains(FRAN)) {
        throw new IllegalArgumentException("Koden %s står på två rader.".formatted(code));
      }
    }
  }
}
