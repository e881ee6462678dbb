package se.nyckeltal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.nyckeltal.event.Event;
import se.nyckeltal.event.EventCode;

@DisplayName("The line that tells how far a run has come")
class ProgressTest {

  private final StringWriter shown = new StringWriter();
  private long seconds;

  private Progress progress(boolean terminal) {
    return new Progress(new PrintWriter(shown), terminal, () -> TimeUnit.SECONDS.toNanos(seconds));
  }

  private static Event event(EventCode code, String text, double done) {
    return new Event(code, "ingest", "x", text, done);
  }

  private String last() {
    String all = shown.toString();
    return all.substring(all.lastIndexOf("\u001b[K") + 3);
  }

  @Test
  @DisplayName("has the share, the stage, what is done and the time left")
  void line() {
    Progress progress = progress(true);
    progress.accept(event(EventCode.STAGE_BEGINS, "Läser 3 filer …", 0.1));
    assertThat(last()).isEqualTo(" 10 %  Läser 3 filer …");
    seconds = 20;
    progress.accept(event(EventCode.DELIVERY_TAKEN, "a.json: 7 rader", 0.4));
    assertThat(last()).isEqualTo(" 40 %  Läser 3 filer: a.json: 7 rader  ca 30 s kvar");
    seconds = 100;
    progress.accept(event(EventCode.DELIVERY_TAKEN, "b.json: 7 rader", 0.4));
    assertThat(last()).endsWith("  ca 3 min kvar");
    progress.done();
    assertThat(last()).isEmpty();
  }

  @Test
  @DisplayName("fits a terminal of 80 columns")
  void width() {
    Progress progress = progress(true);
    progress.accept(event(EventCode.STAGE_BEGINS, "x".repeat(200), 0.5));
    assertThat(last().length()).isLessThanOrEqualTo(78);
  }

  @Test
  @DisplayName("says nothing where nobody watches, nor of what only a log needs")
  void silent() {
    progress(false).accept(event(EventCode.STAGE_BEGINS, "Läser", 0.1));
    progress(true).accept(event(EventCode.RECEIPT_WRITTEN, "kvitto", 0.1));
    assertThat(shown.toString()).isEmpty();
  }
}
