package se.nyckeltal.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import se.nyckeltal.cli.Nyckeltal;
import se.nyckeltal.config.Home;
import se.nyckeltal.contract.Json;
import se.nyckeltal.generate.Filval;
import se.nyckeltal.generate.Stad;
import se.nyckeltal.generate.StadVal;
import se.nyckeltal.ingest.Leverans;
import se.nyckeltal.testkit.Child;
import se.nyckeltal.testkit.Installation;
import se.nyckeltal.testkit.Kluster;
import se.nyckeltal.testkit.Publicerat;
import se.nyckeltal.testkit.Samples;

/**
 * The same files on a Spark standalone cluster and on this machine (T1). Only with {@code
 * -Dkluster=true}: it takes two minutes and seven processes.
 */
@DisplayName("A run on a cluster")
@EnabledIfSystemProperty(named = "kluster", matches = "true")
class KlusterTest {

  private static final long MINUTES = 6;

  /** More than what one task reads: see {@code Sessions}. */
  private static final int LARGE = 17 << 20;

  /** Bytes of an export without rows. */
  private static final int EMPTY = 4;

  @TempDir Path folder;

  @Test
  @DisplayName("that loses executors while they work ends as one that loses none")
  void executorsDie() throws IOException, InterruptedException {
    Home here = Samples.emptyHome(folder.resolve("har"));
    Home there = Samples.emptyHome(folder.resolve(withSwedishLetters("hem på kluster")));
    Files.copy(here.key(), there.key(), StandardCopyOption.REPLACE_EXISTING);
    LocalDate kordatum = files(here, there);

    Path deaths = folder.resolve("bodel");
    int exit = runOnCluster(there, kordatum, deaths);
    int exitHere = runHere(here, kordatum);

    assertThat(exit).as(() -> log(there)).isEqualTo(exitHere);
    RunResult local = onlyRun(here);
    assertThat(local.exitkod()).isEqualTo(ExitCode.WARNINGS);
    RunResult result = onlyRun(there);
    assertThat(Publicerat.differences(here, there)).isEmpty();
    assertThat(tables(there)).isEqualTo(tables(here)).isNotEmpty();
    assertThat(counts(result)).isEqualTo(counts(local));
    assertThat(rejects(there)).isEqualTo(rejects(here)).isNotEmpty();

    // All that the run wrote lies in its home.
    try (Stream<Path> beside = Files.list(folder)) {
      assertThat(beside.map(f -> f.getFileName().toString())).noneMatch(f -> f.contains("%"));
    }

    // Control: executors were really killed in the middle of both kinds of work.
    List<String> seen = Files.readAllLines(deaths);
    assertThat(seen).anyMatch(l -> l.startsWith("forlorad lasning "));
    assertThat(seen).anyMatch(l -> l.startsWith("forlorad berakning "));
    long gone = seen.stream().filter(l -> l.startsWith("borta ") && l.contains("137")).count();
    assertThat(gone).isGreaterThanOrEqualTo(2);
    assertThat(result.omtag().forloradeExecutors()).isGreaterThanOrEqualTo(2);
    assertThat(result.omtag().omkordaUppgifter()).isGreaterThanOrEqualTo(2);
    assertThat(local.omtag()).isEqualTo(Omtag.INGET);
  }

  /** The same town in both, with one file so large that several read it, each its part. */
  private static LocalDate files(Home one, Home other) throws IOException {
    StadVal val =
        StadVal.forval()
            .medBrukare(5)
            .medPeriod(YearMonth.of(2026, 2), 1)
            .medFiler(Filval.EN)
            .medSmuts(0.01)
            .medFro(3);
    LocalDate kordatum = new Stad(val).skriv(one.inbox()).kordatum();
    Path visits = largest(one.inbox());
    String text = Files.readString(visits);
    int gap = LARGE / (int) text.lines().count();
    Files.writeString(visits, text.replace("\n", "\n".repeat(gap)));
    for (Path file : below(one.inbox())) {
      if (Files.size(file) <= EMPTY) {
        // It takes as long as another and shows nothing more.
        Files.delete(file);
        continue;
      }
      Path same = other.inbox().resolve(one.inbox().relativize(file));
      Files.createDirectories(same.getParent());
      Files.copy(file, same);
    }
    return kordatum;
  }

