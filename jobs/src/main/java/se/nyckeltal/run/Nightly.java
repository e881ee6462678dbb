package se.nyckeltal.run;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Consumer;
import se.nyckeltal.config.Config;
import se.nyckeltal.config.Home;
import se.nyckeltal.contract.CodeLists;
import se.nyckeltal.contract.ContractException;
import se.nyckeltal.contract.ExportContracts;
import se.nyckeltal.event.Event;
import se.nyckeltal.event.EventCode;
import se.nyckeltal.event.EventLog;
import se.nyckeltal.identity.KeyFile;
import se.nyckeltal.indikator.Indikatorkatalog;

/**
 * The nightly run: inbox to landed, landed to core, core to marts, marts to published tables. It
 * never looks at the clock for a calculation: the run date is a parameter.
 */
public final class Nightly {

  private final Home home;
  private final Config config;
  private final Consumer<Event> listener;
  private final CodeLists codes;
  private final ExportContracts exports;
  private final Indikatorkatalog indikatorer;

  /**
   * A run of a home.
   *
   * @param listener is told what happens, besides the log, by several threads one at a time
   * @throws ContractException if what the home says of exports, codes or indicators does not hold
   *     together
   */
  public Nightly(Home home, Config config, Consumer<Event> listener) {
    this.home = home;
    this.config = config;
    this.listener = listener;
    this.codes = CodeLists.of(home.schemas());
    this.exports = ExportContracts.of(home.schemas());
    this.indikatorer = Indikatorkatalog.of(home.schemas());
  }

  /**
   * What a run is asked to do.
   *
   * @param kordatum the date to compute for
   * @param now whether files are taken at once, however lately they changed
   * @param start the present
   * @param omrakning months to compute again without looking in the inbox; empty for a usual night
   * @param oppnaStangda whether closed months that have news are computed again
   */
  public record Order(
      LocalDate kordatum,
      boolean now,
      Instant start,
      Optional<Manader> omrakning,
      boolean oppnaStangda) {

    /** A usual night. */
    public static Order natt(LocalDate kordatum, boolean now, Instant start) {
      return new Order(kordatum, now, start, Optional.empty(), false);
    }
  }

  /**
   * Months in a row.
   *
   * @param fran the first
   * @param till the last
   */
  public record Manader(YearMonth fran, YearMonth till) {

    /** Whether a month is one of them. */
    boolean has(LocalDate month) {
      YearMonth asked = YearMonth.from(month);
      return !asked.isBefore(fran) && !asked.isAfter(till);
    }
  }

  /**
   * Runs, and leaves {@code log/korningar/<korning_id>.json} and {@code log/run.json}, of a run
   * that failed too.
   *
   * @throws IOException if the home cannot be read or written
   */
  public RunResult run(Order order) throws IOException {
    KeyFile.read(home.key());
    String korningId = KorningId.of(order.start());
    EventLog.runIs(korningId);
    Consumer<Event> both = new EventLog(korningId).andThen(listener);
    try (RunLock lock = RunLock.take(home.lake(), order.start()).orElse(null)) {
      RunJournal journal = new RunJournal(home);
      Stages stages = new Stages(both, journal.usualSeconds());
      NightlyRun run = new NightlyRun(home, config, exports, codes, indikatorer, order, stages);
      if (lock == null) {
        stages.tell(
            EventCode.HOME_BUSY, "", "Hemmet är upptaget: " + RunLock.owner(home.lake()) + ".");
        return run.result(ExitCode.LOCKED);
      }
      for (String dead : journal.markDead()) {
        stages.tell(EventCode.RUN_FOUND_DEAD, "", "Körningen " + dead + " blev aldrig klar.");
      }
      journal.write(run.result(ExitCode.RUNNING));
      return ended(run, journal, stages);
    } finally {
      EventLog.runIs("");
    }
  }

  private RunResult ended(NightlyRun run, RunJournal journal, Stages stages) throws IOException {
    try {
      RunResult result = run.all();
      Efterord.tell(result, stages);
      return told(result, journal);
    } catch (IOException | RuntimeException | Error e) {
      boolean interrupted = Interruption.isUnderWay();
      run.failed(e);
      stages.tell(
          interrupted ? EventCode.RUN_INTERRUPTED : EventCode.RUN_FAILED,
          "",
          interrupted ? "Körningen avbröts." : "Körningen misslyckades.");
      try {
        told(run.result(interrupted ? ExitCode.INTERRUPTED : ExitCode.FAILED), journal);
      } catch (IOException journalFailed) {
        // What stopped the run, as a full disk, may stop this too.
        e.addSuppressed(journalFailed);
      }
      throw e;
    }
  }

  private RunResult told(RunResult result, RunJournal journal) throws IOException {
    journal.write(result);
    Matvarden.write(result, home, config.larm());
    return result;
  }
}
