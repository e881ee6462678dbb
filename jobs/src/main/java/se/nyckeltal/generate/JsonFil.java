package se.nyckeltal.generate;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** A file of JSON records, a record a line: in one array, or in an envelope that tells how many. */
final class JsonFil implements Closeable {

  private static final JsonFactory JSON = new JsonFactory();
  private static final int BUFFER = 1 << 16;

  private final JsonGenerator out;
  private final Radraknare rows;
  private final boolean enveloped;
  private int posts;
  private Sabotage fault;

  JsonFil(Path folder, String name, StadVal val, Bokforing bok, List<Sabotage> faults)
      throws IOException {
    this(folder, name, val, bok, faults, false);
  }

  /** A file whose records stand in {@code Result}, with {@code TotalNumberOfRecords} after them. */
  static JsonFil kuvert(Path folder, String name, StadVal val, Bokforing bok, List<Sabotage> faults)
      throws IOException {
    return new JsonFil(folder, name, val, bok, faults, true);
  }

  private JsonFil(
      Path folder,
      String name,
      StadVal val,
      Bokforing bok,
      List<Sabotage> faults,
      boolean enveloped)
      throws IOException {
    this.enveloped = enveloped;
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    out =
        JSON.createGenerator(new BufferedOutputStream(Files.newOutputStream(file), BUFFER))
            .disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
    rows = new Radraknare(name, val, bok, faults);
    if (enveloped) {
      out.writeStartObject();
      out.writeFieldName("Result");
    }
    out.writeStartArray();
    out.writeRaw('\n');
  }

  /** Writes one record's fields. */
  interface Falt {
    void skriv(JsonFil fil) throws IOException;
  }

  /** Writes a record that the reader makes one row of. */
  void post(Falt fields) throws IOException {
    post(1, fields);
  }

  /** Writes a record that the reader makes so many rows of. */
  void post(int number, Falt fields) throws IOException {
    whole(fields);
    rows.rader(number);
    if (number == 1) {
      fault = rows.nasta();
      if (fault != null) {
        whole(fields);
        fault = null;
      }
    }
  }

  private void whole(Falt fields) throws IOException {
    posts++;
    out.writeStartObject();
    fields.skriv(this);
    out.writeEndObject();
    out.writeRaw('\n');
  }

  /** A text field, null for none. */
  JsonFil text(String name, String value) throws IOException {
    if (broken(name)) {
      return this;
    }
    if (value == null) {
      out.writeNullField(name);
    } else {
      out.writeStringField(name, value);
    }
    return this;
  }

  /** A whole number, null for none. */
  JsonFil tal(String name, Integer value) throws IOException {
    if (broken(name)) {
      return this;
    }
    if (value == null) {
      out.writeNullField(name);
    } else {
      out.writeNumberField(name, value);
    }
    return this;
  }

  /** A decimal number, null for none. */
  JsonFil tal(String name, BigDecimal value) throws IOException {
    if (broken(name)) {
      return this;
    }
    if (value == null) {
      out.writeNullField(name);
    } else {
      out.writeFieldName(name);
      out.writeNumber(value.toPlainString());
    }
    return this;
  }

  /** True or false. */
  JsonFil ja(String name, boolean value) throws IOException {
    if (!broken(name)) {
      out.writeBooleanField(name, value);
    }
    return this;
  }

  /** A day, as the vendor writes days; null for none. */
  JsonFil dag(String name, LocalDate value) throws IOException {
    return text(name, value == null ? null : value + "T00:00:00Z");
  }

  /** A moment, null for none. */
  JsonFil tid(String name, Long value) throws IOException {
    return text(name, value == null ? null : Klocka.withOffset(value));
  }

  /** A code with its text. */
  JsonFil kod(String name, int code, String text) throws IOException {
    out.writeObjectFieldStart(name);
    out.writeNumberField("Code", code);
    out.writeStringField("Text", text);
    out.writeEndObject();
    return this;
  }

  /** An object. */
  JsonFil objekt(String name, Falt fields) throws IOException {
    out.writeObjectFieldStart(name);
    fields.skriv(this);
    out.writeEndObject();
    return this;
  }

  /** A list of texts. */
  JsonFil texter(String name, List<String> all) throws IOException {
    out.writeArrayFieldStart(name);
    for (String one : all) {
      out.writeString(one);
    }
    out.writeEndArray();
    return this;
  }

  /** A list of objects. */
  <T> JsonFil lista(String name, Iterable<T> all, Element<T> each) throws IOException {
    out.writeArrayFieldStart(name);
    for (T one : all) {
      out.writeStartObject();
      each.skriv(this, one);
      out.writeEndObject();
    }
    out.writeEndArray();
    return this;
  }

  /** Writes one element's fields. */
  interface Element<T> {
    void skriv(JsonFil fil, T one) throws IOException;
  }

  private boolean broken(String name) throws IOException {
    if (fault == null || !fault.falt().equals(name)) {
      return false;
    }
    if (fault.varde() == null) {
      out.writeNullField(name);
    } else {
      out.writeStringField(name, fault.varde());
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    out.writeEndArray();
    if (enveloped) {
      out.writeNumberField("TotalNumberOfRecords", posts);
      out.writeEndObject();
    }
    out.writeRaw('\n');
    out.close();
    rows.klar();
  }
}
