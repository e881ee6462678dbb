package se.nyckeltal.cli;

import org.apache.logging.log4j.LogManager;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;
import se.nyckeltal.config.ConfigException;
import se.nyckeltal.contract.ContractException;
import se.nyckeltal.identity.UnsafeKeyException;
import se.nyckeltal.lake.MachineException;
import se.nyckeltal.run.ExitCode;

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
    LogManager.getLogger(Failures.class).error("Kommandot misslyckades", e);
    line.getErr()
        .println(
            "Det gick inte (%s). De publicerade tabellerna är som förut. Orsaken står i loggen%s."
                .formatted(e.getClass().getSimpleName(), Logging.place()));
    return ExitCode.FAILED.code();
  }
}
