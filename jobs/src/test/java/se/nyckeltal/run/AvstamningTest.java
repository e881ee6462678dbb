package se.nyckeltal.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyckeltal.config.Home;
import se.nyckeltal.contract.ExportContract;
import se.nyckeltal.contract.ExportContracts;
import se.nyckeltal.ingest.Delivery;
import se.nyckeltal.ingest.FileRefusedException;
import se.nyckeltal.ingest.Kontrollsumma;
import se.nyckeltal.ingest.Ledger;
import se.nyckeltal.ingest.Leverans;
import se.nyckeltal.ingest.Mangd;
import se.nyckeltal.ingest.Regel;
import se.nyckeltal.ingest.SplitResult;
import se.nyckeltal.ingest.cut.Part;
import se.nyckeltal.ingest.cut.Survey;
import se.nyckeltal.lake.LandedWriter;
import se.nyckeltal.testkit.Samples;

@DisplayName("Control sums: each planted difference is found")
class AvstamningTest {

  private static final List<String> FIELDS = List.of("Timmar");

  @TempDir Path folder;

  /** Ten rows: seven accepted (one of them a duplicate), two rejected, one blank. */
  private static SplitResult reader(long read, long accepted, String in, String ok, String bad) {
    return new SplitResult(
        read,
        accepted,
        2,
        1,
        0,
        Map.of("Timmar", sum(in, ok, bad)),
        SplitResult.Iakttaget.INGET,
        Map.of(),
        null,
        null);
  }

  private static Kontrollsumma sum(String in, String ok, String bad) {
    return new Kontrollsumma(new BigDecimal(in), new BigDecimal(ok), new BigDecimal(bad));
  }

  private static Mangd mangd(long rows, String sum) {
    return new Mangd(rows, Map.of("Timmar", new BigDecimal(sum)));
  }

  private static List<String> reading(SplitResult reader, Mangd seen, Mangd kept) {
    return Avstamning.reading(FIELDS, reader, seen, kept);
  }

  private static final SplitResult RIGHT = reader(10, 7, "31.5", "24.25", "7.25");
  private static final Mangd SEEN = mangd(7, "24.250000");
  private static final Mangd KEPT = mangd(6, "20.25");

  @Test
  @DisplayName("what agrees has no difference, whatever the number of decimals")
  void agrees() {
    assertThat(reading(RIGHT, SEEN, KEPT)).isEmpty();
    assertThat(Avstamning.landing(FIELDS, KEPT, mangd(5, "20"), mangd(1, "0.250"))).isEmpty();
    assertThat(Avstamning.reading(List.of(), RIGHT, new Mangd(7, Map.of()), Mangd.INGEN)).isEmpty();
  }

  @Test
  @DisplayName("rows: lost by the reader, between reader and Spark, or more kept than came")
  void rows() {
    assertThat(reading(reader(11, 7, "31.5", "24.25", "7.25"), SEEN, KEPT))
        .containsExactly("Filen har 11 rader, men godtagna, avvisade och tomma är 10.");
    assertThat(reading(RIGHT, mangd(6, "24.25"), KEPT))
        .containsExactly("Läsaren godtog 7 rader, Spark fick 6.");
    assertThat(reading(RIGHT, SEEN, mangd(8, "20")))
        .containsExactly("Spark fick 7 rader, men 8 blev kvar.");
    assertThat(Avstamning.landing(FIELDS, KEPT, mangd(5, "20.25"), Mangd.INGEN))
        .containsExactly("6 rader skulle landas, 5 återfanns.");
  }

  @Test
  @DisplayName("rows: a file that has more or fewer than the reader found")
  void rowsOfTheFile() {
    ExportContract csv = ExportContracts.shipped().get("procapita_beslut");
    ExportContract json = ExportContracts.shipped().get("lifecare_Decision");
    assertThat(survey(11L).agrees(csv, RIGHT)).contains(true);
    assertThat(survey(12L).agrees(csv, RIGHT)).contains(false);
    assertThat(survey(10L).agrees(csv, RIGHT)).contains(false);
    assertThat(survey(10L).agrees(json, RIGHT)).contains(true);
    assertThat(survey(9L).agrees(json, RIGHT)).contains(true);
    assertThat(survey(11L).agrees(json, RIGHT)).contains(false);
    assertThat(survey(null).agrees(csv, RIGHT)).isEmpty();
  }

  private static Survey survey(Long lines) {
    return new Survey(List.of(Part.WHOLE), lines);
  }

  @Test
  @DisplayName("sums: a millionth is enough, and no sentence tells the sum")
  void sums() {
    assertThat(reading(reader(10, 7, "31.500001", "24.25", "7.25"), SEEN, KEPT))
        .containsExactly("Summan av Timmar i filen är inte den av godtagna och avvisade rader.");
    assertThat(reading(RIGHT, mangd(7, "24.250001"), KEPT))
        .containsExactly("Summan av Timmar skiljer mellan läsaren och Spark.");
    assertThat(Avstamning.landing(FIELDS, KEPT, mangd(6, "20.249999"), Mangd.INGEN))
        .containsExactly(
            "Summan av Timmar skiljer mellan det som skulle landas och det som återfanns.");
  }

  @Test
  @DisplayName("a reader that sums nothing where the contract asks for it is found")
  void noSums() {
    SplitResult silent =
        new SplitResult(
            10, 7, 2, 1, 0, Map.of(), SplitResult.Iakttaget.INGET, Map.of(), null, null);
    assertThat(reading(silent, SEEN, KEPT)).hasSize(1);
  }

  @Test
  @DisplayName("a difference refuses the delivery by its own rule, and the file stays in the inbox")
  void refuses() throws IOException {
    Home home = Samples.emptyHome(folder.resolve("hem"));
    Path file = home.inbox().resolve("procapita/beslut.csv");
    Files.writeString(file, "x");
    ExportContract contract = ExportContracts.shipped().get("procapita_beslut");
    Delivery delivery =
        new Delivery(
            contract, file, "0".repeat(64), Optional.empty(), Instant.EPOCH, Optional.empty());
    Reading reading =
        new Reading(
            delivery,
            RIGHT,
            new LandedWriter.Contents(mangd(6, "0"), KEPT, Optional.empty()),
            Optional.empty(),
            new Survey(List.of(Part.WHOLE), 11L));
    assertThatThrownBy(reading::check)
        .isInstanceOf(FileRefusedException.class)
        .hasMessageEndingWith("Läsaren godtog 7 rader, Spark fick 6.")
        .satisfies(e -> assertThat(((FileRefusedException) e).regel()).isEqualTo(Regel.AVSTAMNING));
    assertThatThrownBy(
            () ->
                reading.check(
                    new LandedWriter.Landed(mangd(5, "0"), Mangd.INGEN, Optional.empty())))
        .hasMessageEndingWith("6 rader skulle landas, 5 återfanns.");

    Ledger ledger = new Ledger(home.lake().resolve("leveranser"));
    Leverans receipt =
        new Receipts(ledger, "k", Instant.EPOCH)
            .refused(reading, new FileRefusedException(Regel.AVSTAMNING, ""));
    new TakenFiles(home).settle(delivery, receipt);
    assertThat(file).exists();
    assertThat(ledger.known(delivery)).isFalse();
    assertThat(ledger.loaded()).isEmpty();
  }
}
