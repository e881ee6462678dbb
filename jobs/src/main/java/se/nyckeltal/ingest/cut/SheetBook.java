package se.nyckeltal.ingest.cut;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import se.nyckeltal.ingest.FileRefusedException;
import se.nyckeltal.ingest.Regel;

/** What a workbook says of itself: which sheet to read, and where its parts lie. */
final class SheetBook {

  private static final String CONTENT_TYPES = "[Content_Types].xml";
  private static final String USUAL_PLACE = "xl/workbook.xml";

  private final Map<String, String> sheets = new HashMap<>();
  private String strings;
  private String styles;
  private boolean from1904;
  private String sheet;

  /**
   * Reads the workbook.
   *
   * @param wanted the sheet's name, null for the first that is not hidden
   */
  SheetBook(SheetParts parts, String wanted) throws IOException {
    if (!parts.has(CONTENT_TYPES)) {
      throw new FileRefusedException(Regel.OLASBAR, "Den är inte ett kalkylark (.xlsx).");
    }
    String book = place(parts);
    int folder = book.lastIndexOf('/') + 1;
    relations(parts, book.substring(0, folder), book.substring(folder));
    choose(parts.xml(book), wanted);
    if (sheet == null) {
      throw new FileRefusedException(
          Regel.FEL_RUBRIK,
          wanted == null ? "Inget blad är synligt." : "Bladet %s finns inte.".formatted(wanted));
    }
  }

  private static String place(SheetParts parts) throws IOException {
    SheetXml xml = parts.xml(CONTENT_TYPES);
    String place = USUAL_PLACE;
    while (xml.next()) {
      String type = xml.starts("Override") ? xml.attribute("ContentType") : null;
      if (type != null && type.endsWith(".main+xml") && xml.attribute("PartName") != null) {
        place = path("", xml.attribute("PartName"));
      }
    }
    return place;
  }

  private void relations(SheetParts parts, String folder, String name) throws IOException {
    SheetXml xml = parts.xml(folder + "_rels/" + name + ".rels");
    while (xml.next()) {
      if (xml.starts("Relationship")
          && xml.attribute("Type") != null
          && xml.attribute("Target") != null) {
        relation(xml.attribute("Type"), path(folder, xml.attribute("Target")), xml.attribute("Id"));
      }
    }
  }

  /** The type is an address that ends alike in both editions of the standard. */
  private void relation(String type, String target, String id) {
    switch (type.substring(type.lastIndexOf('/') + 1)) {
      case "worksheet" -> sheets.put(id, target);
      case "sharedStrings" -> strings = target;
      case "styles" -> styles = target;
      default -> {
        // Charts, themes and the like are not read.
      }
    }
  }

  private static String path(String folder, String target) {
    return target.startsWith("/") ? target.substring(1) : folder + target;
  }

  private void choose(SheetXml xml, String wanted) {
    while (xml.next()) {
      if (xml.starts("workbookPr")) {
        from1904 = xml.yes("date1904");
      } else if (xml.starts("sheet") && sheet == null) {
        String state = xml.attribute("state");
        boolean visible = state == null || state.equals("visible");
        boolean meant = wanted == null ? visible : wanted.equals(xml.attribute("name"));
        sheet = meant ? sheets.get(relationId(xml)) : null;
      }
    }
  }

  /** {@code r:id}; a sheet's own number is called {@code sheetId}. */
  private static String relationId(SheetXml xml) {
    return xml.attribute("id");
  }

  /** The part with the sheet to read. */
  String sheet() {
    return sheet;
  }

  /** The part with the shared texts, or null. */
  String strings() {
    return strings;
  }

  /** The part with the formats, or null. */
  String styles() {
    return styles;
  }

  /** Whether days are counted from 1904, as once on Macintosh. */
  boolean from1904() {
    return from1904;
  }
}
