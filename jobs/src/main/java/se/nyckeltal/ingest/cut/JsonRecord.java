package se.nyckeltal.ingest.cut;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import se.nyckeltal.contract.ExportContract;
import se.nyckeltal.ingest.Regel;

/**
 * Turns one JSON record into its rows: one, or one an element, or one a node of a tree. What no
 * field asks for is passed over; nothing of a record is kept in memory but its fields.
 */
final class JsonRecord {

  private final ExportContract contract;
  private final JsonPlan plan;
  private final JsonText text = new JsonText();
  private final Deque<RowSlices> rows = new ArrayDeque<>();
  private final List<RowSlices> elements = new ArrayList<>();
  private final boolean single;
  private final boolean[] ofElement;
  private RowSlices reused;
  private JsonParser parser;
  private int element;
  private long rad;
  private long offset;

  JsonRecord(ExportContract contract) {
    this.contract = contract;
    this.plan = JsonPlan.of(contract);
    this.single = contract.rader() == null && contract.trad() == null;
    this.ofElement = new boolean[contract.fields().size()];
    if (contract.rader() != null) {
      plan.get(contract.rader()).below().forEach(i -> ofElement[i] = true);
    }
  }

  /** The rows of the record that was read last; each is taken once. */
  Deque<RowSlices> rows() {
    return rows;
  }

  /** Reads the record whose first token the parser is at. */
  void read(JsonParser from, long number, long byteOffset) throws IOException {
    parser = from;
    rad = number;
    offset = byteOffset;
    text.clear();
    elements.clear();
    RowSlices row = begin();
    if (contract.trad() != null) {
      rows.add(row);
    }
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      object(plan, row);
    } else {
      row.setUncut();
      row.fault(Regel.FEL_FORM, "");
      parser.skipChildren();
    }
    if (contract.trad() == null) {
      addRows(row);
    }
    rows.forEach(r -> r.setData(text.bytes()));
  }

  private RowSlices begin() {
    RowSlices row = single && reused != null ? reused : new RowSlices(contract.fields().size());
    reused = row;
    row.begin(text.bytes(), rad, offset);
    return row;
  }

  /** A record without elements still gives a row. */
  private void addRows(RowSlices row) {
    if (contract.rader() != null && elements.isEmpty()) {
      for (int i = 0; i < ofElement.length; i++) {
        if (ofElement[i]) {
          row.mark(i, RowSlices.NO_ELEMENT);
        }
      }
    }
    if (elements.isEmpty()) {
      rows.add(row);
    }
    for (RowSlices element : elements) {
      element.share(row, ofElement);
      rows.add(element);
    }
  }

  private void object(JsonPlan node, RowSlices row) throws IOException {
    for (int place = 0; ; place++) {
      JsonPlan.Seen expected = node.expected(place);
      JsonPlan child;
      if (expected != null && parser.nextFieldName(expected.name())) {
        child = expected.child();
      } else {
        if (expected == null) {
          parser.nextToken();
        }
        if (parser.currentToken() != JsonToken.FIELD_NAME) {
          return;
        }
        child = node.seen(place, parser.currentName());
      }
      JsonToken token = parser.nextToken();
      if (child == null) {
        parser.skipChildren();
      } else if (token != JsonToken.VALUE_NULL) {
        value(child, row);
      }
    }
  }

  private void value(JsonPlan node, RowSlices row) throws IOException {
    boolean array = parser.currentToken() == JsonToken.START_ARRAY;
    if (node.isElements() || node.isTree() || node.isArray()) {
      if (array) {
        array(node, row);
      } else {
        wrongForm(node, row);
      }
    } else {
      item(node, row);
    }
  }

  private void array(JsonPlan node, RowSlices row) throws IOException {
    int around = element;
    for (int n = 0; parser.nextToken() != JsonToken.END_ARRAY; n++) {
      element = n;
      if (!node.isElements() && !node.isTree()) {
        if (parser.currentToken() != JsonToken.VALUE_NULL) {
          item(node, row);
        }
        continue;
      }
      RowSlices own = begin();
      (node.isTree() ? rows : elements).add(own);
      if (parser.currentToken() == JsonToken.START_OBJECT) {
        object(node.isTree() ? plan : node, own);
      } else {
        own.setUncut();
        own.fault(Regel.FEL_FORM, "");
        parser.skipChildren();
      }
    }
    element = around;
  }

  /** A value where one stands, in a list or alone. */
  private void item(JsonPlan node, RowSlices row) throws IOException {
    boolean object = parser.currentToken() == JsonToken.START_OBJECT;
    if (node.field() >= 0 && parser.currentToken().isScalarValue()) {
      leaf(node, row);
    } else if (node.field() < 0 && object) {
      object(node, row);
    } else {
      wrongForm(node, row);
    }
  }

  private void wrongForm(JsonPlan node, RowSlices row) throws IOException {
    if (node.below().isEmpty() || node.isElements()) {
      row.fault(Regel.FEL_FORM, contract.rader() == null ? contract.trad() : contract.rader());
    } else {
      node.below().forEach(i -> row.mark(i, RowSlices.NOT_A_VALUE));
    }
    parser.skipChildren();
  }

  private void leaf(JsonPlan node, RowSlices row) throws IOException {
    int field = node.field();
    String name = contract.fields().get(field).name();
    Regel broken =
        text.add(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
    if (broken != null) {
      row.fault(broken, name);
    } else if (node.isList()) {
      if (text.end() > text.start()) {
        row.add(field, text.start(), text.end(), element);
      }
    } else if (row.from(field) != RowSlices.MISSING) {
      row.fault(Regel.DUBBELT_FALT, name);
    } else if (text.end() > text.start()) {
      row.set(field, text.start(), text.end());
    }
  }
}
