package se.nyckeltal.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyckeltal.contract.ExportContract;
import se.nyckeltal.contract.ExportContracts;
import se.nyckeltal.contract.Json;

class ReaderTest {

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final String HEADER =
      "Personnummer;Namn;Insatskategori;Insats;Lagrum;Datum;Start;Slut;Status;Dubbelbemanning;"
          + "Personal;Utförare\r\n";
  private static final String GOOD =
      "19330816-6838;Namn;Hemtjänst;Tillsyn;SoL;2026-01-03;08:00;08:30;Utförd;Nej;17;Söder\r\n";

  @TempDir Path folder;

  private Readings readings;

  @BeforeEach
  void makeAKey() {
    readings = new Readings(folder);
  }

  private Readings.Read visits(String text) throws IOException {
    return read("procapita_utforda_insatser", "utforda_insatser.csv", text.getBytes(WINDOWS));
  }

  private Readings.Read read(String contract, String name, byte[] content) throws IOException {
    return readings.read(ExportContracts.shipped().get(contract), name, content);
  }

  private void refused(String text, Regel regel, String where) {
    assertThatThrownBy(() -> visits(text))
        .isInstanceOf(FileRefusedException.class)
        .hasMessageContaining(regel.text())
        .hasMessageContaining(where);
  }

  @Test
  @DisplayName("a good row lands typed, with pseudonym and without name")
  void aGoodRow() throws IOException {
    Readings.Read read = visits(HEADER + GOOD);
    assertThat(read.rows()).hasSize(1);
    Map<String, Object> row = read.rows().get(0);
    assertThat(row.get("person_id").toString()).startsWith("k1_").hasSize(29);
    assertThat(row.get("person_kon")).hasToString("M");
    assertThat(row.get("Insatskategori")).hasToString("hemtjanst");
    assertThat(row.get("Status")).hasToString("utford");
    assertThat(row.get("start_tid")).isEqualTo(Instant.parse("2026-01-03T07:00:00Z"));
    assertThat(row.get("rad")).isEqualTo(2L);
    assertThat(row.toString()).doesNotContain("Namn").doesNotContain("6838");
  }

  @Test
  @DisplayName("a row is rejected with all its reasons, and the others are kept")
  void allReasonsAtOnce() throws IOException {
    Readings.Read read =
        visits(
            HEADER
                + GOOD
                + "19330816;Namn;;Tillsyn;XYZ;2026-02-30;25:00;08:30;Utförd;Kanske;17;Söder\r\n");
    assertThat(read.result().radInlasta()).isEqualTo(2);
    assertThat(read.result().accepterade()).isEqualTo(1);
    assertThat(read.result().avvisade()).isEqualTo(1);
    long begins = (HEADER + GOOD).length();
    assertThat(read.rejects())
        .contains(";3;" + begins + ";\"Personnummer\";ogiltig-identitet;")
        .contains(";3;" + begins + ";\"Insatskategori\";saknat-varde;")
        .contains(";3;" + begins + ";\"Lagrum\";otillatet-varde;")
        .contains(";3;" + begins + ";\"Datum\";ogiltigt-datum;")
        .contains(";3;" + begins + ";\"Start\";ogiltigt-klockslag;")
        .contains(";3;" + begins + ";\"Dubbelbemanning\";ogiltigt-ja-nej;");
  }

  @Test
  @DisplayName("an end before the start lies on the next day, through both clock changes")
  void visitsOverMidnight() throws IOException {
    String row = GOOD.replace("08:00;08:30", "22:00;06:00");
    Readings.Read read =
        visits(
            HEADER
                + row
                + row.replace("2026-01-03", "2025-03-29")
                + row.replace("2026-01-03", "2025-10-25"));
    assertThat(read.rows())
        .extracting(
            r ->
                Duration.between((Instant) r.get("start_tid"), (Instant) r.get("slut_tid"))
                    .toHours())
        .containsExactly(8L, 7L, 9L);
  }

