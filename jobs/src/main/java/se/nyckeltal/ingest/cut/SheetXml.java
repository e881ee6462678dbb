package se.nyckeltal.ingest.cut;

import java.io.InputStream;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import se.nyckeltal.ingest.FileRefusedException;
import se.nyckeltal.ingest.Regel;

/** One part of a spreadsheet, tag by tag. What is not whole and well-formed refuses the file. */
final class SheetXml {

  private static final int DEEPEST = 100;
  private static final int MOST_NAMES = 5000;
  private static final Set<String> ENCODINGS = Set.of("UTF-8", "US-ASCII", "ISO-8859-1");
  private static final XMLInputFactory FACTORY = factory();

  private final XMLStreamReader reader;

  /** A parser keeps every name that it meets, so there may only be so many. */
  private final Set<String> names = new HashSet<>();

  private int depth;
  private boolean start;

  SheetXml(InputStream guarded) {
    try {
      reader = FACTORY.createXMLStreamReader(guarded);
    } catch (XMLStreamException e) {
      throw damaged();
    }
    String encoding = reader.getCharacterEncodingScheme();
    if (encoding != null && !ENCODINGS.contains(encoding.toUpperCase(Locale.ROOT))) {
      throw new FileRefusedException(Regel.OLASBAR, "Kalkylarket har delar som inte är UTF-8.");
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  /** What a file is refused with that no spreadsheet program could have written. */
  static FileRefusedException damaged() {
    return new FileRefusedException(Regel.OLASBAR, "Kalkylarket är skadat.");
  }

  /** Goes to the next tag; false at the end of the part. */
  boolean next() {
    int event = event();
    while (event != XMLStreamConstants.START_ELEMENT
        && event != XMLStreamConstants.END_ELEMENT
        && event != XMLStreamConstants.END_DOCUMENT) {
      event = event();
    }
    return event != XMLStreamConstants.END_DOCUMENT;
  }

  private int event() {
    try {
      int event = reader.next();
      start = event == XMLStreamConstants.START_ELEMENT;
      if (start) {
        bound();
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      } else if (event == XMLStreamConstants.PROCESSING_INSTRUCTION) {
        names.add(reader.getPITarget());
      } else if (event == XMLStreamConstants.ENTITY_REFERENCE || event == XMLStreamConstants.DTD) {
        throw damaged();
      }
      return event;
    } catch (XMLStreamException e) {
      throw damaged();
    }
  }

  private void bound() {
    names.add(reader.getLocalName());
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      names.add(reader.getAttributeLocalName(i));
    }
    for (int i = 0; i < reader.getNamespaceCount(); i++) {
      names.add(reader.getNamespacePrefix(i) + " " + reader.getNamespaceURI(i));
    }
    if (++depth > DEEPEST || names.size() > MOST_NAMES) {
      throw damaged();
    }
  }

  /** Whether a start tag of that name, in whatever namespace, is at hand. */
  boolean starts(String name) {
    return start && reader.getLocalName().equals(name);
  }

  /** Whether an end tag of that name is at hand. */
  boolean ends(String name) {
    return !start && reader.isEndElement() && reader.getLocalName().equals(name);
  }

  /** An attribute of the start tag at hand, null if it has none of that name. */
  String attribute(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return reader.getAttributeValue(i);
      }
    }
    return null;
  }

  /** An attribute that holds a whole number from 0, or that number if there is none. */
  int number(String name, int otherwise) {
    String value = attribute(name);
    return value == null ? otherwise : number(value);
  }

  /** A whole number from 0. */
  static int number(String text) {
    if (!text.matches("[0-9]{1,9}")) {
      throw damaged();
    }
    return Integer.parseInt(text);
  }

  /** Whether an attribute says yes. */
  boolean yes(String name) {
    String value = attribute(name);
    return "1".equals(value) || "true".equalsIgnoreCase(value);
  }

  /** The text of the element at hand, up to its end tag; elements in it are passed over. */
  String text() {
    StringBuilder text = new StringBuilder();
    int outside = depth - 1;
    while (depth > outside) {
      int event = event();
      boolean letters =
          event == XMLStreamConstants.CHARACTERS
              || event == XMLStreamConstants.CDATA
              || event == XMLStreamConstants.SPACE;
      if (letters && depth == outside + 1) {
        text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
        SheetStrings.refuseLong(text);
      }
    }
    return text.toString();
  }
}
