package se.nyckeltal.ingest.cut;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.io.InputStream;
import se.nyckeltal.contract.ExportContract;
import se.nyckeltal.ingest.FileRefusedException;
import se.nyckeltal.ingest.Regel;

/**
 * Rows of a JSON file, an array of objects or an object that holds one under the contract's {@code
 * dialect.property}. One record is in memory at a time.
 */
final class JsonCutter implements RowCutter {

  private final CheckedUtf8 in;
  private final JsonParser parser;
  private final JsonRecord record;
  private final long base;
  private final String property;
  private final String statedKey;
  private long number;
  private boolean inObject;
  private String stated;
  private long start;
  private long end;

  /**
   * A cutter.
   *
   * @param bytes the file, or a part of its array in brackets of its own
   * @param firstRecord number of the first record
   * @param base what to add to a byte's place in the stream to have its place in the file
   */
  JsonCutter(InputStream bytes, ExportContract contract, long firstRecord, long base)
      throws IOException {
    this.in = new CheckedUtf8(bytes);
    this.parser = StrictJson.FACTORY.createParser(in);
    this.record = new JsonRecord(contract);
    this.base = base;
    this.number = firstRecord - 1;
    this.property = contract.dialect().property();
    this.statedKey = contract.antal();
    try {
      openArray();
    } catch (JsonProcessingException e) {
      throw refused(e);
    }
  }

  private void openArray() throws IOException {
    JsonToken token = parser.nextToken();
    if (token == null) {
      throw new FileRefusedException(Regel.TOM_FIL, "");
    }
    if (property != null && token == JsonToken.START_OBJECT) {
      inObject = true;
      token = valueOfProperty();
    }
    if (token != JsonToken.START_ARRAY) {
      throw new FileRefusedException(Regel.OGILTIG_JSON, "En lista väntades.");
    }
  }

  /** The first token of the property's value; null if the object lacks it. */
  private JsonToken valueOfProperty() throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      JsonToken token = parser.nextToken();
      if (name.equals(property)) {
        return token;
      }
      passOver(name);
    }
    return null;
  }

  /** Passes over a value beside the list, but for the number of records that it may state. */
  private void passOver(String name) throws IOException {
    if (name.equals(statedKey) && parser.currentToken() != JsonToken.VALUE_NULL) {
      stated = parser.currentToken().isScalarValue() ? parser.getText() : "";
    }
    parser.skipChildren();
    in.needFrom(parser.currentLocation().getByteOffset());
  }

  @Override
  public RowSlices next() throws IOException {
    try {
      while (record.rows().isEmpty()) {
        JsonToken token = parser.nextToken();
        if (token == JsonToken.END_ARRAY) {
          readOn();
          return null;
        }
        if (token == null) {
          // Without end a reader would never come to one.
          throw new FileRefusedException(Regel.AVKORTAD, "Efter post %d.".formatted(number));
        }
        start = parser.currentTokenLocation().getByteOffset();
        in.needFrom(start);
        record.read(parser, number + 1, base + start);
        number++;
        end = -1;
      }
      return record.rows().poll();
    } catch (JsonProcessingException e) {
      throw refused(e);
    }
  }

  /** What follows the list must hold too: nothing, or the rest of the object around it. */
  private void readOn() throws IOException {
    if (!inObject) {
      if (parser.nextToken() != null) {
        throw new FileRefusedException(Regel.OGILTIG_JSON, "Text står efter listans slut.");
      }
      return;
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      if (name.equals(property)) {
        throw new FileRefusedException(
            Regel.OGILTIG_JSON, "%s står två gånger.".formatted(property));
      }
      parser.nextToken();
      passOver(name);
    }
    if (parser.nextToken() != null) {
      throw new FileRefusedException(Regel.OGILTIG_JSON, "Text står efter objektets slut.");
    }
    checkStated();
  }

  /** Fewer records than stated mean a page that nobody fetched. */
  private void checkStated() {
    if (stated != null && !stated.equals(Long.toString(number))) {
      // What is no number stays untold: it could be anything.
      throw new FileRefusedException(
          Regel.FEL_ANTAL_POSTER,
          "Den uppger %s, men har %d."
              .formatted(stated.matches("\\d{1,18}") ? stated : "inget tal", number));
    }
  }

  private FileRefusedException refused(JsonProcessingException e) {
    // Jackson's own message can quote the file: only the place is kept.
    return new FileRefusedException(
        e instanceof JsonEOFException ? Regel.AVKORTAD : Regel.OGILTIG_JSON,
        "Post %d, byte %d.".formatted(number + 1, base + StrictJson.place(e)));
  }

  @Override
  public String source() {
    if (end < 0) {
      end = parser.currentLocation().getByteOffset();
    }
    return in.text(start, end);
  }

  @Override
  public Counts counts() {
    return new Counts(0, 0, 0, 0, null);
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
