package se.nyckeltal.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.nyckeltal.contract.ExportContracts;

/**
 * Promise S1: hostile and broken files are refused with a rule, or read where they are legal, each
 * within 10 seconds, in a heap of 256 MiB, and nothing is written outside the work folder.
 */
class HostileFilesTest {

  private static final List<Hostile> CORPUS = HostileChild.corpus();
  private static final String SECRET_TEXT = "hemlighet-4711";

  @TempDir static Path parent;

  private static final Map<String, String[]> OUTCOMES = new HashMap<>();
  private static Map<String, String> before;

  static Stream<String> names() {
    return CORPUS.stream().map(h -> h.what().replace('\0', '?'));
  }

  @BeforeAll
  static void readThemAll() throws IOException, InterruptedException {
    Path work = Files.createDirectories(parent.resolve("utanfor/a/b/arbete"));
    Path outcomes = parent.resolve("utfall");
    Files.createDirectory(parent.resolve("tmp"));
    Files.writeString(
        parent.resolve("hemlig.csv"),
        Hostile.HEADER + Hostile.ROW + SECRET_TEXT + "\r\n",
        Hostile.WINDOWS);
    Files.createFile(outcomes);
    before = listing();
    int done = 0;
    for (int count = CORPUS.size(); done < count; ) {
      child(work, outcomes, done);
      int now = Files.readAllLines(outcomes).size();
      assertThat(now).as("processen dog utan utfall efter fall %d", done).isGreaterThan(done);
      done = now;
    }
    for (String line : Files.readAllLines(outcomes)) {
      String[] parts = line.split("\t", -1);
      OUTCOMES.put(parts[0], parts);
    }
  }

  private static void child(Path work, Path outcomes, int first)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // With what measures coverage, so that refusals count as tested.
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(a -> a.startsWith("-javaagent") || a.startsWith("--add-opens"))
        .forEach(command::add);
    command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.add("-Djava.io.tmpdir=" + parent.resolve("tmp"));
    command.add("-Dhostile.secret=" + parent.resolve("hemlig.csv"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(HostileChild.class.getName(), work.toString()));
    command.addAll(List.of(outcomes.toString(), Integer.toString(first)));
    new ProcessBuilder(command)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.appendTo(new File(outcomes + ".err")))
        .start()
        .waitFor();
  }

  /** Everything but the work folder, with sizes. */
  private static Map<String, String> listing() throws IOException {
    Map<String, String> listing = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(parent)) {
      for (Path path : walk.toList()) {
        boolean ours = path.getFileName().toString().startsWith("utfall");
        if (!ours && !path.startsWith(parent.resolve("utanfor/a/b/arbete"))) {
          listing.put(path.toString(), Files.isDirectory(path) ? "" : "" + Files.size(path));
        }
      }
    }
    return listing;
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("is refused with a rule, or read where that is legal, in time and memory")
  @MethodSource("names")
  void becomes(String name) {
    Hostile hostile =
        CORPUS.stream()
            .filter(h -> h.what().replace('\0', '?').equals(name))
            .findFirst()
            .orElseThrow();
    String[] outcome = OUTCOMES.get(name);
    assertThat(outcome[1])
        .as("%s: %s %s", name, outcome[1], outcome[2])
        .isIn(
            switch (hostile.outcome()) {
              case AVVISAS -> List.of("avvisad");
              case RADER -> List.of("rader");
              case ENDERA -> List.of("avvisad", "rader");
            });
    if (!hostile.codes().isEmpty()) {
      assertThat(outcome[2]).as(name).isIn(hostile.codes());
    }
    if (outcome[1].equals("rader")) {
      String[] counts = outcome[3].split("[=+]", -1);
      long sum = Long.parseLong(counts[1]) + Long.parseLong(counts[2]) + Long.parseLong(counts[3]);
      assertThat(sum).isEqualTo(Long.parseLong(counts[0]));
    }
    assertThat(Long.parseLong(outcome[4])).isLessThan(HostileChild.SECONDS * 1000L);
  }

  @Test
  @DisplayName("are at least forty, and each has a name of its own")
  void enough() {
    assertThat(names()).hasSizeGreaterThanOrEqualTo(40).doesNotHaveDuplicates();
  }

  @Test
  @DisplayName("leave nothing outside the work folder")
  void writeNothingOutside() throws IOException {
    assertThat(listing()).isEqualTo(before);
    assertThat(Path.of("/tmp/ute.csv")).doesNotExist();
  }

  @Test
  @DisplayName("bring nothing in from a file outside")
  void readNothingOutside() throws IOException {
    try (Stream<Path> walk = Files.walk(parent.resolve("utanfor"))) {
      for (Path file :
          walk.filter(f -> Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS)).toList()) {
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
            .as(file.toString())
            .doesNotContain(SECRET_TEXT);
      }
    }
  }

  @Test
  @DisplayName("are not taken from the inbox when they are links or pipes")
  void inboxPassesOverThem(@TempDir Path inbox) throws IOException {
    Path folder = Files.createDirectory(inbox.resolve("procapita"));
    Files.createSymbolicLink(folder.resolve("beslut.csv"), parent.resolve("hemlig.csv"));
    HostilePlaces.pipe(folder.resolve("enheter.csv"));
    Inbox.Contents contents =
        new Inbox(inbox, ExportContracts.shipped())
            .contents(Duration.ZERO, Instant.parse("2100-01-01T00:00:00Z"));
    assertThat(contents.deliveries()).isEmpty();
  }
}
