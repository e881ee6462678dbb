package se.nyckeltal.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.nyckeltal.contract.ExportContract;
import se.nyckeltal.contract.ExportContracts;
import se.nyckeltal.contract.Json;
import se.nyckeltal.contract.ResourceFolder;
import se.nyckeltal.identity.Identity;
import se.nyckeltal.testkit.Kontrakt;

/**
 * Promise T2: the corpora in {@code fuzz/} are read again in every build, whole files also with
 * bytes changed at random. A parser gives a value or its declared refusal, never anything else.
 */
class FuzzCorpusTest {

  private static final int MUTANTS = Integer.getInteger("mutanter", 15);

  @TempDir Path folder;

  private Readings readings;

  @BeforeEach
  void makeAKey() {
    readings = new Readings(folder);
  }

  private static Stream<Arguments> files(String corpus) {
    SortedMap<String, byte[]> files = ResourceFolder.files("fuzz/" + corpus);
    assertThat(files).isNotEmpty();
    return files.entrySet().stream().map(f -> Arguments.of(f.getKey(), f.getValue()));
  }

  /** Lines of {@code + text}: accepted, {@code - text}: refused, {@code ? text}: either. */
  private static Stream<Arguments> lines(String corpus) {
    return files(corpus)
        .flatMap(f -> new String((byte[]) f.get()[1], StandardCharsets.UTF_8).lines())
        .filter(line -> !line.startsWith("#"))
        .map(line -> Arguments.of(line.charAt(0), line.substring(2)));
  }

  static Stream<Arguments> csv() {
    return files("csv");
  }

  static Stream<Arguments> json() {
    return files("json");
  }

  static Stream<Arguments> numbers() {
    return lines("number");
  }

  static Stream<Arguments> dates() {
    return lines("date");
  }

  static Stream<Arguments> durations() {
    return lines("duration");
  }

  static Stream<Arguments> identities() {
    return lines("identity");
  }

  static Stream<Arguments> fileNames() {
    return lines("filename");
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("a CSV file, and it with bytes changed, is read or refused")
  @MethodSource("csv")
  void csvFile(String corpusFile, byte[] content) throws IOException {
    withMutants(Kontrakt.named("prov_poster"), "poster.csv", content);
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("a JSON file, and it with bytes changed, is read or refused")
  @MethodSource("json")
  void jsonFile(String corpusFile, byte[] content) throws IOException {
    withMutants(Kontrakt.named("prov_lista"), "lista.json", content);
  }

  private void withMutants(ExportContract contract, String name, byte[] content)
      throws IOException {
    readsOrRefuses(contract, name, content);
    for (int seed = 0; seed < MUTANTS && content.length > 0; seed++) {
      readsOrRefuses(contract, name, mutant(content, new Random(seed)));
    }
  }

  private static byte[] mutant(byte[] content, Random random) {
    byte[] changed = content.clone();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
    }
    return switch (random.nextInt(4)) {
      case 0 -> Arrays.copyOf(changed, 1 + random.nextInt(changed.length));
      case 1 -> Arrays.copyOf(changed, changed.length + random.nextInt(40));
      default -> changed;
    };
  }

  private void readsOrRefuses(ExportContract contract, String name, byte[] content)
      throws IOException {
    try {
      SplitResult result = readings.read(contract, name, content).result();
      assertThat(result.accepterade() + result.avvisade() + result.tomma())
          .isEqualTo(result.radInlasta());
    } catch (FileRefusedException e) {
      assertThat(e.regel()).isNotNull();
    }
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("numbers")
  void number(char expected, String text) throws IOException {
    String row = "1;19330816T123;2026-01-15;;;Utförd;;;\"%s\"\r\n".formatted(plain(text));
    byte[] content = (Hostile.HEADER + row).getBytes(Hostile.WINDOWS);
    expect(expected, readings.read(Kontrakt.named("prov_poster"), "poster.csv", content));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("dates")
  void date(char expected, String text) throws IOException {
    value(expected, "\"2026-01-15\"", text);
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("durations")
  void duration(char expected, String text) throws IOException {
    value(expected, "\"text\",", "text\",\"Langd\":\"" + text, ",");
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("identities")
  void identity(char expected, String text) throws IOException {
    assertThat(Identity.parse(plain(text)).toString()).doesNotContain(text);
    Identity.occursIn(plain(text));
    value(expected, "\"19330816T123\"", text);
  }

  private void value(char expected, String good, String text) throws IOException {
    value(expected, good, text, "");
  }

  private void value(char expected, String good, String text, String after) throws IOException {
    String list = "[" + Hostile.RECORD.replace(good, "\"" + text + "\"" + after) + "]";
    byte[] content = list.getBytes(StandardCharsets.UTF_8);
    expect(expected, readings.read(Kontrakt.named("prov_lista"), "lista.json", content));
  }

  private static void expect(char expected, Readings.Read read) {
    assertThat(read.result().accepterade() + read.result().avvisade()).isEqualTo(1);
    if (expected != '?') {
      assertThat(read.result().accepterade()).as(read.rejects()).isEqualTo(expected == '+' ? 1 : 0);
    }
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("fileNames")
  void fileName(char expected, String text) throws IOException {
    Path inbox = folder.resolve("inbox");
    try {
      Path file = inbox.resolve("lifecare").resolve(plain(text)).normalize();
      Files.createDirectories(file.getParent());
      Files.write(file, new byte[] {'[', ']'});
    } catch (InvalidPathException | IOException e) {
      // A name that no file can have cannot lie in the inbox.
      assertThat(expected).isNotEqualTo('+');
      return;
    }
    Inbox.Contents contents =
        new Inbox(inbox, ExportContracts.shipped())
            .contents(Duration.ZERO, Instant.parse("2100-01-01T00:00:00Z"));
    if (expected != '?') {
      assertThat(contents.deliveries()).hasSize(expected == '+' ? 1 : 0);
    }
  }

  private static String plain(String text) throws IOException {
    return Json.JSON.readValue("\"" + text + "\"", String.class);
  }
}
