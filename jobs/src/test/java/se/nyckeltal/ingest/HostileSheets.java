package se.nyckeltal.ingest;

import static se.nyckeltal.ingest.Hostile.Outcome.AVVISAS;
import static se.nyckeltal.ingest.Hostile.Outcome.ENDERA;
import static se.nyckeltal.ingest.Hostile.Outcome.RADER;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Hostile and broken .xlsx, and a good one. */
final class HostileSheets {

  private static final String SHEET = "xl/worksheets/sheet1.xml";
  private static final String STRINGS = "xl/sharedStrings.xml";
  private static final String STYLES = "xl/styles.xml";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String LAUGHS =
      "<!DOCTYPE x [<!ENTITY a \"ha\">"
          + "<!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">"
          + "<!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;\"><!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;\">"
          + "<!ENTITY f \"&e;&e;&e;&e;&e;&e;&e;&e;\"><!ENTITY g \"&f;&f;&f;&f;&f;&f;&f;&f;\">"
          + "<!ENTITY h \"&g;&g;&g;&g;&g;&g;&g;&g;\"><!ENTITY i \"&h;&h;&h;&h;&h;&h;&h;&h;\">]>";
  private static final String OUTSIDE =
      "<!DOCTYPE x [<!ENTITY i SYSTEM \"file:%s\">]>".formatted(HostilePlaces.SECRET);

  private HostileSheets() {}

  static List<Hostile> all() {
    List<Hostile> all = new ArrayList<>();
    all.add(sheet("gott blad", RADER, Map.of()));
    for (String part : List.of(SHEET, STRINGS, "xl/workbook.xml")) {
      String good = good().get(part);
      all.add(sheet("miljarder skratt i " + part, AVVISAS, Map.of(part, typed(LAUGHS, good))));
      all.add(sheet("yttre entitet i " + part, AVVISAS, Map.of(part, typed(OUTSIDE, good))));
      all.add(sheet("avhuggen " + part, AVVISAS, Map.of(part, good.substring(0, 120))));
    }
    String external = "<!DOCTYPE x SYSTEM \"file:%s\">".formatted(HostilePlaces.SECRET);
    String rows = good().get(SHEET);
    all.add(sheet("DOCTYPE utifrån", AVVISAS, Map.of(SHEET, typed(external, rows))));
    String late = "<!--" + " ".repeat(200_000) + "-->" + OUTSIDE;
    all.add(sheet("yttre entitet långt in i bladet", AVVISAS, Map.of(SHEET, typed(late, rows))));
    all.add(sheet("utan stilar", ENDERA, Map.of(STYLES, "")));
    all.add(sheet("utan blad", AVVISAS, Map.of(SHEET, "")));
    all.add(sheet("utan arbetsbok", AVVISAS, Map.of("xl/workbook.xml", "")));
    all.add(
        sheet(
            "text som inte finns i listan",
            ENDERA,
            Map.of(SHEET, rows.replace("<v>0</v>", "<v>99999999</v>"))));
    all.add(
        sheet("kolumn långt bort", ENDERA, Map.of(SHEET, rows.replace("\"A2\"", "\"ZZZZZZZ2\""))));
    all.add(
        sheet(
            "rad långt bort", ENDERA, Map.of(SHEET, rows.replace("r=\"2\"", "r=\"2147483647\""))));
    all.add(
        sheet(
            "djup XML",
            AVVISAS,
            Map.of(SHEET, rows.replace("<sheetData>", "<sheetData>" + "<x>".repeat(100_000)))));
    all.add(raw("slumpade byte som xlsx", "skräp".repeat(500).getBytes(StandardCharsets.UTF_8)));
    all.add(raw("tom xlsx", new byte[0]));
    all.add(raw("zip som inte är xlsx", HostilePacked.zip("poster.csv", new byte[10])));
    all.add(bomb());
    return all;
  }

  private static String typed(String doctype, String xml) {
    String start = "<?xml version=\"1.0\"?>";
    return start + doctype + xml.substring(start.length()).replaceAll(">(Tillsyn|text)<", ">&i;<");
  }

