package se.nyckeltal.ingest.cut;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyckeltal.contract.ExportContract;
import se.nyckeltal.contract.Json;
import se.nyckeltal.ingest.FileRefusedException;
import se.nyckeltal.ingest.Readings;
import se.nyckeltal.ingest.Regel;
import se.nyckeltal.testkit.Kontrakt;

/** What the cells of a spreadsheet become, by what Excel shows for them. */
class SheetTest {

  private static final String HEADER =
      row(1, "Nummer;Personnummer;Datum;Start;Langd;Status;Insats;Anteckning;Belopp");

  @TempDir Path folder;

  /** A row of texts in their cells, without addresses, which are optional. */
  private static String row(int number, String texts) {
    StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
    for (String text : texts.split(";", -1)) {
      row.append("<c t=\"inlineStr\"><is><t>").append(text).append("</t></is></c>");
    }
    return row + "</row>";
  }

  private static String cell(String content) {
    return "<row><c " + content + "</c></row>";
  }

  private List<List<String>> read(Workbook book) throws IOException {
    return read(book, Kontrakt.named("prov_poster"));
  }

  private List<List<String>> read(Workbook book, ExportContract contract) throws IOException {
    Path file = book.write(folder.resolve("poster.xlsx"));
    List<List<String>> rows = new ArrayList<>();
    try (SheetRecords records = new SheetRecords(file, contract)) {
      TextRecord record = new TextRecord();
      while (records.next(record)) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < record.count; i++) {
          byte[] text = Arrays.copyOfRange(record.data, record.starts[i], record.ends[i]);
          texts.add(new String(text, StandardCharsets.UTF_8));
        }
        rows.add(texts);
      }
    }
    return rows;
  }

  private String only(Workbook book) throws IOException {
    return read(book).get(0).get(0);
  }

  private void refused(Workbook book, Regel regel) {
    assertThatThrownBy(() -> read(book))
        .isInstanceOfSatisfying(
            FileRefusedException.class, e -> assertThat(e.regel()).isEqualTo(regel));
  }

  @ParameterizedTest(name = "{0} as {1} is {2}")
  @DisplayName("a number is what its format shows it as")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "46037 | id14 | 2026-01-15",
        "46037 | yyyy\\-mm\\-dd | 2026-01-15",
        "46037 | [$-41D]d mmmm yyyy | 2026-01-15",
        "46037.3541666667 | id22 | 2026-01-15T08:30",
        "46037.354166666664 | id22 | 2026-01-15T08:30",
        "46037.5000115741 | yyyy-mm-dd hh:mm:ss | 2026-01-15T12:00:01",
        "46037.99999999999 | id14 | 2026-01-16",
        "1 | id14 | 1900-01-01",
        "59 | id14 | 1900-02-28",
        "60 | id14 | 1900-02-29",
        "61 | id14 | 1900-03-01",
        "0.354166666666667 | id20 | 08:30",
        "0.3543402777777778 | id21 | 08:30:15",
        "0.5 | [h]:mm | 12:00",
        "1.25 | [h]:mm | 30:00",
        "1.25 | id46 | 30:00",
        "4.1666666666666664E-2 | [hh]:mm:ss | 01:00",
        "1.25 | id20 | 30:00",
        "46037.25 | id20 | 2026-01-15T06:00",
        "0.0104166666666667 | [m] | 00:15",
        "0.052 | id9 | 5,2%",
        "0.052 | 0.0% | 5,2%",
        "1 | id10 | 100%",
        "12.5 | id4 | 12,5",
        "0.30000000000000004 | id0 | 0,3",
        "1E-2 | id0 | 0,01",
        "1.5E3 | id11 | 1500",
        "-12.5 | #,##0.00;[Red]-#,##0.00 | -12,5",
        "-0.5 | id20 | -0,5",
        "193308161234 | id0 | 193308161234",
        "3308161234 | 000000\\-0000 | 3308161234",
        "101019999 | 0000000000 | 0101019999",
        "46037 | 0 \"dagar\" | 46037",
        "1250 | #,##0\\ \"kr\" | 1250",
        "1250 | _-* #,##0\\ [$kr-41D]_-;-* #,##0\\ [$kr-41D]_- | 1250",
        "5 | General | 5",
        "1e20 | id14 | 100000000000000000000"
      })
  void number(String value, String format, String expected) throws IOException {
    Workbook book = new Workbook(cell("s=\"1\"><v>" + value + "</v>")).formats(format);
    assertThat(only(book)).isEqualTo(expected);
  }

  @Test
  @DisplayName("days are counted from 1904 where the workbook says so, lengths of time are not")
  void from1904() throws IOException {
    String rows =
        "<row><c s=\"1\"><v>44575</v></c><c s=\"2\"><v>1.5</v></c><c s=\"3\"><v>0.25</v></c></row>";
    Workbook book = new Workbook(rows).formats("id14", "[h]:mm", "id20");
    book.book("<workbookPr date1904=\"1\"/><sheets><sheet name=\"Ett\" r:id=\"a\"/></sheets>");
    assertThat(read(book)).containsExactly(List.of("2026-01-15", "36:00", "06:00"));
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("each kind of cell has its text; a formula has the value it was saved with")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "t=\"s\"><v>0</v> | Förråd & lager",
        "t=\"s\"><v>1</v> | fetstil",
        "t=\"s\"><v>2</v> | 東京",
        "t=\"s\"><v>3</v> | en_x",
        "t=\"inlineStr\"><is><r><t>fet</t></r> <r><t>stil</t></r></is> | fetstil",
        "t=\"inlineStr\"><is><t><![CDATA[a < b]]></t></is> | a < b",
        "t=\"str\"><f>A1&amp;\"\"</f><v>Tillsyn</v> | Tillsyn",
        "><f>1+1</f><v>2</v> | 2",
        "><f t=\"shared\" si=\"7\"/><v>3</v> | 3",
        "s=\"1\"><f>TODAY()</f><v>46037</v> | 2026-01-15",
        "t=\"b\"><v>1</v> | true",
        "t=\"b\"><f>TRUE()</f><v>0</v> | false",
        "t=\"d\"><v>2026-01-15T00:00:00</v> | 2026-01-15T00:00:00",
        "t=\"str\"><v>12,50</v> | 12,50"
      })
  void kinds(String cell, String expected) throws IOException {
    Workbook book =
        new Workbook(cell(cell))
            .formats("id14")
            .strings(
                "<t>Förråd &amp; lager</t>",
                "<r><rPr><b/></rPr><t>fet</t></r><r><t>stil</t></r>",
                "<t>東京</t><rPh sb=\"0\" eb=\"2\"><t>トウキョウ</t></rPh>",
                "<t>en_x005F_x</t>");
    assertThat(only(book)).isEqualTo(expected);
  }

  @Test
  @DisplayName("an error in a cell costs its row, with the reason, and no other")
  void error() throws IOException {
    String good = "1;19330816T123;2026-01-15;;00:30;Utförd;Tillsyn;text;12,50";
    String bad =
        row(3, good).replace("t=\"inlineStr\"><is><t>Tillsyn</t></is>", "t=\"e\"><v>#N/A</v>");
    Path file =
        new Workbook(HEADER + row(2, good) + bad + row(4, good))
            .write(folder.resolve("poster.xlsx"));
    Readings.Read read = new Readings(folder).read(Kontrakt.named("prov_poster"), file);
    assertThat(read.result().accepterade()).isEqualTo(2);
    assertThat(read.result().avvisade()).isEqualTo(1);
    assertThat(read.rejects()).contains(";3;").contains(";cellfel;");
  }

  @Test
  @DisplayName("cells keep their columns where others are left out; formatted empty ones are none")
  void places() throws IOException {
    Workbook book =
        new Workbook(
            "<row r=\"2\"><c r=\"B2\"><v>1</v></c><c r=\"D2\"><v>2</v></c>"
                + "<c r=\"XFD2\" s=\"0\"/></row><row r=\"5\"/><row r=\"9\"><c r=\"A9\"><v>3</v></c></row>");
    assertThat(read(book)).containsExactly(List.of("", "1", "", "2"), List.of(), List.of("3"));
  }

  @Test
  @DisplayName("the first sheet that is not hidden is read, or the one that the contract names")
  void choosesSheet() throws IOException {
    Workbook book = new Workbook(cell("><v>1</v>"));
    book.sheet(2, "<sheetData>" + cell("><v>2</v>") + "</sheetData>");
    String two = "<sheet name=\"%s\" state=\"%s\" r:id=\"a\"/><sheet name=\"Två\" r:id=\"b\"/>";
    assertThat(only(book.sheets(two.formatted("Ett", "visible")))).isEqualTo("1");
    assertThat(only(book.sheets(two.formatted("Ett", "hidden")))).isEqualTo("2");
    assertThat(only(book.sheets(two.formatted("Ett", "veryHidden")))).isEqualTo("2");
    assertThat(read(book, named("Ett"))).containsExactly(List.of("1"));
    assertThatThrownBy(() -> read(book, named("Tre")))
        .isInstanceOf(FileRefusedException.class)
        .hasMessageContaining("Bladet Tre finns inte.");
    refused(book.sheets("<sheet name=\"Ett\" state=\"hidden\" r:id=\"a\"/>"), Regel.FEL_RUBRIK);
  }

  private static ExportContract named(String sheet) throws IOException {
    ObjectNode contract = (ObjectNode) Json.JSON.readTree(Kontrakt.named("prov_poster").toJson());
    ((ObjectNode) contract.get("dialect")).put("sheetName", sheet);
    return ExportContract.fromJson(contract.toString());
  }

  @Test
  @DisplayName("rows merged into one refuse the file, but not above the header or across columns")
  void merged() throws IOException {
    String good = "1;19330816T123;2026-01-15;;00:30;Utförd;Tillsyn;text;12,50";
    Workbook book = new Workbook("");
    String data = "<sheetData>" + HEADER + row(2, good) + row(3, good) + "</sheetData>";
    Readings readings = new Readings(folder);
    book.sheet(1, data + "<mergeCells><mergeCell ref=\"A2:B2\"/></mergeCells>");
    Path file = book.write(folder.resolve("poster.xlsx"));
    ExportContract contract = Kontrakt.named("prov_poster");
    assertThat(readings.read(contract, file).result().accepterade()).isEqualTo(2);
    book.sheet(1, data + "<mergeCells><mergeCell ref=\"G2:G3\"/></mergeCells>").write(file);
    assertThatThrownBy(() -> readings.read(contract, file))
        .isInstanceOf(FileRefusedException.class)
        .hasMessageContaining("sammanslagna över flera rader");
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("what no spreadsheet program writes refuses the file")
  @ValueSource(
      strings = {
        "<row><c t=\"s\"><v>1</v></c></row>",
        "<row><c t=\"s\"><v>99999999</v></c></row>",
        "<row><c t=\"s\"><v>-1</v></c></row>",
        "<row><c t=\"s\"><v>99999999999999999999</v></c></row>",
        "<row><c t=\"x\"><v>1</v></c></row>",
        "<row><c t=\"b\"><v>ja</v></c></row>",
        "<row><c s=\"9\"><v>1</v></c></row>",
        "<row><c><v>1e9999999</v></c></row>",
        "<row><c><v>tolv</v></c></row>",
        "<row><c><v>NaN</v></c></row>",
        "<row><c><v>1</v><v>2</v></c></row>",
        "<row r=\"1\"><c r=\"A2\"><v>1</v></c></row>",
        "<row r=\"1\"><c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>1</v></c></row>",
        "<row r=\"1\"><c r=\"B1\"><v>1</v></c><c r=\"B1\"><v>1</v></c></row>",
        "<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>",
        "<row r=\"1\"><c r=\"ZZZZ1\"><v>1</v></c></row>",
        "<row r=\"1\"><c r=\"1A\"><v>1</v></c></row>",
        "<row r=\"2\"/><row r=\"2\"/>",
        "<row r=\"1048577\"/>",
        "<row r=\"99999999999\"/>",
        "<row><c><v>1</v></c>",
        "<row>&i;</row>",
        "</sheetData>"
      })
  void damaged(String rows) {
    refused(new Workbook(rows).strings("<t>en</t>"), Regel.OLASBAR);
  }

  @Test
  @DisplayName("a value far out to the right refuses the file")
  void farOut() {
    String row = "<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row>";
    refused(new Workbook(row), Regel.FOR_LANG_RAD);
  }

  @Test
  @DisplayName("parts that would fill the memory, or are no UTF-8, refuse the file")
  void parts() throws IOException {
    String megabytes = "a".repeat(2 << 20);
    refused(new Workbook(cell("t=\"str\"><v>" + megabytes + "</v>")), Regel.FOR_LANG_RAD);
    refused(new Workbook("<!--" + megabytes + "-->"), Regel.FOR_LANG_RAD);
    refused(new Workbook("<row spans=\"" + megabytes + "\"/>"), Regel.FOR_LANG_RAD);
    String cdata = "<![CDATA[" + "a".repeat(900_000) + "]]>";
    refused(new Workbook(cell("t=\"str\"><v>" + cdata + cdata + "</v>")), Regel.FOR_LANG_RAD);
    refused(new Workbook("<x>".repeat(200) + "</x>".repeat(200)), Regel.OLASBAR);
    StringBuilder names = new StringBuilder();
    for (int i = 0; i < 6000; i++) {
      names.append("<x").append(i).append("/>");
    }
    refused(new Workbook(names.toString()), Regel.OLASBAR);
    String ebcdic = "<?xml version=\"1.0\" encoding=\"IBM037\"?><worksheet/>";
    refused(new Workbook("").part("xl/worksheets/sheet1.xml", ebcdic), Regel.OLASBAR);
  }

  @Test
  @DisplayName("a zip without its end, or with parts that its end does not list, is refused")
  void zipEnd() throws IOException {
    byte[] whole = Files.readAllBytes(new Workbook(HEADER).write(folder.resolve("hel.xlsx")));
    byte[] miscounted = whole.clone();
    miscounted[whole.length - 12]++;
    for (byte[] broken : List.of(Arrays.copyOf(whole, whole.length - 30), miscounted)) {
      Path file = Files.write(folder.resolve("bruten.xlsx"), broken);
      assertThatThrownBy(() -> new SheetRecords(file, Kontrakt.named("prov_poster")))
          .isInstanceOf(FileRefusedException.class);
    }
  }

  @Test
  @DisplayName("without styles, numbers are plain; without shared texts, none may be asked for")
  void withoutParts() throws IOException {
    assertThat(only(new Workbook(cell("s=\"0\"><v>46037</v>")))).isEqualTo("46037");
    refused(new Workbook(cell("s=\"1\"><v>46037</v>")), Regel.OLASBAR);
    refused(new Workbook(cell("t=\"s\"><v>0</v>")), Regel.OLASBAR);
  }
}
