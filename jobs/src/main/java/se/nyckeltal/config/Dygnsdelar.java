package se.nyckeltal.config;

/**
 * The hours at which the parts of the day begin. Default 7, 18 and 22: a national night is 22–07
 * (kpi-definitions.md 2.9, 3).
 *
 * @param dag first hour of the day
 * @param kvall first hour of the evening
 * @param natt first hour of the night
 */
public record Dygnsdelar(Integer dag, Integer kvall, Integer natt) {

  private static final int DAG = 7;
  private static final int KVALL = 18;
  private static final int NATT = 22;
  private static final int LAST_HOUR = 23;

  /** Fills in the defaults. */
  public Dygnsdelar {
    dag = dag == null ? DAG : dag;
    kvall = kvall == null ? KVALL : kvall;
    natt = natt == null ? NATT : natt;
    if (dag < 0 || dag >= kvall || kvall >= natt || natt > LAST_HOUR) {
      throw new IllegalArgumentException(
          "Dygnsdelarna ska börja i ordningen dag, kvall, natt, med hela timmar 0 till 23.");
    }
  }

  /** The usual parts. */
  static Dygnsdelar usual() {
    return new Dygnsdelar(null, null, null);
  }
}
