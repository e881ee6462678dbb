package se.nyckeltal.ingest.cut;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The number formats of a workbook's cells. */
final class SheetStyles {

  private final Map<Integer, SheetFormat> own = new HashMap<>();
  private final List<SheetFormat> styles = new ArrayList<>();

  /** The formats of a part; only the plain one if there is no such part. */
  SheetStyles(SheetParts parts, String name) throws IOException {
    if (name == null || !parts.has(name)) {
      styles.add(SheetFormat.PLAIN);
      return;
    }
    SheetXml xml = parts.xml(name);
    boolean ofCells = false;
    while (xml.next()) {
      if (xml.starts("cellXfs") || xml.ends("cellXfs")) {
        ofCells = xml.starts("cellXfs");
      } else if (xml.starts("numFmt") && xml.attribute("formatCode") != null) {
        own.putIfAbsent(xml.number("numFmtId", 0), SheetFormat.of(xml.attribute("formatCode")));
      } else if (ofCells && xml.starts("xf")) {
        int id = xml.number("numFmtId", 0);
        SheetFormat format = own.get(id);
        styles.add(format == null ? SheetFormat.builtIn(id) : format);
      }
    }
    if (styles.isEmpty()) {
      styles.add(SheetFormat.PLAIN);
    }
  }

  /** The format of a cell of that style. */
  SheetFormat get(int style) {
    if (style >= styles.size()) {
      throw SheetXml.damaged();
    }
    return styles.get(style);
  }
}
