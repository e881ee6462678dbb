package se.nyckeltal.ingest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import se.nyckeltal.contract.ExportContract;
import se.nyckeltal.contract.Json;

/**
 * Cuts a JSON file, an array of objects or an object that holds one under the contract's {@code
 * dialect.property}, into rows. One record is in memory at a time.
 */
final class JsonRecords implements RecordReader {

  private final JsonParser parser;
  private final JsonRows rows;
  private final Deque<RawRow> waiting = new ArrayDeque<>();
  private final boolean wholeFile;
  private long number;

  JsonRecords(Reader in, ExportContract contract) throws IOException {
    this.parser = Json.JSON.getFactory().createParser(in);
    this.rows = new JsonRows(contract);
    this.wholeFile = contract.dialect().property() == null;
    try {
      openArray(contract.dialect().property());
    } catch (JsonProcessingException e) {
      throw refused(e);
    }
  }

  private void openArray(String property) throws IOException {
    JsonToken token = parser.nextToken();
    if (token == null) {
      throw new FileRefusedException(Regel.TOM_FIL, "");
    }
    if (property != null && token == JsonToken.START_OBJECT) {
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        token = parser.nextToken();
        if (name.equals(property)) {
          break;
        }
        parser.skipChildren();
      }
    }
    if (token != JsonToken.START_ARRAY) {
      throw new FileRefusedException(Regel.OGILTIG_JSON, "En lista väntades.");
    }
  }

  @Override
  public RawRow next() throws IOException {
    while (waiting.isEmpty()) {
      JsonNode entity = nextEntity();
      if (entity == null) {
        return null;
      }
      number++;
      waiting.addAll(rows.of(entity, number));
    }
    return waiting.poll();
  }

  private JsonNode nextEntity() throws IOException {
    try {
      if (parser.nextToken() != JsonToken.END_ARRAY) {
        return parser.readValueAsTree();
      }
      if (wholeFile && parser.nextToken() != null) {
        throw new FileRefusedException(Regel.OGILTIG_JSON, "Text står efter listans slut.");
      }
      return null;
    } catch (JsonProcessingException e) {
      throw refused(e);
    }
  }

  private FileRefusedException refused(JsonProcessingException e) {
    // Jackson's own message can quote the file: only the place is kept.
    return new FileRefusedException(
        e instanceof JsonEOFException ? Regel.AVKORTAD : Regel.OGILTIG_JSON,
        "Post %d, rad %d, kolumn %d."
            .formatted(number + 1, e.getLocation().getLineNr(), e.getLocation().getColumnNr()));
  }

  @Override
  public long blank() {
    return 0;
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
