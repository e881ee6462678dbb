package se.nyckeltal.run;

/** Whether somebody has interrupted the process. */
public final class Interruption {

  private Interruption() {}

  /**
   * Whether the process is on its way to its end, by Ctrl-C or a signal. What fails then fails of
   * that, for Spark is stopped under it.
   */
  public static boolean isUnderWay() {
    Thread probe = new Thread(() -> {});
    try {
      Runtime.getRuntime().addShutdownHook(probe);
      Runtime.getRuntime().removeShutdownHook(probe);
      return false;
    } catch (IllegalStateException e) {
      return true;
    }
  }
}
