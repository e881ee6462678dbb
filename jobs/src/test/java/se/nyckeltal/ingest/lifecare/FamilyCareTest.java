package se.nyckeltal.ingest.lifecare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static se.nyckeltal.ingest.ExportReadings.only;
import static se.nyckeltal.ingest.ExportReadings.shipped;
import static se.nyckeltal.ingest.ExportReadings.tal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.nyckeltal.contract.ExportContract;
import se.nyckeltal.ingest.ExportReadings;
import se.nyckeltal.ingest.Readings;
import se.nyckeltal.ingest.Regel;

/** FamilyCare's envelope around a mass extract, source-formats 2.1. */
class FamilyCareTest {

  private static final ExportContract PAYMENTS = shipped("lifecare_Extract_Payments");
  private static final String PAYMENT =
      """
      {"Id": %d, "CustomerNumber": 80412, "Name": "Prov, Karin", "Amount": 3000.5,
       "PaymentMethod": "Plusgiro", "PayDate": "2025-04-25T00:00:00", "AccountNumber": "1",
       "StartTime": "00000000", "PaymentPersonDTOs": [
        {"Name": "Prov", "PersonId": "198201012385", "CustomerNumber": 80412},
        {"Name": "Prov", "PersonId": "198201012393", "CustomerNumber": 80413}]}
      """;

  @TempDir Path folder;

  private ExportReadings exports;

  @BeforeEach
  void makeAKey() {
    exports = new ExportReadings(folder);
  }

  private static String payments(int count) {
    StringBuilder all = new StringBuilder();
    for (int i = 1; i <= count; i++) {
      all.append(i > 1 ? "," : "").append(PAYMENT.formatted(700 + i));
    }
    return all.toString();
  }

  private static String envelope(String total, int records) {
    return "{\"ModifiedAfter\": null, \"TotalNumberOfRecords\": %s, \"Result\": [%s]}"
        .formatted(total, payments(records));
  }

  @Test
  @DisplayName("a record in the envelope, with customers as a list and without names or accounts")
  void record() throws IOException {
    Readings.Read read = exports.read(PAYMENTS, envelope("1", 1));
    assertThat(only(read))
        .contains(
            entry("Id", 701L),
            entry("CustomerNumber", 80_412L),
            entry("Amount", tal("3000.5")),
            entry("PaymentMethod", "plusgiro"),
            entry("PayDate", LocalDate.of(2025, 4, 25)),
            entry("PaymentPersonDTOs_CustomerNumber", List.of(80_412L, 80_413L)))
        .doesNotContainKeys("Name", "AccountNumber", "StartTime");
    assertThat(read.result().summor().get("Amount").in()).isEqualByComparingTo("3000.5");
  }

  @Test
  @DisplayName("a page that is missing: fewer records than the envelope states refuse the file")
  void missingPage() {
    exports.refused(PAYMENTS, envelope("3", 2), Regel.FEL_ANTAL_POSTER, "uppger 3, men har 2");
    exports.refused(PAYMENTS, envelope("1", 2), Regel.FEL_ANTAL_POSTER, "uppger 1, men har 2");
    String after = "{\"Result\": [%s], \"TotalNumberOfRecords\": 3}".formatted(payments(2));
    exports.refused(PAYMENTS, after, Regel.FEL_ANTAL_POSTER, "uppger 3, men har 2");
  }

  @ParameterizedTest
  @DisplayName("a stated number that is no number tells nothing good about the file")
  @ValueSource(strings = {"\"två\"", "-1", "2.5", "[2]", "99999999999999999999"})
  void strangeNumbers(String total) {
    exports.refused(PAYMENTS, envelope(total, 2), Regel.FEL_ANTAL_POSTER, "men har 2");
  }

  @Test
  @DisplayName("records are counted, not rows: a decision of two persons is one record")
  void recordsNotRows() throws IOException {
    String text =
        """
        {"TotalNumberOfRecords": 1, "Result": [
         {"Id": 1, "Type": "Bifall", "DecisionPersonDTOs": [
          {"PersonId": "198201012385", "IsCoApplicant": false},
          {"PersonId": "198201012393", "IsCoApplicant": true}]}]}
        """;
    assertThat(
            exports
                .read("lifecare_Extract_Decisions", text)
                .column("DecisionPersonDTOs_IsCoApplicant"))
        .containsExactly(false, true);
  }

  @Test
  @DisplayName("a rejected record is counted too; an envelope without number, or null, is read")
  void otherEnvelopes() throws IOException {
    String oneWrong = envelope("2", 2).replace("\"Id\": 702", "\"Id\": null");
    Readings.Read read = exports.read(PAYMENTS, oneWrong);
    assertThat(read.column("Id")).containsExactly(701L);
    assertThat(read.rejects()).contains("\"Id\";saknat-varde;");
    assertThat(exports.read(PAYMENTS, "{\"Result\": [" + payments(2) + "]}").rows()).hasSize(2);
    assertThat(exports.read(PAYMENTS, envelope("null", 2)).rows()).hasSize(2);
    assertThat(exports.read(PAYMENTS, envelope("0", 0)).rows()).isEmpty();
    // Pages that someone has joined to a list of their own.
    assertThat(exports.read(PAYMENTS, "[" + payments(2) + "]").rows()).hasSize(2);
  }

  @Test
  @DisplayName("an envelope that breaks off, or holds two lists, is refused")
  void brokenEnvelopes() {
    String whole = envelope("2", 2);
    exports.refused(PAYMENTS, whole.substring(0, whole.length() - 1), Regel.AVKORTAD, "Post 3");
    exports.refused(PAYMENTS, whole.substring(0, whole.length() - 20), Regel.AVKORTAD, "Post 2");
    exports.refused(
        PAYMENTS,
        "{\"Result\": [], \"Result\": [" + payments(1) + "]}",
        Regel.OGILTIG_JSON,
        "Result");
    exports.refused(PAYMENTS, whole + whole, Regel.OGILTIG_JSON, "objektets slut");
  }
}
