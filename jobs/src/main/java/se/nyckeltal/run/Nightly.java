package se.nyckeltal.run;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Consumer;
import se.nyckeltal.config.Config;
import se.nyckeltal.config.Home;
import se.nyckeltal.contract.CodeLists;
import se.nyckeltal.contract.ContractException;
import se.nyckeltal.contract.ExportContracts;
import se.nyckeltal.contract.Json;
import se.nyckeltal.identity.KeyFile;

/**
 * The nightly run: inbox to landed, landed to core, core to marts, marts to published tables. It
 * never looks at the clock for a calculation: the run date is a parameter.
 */
public final class Nightly {

  private final Home home;
  private final Config config;
  private final Consumer<String> progress;
  private final CodeLists codes;
  private final ExportContracts exports;

  /**
   * A run of a home.
   *
   * @param progress is told in Swedish what is being done
   * @throws ContractException if what the home says of exports or codes does not hold together
   */
  public Nightly(Home home, Config config, Consumer<String> progress) {
    this.home = home;
    this.config = config;
    this.progress = progress;
    this.codes = CodeLists.of(home.schemas());
    this.exports = ExportContracts.of(home.schemas());
  }

  /**
   * What a run is asked to do.
   *
   * @param kordatum the date to compute for
   * @param now whether files are taken at once, however lately they changed
   * @param start the present
   */
  public record Order(LocalDate kordatum, boolean now, Instant start) {}

  /**
   * Runs, and leaves {@code log/korningar/<korning_id>.json}, of a run that failed too.
   *
   * @throws IOException if the home cannot be read or written
   */
  public RunResult run(Order order) throws IOException {
    KeyFile.read(home.key());
    try (RunLock lock = RunLock.take(home.lake(), order.start()).orElse(null)) {
      NightlyRun run = new NightlyRun(home, config, exports, codes, order, progress);
      if (lock == null) {
        progress.accept("Hemmet är upptaget: " + RunLock.owner(home.lake()) + ".");
        return run.result(ExitCode.LOCKED);
      }
      try {
        return written(run.all());
      } catch (IOException | RuntimeException e) {
        written(run.result(ExitCode.FAILED));
        throw e;
      }
    }
  }

  private RunResult written(RunResult result) throws IOException {
    Json.write(home.log().resolve("korningar").resolve(result.korningId() + ".json"), result);
    return result;
  }
}
