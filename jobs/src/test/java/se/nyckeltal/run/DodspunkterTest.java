package se.nyckeltal.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.contentOf;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.nyckeltal.config.Config;
import se.nyckeltal.config.Home;
import se.nyckeltal.contract.Hashes;
import se.nyckeltal.contract.Json;
import se.nyckeltal.event.Event;
import se.nyckeltal.event.EventCode;
import se.nyckeltal.publish.CurrentSnapshot;
import se.nyckeltal.testkit.Child;
import se.nyckeltal.testkit.FileTree;
import se.nyckeltal.testkit.Publicerat;
import se.nyckeltal.testkit.Samples;
import se.nyckeltal.testkit.TestSpark;

/**
 * A night that is killed anywhere leaves the published tables whole, and the next makes what it
 * would have made (promise R4). {@code -Dpunkter} says how many points; all are named.
 */
@DisplayName("A night that is killed")
@EnabledIfSystemProperty(named = "punkter", matches = "\\d+")
class DodspunkterTest {

  /** The second night's deliveries. */
  private static final List<String> LATER =
      List.of("lifecare/ReportedVisit_2026-02.json", "kommun/arbetad_tid.csv");

  @TempDir static Path folder;

  private static Home first;
  private static Home undisturbed;
  private static final List<Event> POINTS = Collections.synchronizedList(new ArrayList<>());

  @BeforeAll
  static void twoNights() throws IOException {
    first = Samples.emptyHome(folder.resolve("forsta"));
    Samples.files()
        .forEach(
            (name, content) -> {
              if (!LATER.contains(name)) {
                Samples.drop(first, name, content);
              }
            });
    Samples.run(first);
    undisturbed = secondNight("ostord");
    TestSpark.session();
    new Nightly(undisturbed, Config.defaults(), POINTS::add)
        .run(Nightly.Order.natt(Samples.KORDATUM, true, Instant.now()));
  }

  private static Home secondNight(String name) throws IOException {
    Home home = new Home(folder.resolve(name));
    FileTree.copy(first.root(), home.root());
    for (String file : LATER) {
      Samples.drop(home, file, Samples.files().get(file));
    }
    return home;
  }

  /** What happens in a night, in order; with few points every second one is tried. */
  private static final List<EventCode> KINDS =
      List.of(
          EventCode.DELIVERY_LANDED,
          EventCode.DELIVERY_TAKEN,
          EventCode.CORE_DONE,
          EventCode.SNAPSHOT_WRITTEN,
          EventCode.FIXED_PATH,
          EventCode.RUN_BEGINS,
          EventCode.RECEIPT_WRITTEN,
          EventCode.CORE_CHANGES,
          EventCode.MART_DONE,
          EventCode.POINTER_MOVED);

  /** The kinds in turn, each time at another table or export. */
  static List<Event> points() {
    List<Event> chosen = new ArrayList<>();
    for (int i = 0; i < Integer.getInteger("punkter"); i++) {
      EventCode kind = KINDS.get(i % KINDS.size());
      List<Event> of = POINTS.stream().filter(p -> p.code() == kind).toList();
      chosen.add(of.get(7 * (i / KINDS.size()) % of.size()));
    }
    return chosen;
  }

  @ParameterizedTest
  @MethodSource("points")
  @DisplayName("leaves readers a whole snapshot, and the next night all that this one would have")
  void killed(Event point) throws Exception {
    Home home = secondNight(point.code() + "_" + point.dataset());
    Process night = start(home, point);
    assertThat(night.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(night.exitValue())
        .as(() -> "said " + contentOf(folder.resolve("utskrift").toFile()))
        .isEqualTo(137);
    assertThat(readersGetAWholeSnapshot(home)).isTrue();
    assertThat(logged(home)).contains(point.code().code());

    RunResult next = Samples.run(home);
    assertThat(next.exitkod()).isIn(ExitCode.OK, ExitCode.WARNINGS, ExitCode.NOTHING_NEW);
    assertThat(Publicerat.differences(home, undisturbed)).isEmpty();
    assertThat(new RunJournal(home).newest(2).get(1).exitkod()).isEqualTo(ExitCode.ABORTED);

    if (point.code() == EventCode.DELIVERY_LANDED || point.code() == EventCode.FIXED_PATH) {
      new Stadning(home, Instant.now()).stada();
      assertThat(leftovers(home)).isEmpty();
      assertThat(Publicerat.differences(home, undisturbed)).isEmpty();
    }
  }

  @Test
  @DisplayName("by Ctrl-C or a signal says so itself, and is finished by the next")
  void interrupted() throws Exception {
    Home home = secondNight("signal");
    Path there = folder.resolve("framme");
    Event point =
        POINTS.stream().filter(p -> p.code() == EventCode.CORE_CHANGES).findFirst().orElseThrow();
    // Control: without the second night the tables are other ones.
    assertThat(Publicerat.differences(home, undisturbed)).isNotEmpty();
    Process night = start(home, point, there.toString());
    while (night.isAlive() && !Files.exists(there)) {
      TimeUnit.MILLISECONDS.sleep(100);
    }
    night.destroy();
    assertThat(night.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(night.exitValue()).isEqualTo(143);
    assertThat(readersGetAWholeSnapshot(home)).isTrue();
    Samples.run(home);
    assertThat(Publicerat.differences(home, undisturbed)).isEmpty();
    assertThat(new RunJournal(home).newest(2).get(1).exitkod())
        .isIn(ExitCode.INTERRUPTED, ExitCode.ABORTED);
  }

  private static Process start(Home home, Event point, String... there) throws IOException {
    List<String> arguments =
        new ArrayList<>(List.of(home.root().toString(), point.code().name(), point.dataset()));
    arguments.addAll(List.of(there));
    return Child.startSpark(
        DoomedNight.class,
        folder.resolve("utskrift"),
        List.of(
            "-Dnyckeltal.log.folder=" + home.log(),
            "-Dlog4j2.configurationFile=classpath:nyckeltal-log4j2.properties"),
        arguments.toArray(String[]::new));
  }

  private static boolean readersGetAWholeSnapshot(Home home) throws IOException {
    CurrentSnapshot current = CurrentSnapshot.read(home.intern()).orElseThrow();
    for (CurrentSnapshot.Tabell table : current.tabeller()) {
      if (!Hashes.sha256(home.intern().resolve(table.fil())).equals(table.sha256())) {
        return false;
      }
    }
    return !current.tabeller().isEmpty();
  }

  /** The codes in the log; every line of it is JSON (promise V2). */
  private static List<String> logged(Home home) throws IOException {
    List<String> codes = new ArrayList<>();
    for (String line : Files.readAllLines(home.log().resolve("nyckeltal.jsonl"))) {
      JsonNode event = Json.JSON.readTree(line);
      Instant.parse(event.path("ts").asText());
      assertThat(event.path("korning_id").asText()).isNotEmpty();
      codes.add(event.path("kod").asText());
    }
    return codes;
  }

  private static List<Path> leftovers(Home home) throws IOException {
    try (Stream<Path> files = Files.walk(home.root())) {
      return files
          .filter(
              f -> {
                String name = f.getFileName().toString();
                return name.endsWith(".del") || name.endsWith(".ofardig") || name.equals(".arbete");
              })
          .toList();
    }
  }
}