  private static Map<String, String> good() {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("[Content_Types].xml", contentTypes());
    parts.put(
        STYLES,
        xml(
            "<styleSheet xmlns=\"%s\"><cellXfs><xf numFmtId=\"0\"/></cellXfs></styleSheet>"
                .formatted(MAIN)));
    parts.put("_rels/.rels", relation("officeDocument", "xl/workbook.xml"));
    parts.put(
        "xl/workbook.xml",
        xml(
            "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets><sheet name=\"Tillsyn\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
                .formatted(MAIN, OFFICE)));
    parts.put("xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml"));
    parts.put(STRINGS, xml("<sst xmlns=\"%s\"><si><t>Tillsyn</t></si></sst>".formatted(MAIN)));
    String data = row(1, Hostile.HEADER) + row(2, Hostile.ROW);
    parts.put(
        SHEET,
        xml("<worksheet xmlns=\"%s\"><sheetData>%s</sheetData></worksheet>".formatted(MAIN, data)));
    return parts;
  }

  private static String contentTypes() {
    String format = "application/vnd.openxmlformats-";
    String part =
        "<Override PartName=\"/%s\" ContentType=\"%sofficedocument.spreadsheetml.%s+xml\"/>";
    return xml(
        "<Types xmlns=\"%scontent-types\"><Default Extension=\"rels\" ContentType=\"%spackage.relationships+xml\"/>"
                .formatted(PACKAGE, format)
            + part.formatted("xl/workbook.xml", format, "sheet.main")
            + part.formatted(SHEET, format, "worksheet")
            + part.formatted(STRINGS, format, "sharedStrings")
            + part.formatted(STYLES, format, "styles")
            + "</Types>");
  }

  private static String relation(String type, String target) {
    String more =
        type.equals("worksheet")
            ? ("<Relationship Id=\"r2\" Type=\"%1$s/sharedStrings\" Target=\"sharedStrings.xml\"/>"
                    + "<Relationship Id=\"r3\" Type=\"%1$s/styles\" Target=\"styles.xml\"/>")
                .formatted(OFFICE)
            : "";
    return xml(
        "<Relationships xmlns=\"%srelationships\"><Relationship Id=\"r1\" Type=\"%s/%s\" Target=\"%s\"/>%s</Relationships>"
            .formatted(PACKAGE, OFFICE, type, target, more));
  }

  /** A row of texts; one of them stands in the shared list, the others in their cells. */
  private static String row(int number, String line) {
    StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
    char column = 'A';
    for (String text : line.strip().split(";", -1)) {
      String cell = "<c r=\"" + column++ + number + "\" t=";
      row.append(
          text.equals("Tillsyn")
              ? cell + "\"s\"><v>0</v></c>"
              : cell + "\"inlineStr\"><is><t>" + text + "</t></is></c>");
    }
    return row.append("</row>").toString();
  }

  private static String xml(String body) {
    return "<?xml version=\"1.0\"?>" + body;
  }

  private static Hostile sheet(String what, Hostile.Outcome outcome, Map<String, String> changed) {
    List<Object> parts = new ArrayList<>();
    good()
        .forEach(
            (name, xml) -> {
              String text = changed.getOrDefault(name, xml);
              if (!text.isEmpty()) {
                parts.add(name);
                parts.add(text.getBytes(StandardCharsets.UTF_8));
              }
            });
    byte[] content = HostilePacked.zip(parts.toArray());
    return Hostile.of(
        what, "prov_poster", "poster.xlsx", outcome, file -> Files.write(file, content));
  }

  private static Hostile raw(String what, byte[] content) {
    return Hostile.of(
        what, "prov_poster", "poster.xlsx", AVVISAS, file -> Files.write(file, content));
  }

  private static Hostile bomb() {
    return Hostile.of(
        "xlsx-bomb",
        "prov_poster",
        "poster.xlsx",
        AVVISAS,
        file -> {
          try (OutputStream raw = Files.newOutputStream(file);
              ZipOutputStream out = new ZipOutputStream(raw)) {
            for (Map.Entry<String, String> part : good().entrySet()) {
              out.putNextEntry(new ZipEntry(part.getKey()));
              String end = "</sheetData></worksheet>";
              out.write(part.getValue().replace(end, "").getBytes(StandardCharsets.UTF_8));
              if (part.getKey().equals(SHEET)) {
                Hostile.repeat(out, "<row></row>", 100L << 20);
                out.write(end.getBytes(StandardCharsets.UTF_8));
              }
            }
          }
        });
  }
}