  private static ExportContract withLineBreaks() {
    return Json.parse(
        ExportContracts.shipped()
            .get("procapita_utforda_insatser")
            .toJson()
            .replace("\"nyckeltal:radbrytningar\" : false", "\"nyckeltal:radbrytningar\" : true"),
        ExportContract.class);
  }

  @Test
  @DisplayName("blank lines are counted; where allowed, a line break in quotes is within one row")
  void blankAndBrokenLines() throws IOException {
    String text = HEADER + "\r\n" + GOOD.replace("Namn", "\"Namn\r\nnummer \"\"två\"\"\"") + GOOD;
    Readings.Read read =
        readings.read(withLineBreaks(), "utforda_insatser.csv", text.getBytes(WINDOWS));
    assertThat(read.result().tomma()).isEqualTo(1);
    assertThat(read.result().radInlasta()).isEqualTo(3);
    assertThat(read.rows()).extracting(r -> r.get("rad")).containsExactly(3L, 5L);
  }

  @Test
  @DisplayName("an unbalanced quote spoils its own line and no other")
  void unbalancedQuote() throws IOException {
    Readings.Read read = visits(HEADER + GOOD + GOOD.replace("Namn", "\"Namn") + GOOD);
    assertThat(read.rows()).extracting(r -> r.get("rad")).containsExactly(2L, 4L);
    assertThat(read.rejects()).contains(";3;").contains("obalanserat-citat");
  }

  @Test
  @DisplayName("where line breaks are allowed, a quote that never closes refuses the file")
  void unbalancedQuoteWithLineBreaks() {
    String text = HEADER + GOOD + GOOD.replace("Namn", "\"Namn") + GOOD;
    assertThatThrownBy(
            () -> readings.read(withLineBreaks(), "utforda_insatser.csv", text.getBytes(WINDOWS)))
        .hasMessageContaining(Regel.OBALANSERAT_CITAT.text())
        .hasMessageContaining("rad 3");
  }

  @Test
  @DisplayName("swapped, missing and unknown columns refuse the file; nothing in it is repeated")
  void wrongHeader() {
    refused(HEADER.replace("Start;Slut", "Slut;Start") + GOOD, Regel.FEL_RUBRIK, "Ordningen");
    refused(HEADER.replace(";Personal", "") + GOOD, Regel.FEL_RUBRIK, "Saknas: Personal");
    assertThatThrownBy(() -> visits(GOOD))
        .hasMessageContaining(Regel.FEL_RUBRIK.text())
        .hasMessageNotContaining("1933");
  }

  @Test
  @DisplayName("UTF-8 where Windows-1252 is agreed is refused, not read as mojibake")
  void utf8AsWindows() {
    assertThatThrownBy(
            () ->
                read(
                    "procapita_utforda_insatser",
                    "utforda_insatser.csv",
                    (HEADER + GOOD).getBytes(StandardCharsets.UTF_8)))
        .hasMessageContaining(Regel.UTF8_I_STALLET.text());
  }

  @Test
  @DisplayName("a byte that the encoding does not have is refused")
  void undecodable() {
    byte[] bytes = (HEADER + GOOD).getBytes(WINDOWS);
    bytes[bytes.length - 4] = (byte) 0x81;
    assertThatThrownBy(() -> read("procapita_utforda_insatser", "utforda_insatser.csv", bytes))
        .hasMessageContaining(Regel.ODEKODBAR.text());
  }

  @Test
  @DisplayName("a last row that is cut off refuses the file")
  void truncated() {
    refused(HEADER + GOOD + GOOD.substring(0, 40), Regel.AVKORTAD, "Rad 3");
  }

  @Test
  @DisplayName("an empty file is refused")
  void empty() {
    refused("", Regel.TOM_FIL, "");
  }

