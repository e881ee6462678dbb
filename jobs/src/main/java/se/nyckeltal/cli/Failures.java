package se.nyckeltal.cli;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;
import se.nyckeltal.config.ConfigException;
import se.nyckeltal.contract.ContractException;
import se.nyckeltal.event.EventCode;
import se.nyckeltal.event.EventLog;
import se.nyckeltal.identity.UnsafeKeyException;
import se.nyckeltal.lake.MachineException;
import se.nyckeltal.run.ExitCode;
import se.nyckeltal.run.Interruption;

/**
 * Turns an exception into a sentence and an exit code. The stack trace goes to the log, for an
 * exception from Spark may quote what it was working on.
 */
final class Failures implements IExecutionExceptionHandler {

  @Override
  public int handleExecutionException(Exception e, CommandLine line, ParseResult result) {
    if (e instanceof ConfigException
        || e instanceof ContractException
        || e instanceof UnsafeKeyException) {
      line.getErr().println(e.getMessage());
      return ExitCode.USAGE.code();
    }
    if (e instanceof MachineException) {
      line.getErr().println(e.getMessage());
      return ExitCode.FAILED.code();
    }
    if (Interruption.isUnderWay()) {
      // Whoever interrupted has been told already.
      return ExitCode.INTERRUPTED.code();
    }
    EventLog.failure(EventCode.RUN_FAILED, "Kommandot misslyckades", e);
    if (fullDisk(e)) {
      line.getErr()
          .println(
              "Disken är full. De publicerade tabellerna är som förut. Gör plats och kör igen: nästa körning gör klart det påbörjade.");
      return ExitCode.FAILED.code();
    }
    line.getErr()
        .println(
            "Det gick inte (%s). De publicerade tabellerna är som förut. Orsaken står i loggen%s."
                .formatted(e.getClass().getSimpleName(), Logging.place()));
    return ExitCode.FAILED.code();
  }

  /** Java knows it by the operating system's words only. */
  private static boolean fullDisk(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause.getMessage() != null && cause.getMessage().contains("No space left on device")) {
        return true;
      }
    }
    return false;
  }
}
