package se.nyckeltal.ingest.cut;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import se.nyckeltal.contract.ExportContract;
import se.nyckeltal.contract.Field;
import se.nyckeltal.ingest.FileRefusedException;
import se.nyckeltal.ingest.Regel;

/**
 * Which column of a file is which field of the contract, by name or alias and by what the
 * contract's {@code fieldsMatch} allows.
 */
final class Header {

  /** Stands for a column that is no field of the contract. */
  static final int NO_FIELD = -1;

  private final int[] fieldOf;

  private Header(int[] fieldOf) {
    this.fieldOf = fieldOf;
  }

  /** Number of columns. */
  int width() {
    return fieldOf.length;
  }

  /** The field that a column is, or {@link #NO_FIELD}. */
  int field(int column) {
    return fieldOf[column];
  }

  /** The header of a file that has none: the contract's fields in their order. */
  static Header none(ExportContract contract) {
    return new Header(IntStream.range(0, contract.fields().size()).toArray());
  }

  /** How a text is compared with names: without case and surplus spaces. */
  static String folded(String text) {
    return text.replace('\u00A0', ' ').strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }

  /** The header that these texts are, or why they are none. */
  static Header of(ExportContract contract, List<String> texts) {
    return find(contract, texts)
        .orElseThrow(() -> new FileRefusedException(Regel.FEL_RUBRIK, difference(contract, texts)));
  }

  /** The header that these texts are; empty if they are none. */
  static Optional<Header> find(ExportContract contract, List<String> texts) {
    Map<String, Integer> byName = names(contract);
    int[] fieldOf = new int[texts.size()];
    Set<Integer> found = new LinkedHashSet<>();
    for (int i = 0; i < fieldOf.length; i++) {
      fieldOf[i] = byName.getOrDefault(folded(texts.get(i)), NO_FIELD);
      if (fieldOf[i] != NO_FIELD && !found.add(fieldOf[i])) {
        return Optional.empty();
      }
    }
    boolean unknown = Arrays.stream(fieldOf).anyMatch(f -> f == NO_FIELD);
    boolean all = found.size() == contract.fields().size();
    boolean matches =
        switch (contract.match()) {
          case "equal" -> all && !unknown;
          case "subset" -> all;
          case "superset" -> !unknown && hasRequired(contract, found);
          case "partial" -> !found.isEmpty() && hasRequired(contract, found);
          default -> all && !unknown && inOrder(fieldOf);
        };
    return matches ? Optional.of(new Header(fieldOf)) : Optional.empty();
  }

  /** How many of these texts are names of the contract. */
  static long known(ExportContract contract, List<String> texts) {
    Map<String, Integer> byName = names(contract);
    return texts.stream().filter(t -> byName.containsKey(folded(t))).count();
  }

  private static Map<String, Integer> names(ExportContract contract) {
    Map<String, Integer> byName = new HashMap<>();
    for (int i = 0; i < contract.fields().size(); i++) {
      Field field = contract.fields().get(i);
      byName.put(folded(field.name()), i);
      for (String alias : field.alias()) {
        byName.putIfAbsent(folded(alias), i);
      }
    }
    return byName;
  }

  private static boolean hasRequired(ExportContract contract, Set<Integer> found) {
    return IntStream.range(0, contract.fields().size())
        .allMatch(i -> found.contains(i) || !contract.fields().get(i).required());
  }

  private static boolean inOrder(int[] fieldOf) {
    return IntStream.range(0, fieldOf.length).allMatch(i -> fieldOf[i] == i);
  }

  /** What is missing; what stands in the file is not repeated, for it may be a row on a person. */
  private static String difference(ExportContract contract, List<String> texts) {
    Map<String, Integer> byName = names(contract);
    List<Integer> found =
        texts.stream().map(t -> byName.getOrDefault(folded(t), NO_FIELD)).toList();
    List<String> missing = new ArrayList<>();
    for (int i = 0; i < contract.fields().size(); i++) {
      if (!found.contains(i)) {
        missing.add(contract.fields().get(i).name());
      }
    }
    long unknown = found.stream().filter(f -> f == NO_FIELD).count();
    long twice = found.size() - unknown - found.stream().distinct().filter(f -> f >= 0).count();
    if (twice > 0) {
      return "En kolumn står två gånger.";
    }
    if (missing.isEmpty() && unknown == 0) {
      return "Ordningen ska vara: %s."
          .formatted(
              String.join(
                  contract.dialect().separator() + "",
                  contract.fields().stream().map(Field::name).toList()));
    }
    return "Saknas: %s. Antal okända kolumner: %d."
        .formatted(missing.isEmpty() ? "ingen" : String.join(", ", missing), unknown);
  }
}
