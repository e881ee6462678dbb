package se.nyckeltal.ingest.cut;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.nyckeltal.contract.ExportContract;
import se.nyckeltal.contract.Field;

/**
 * How the header of a table was understood. Only names of the contract are in it: what else stands
 * in a header is not known to be harmless.
 *
 * @param fields names of the fields that were found, in the file's order
 * @param alias name of the field by the alias that it was found by
 * @param unknown number of columns that are no field
 * @param linesBefore lines before the header
 */
public record Columns(
    List<String> fields, Map<String, String> alias, int unknown, long linesBefore) {

  /** The columns of a header that was found. */
  static Columns of(ExportContract contract, Header header, List<String> texts, long before) {
    List<String> fields = new ArrayList<>();
    Map<String, String> byAlias = new LinkedHashMap<>();
    for (int i = 0; i < header.width(); i++) {
      if (header.field(i) == Header.NO_FIELD) {
        continue;
      }
      Field field = contract.fields().get(header.field(i));
      String text = Header.folded(texts.get(i));
      fields.add(field.name());
      if (!Header.folded(field.name()).equals(text)) {
        field.alias().stream()
            .filter(a -> Header.folded(a).equals(text))
            .findFirst()
            .ifPresent(a -> byAlias.put(a, field.name()));
      }
    }
    return new Columns(fields, byAlias, header.width() - fields.size(), before);
  }
}
