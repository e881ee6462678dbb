package se.nyckeltal.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.SortedMap;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyckeltal.check.CheckResult;
import se.nyckeltal.check.CheckResult.Utfall;

@DisplayName("The files of a made-up town")
class StadFilerTest {

  private static final StadVal SMALL =
      StadVal.forval().medBrukare(60).medPeriod(YearMonth.of(2025, 9), 6);

  @TempDir Path folder;

  @Test
  @DisplayName("are all accepted by the reader, every row, as many as the truth says")
  void areAccepted() throws IOException {
    Sanning made = new Stad(SMALL).skriv(folder);
    agree(made, Granskning.av(folder));
    assertThat(made.avvisade()).isZero();
  }

  @Test
  @DisplayName("of both systems are all accepted too")
  void ofBothSystemsAreAccepted() throws IOException {
    StadVal both = SMALL.medBrytdatum(LocalDate.of(2025, 12, 10));
    agree(new Stad(both).skriv(folder), Granskning.av(folder));
  }

  @Test
  @DisplayName("are accepted when visits come in one file")
  void inOneFile() throws IOException {
    StadVal one =
        SMALL.medFiler(Filval.EN).medPeriod(YearMonth.of(2026, 1), 2).medFro(7).medBrukare(40);
    Sanning made = new Stad(one).skriv(folder);
    agree(made, Granskning.av(folder));
    assertThat(made.filer().keySet())
        .contains("lifecare/ReportedVisit_20260228T210000.json", "tes/besok_20260228T210000.csv");
  }

  @Test
  @DisplayName("with faults lose exactly the faulty rows")
  void loseTheFaultyRows() throws IOException {
    StadVal dirty = SMALL.medSmuts(0.01).medBrytdatum(LocalDate.of(2025, 12, 1));
    Sanning made = new Stad(dirty).skriv(folder);
    agree(made, Granskning.av(folder));
    assertThat(made.smuts()).containsOnlyKeys(Smutsslag.values());
    assertThat(made.avvisade())
        .isEqualTo(
            made.smuts().entrySet().stream()
                .filter(e -> e.getKey() != Smutsslag.DUBBLETT)
                .mapToLong(java.util.Map.Entry::getValue)
                .sum());
  }

  private static void agree(Sanning made, SortedMap<String, CheckResult> read) {
    assertThat(read.keySet()).containsExactlyElementsOf(made.filer().keySet());
    SoftAssertions all = new SoftAssertions();
    made.filer()
        .forEach(
            (name, rows) -> {
              CheckResult found = read.get(name);
              String seen = name + " " + found.avvisadeSkal() + found.skal();
              all.assertThat(found.utfall()).as(seen).isNotEqualTo(Utfall.AVVISAS);
              all.assertThat(found.rader().raderIn()).as(seen).isEqualTo(rows.rader());
              all.assertThat(found.rader().avvisade()).as(seen).isEqualTo(rows.avvisade());
              all.assertThat(found.rader().dubbletter()).as(seen).isEqualTo(rows.dubbletter());
            });
    all.assertAll();
  }
}