  private int runHere(Home home, LocalDate kordatum) throws IOException, InterruptedException {
    return Child.startSpark(
            Nyckeltal.class,
            folder.resolve("utskrift-har"),
            List.of(),
            "run",
            "--home=" + home.root(),
            "--date=" + kordatum,
            "--now")
        .waitFor();
  }

  /** Runs {@code deploy/spark-submit.sh} as a user would, from another folder than the home's. */
  private int runOnCluster(Home home, LocalDate kordatum, Path deaths)
      throws IOException, InterruptedException {
    Installation installation = Installation.in(folder.resolve("delad mapp/nyckeltal"));
    Path conf = Files.createDirectories(folder.resolve("conf"));
    Files.writeString(
        conf.resolve("spark-defaults.conf"),
        """
        spark.driver.host 127.0.0.1
        spark.executor.defaultJavaOptions -XX:TieredStopAtLevel=1 -XX:+UseSerialGC
        spark.extraListeners %s
        %s %s
        """
            .formatted(Bodel.class.getName(), Bodel.FILE, deaths));
    Path output = folder.resolve("utskrift");
    try (Kluster kluster = Kluster.start(folder.resolve("kluster"), installation, 2)) {
      ProcessBuilder builder =
          new ProcessBuilder(
                  List.of(
                      installation.sparkSubmit(),
                      "run",
                      "--home=" + folder.relativize(home.root()),
                      "--date=" + kordatum,
                      "--now"))
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile());
      Map<String, String> environment = builder.environment();
      environment.remove("SPARK_HOME");
      environment.put("JAVA_HOME", System.getProperty("java.home"));
      environment.put("NYCKELTAL_MASTER", kluster.master());
      environment.put("NYCKELTAL_HEAP", "1g");
      environment.put("NYCKELTAL_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
      environment.put("SPARK_CONF_DIR", conf.toString());
      Process driver = builder.start();
      try {
        assertThat(driver.waitFor(MINUTES, TimeUnit.MINUTES)).as("it ends").isTrue();
        return driver.exitValue();
      } finally {
        driver.destroyForcibly();
      }
    }
  }

  /** Workers are started in plain C; a name that this machine can have, an executor must read. */
  private static String withSwedishLetters(String name) {
    Charset names = Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"));
    return names.newEncoder().canEncode(name) ? name : name.replace('å', 'a');
  }

  private static RunResult onlyRun(Home home) throws IOException {
    List<Path> runs = below(home.log().resolve("korningar"));
    assertThat(runs).hasSize(1);
    return Json.JSON.readValue(runs.get(0).toFile(), RunResult.class);
  }

  private static Set<String> tables(Home home) throws IOException {
    Set<String> names = new TreeSet<>();
    Path tables = home.intern().resolve("tabeller");
    below(tables).forEach(f -> names.add(tables.relativize(f).toString()));
    return names;
  }

  /** What each receipt counts, by file. */
  private static Map<String, List<Object>> counts(RunResult result) {
    Map<String, List<Object>> counts = new TreeMap<>();
    for (Leverans l : result.leveranser()) {
      List<Object> all = new ArrayList<>(List.of(l.raderIn(), l.accepterade(), l.avvisade()));
      all.addAll(List.of(l.dubbletter(), l.tomma(), l.summor(), l.avvisningsskal()));
      all.addAll(List.of(l.varningar(), l.status()));
      counts.put(l.export() + " " + l.filnamn(), all);
    }
    return counts;
  }

  /** All lines of the files of rejected rows and unknown codes, but not which part read them. */
  private static Map<String, Long> rejects(Home home) throws IOException {
    Map<String, Long> lines = new TreeMap<>();
    for (Path file : below(home.rejects())) {
      assertThat(file.toString()).endsWith(".csv");
      Files.readAllLines(file, StandardCharsets.UTF_8)
          .forEach(line -> lines.merge(line, 1L, Long::sum));
    }
    return lines;
  }

  private static Path largest(Path folder) throws IOException {
    Path largest = null;
    for (Path file : below(folder)) {
      if (largest == null || Files.size(file) > Files.size(largest)) {
        largest = file;
      }
    }
    return largest;
  }

  private static List<Path> below(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private String log(Home home) {
    try {
      Path log = home.log().resolve("nyckeltal.log");
      return Files.readString(folder.resolve("utskrift"))
          + (Files.exists(log) ? Files.readString(log) : "");
    } catch (IOException e) {
      return e.toString();
    }
  }
}
