package se.nyckeltal.ingest.cut;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import se.nyckeltal.contract.ExportContract;
import se.nyckeltal.contract.Field;
import se.nyckeltal.ingest.FileRefusedException;
import se.nyckeltal.ingest.Regel;

/**
 * Rows of a JSON-stat 2 dataset (SCB): one a cell, in row-major order of the dimensions. A field is
 * a dimension by its id, whose value is the category's code, or {@code value}.
 */
final class JsonStatCutter implements RowCutter {

  private static final String VALUE = "value";
  private static final int LARGEST = 64 << 20;
  private static final ObjectMapper MAPPER = new ObjectMapper(StrictJson.FACTORY);

  private final List<List<String>> codes = new ArrayList<>();
  private final List<String> ids = new ArrayList<>();
  private final JsonNode values;
  private final int cells;
  private final List<Field> fields;
  private final RowSlices row;
  private int cell = -1;
  private String source = "";

  JsonStatCutter(InputStream in, ExportContract contract) throws IOException {
    fields = contract.fields();
    row = new RowSlices(fields.size());
    JsonNode dataset = read(in);
    dataset.path("id").forEach(id -> ids.add(id.asText()));
    int size = 1;
    for (String id : ids) {
      codes.add(codes(dataset.path("dimension").path(id).path("category")));
      size = Math.multiplyExact(size, codes.get(codes.size() - 1).size());
    }
    values = dataset.path("value");
    cells = size;
    boolean wrongSize = values.isArray() && values.size() != cells;
    if (ids.isEmpty() || wrongSize || !values.isContainerNode()) {
      throw new FileRefusedException(
          Regel.OGILTIG_JSON, "Filen är inte ett dataset i JSON-stat 2.");
    }
    checkDimensions();
  }

  /** One that is left out is empty; one too many would give several cells the same key. */
  private void checkDimensions() {
    for (Field field : fields) {
      if (field.required() && !field.name().equals(VALUE) && !ids.contains(field.name())) {
        throw new FileRefusedException(
            Regel.FEL_RUBRIK, "Dimensionen %s saknas.".formatted(field.name()));
      }
    }
    for (int i = 0; i < ids.size(); i++) {
      String id = ids.get(i);
      if (codes.get(i).size() > 1 && fields.stream().noneMatch(f -> f.name().equals(id))) {
        throw new FileRefusedException(
            Regel.FEL_RUBRIK,
            "En dimension med flera värden finns inte i kontraktet: nummer %d.".formatted(i + 1));
      }
    }
  }

  private static JsonNode read(InputStream in) throws IOException {
    try (InputStream bytes = new CheckedUtf8(new RangeStream(in, LARGEST))) {
      return MAPPER.readTree(bytes);
    } catch (JsonProcessingException e) {
      throw new FileRefusedException(Regel.OGILTIG_JSON, "Byte %d.".formatted(StrictJson.place(e)));
    }
  }

  /** The category codes in their order, which {@code index} gives as a list or as a map. */
  private static List<String> codes(JsonNode category) {
    JsonNode index = category.path("index");
    List<String> codes = new ArrayList<>();
    if (index.isArray()) {
      index.forEach(code -> codes.add(code.asText()));
    } else if (index.isObject()) {
      index.fieldNames().forEachRemaining(codes::add);
      codes.sort((a, b) -> Integer.compare(index.get(a).asInt(), index.get(b).asInt()));
    } else {
      category.path("label").fieldNames().forEachRemaining(codes::add);
    }
    return codes;
  }

  @Override
  public RowSlices next() {
    if (++cell >= cells) {
      return null;
    }
    String[] place = new String[ids.size()];
    int rest = cell;
    for (int i = ids.size() - 1; i >= 0; i--) {
      place[i] = codes.get(i).get(rest % codes.get(i).size());
      rest /= codes.get(i).size();
    }
    StringBuilder text = new StringBuilder();
    row.begin(new byte[0], cell + 1L, 0);
    for (int f = 0; f < fields.size(); f++) {
      int dimension = ids.indexOf(fields.get(f).name());
      String value =
          dimension >= 0 ? place[dimension] : fields.get(f).name().equals(VALUE) ? value() : "";
      if (!value.isEmpty()) {
        int start = text.toString().getBytes(StandardCharsets.UTF_8).length;
        text.append(value);
        row.set(f, start, start + value.getBytes(StandardCharsets.UTF_8).length);
        text.append(';');
      }
    }
    source = text.toString();
    row.setData(source.getBytes(StandardCharsets.UTF_8));
    return row;
  }

  private String value() {
    JsonNode value = values.isArray() ? values.get(cell) : values.path(Integer.toString(cell));
    return value.isValueNode() && !value.isNull() ? value.asText() : "";
  }

  @Override
  public String source() {
    return source;
  }

  @Override
  public Counts counts() {
    return new Counts(0, 0, 0, 0, null);
  }

  @Override
  public void close() {
    // Everything was read at once.
  }
}
