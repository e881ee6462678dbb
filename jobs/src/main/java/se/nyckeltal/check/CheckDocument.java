package se.nyckeltal.check;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;

/**
 * What checking some files came to; what {@code nyckeltal check --json} prints.
 *
 * @param filer files that were checked
 * @param ejProvade files that could not be
 * @param slutkod exit code of the command
 */
@JsonNaming(SnakeCaseStrategy.class)
public record CheckDocument(List<CheckResult> filer, List<EjProvad> ejProvade, int slutkod) {

  /** A file that could not be checked, and why. */
  public record EjProvad(String filnamn, String skal) {}
}
