package se.nyckeltal.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyckeltal.config.Home;
import se.nyckeltal.contract.CodeLists;
import se.nyckeltal.contract.ExportContract;
import se.nyckeltal.contract.ExportContracts;
import se.nyckeltal.contract.Hashes;
import se.nyckeltal.event.Events;
import se.nyckeltal.ingest.Delivery;
import se.nyckeltal.ingest.Ledger;
import se.nyckeltal.ingest.Leverans;
import se.nyckeltal.ingest.SplitResult;
import se.nyckeltal.testkit.Landed;
import se.nyckeltal.testkit.Samples;
import se.nyckeltal.testkit.TestSpark;

@DisplayName("From file to landed table every row and every sum is accounted for")
class LandingTest {

  private static final Instant EXTRACTED = Instant.parse("2026-03-01T04:00:00Z");

  @TempDir Path folder;

  private Home home;

  @BeforeEach
  void emptyHome() {
    home = Samples.emptyHome(folder.resolve("hem"));
  }

  private Leverans take(ExportContract contract, String name, byte[] content) throws IOException {
    Path file = home.inbox().resolve(contract.system()).resolve(name);
    Files.write(file, content);
    Ledger ledger = new Ledger(home.lake().resolve("leveranser"));
    Receipts receipts = new Receipts(ledger, "korning", EXTRACTED);
    Delivery delivery =
        new Delivery(
            contract, file, Hashes.sha256(file), Optional.empty(), EXTRACTED, Optional.empty());
    return new IngestStage(TestSpark.sessions(), home, CodeLists.shipped(), receipts, Events.NOBODY)
        .take(delivery);
  }

  private static String visit(String id, String end, String updated) {
    return """
        {"ExternalId":"%s","ReportingSystem":"Phoniro","ClientPersonId":"194003189083",
         "StartTime":"2026-01-20T12:00:00+01:00","EndTime":"2026-01-20T%s:00+01:00",
         "LastUpdatedTime":"%s","Status":"Completed","IsDoubleManning":false,"Deleted":false}\
        """
        .formatted(id, end, updated);
  }

  private Leverans visits(String name, String... visits) throws IOException {
    return take(
        ExportContracts.shipped().get("lifecare_ReportedVisit"),
        name,
        ("[" + String.join(",", visits) + "]").getBytes(StandardCharsets.UTF_8));
  }

  @Test
  @DisplayName("a field that the contract sums: in = accepted + rejected + duplicates, exactly")
  void sums() throws IOException {
    ExportContract summing =
        ExportContract.fromJson(
            ExportContracts.shipped()
                .get("procapita_beslut")
                .toJson()
                .replaceFirst("\\{", "{\"nyckeltal:kontrollsummor\":[\"Timmar\"],")
                .replaceFirst(",\\s*\"nyckeltal:kontrollsummor\" : \\[ \\]", ""));
    // Erik's 10.5 hours are replaced by 12.25 further down; a row without person has 2.25.
    String text =
        Samples.text("procapita/beslut_20260228T220000.csv")
            + "19330816-6838;Eklövsson, Erik;2001;Hemtjänst;SoL;2025-05-20;2025-06-01;;12,25;"
            + "per vecka;Hemtjänst Söder\r\n"
            + ";;2009;Hemtjänst;SoL;;2026-01-01;;2,25;per dag;Hemtjänst Söder\r\n";
    Leverans receipt = take(summing, "beslut.csv", text.getBytes(Charset.forName("windows-1252")));
    assertThat(receipt.skal()).isNull();
    assertThat(receipt.raderIn() - receipt.tomma()).isEqualTo(7);
    assertThat(receipt.accepterade()).isEqualTo(5);
    assertThat(receipt.avvisade()).isEqualTo(1);
    assertThat(receipt.dubbletter()).isEqualTo(1);
    assertThat(receipt.summor()).containsOnlyKeys("Timmar");
    Leverans.Summa sum = receipt.summor().get("Timmar");
    // 10.5 + 20 + 15 + 2 + 12.25 + 2.25; the fourth decision tells no hours.
    assertThat(sum.in()).isEqualByComparingTo(new BigDecimal("62"));
    assertThat(sum.accepterade()).isEqualByComparingTo(new BigDecimal("49.25"));
    assertThat(sum.avvisade()).isEqualByComparingTo(new BigDecimal("2.25"));
    assertThat(sum.dubbletter()).isEqualByComparingTo(new BigDecimal("10.5"));
  }

  @Test
  @DisplayName("changes: an older version gives way and is accounted for; landed twice stands once")
  void changes() throws IOException {
    visits("a.json", visit("ph-1", "12:15", "2026-02-02T05:00:00Z"));
    String[] second = {
      visit("ph-1", "12:30", "2026-02-01T05:00:00Z"), visit("ph-2", "12:45", "2026-02-01T05:00:00Z")
    };
    Leverans receipt = visits("b.json", second);
    assertThat(receipt.refused()).isFalse();
    assertThat(receipt.accepterade()).isEqualTo(2);
    Landed landed = new Landed(home, "lifecare_ReportedVisit");
    Map<String, String> days = landed.days();
    assertThat(days.get("2026-01-20")).startsWith("2 ");

    // As after a run that died between the commit and the receipt, and had cut the file smaller.
    new SplitResult(9, 9, 0, 0, 0, Map.of(), SplitResult.Iakttaget.INGET, Map.of(), null, null)
        .write(home.rejects().resolve(receipt.leveransId()), "del-7");
    assertThat(visits("b.json", second)).isEqualTo(receipt);
    assertThat(landed.days()).isEqualTo(days);
  }
}
