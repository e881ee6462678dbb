package se.nyckeltal.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import se.nyckeltal.config.Config;
import se.nyckeltal.config.ConfigReader;
import se.nyckeltal.config.Home;
import se.nyckeltal.event.Event;
import se.nyckeltal.event.EventCode;
import se.nyckeltal.event.EventLog;
import se.nyckeltal.run.ExitCode;
import se.nyckeltal.run.Larm;
import se.nyckeltal.run.Nightly;
import se.nyckeltal.run.RunResult;

/** Runs a night for a person or a timer: progress, the four lines, the alarm and the exit code. */
record NightRunner(Home home, CommandLine line) {

  private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

  /** What a run begins with: the present, and the date to compute for unless told otherwise. */
  static Nightly.Order order(Optional<LocalDate> date, boolean now) {
    Instant start = Instant.now();
    return Nightly.Order.natt(date.orElseGet(() -> start.atZone(SWEDEN).toLocalDate()), now, start);
  }

  /** Runs it and tells its exit code. */
  int run(Nightly.Order order) throws IOException {
    Config config = ConfigReader.read(home);
    Progress progress = Progress.forTerminal(line.getErr());
    Thread goodbye = new Thread(() -> goodbye(progress, line.getErr()));
    Runtime.getRuntime().addShutdownHook(goodbye);
    try {
      RunResult result = new Nightly(home, config, progress).run(order);
      progress.done();
      List<String> lines = Sammanfattning.lines(result, home);
      lines.forEach(line.getOut()::println);
      alarm(config, result.exitkod(), lines);
      return result.exitkod().code();
    } catch (IOException | RuntimeException e) {
      progress.done();
      alarm(config, ExitCode.FAILED, List.of("Körningen misslyckades."));
      throw e;
    } finally {
      forget(goodbye);
    }
  }

  private void alarm(Config config, ExitCode exit, List<String> lines) {
    String wrong = Larm.send(config.larm(), home, exit.code(), lines);
    if (!wrong.isEmpty()) {
      line.getErr().println(wrong);
      new EventLog("").accept(new Event(EventCode.COMMAND_FAILED, "", "", wrong, 1));
    }
  }

  /** What somebody who interrupts a run wants to know. */
  private static void goodbye(Progress progress, PrintWriter err) {
    progress.done();
    err.println(
        "Avbruten. De publicerade tabellerna är hela, och nästa körning gör klart det påbörjade.");
    err.flush();
  }

  private static void forget(Thread goodbye) {
    try {
      Runtime.getRuntime().removeShutdownHook(goodbye);
    } catch (IllegalStateException e) {
      // It is being said right now.
    }
  }
}
