package se.nyckeltal.bistand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Survival, medians and log-rank against R's survival package, an independent computation. */
class OverlevnadRTest {

  private static final Path SCRIPT = Path.of("src/test/resources/r/overlevnad.R");

  /** Groups by hand: ties, curves that end at a half, groups in which no end is to be expected. */
  private static final List<String> EDGES =
      List.of(
          "2 3 3+ 5 6+|1 2 3 4|1 2 5+ 5+",
          "3|4+|1",
          "1+ 1+|3 4|5",
          "3 3|3 5",
          "1 2 2+ 9|1 2+ 2+ 9+|2 2",
          "1 1 1 1 2+ 2+ 3 3+|1 1 1 1 2+ 2+ 3+ 3+",
          "5+ 5+|3 3",
          "1 1 1 2 2 2 3 4 5 6|7 7 8 9 9 9 9+ 9+",
          // Nothing to compare.
          "1+|3 4",
          "1+ 2+|3+",
          "3 3|3|3");

  /** Spells by test and group, in order. */
  private final Map<String, Map<String, Livstabell>> spells = new HashMap<>();

  /** A skipped test says nothing: where CI runs, R must be there. */
  private static void requireR() throws IOException, InterruptedException {
    boolean there;
    try {
      there =
          new ProcessBuilder("Rscript", "-e", "library(survival)")
                  .redirectErrorStream(true)
                  .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                  .start()
                  .waitFor()
              == 0;
    } catch (IOException e) {
      there = false;
    }
    if (!"true".equals(System.getenv("CI"))) {
      assumeTrue(there, "R med paketet survival saknas");
    }
    assertThat(there).as("R med paketet survival").isTrue();
  }

  /** Spells of several sizes, lengths and shares of censoring, with many ties. */
  private String generated() {
    StringBuilder csv = new StringBuilder("prov,grupp,langd,avslutad\n");
    for (int edge = 0; edge < EDGES.size(); edge++) {
      String[] groups = EDGES.get(edge).split("\\|", -1);
      for (int group = 0; group < groups.length; group++) {
        for (String spell : groups[group].split(" ", -1)) {
          int length = Integer.parseInt(spell.replace("+", ""));
          add(csv, "kant" + edge, "g" + group, length, !spell.endsWith("+"));
        }
      }
    }
    for (int test = 0; test < 24; test++) {
      Random random = new Random(1000 + test);
      int groups = 1 + test % 5;
      for (int group = 0; group < groups; group++) {
        int size = List.of(3, 12, 60, 250).get((test + group) % 4);
        double mean = 2 + random.nextDouble() * 20 * (group + 1);
        double censored = List.of(0.0, 0.2, 0.6, 0.9).get((test / 4) % 4);
        for (int i = 0; i < size; i++) {
          int length = 1 + (int) (-mean * Math.log(1 - random.nextDouble()));
          boolean ended = random.nextDouble() >= censored;
          add(csv, "p" + test, "g" + group, length, ended);
        }
      }
    }
    return csv.toString();
  }

  private void add(StringBuilder csv, String test, String group, int length, boolean ended) {
    csv.append("%s,%s,%d,%d%n".formatted(test, group, length, ended ? 1 : 0));
    spells
        .computeIfAbsent(test, p -> new HashMap<>())
        .computeIfAbsent(group, g -> Livstabell.tom())
        .med(length, ended ? 1 : 0, ended ? 0 : 1);
  }

  private static List<String[]> read(Path csv) throws IOException {
    List<String[]> rows = new ArrayList<>();
    for (String line : Files.readAllLines(csv).subList(1, Files.readAllLines(csv).size())) {
      rows.add(line.split(",", -1));
    }
    return rows;
  }

  private static void same(Double ours, String theirs, double tolerance, String where) {
    if (theirs.equals("NA") || theirs.equals("NaN")) {
      assertThat(ours).as(where).isNull();
    } else {
      assertThat(ours).as(where).isCloseTo(Double.parseDouble(theirs), within(tolerance));
    }
  }

  @Test
  @DisplayName("equals R: survival to 1e-9, limits to 1e-6, medians, log-rank to 1e-9")
  void equalsR(@TempDir Path folder) throws IOException, InterruptedException {
    requireR();
    Path perioder = folder.resolve("perioder.csv");
    Files.writeString(perioder, generated(), StandardCharsets.UTF_8);
    Path kurvor = folder.resolve("kurvor.csv");
    Path medianer = folder.resolve("medianer.csv");
    Path skillnader = folder.resolve("skillnader.csv");
    Path said = folder.resolve("sagt.txt");
    int code =
        new ProcessBuilder(
                "Rscript",
                SCRIPT.toString(),
                perioder.toString(),
                kurvor.toString(),
                medianer.toString(),
                skillnader.toString())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start()
            .waitFor();
    assertThat(code).as(Files.readString(said)).isZero();

    curves(read(kurvor));
    for (String[] r : read(medianer)) {
      KaplanMeier.Median median = KaplanMeier.av(spells.get(r[0]).get(r[1])).median();
      String where = r[0] + " " + r[1];
      same(median.varde(), r[2], 1e-12, where);
      same(median.nedre(), r[3], 1e-12, where);
      same(median.ovre(), r[4], 1e-12, where);
    }
    List<String[]> differences = read(skillnader);
    assertThat(differences).hasSize(19 + 8);
    for (String[] r : differences) {
      LogRank test = LogRank.av(spells.get(r[0]).values());
      same(test.chi2(), r[1], 1e-9 * Math.max(1, Double.parseDouble(r[1])), r[0]);
      assertThat(test.frihetsgrader()).as(r[0]).isEqualTo(Integer.parseInt(r[2]));
      same(test.pVarde(), r[3], 1e-9, r[0]);
    }
  }

  private void curves(List<String[]> rows) {
    assertThat(rows).hasSizeGreaterThan(1000);
    Map<String, Long> compared = new HashMap<>();
    for (String[] r : rows) {
      KaplanMeier.Manad ours =
          KaplanMeier.av(spells.get(r[0]).get(r[1])).manader().get(Integer.parseInt(r[2]) - 1);
      String where = String.join(" ", r[0], r[1], r[2]);
      assertThat(List.of(ours.underRisk(), ours.avslut(), ours.censurerade()))
          .as(where)
          .containsExactly(Long.parseLong(r[3]), Long.parseLong(r[4]), Long.parseLong(r[5]));
      same(ours.overlevnad(), r[6], 1e-9, where);
      same(ours.nedre(), r[7], 1e-6, where);
      same(ours.ovre(), r[8], 1e-6, where);
      compared.merge(r[0] + r[1], ours.avslut() + ours.censurerade(), Long::sum);
    }
    // R has no row where nothing happened; together its rows have every spell.
    spells.forEach(
        (test, groups) ->
            groups.forEach(
                (g, s) -> assertThat(compared.get(test + g)).as(test + g).isEqualTo(s.antal())));
  }
}
