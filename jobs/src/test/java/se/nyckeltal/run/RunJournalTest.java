package se.nyckeltal.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyckeltal.config.Config;
import se.nyckeltal.config.Home;
import se.nyckeltal.contract.Json;
import se.nyckeltal.event.Event;
import se.nyckeltal.event.EventCode;
import se.nyckeltal.testkit.Samples;

@DisplayName("What is known of runs (promise V1)")
class RunJournalTest {

  private static final Instant FIRST = Instant.parse("2026-03-01T01:30:00Z");
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

  @TempDir Path folder;

  private final List<Event> told = new ArrayList<>();
  private Home home;
  private RunJournal journal;

  @BeforeEach
  void emptyHome() {
    home = Samples.emptyHome(folder.resolve("hem"));
    journal = new RunJournal(home);
  }

  private RunResult night(Instant start) throws IOException {
    return new Nightly(home, Config.defaults(), told::add)
        .run(Nightly.Order.natt(DAY, true, start));
  }

  private RunResult last() throws IOException {
    return Json.JSON.readValue(home.log().resolve("run.json").toFile(), RunResult.class);
  }

  @Test
  @DisplayName("one that never told how it ended is marked by the next")
  void dead() throws IOException {
    RunResult ended = night(FIRST);
    assertThat(last().exitkod()).isEqualTo(ExitCode.NOTHING_NEW);
    // As a kill leaves it: begun, and nothing after.
    journal.write(ended.with(ExitCode.RUNNING));
    RunResult next = night(FIRST.plusSeconds(60));
    assertThat(journal.newest(5))
        .extracting(RunResult::exitkod)
        .containsExactly(ExitCode.NOTHING_NEW, ExitCode.ABORTED);
    assertThat(last().korningId()).isEqualTo(next.korningId());
    assertThat(told).extracting(Event::code).contains(EventCode.RUN_FOUND_DEAD);
  }

  @Test
  @DisplayName("one that failed says what kind of failure it was, and the alarm's time stays")
  void failed() throws IOException {
    night(FIRST);
    String success = metric("nyckeltal_last_success_timestamp_seconds");
    Files.writeString(home.lake().resolve("tillstand.json"), "{ trasig");
    assertThatThrownBy(() -> night(FIRST.plusSeconds(60))).isInstanceOf(IOException.class);
    assertThat(last().exitkod()).isEqualTo(ExitCode.FAILED);
    assertThat(last().orsak()).isEqualTo("JsonParseException");
    assertThat(told).extracting(Event::code).contains(EventCode.RUN_FAILED);
    assertThat(metric("nyckeltal_last_exit_code")).isEqualTo("1.0");
    assertThat(metric("nyckeltal_last_success_timestamp_seconds")).isEqualTo(success);
  }

  private String metric(String name) throws IOException {
    return Files.readAllLines(home.log().resolve("nyckeltal.prom")).stream()
        .filter(l -> l.startsWith(name + " "))
        .findFirst()
        .orElseThrow()
        .substring(name.length() + 1);
  }

  @Test
  @DisplayName("one that finds the home held leaves the other's word as it is")
  void locked() throws IOException {
    night(FIRST);
    RunResult held = last().with(ExitCode.RUNNING);
    journal.write(held);
    try (RunLock lock = RunLock.take(home.lake(), FIRST).orElseThrow()) {
      assertThat(lock).isNotNull();
      assertThat(RunLock.holder(home.lake())).isPresent();
      assertThat(night(FIRST.plusSeconds(60)).exitkod()).isEqualTo(ExitCode.LOCKED);
    }
    assertThat(last()).isEqualTo(held);
    assertThat(journal.newest(5)).hasSize(1);
    assertThat(RunLock.holder(home.lake())).isEmpty();
  }

  @Test
  @DisplayName("each says which versions it stood on")
  void versions() throws IOException {
    assertThat(night(FIRST).versioner())
        .containsEntry("spark", "4.2.0")
        .containsEntry("delta", "4.4.0")
        .containsKeys("nyckeltal", "java");
  }
}