  @Test
  @DisplayName("too many fields, text after a quote and a zero byte reject their rows")
  void brokenRows() throws IOException {
    Readings.Read read =
        visits(
            HEADER
                + GOOD.replace("\r\n", ";mer\r\n")
                + GOOD.replace("Namn", "\"Namn\"x")
                + GOOD.replace("Namn", "Na\0mn")
                + GOOD);
    assertThat(read.result().avvisade()).isEqualTo(3);
    assertThat(read.rejects())
        .contains("fel-antal-falt")
        .contains("text-efter-citat")
        .contains("nolltecken");
  }

  @Test
  @DisplayName("an unknown code is a counted warning and becomes okand, its text stays outside")
  void unknownCode() throws IOException {
    Readings.Read read = visits(HEADER + GOOD.replace("Tillsyn", "Kalas hos Erik"));
    assertThat(read.rows().get(0).get("Insats")).hasToString("okand");
    assertThat(read.result().varningar()).containsEntry("okand-kod", 1L);
    assertThat(Files.readString(folder.resolve("resultat/del-0.okanda_koder.csv")))
        .endsWith("falt;text;antal\n\"Insats\";\"Kalas hos Erik\";1\n");
  }

  @Test
  @DisplayName("the rejects file holds no formula")
  void noFormulas() throws IOException {
    Readings.Read read = visits(HEADER + "=HYPERLINK(1);b\r\n");
    assertThat(read.rejects()).contains("\"'=HYPERLINK(1);b\"");
  }

