package se.nyckeltal.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyckeltal.contract.Hashes;
import se.nyckeltal.identity.Identity;

@DisplayName("A made-up town")
class StadTest {

  private static final StadVal SMALL =
      StadVal.forval().medBrukare(20).medPeriod(YearMonth.of(2026, 1), 2).medSmuts(0.002);

  @TempDir Path folder;

  private SortedMap<String, String> made(String name, StadVal val) throws IOException {
    Path town = folder.resolve(name);
    new Stad(val).skriv(town);
    SortedMap<String, String> hashes = new TreeMap<>();
    for (Path file : Granskning.filer(town)) {
      hashes.put(town.relativize(file).toString(), Hashes.sha256(file));
    }
    return hashes;
  }

  @Test
  @DisplayName("is the same, byte for byte, by the same choices, and another by another seed")
  void isTheSame() throws IOException {
    SortedMap<String, String> first = made("a", SMALL);
    assertThat(made("b", SMALL)).isEqualTo(first);
    SortedMap<String, String> other = made("c", SMALL.medFro(2));
    assertThat(other.keySet()).isEqualTo(first.keySet());
    assertThat(other.get("lifecare/ReportedVisit_2026-01_20260202T031500.json"))
        .isNotEqualTo(first.get("lifecare/ReportedVisit_2026-01_20260202T031500.json"));
  }

  @Test
  @DisplayName("is not disturbed by more persons: what was told of the others stays")
  void growsWithoutDisturbance() throws IOException {
    StadVal clean = SMALL.medSmuts(0).medBrukare(40);
    new Stad(clean).skriv(folder.resolve("liten"));
    new Stad(clean.medBrukare(90)).skriv(folder.resolve("stor"));
    for (String file :
        List.of(
            "lifecare/ReportedVisit_2026-01_20260202T031500.json",
            "lifecare/PlannedWorkshift_2026-01_20260202T031500.json",
            "lifecare/Decision_20260228T210000.json",
            "lifecare/Client_20260228T210000.json")) {
      Set<String> large = new HashSet<>(records(folder.resolve("stor").resolve(file)));
      List<String> small = records(folder.resolve("liten").resolve(file));
      assertThat(small).as(file).isNotEmpty().allMatch(large::contains);
      assertThat(large).hasSizeGreaterThan(small.size());
    }
  }

  /** The records of a file, a line each. */
  private static List<String> records(Path file) throws IOException {
    return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
        .map(l -> l.startsWith(",") ? l.substring(1) : l)
        .filter(l -> l.startsWith("{"))
        .toList();
  }

  @Test
  @DisplayName("has only identities that belong to nobody, each once, also when the list ends")
  void hasOnlyTestIdentities() {
    Identiteter all = new Identiteter(1);
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 3000; i++) {
      assertThat(seen.add(all.nextOld())).isTrue();
      assertThat(seen.add(all.nextYoung())).isTrue();
    }
    for (int i = 0; i < 3000; i++) {
      assertThat(seen.add(all.staff(i))).isTrue();
    }
    assertThat(seen)
        .allSatisfy(
            identity -> {
              Identity read = Identity.parse(identity).orElseThrow();
              // An official test identity has its check digit; all others are TF forms.
              assertThat(read.checksumHolds() || Character.isLetter(identity.charAt(8))).isTrue();
            });
    assertThat(seen.stream().filter(i -> Character.isLetter(i.charAt(8)))).hasSizeGreaterThan(5000);
  }

  @Test
  @DisplayName("is not made of choices that cannot be")
  void refusesImpossibleChoices() {
    assertThatThrownBy(() -> SMALL.medBrukare(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("brukare ska vara minst 1.");
    assertThatThrownBy(() -> SMALL.medUtforandegrad(0))
        .hasMessage("utforandegrad ska vara över 0 och högst 1,5.");
    assertThatThrownBy(() -> SMALL.medSmuts(2)).hasMessage("smuts ska vara mellan 0 och 1.");
  }
}
