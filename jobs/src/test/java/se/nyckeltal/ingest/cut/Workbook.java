package se.nyckeltal.ingest.cut;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The smallest workbook by ECMA-376, part by part, for tests that change one of them. */
final class Workbook {

  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.%s+xml";

  private final Map<String, String> parts = new LinkedHashMap<>();

  /** A workbook with one sheet of those rows, as XML. */
  Workbook(String rows) {
    part(
        "[Content_Types].xml",
        "<Types xmlns=\"%scontent-types\"><Override PartName=\"/xl/workbook.xml\" ContentType=\"%s\"/></Types>"
            .formatted(PACKAGE, TYPE.formatted("sheet.main")));
    part(
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns=\"%srelationships\">%s%s%s%s</Relationships>"
            .formatted(
                PACKAGE,
                relation("a", "worksheet", "worksheets/sheet1.xml"),
                relation("b", "worksheet", "/xl/worksheets/sheet2.xml"),
                relation("c", "sharedStrings", "sharedStrings.xml"),
                relation("d", "styles", "styles.xml")));
    sheets("<sheet name=\"Ett\" sheetId=\"1\" r:id=\"a\"/>");
    sheet(1, "<sheetData>" + rows + "</sheetData>");
  }

  private static String relation(String id, String type, String target) {
    return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>"
        .formatted(id, OFFICE, type, target);
  }

  /** The list of sheets; what they are kept in is called a and b. */
  Workbook sheets(String sheets) {
    return book("<sheets>" + sheets + "</sheets>");
  }

  /** What the workbook says of itself. */
  Workbook book(String content) {
    return part(
        "xl/workbook.xml",
        "<workbook xmlns=\"%s\" xmlns:r=\"%s\">%s</workbook>".formatted(MAIN, OFFICE, content));
  }

  /** What is in a sheet. */
  Workbook sheet(int number, String content) {
    return part(
        "xl/worksheets/sheet" + number + ".xml",
        "<worksheet xmlns=\"%s\">%s</worksheet>".formatted(MAIN, content));
  }

  /** The shared texts, each as the XML in its {@code si}. */
  Workbook strings(String... items) {
    String all = "<si>" + String.join("</si><si>", items) + "</si>";
    return part("xl/sharedStrings.xml", "<sst xmlns=\"%s\">%s</sst>".formatted(MAIN, all));
  }

  /** Number formats; that of index n is style n + 1. */
  Workbook formats(String... codes) {
    StringBuilder own = new StringBuilder();
    StringBuilder styles = new StringBuilder("<xf numFmtId=\"0\"/>");
    for (int i = 0; i < codes.length; i++) {
      boolean builtIn = codes[i].matches("id\\d+");
      int id = builtIn ? Integer.parseInt(codes[i].substring(2)) : 164 + i;
      String code = codes[i].replace("\"", "&quot;");
      own.append(builtIn ? "" : "<numFmt numFmtId=\"%d\" formatCode=\"%s\"/>".formatted(id, code));
      styles.append("<xf numFmtId=\"").append(id).append("\"/>");
    }
    return part(
        "xl/styles.xml",
        "<styleSheet xmlns=\"%s\"><numFmts>%s</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>%s</cellXfs></styleSheet>"
            .formatted(MAIN, own, styles));
  }

  /** A part, in place of what it was. */
  Workbook part(String name, String xml) {
    parts.put(name, xml);
    return this;
  }

  /** Writes it. */
  Path write(Path file) throws IOException {
    try (OutputStream raw = Files.newOutputStream(file);
        ZipOutputStream out = new ZipOutputStream(raw)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        out.putNextEntry(new ZipEntry(part.getKey()));
        out.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return file;
  }
}
