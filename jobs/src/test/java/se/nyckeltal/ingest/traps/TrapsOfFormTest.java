package se.nyckeltal.ingest.traps;

import static org.assertj.core.api.Assertions.assertThat;
import static se.nyckeltal.ingest.ExportReadings.WINDOWS;
import static se.nyckeltal.ingest.ExportReadings.only;
import static se.nyckeltal.ingest.ExportReadings.shipped;
import static se.nyckeltal.ingest.ExportReadings.tal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyckeltal.contract.ExportContract;
import se.nyckeltal.ingest.ExportReadings;
import se.nyckeltal.ingest.Readings;
import se.nyckeltal.ingest.Regel;

/** The traps of source-formats 11 that lie in how values are written: 1–4, 11 and 19. */
class TrapsOfFormTest {

  private static final String ENHETER =
      """
      enhet;namn;lifecare_id;procapita_id;omrade;utforare;regi;ra_start;fran;till
      norr;Hemtjänst Åsen;12;;;;Egen regi;;2020-01-01;
      """;
  private static final String ARBETAD_TID = "manad;enhet;personalgrupp;timmar\n";
  private static final String DECISION =
      """
      {"Result": [{"Id": 1, "Type": "Bifall", "Date": "%s", "FromDate": "%s", "ToDate": "%s",
        "Reason": "%s", "DecisionPersonDTOs": [{"PersonId": "%s"}]}]}
      """;

  @TempDir Path folder;

  private ExportReadings exports;

  @BeforeEach
  void makeAKey() {
    exports = new ExportReadings(folder);
  }

  @Test
  @DisplayName("1 encoding: UTF-8 with BOM or without is read; another is refused, never guessed")
  void encoding() throws IOException {
    ExportContract enheter = shipped("kommun_enheter");
    for (String mark : new String[] {"", "\uFEFF"}) {
      assertThat(only(exports.read(enheter, mark + ENHETER)))
          .containsEntry("enhet", "norr")
          .containsEntry("namn", "Hemtjänst Åsen");
    }
    exports.refused(enheter, ENHETER.getBytes(WINDOWS), Regel.ODEKODBAR, "rad 2");
    exports.refused(enheter, ENHETER.getBytes(StandardCharsets.UTF_16), Regel.ODEKODBAR, "UTF-16");
    Readings.Read lost = exports.read(enheter, ENHETER.replace("Åsen", "\uFFFDsen"));
    assertThat(lost.rows()).isEmpty();
    assertThat(lost.rejects()).contains(";2;").contains(";\"namn\";ersattningstecken;");
  }

  @Test
  @DisplayName("2 semicolons, decimal commas and every space between thousands")
  void separators() throws IOException {
    String row = "2026-01;norr;chef;%s\n";
    Readings.Read read =
        exports.read(
            "kommun_arbetad_tid",
            ARBETAD_TID
                + row.formatted("1 234,5")
                + row.formatted("1\u00a0234,5")
                + row.formatted("1\u202f234,5")
                + row.formatted("\"1234,5\"")
                + row.formatted("1234.5")
                + row.formatted("1;234,5"));
    assertThat(read.column("timmar"))
        .containsExactly(tal("1234.5"), tal("1234.5"), tal("1234.5"), tal("1234.5"));
    assertThat(read.rejects())
        .contains(";6;")
        .contains("\"timmar\";ogiltigt-tal;")
        .contains(";7;")
        .contains("fel-antal-falt");
    exports.refused(
        shipped("kommun_arbetad_tid"),
        ARBETAD_TID.replace(';', ',') + "2026-01,norr,chef,1\n",
        Regel.FEL_RUBRIK,
        "Saknas: manad");
  }

  @ParameterizedTest
  @DisplayName("3 an empty text and a sentinel day are no value; where one must be, a reject")
  @ValueSource(strings = {"", "00000000", "99999999", "9999-12-31", "9999-12-31T00:00:00"})
  void noValue(String none) throws IOException {
    String text = DECISION.formatted("2025-04-01", none, none, "", "198201012385");
    assertThat(only(exports.read("lifecare_Extract_Decisions", text)))
        .containsEntry("Date", LocalDate.of(2025, 4, 1))
        .containsEntry("FromDate", null)
        .containsEntry("ToDate", null)
        .containsEntry("Reason", null);
    Readings.Read required =
        exports.read(
            "lifecare_Extract_Payments",
            "{\"Result\": [{\"Id\": 1, \"Amount\": 1, \"PayDate\": \"%s\"}]}".formatted(none));
    assertThat(required.rows()).isEmpty();
    assertThat(required.rejects()).contains(";\"PayDate\";saknat-varde;");
  }

