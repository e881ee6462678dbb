package se.nyckeltal.ingest;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/**
 * A spreadsheet (.xlsx) as Excel stores it, written by hand so that no library reads what it wrote
 * itself: numbers as binary numbers, days as serials, times of day as fractions of a day.
 */
public final class Workbook {

  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

  /** Serial of 1970-01-01, for Excel counts from 1899-12-30. */
  private static final long EPOCH = 25_569;

  private static final int SECONDS_A_DAY = 86_400;

  /** How a number is shown; the order is that of the styles. */
  private enum Style {
    GENERAL(0),
    DAY(14),
    TIME(20),
    ELAPSED(46),
    OWN_DAY(164),
    OWN_ELAPSED(165),
    MOMENT(22);

    private final int format;

    Style(int format) {
      this.format = format;
    }
  }

  private final StringBuilder rows = new StringBuilder();
  private int row;
  private int column;

  /** Begins a row of texts, such as a header. */
  public Workbook texts(String... texts) {
    begin();
    for (String text : texts) {
      text(text);
    }
    return this;
  }

  /** Begins a row. */
  public Workbook begin() {
    rows.append(row == 0 ? "" : "</row>").append("<row r=\"").append(++row).append("\">");
    column = 0;
    return this;
  }

  /** A text. */
  public Workbook text(String text) {
    return cell(" t=\"inlineStr\"", "<is><t>" + text + "</t></is>");
  }

  /** A cell without content. */
  public Workbook blank() {
    column++;
    return this;
  }

  /** A number, written as Excel's file has it. */
  public Workbook number(String stored) {
    return number(Style.GENERAL, stored);
  }

  /** A day in Excel's built-in format, which it shows by the computer's language. */
  public Workbook day(String day) {
    return number(Style.DAY, Long.toString(serial(day)));
  }

  /** A day in a format of the workbook's own. */
  public Workbook ownDay(String day) {
    return number(Style.OWN_DAY, Long.toString(serial(day)));
  }

  /** A day and a time of day. */
  public Workbook moment(String day, int hour, int minute) {
    double fraction = (hour * 3600 + minute * 60) / (double) SECONDS_A_DAY;
    return number(Style.MOMENT, Double.toString(serial(day) + fraction));
  }

  /** A time of day. */
  public Workbook time(int hour, int minute) {
    return number(
        Style.TIME, Double.toString((hour * 3600 + minute * 60) / (double) SECONDS_A_DAY));
  }

  /** A length of time that may be more than a day, in Excel's built-in format. */
  public Workbook elapsed(int hours, int minutes) {
    return number(Style.ELAPSED, days(hours, minutes));
  }

  /** A length of time in a format of the workbook's own, {@code [h]:mm}. */
  public Workbook ownElapsed(int hours, int minutes) {
    return number(Style.OWN_ELAPSED, days(hours, minutes));
  }

  private static String days(int hours, int minutes) {
    return Double.toString((hours * 3600L + minutes * 60L) / (double) SECONDS_A_DAY);
  }

  private static long serial(String day) {
    return LocalDate.parse(day).toEpochDay() + EPOCH;
  }

  private Workbook number(Style style, String stored) {
    return cell(" s=\"" + List.of(Style.values()).indexOf(style) + "\"", "<v>" + stored + "</v>");
  }

  private Workbook cell(String attributes, String content) {
    String place = (char) ('A' + column++) + Integer.toString(row);
    rows.append("<c r=\"%s\"%s>%s</c>".formatted(place, attributes, content));
    return this;
  }

  /** The file. */
  public byte[] bytes() {
    String format = "application/vnd.openxmlformats-";
    String part =
        "<Override PartName=\"/xl/%s.xml\" ContentType=\"%sofficedocument.spreadsheetml.%s+xml\"/>";
    return HostilePacked.zip(
        "[Content_Types].xml",
        xml(
            "<Types xmlns=\"%scontent-types\"><Default Extension=\"rels\" ContentType=\"%spackage.relationships+xml\"/>%s%s%s</Types>"
                .formatted(
                    PACKAGE,
                    format,
                    part.formatted("workbook", format, "sheet.main"),
                    part.formatted("worksheets/sheet1", format, "worksheet"),
                    part.formatted("styles", format, "styles"))),
        "_rels/.rels",
        relations(relation("r1", "officeDocument", "xl/workbook.xml")),
        "xl/_rels/workbook.xml.rels",
        relations(
            relation("r1", "worksheet", "worksheets/sheet1.xml")
                + relation("r2", "styles", "styles.xml")),
        "xl/workbook.xml",
        xml(
            "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets><sheet name=\"Blad1\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
                .formatted(MAIN, OFFICE)),
        "xl/styles.xml",
        styles(),
        "xl/worksheets/sheet1.xml",
        xml(
            "<worksheet xmlns=\"%s\"><sheetData>%s</row></sheetData></worksheet>"
                .formatted(MAIN, rows)));
  }

  private static byte[] styles() {
    StringBuilder formats = new StringBuilder();
    for (Style style : Style.values()) {
      formats.append("<xf numFmtId=\"%d\" applyNumberFormat=\"1\"/>".formatted(style.format));
    }
    return xml(
        "<styleSheet xmlns=\"%s\"><numFmts count=\"2\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd;@\"/><numFmt numFmtId=\"165\" formatCode=\"[h]:mm\"/></numFmts><cellXfs>%s</cellXfs></styleSheet>"
            .formatted(MAIN, formats));
  }

  private static String relation(String id, String type, String target) {
    return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>"
        .formatted(id, OFFICE, type, target);
  }

  private static byte[] relations(String all) {
    return xml(
        "<Relationships xmlns=\"%srelationships\">%s</Relationships>".formatted(PACKAGE, all));
  }

  private static byte[] xml(String body) {
    return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + body).getBytes(StandardCharsets.UTF_8);
  }
}