  @Test
  @DisplayName("a packed file reads the same; a damaged one is refused")
  void packed() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write((HEADER + GOOD).getBytes(WINDOWS));
    }
    byte[] bytes = packed.toByteArray();
    String contract = "procapita_utforda_insatser";
    assertThat(read(contract, "utforda_insatser.csv.gz", bytes).rows()).hasSize(1);
    byte[] cut = Arrays.copyOf(bytes, bytes.length - 12);
    assertThatThrownBy(() -> read(contract, "utforda_insatser.csv.gz", cut))
        .hasMessageContaining(Regel.OLASBAR.text());
  }

  @Test
  @DisplayName("reading twice gives the same rows, counts and rejects")
  void readingIsPure() throws IOException {
    String text = HEADER + GOOD + GOOD.replace("2026-01-03", "i dag");
    Readings.Read first = visits(text);
    Readings.Read second = visits(text);
    assertThat(second.result()).isEqualTo(first.result());
    assertThat(second.rejects()).isEqualTo(first.rejects());
  }

  private Readings.Read json(String contract, String text) throws IOException {
    return read(contract, contract + ".json", text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  @DisplayName("a work shift gives a row an activity; one without activities still gives a row")
  void shiftsAndActivities() throws IOException {
    Readings.Read read =
        json(
            "lifecare_PlannedWorkshift",
            """
            [{"Id":"w1","StartTime":"2026-01-05T07:00:00+01:00","Extra":{"a":[1]},
              "PlannedActivities":[
                {"Id":"a1","StartTime":"2026-01-05T07:30:00","Duration":"00:30:00",
                 "Client":{"PersonId":"194003189083"},
                 "ServiceItems":[{"Type":{"Text":"Dusch"}},{"Type":{"Text":"Tillsyn"}}]},
                {"Id":"a2","StartTime":"2026-01-05T08:30:00","Client":null}]},
             {"Id":"w2","StartTime":"2026-01-06T07:00:00+01:00","PlannedActivities":[]}]
            """);
    // a2 lacks its Duration and is rejected alone.
    assertThat(read.result().avvisade()).isEqualTo(1);
    assertThat(read.rows()).hasSize(2);
    Map<String, Object> activity = read.rows().get(0);
    assertThat(activity.get("PlannedActivities_Duration")).isEqualTo(1800L);
    assertThat(activity.get("PlannedActivities_StartTime"))
        .isEqualTo(Instant.parse("2026-01-05T06:30:00Z"));
    assertThat(activity.get("PlannedActivities_ServiceItems_Type_Text").toString())
        .contains("dusch")
        .contains("tillsyn");
    assertThat(read.rows().get(1).get("PlannedActivities_Id")).isNull();
  }

  @Test
  @DisplayName("a tree of planning units gives a row a node")
  void trees() throws IOException {
    Readings.Read read =
        json(
            "lifecare_PlanningUnit",
            """
            [{"Id":"1","Children":[{"Id":"2","Children":[{"Id":"3"}]},{"Id":"4"}]}]
            """);
    assertThat(read.rows())
        .extracting(r -> r.get("Id").toString())
        .containsExactly("1", "2", "3", "4");
  }

  @Test
  @DisplayName("JSON that breaks off or is no list is refused with its place and no content")
  void brokenJson() {
    assertThatThrownBy(() -> json("lifecare_PlanningUnit", "[{\"Id\":\"1\"},{\"Id\":"))
        .isInstanceOf(FileRefusedException.class)
        .hasMessageContaining(Regel.AVKORTAD.text())
        .hasMessageContaining("Post 2");
    assertThatThrownBy(() -> json("lifecare_PlanningUnit", "[{\"Id\":\"1\"}"))
        .hasMessageContaining(Regel.AVKORTAD.text());
    assertThatThrownBy(() -> json("lifecare_PlanningUnit", "[{\"Id\":\"1\"}] [{}]"))
        .hasMessageContaining(Regel.OGILTIG_JSON.text());
    assertThatThrownBy(() -> json("lifecare_PlanningUnit", "{\"Id\":\"194003189083\"}"))
        .hasMessageContaining(Regel.OGILTIG_JSON.text())
        .hasMessageNotContaining("1940");
  }

  @Test
  @DisplayName("an object where a value is expected, and an end before its start, are rejected")
  void wrongShapes() throws IOException {
    Readings.Read read =
        json(
            "lifecare_ReportedVisit",
            """
            [{"ExternalId":{"x":1},"ReportingSystem":"Phoniro","ClientPersonId":"194003189083",
              "StartTime":"2026-01-05T08:00:00+01:00","EndTime":"2026-01-05T07:00:00+01:00",
              "Status":"Completed","IsDoubleManning":false}]
            """);
    assertThat(read.rejects()).contains("fel-form").contains("slut-fore-start");
  }

  @Test
  @DisplayName(
      "an id or a unit's name with an identity in it lands as a pseudonym, equal when equal")
  void identitiesInsideIds() throws IOException {
    Readings.Read read =
        json(
            "lifecare_ReportedVisit",
            """
            [{"ExternalId":"19400318-9083/1","ReportingSystem":"LMO",
              "PlannedVisitId":"19400318-9083/1","ClientPersonId":"194003189083",
              "StartTime":"2026-01-05T08:00:00+01:00","Status":"Started","IsDoubleManning":false}]
            """);
    Map<String, Object> row = read.rows().get(0);
    assertThat(row.get("ExternalId").toString())
        .startsWith("n1_")
        .isEqualTo(row.get("PlannedVisitId").toString());
    assertThat(row.get("ReportingSystem")).hasToString("LMO");
    assertThat(read.result().varningar()).containsEntry("identitet-i-nyckel", 2L);
    assertThat(visits(HEADER + GOOD.replace("Söder", "Ass. 400318-9083")).rows())
        .allMatch(r -> r.get("Utforare").toString().startsWith("n1_"));
  }

  @Test
  @DisplayName("an end without zone in the repeated hour is the later one when it must be")
  void repeatedHourInJson() throws IOException {
    Readings.Read read =
        json(
            "lifecare_ReportedVisit",
            """
            [{"ExternalId":"1","ReportingSystem":"Phoniro","ClientPersonId":"194003189083",
              "StartTime":"2025-10-26T02:50:00","EndTime":"2025-10-26T02:10:00",
              "Status":"Completed","IsDoubleManning":false}]
            """);
    assertThat(read.rows().get(0).get("EndTime")).isEqualTo(Instant.parse("2025-10-26T01:10:00Z"));
  }
}