  @ParameterizedTest
  @DisplayName("4 the month that aid concerns, as 202609 and as 2026-06")
  @CsvSource({"202609, 2026-09-01", "2026-06, 2026-06-01", "2026-12-31, 2026-12-01"})
  void months(String written, LocalDate month) throws IOException {
    String text =
        """
        {"Result": [{"Id": 1, "Amount": 3.00, "PayDate": "2026-05-27", "ConcernedMonth": "%s",
          "PaymentPersonDTOs": [{"PersonId": "198201012385"}]}]}
        """
            .formatted(written);
    assertThat(only(exports.read("lifecare_Payment", text)))
        .containsEntry("ConcernedMonth", month)
        .containsEntry("PayDate", LocalDate.of(2026, 5, 27));
  }

  @ParameterizedTest
  @DisplayName("4 what is no month is rejected")
  @ValueSource(strings = {"202613", "September 2026", "26-09", "2026"})
  void noMonths(String written) throws IOException {
    String text =
        "{\"Result\": [{\"Id\": 1, \"Amount\": 3, \"PayDate\": \"2026-05-27\","
            + "\"ConcernedMonth\": \"%s\"}]}";
    Readings.Read read = exports.read("lifecare_Payment", text.formatted(written));
    assertThat(read.rows()).isEmpty();
    assertThat(read.rejects()).contains(";\"ConcernedMonth\";ogiltig-manad;");
  }

  @Test
  @DisplayName("11 identities of 10, 11, 12 and 13 characters and with + are the same person")
  void identities() throws IOException {
    String row = "{\"Id\": %d, \"PersonId\": \"%s\", \"StartDate\": \"2026-01-01\"}";
    String[] forms = {
      "8201012385", "820101-2385", "198201012385", "19820101-2385", "200101+1564", "192001011564"
    };
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < forms.length; i++) {
      text.append(i == 0 ? "[" : ",").append(row.formatted(i, forms[i]));
    }
    Readings.Read read = exports.read("lifecare_ClientAbsence", text + "]");
    assertThat(read.rejects()).isEmpty();
    assertThat(read.column("person_id").subList(0, 4).stream().distinct()).hasSize(1);
    assertThat(read.column("person_id").subList(4, 6).stream().distinct()).hasSize(1);
    assertThat(read.column("person_fodelsemanad").get(4)).isEqualTo(LocalDate.of(1920, 1, 1));
  }

  @Test
  @DisplayName("11 TF numbers are read; a wrong check digit is told, another form is rejected")
  void otherIdentities() throws IOException {
    String text =
        """
        [{"Id": 1, "PersonId": "19880209T050", "StartDate": "2026-01-01"},
         {"Id": 2, "PersonId": "198201012386", "StartDate": "2026-01-01"},
         {"Id": 3, "PersonId": "1982010123", "StartDate": "2026-01-01"},
         {"Id": 4, "PersonId": "K-80412", "StartDate": "2026-01-01"}]
        """;
    Readings.Read read = exports.read("lifecare_ClientAbsence", text);
    assertThat(read.column("Id")).containsExactly(1L, 2L);
    assertThat(read.result().varningar()).containsEntry("fel-kontrollsiffra", 2L);
    assertThat(read.rejects().split(";\"PersonId\";ogiltig-identitet;", -1)).hasSize(3);
  }

  @ParameterizedTest
  @DisplayName("19 a day typed as a date-time is its first ten characters, whatever its zone")
  @ValueSource(
      strings = {
        "2025-04-01",
        "2025-04-01T00:00:00Z",
        "2025-04-01T22:00:00Z",
        "2025-04-01T00:00:00",
        "2025-04-01T00:00:00+02:00",
        "2025-04-01 08:14"
      })
  void days(String written) throws IOException {
    String text = DECISION.formatted(written, written, written, "", "198201012385");
    assertThat(only(exports.read("lifecare_Extract_Decisions", text)))
        .containsEntry("FromDate", LocalDate.of(2025, 4, 1))
        .containsEntry("Date", LocalDate.of(2025, 4, 1));
  }
}
