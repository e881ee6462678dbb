package se.nyckeltal.run;

/** How a command ended (design 6). After any other than OK and WARNINGS nothing was published. */
public enum ExitCode {
  /** Published, nothing to remark. */
  OK(0),
  /** Failed. */
  FAILED(1),
  /** Wrong use or configuration. */
  USAGE(2),
  /** Published, but a file was refused or rows were rejected. */
  WARNINGS(3),
  /** An export that stops publishing was refused. */
  STOPPED(4),
  /** Another run holds the lock. */
  LOCKED(5),
  /** No new file, and nothing waits. */
  NOTHING_NEW(6),
  /** An expected delivery that stops publishing has not come. */
  LATE(7),
  /** Interrupted by Ctrl-C (130) or a signal to end (143). */
  INTERRUPTED(130),
  /** Found dead by the run after it: killed, or the machine lost its power. */
  ABORTED(137),
  /** Has not ended. No shell ever sees it. */
  RUNNING(-1);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  /** What the shell sees. */
  public int code() {
    return code;
  }
}
